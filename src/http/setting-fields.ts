// Fields of a workspace's settings that several contracts take.
import { z } from "@hono/zod-openapi";
import { semanticSecondsMax } from "../cache/semantic.ts";

export const modelChainField = () => z.array(z.string().min(1).max(200)).max(10);
export const semanticSecondsField = () => z.number().int().min(0).max(semanticSecondsMax).nullable();
