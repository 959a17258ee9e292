// Schemas that several of the knowledge base's routes share.
import { z } from "@hono/zod-openapi";
import { savedSchemaOf } from "../../http/written/contracts.ts";
import { itemResource } from "./item-resource.ts";

export const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
export const idParams = z.object({ id: z.uuid() });

export const savedItemSchema = savedSchemaOf(itemResource);
