// An item's versions over HTTP.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { pageOf, pageQuery } from "../../http/page.ts";
import { changeAndTell } from "../../http/written/register.ts";
import { chapter, itemResource } from "./item-resource.ts";
import { reviewStates } from "./review.ts";
import { fieldsOf, getVersion, listVersions, toVersion, versionList } from "./versions.ts";
import { idParams, json, savedItemSchema } from "./wire.ts";

const tags = [chapter];
const versionParams = z.object({ id: z.uuid(), n: z.coerce.number().int().min(1).max(2_147_483_647) });

const head = {
  number: z.int(),
  title: z.string(),
  category: z.string().nullable(),
  tags: z.array(z.string()),
  state: z.enum(reviewStates),
  created_by: z.string(),
  created_at: z.iso.datetime(),
};
const headSchema = z.object(head).openapi("KnowledgeVersionHead");
const versionSchema = z.object({ ...head, text: z.string(), sources: z.array(z.string()) }).openapi("KnowledgeVersion");

const list = contract("GET /api/v1/knowledge/items/{id}/versions", {
  tags,
  summary: "What a knowledge item was before",
  request: {
    params: idParams,
    query: z.object({ ...pageQuery, sort: z.enum(versionList.keys).default("-number") }),
  },
  responses: {
    200: { description: "A page of versions", content: json(pageOf(headSchema, "KnowledgeVersionPage")) },
  },
});

const get = contract("GET /api/v1/knowledge/items/{id}/versions/{n}", {
  tags,
  summary: "A version as it was",
  request: { params: versionParams },
  responses: { 200: { description: "The version", content: json(versionSchema) } },
});

const restore = contract("POST /api/v1/knowledge/items/{id}/versions/{n}/restore", {
  tags,
  summary: "Write a version again, as a new one",
  description:
    "Its words, category, tags and sources; state and least role stay. With If-Match only if the item hasn't changed.",
  request: { params: versionParams },
  responses: { 200: { description: "The item as it is now", content: json(savedItemSchema) } },
});

export function registerVersions(app: OpenAPIHono<AppEnv>): void {
  app.openapi(list, async (c) => {
    const { services, actor } = c.var;
    return c.json(await listVersions(services.database, actor, c.req.valid("param").id, c.req.valid("query")), 200);
  });

  app.openapi(get, async (c) =>
    c.json(toVersion(await getVersion(c.var.services.database, c.var.actor, c.req.valid("param"))), 200),
  );

  app.openapi(restore, async (c) => {
    const place = c.req.valid("param");
    const version = await getVersion(c.var.services.database, c.var.actor, place);
    return c.json(await changeAndTell(c, itemResource, { id: place.id, fields: fieldsOf(version) }), 200);
  });
}
