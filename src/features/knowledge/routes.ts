// The knowledge base's routes.
import type { OpenAPIHono } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { changeAndTell, registerWritten } from "../../http/written/register.ts";
import { registerAsking } from "./ask-routes.ts";
import { itemFields } from "./item.ts";
import { chapter, itemResource } from "./item-resource.ts";
import { registerQuality } from "./quality-routes.ts";
import { registerRelations } from "./relation-routes.ts";
import { registerVersions } from "./version-routes.ts";
import { idParams, json, savedItemSchema } from "./wire.ts";

const replace = contract("PUT /api/v1/knowledge/items/{id}", {
  tags: [chapter],
  summary: "Write a knowledge item anew",
  description:
    "Category, tags and sources that aren't sent are none; state and least role that aren't sent stay. With If-Match only if it hasn't changed.",
  bodyKind: "text",
  request: { params: idParams, body: { required: true, content: json(itemFields) } },
  responses: { 200: { description: "As it is now", content: json(savedItemSchema) } },
});

const emptied = { category: null, tags: [], sources: [] };

export function registerKnowledge(app: OpenAPIHono<AppEnv>): void {
  registerWritten(app, itemResource);
  app.openapi(replace, async (c) => {
    const wish = { id: c.req.valid("param").id, fields: { ...emptied, ...c.req.valid("json") } };
    return c.json(await changeAndTell(c, itemResource, wish), 200);
  });
  registerVersions(app);
  registerRelations(app);
  registerQuality(app);
  registerAsking(app);
}
