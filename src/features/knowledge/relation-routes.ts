// Relations over HTTP.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { chapter } from "./item-resource.ts";
import { relate, unrelate } from "./relate.ts";
import { hopsMax, relatedItems } from "./related.ts";
import { relationTypes } from "./relations.table.ts";
import { reviewStates } from "./review.ts";
import { idParams, json } from "./wire.ts";

const tags = [chapter];
const relation = z.object({
  item_id: z.uuid().openapi({ description: "The item that it points at" }),
  type: z.enum(relationTypes),
});
const relationSchema = relation.openapi("KnowledgeRelation");

const put = contract("PUT /api/v1/knowledge/items/{id}/relations", {
  tags,
  summary: "Relate a knowledge item to another",
  request: { params: idParams, body: { required: true, content: json(relation) } },
  responses: { 200: { description: "It is there", content: json(relationSchema) } },
});

const remove = contract("DELETE /api/v1/knowledge/items/{id}/relations", {
  tags,
  summary: "Undo a relation",
  request: { params: idParams, query: relation },
  responses: { 204: { description: "It is gone" } },
});

const relatedSchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    category: z.string().nullable(),
    state: z.enum(reviewStates),
    hops: z.int(),
    via: z
      .object({ type: z.enum(relationTypes), item_id: z.uuid(), direction: z.enum(["out", "in"]) })
      .openapi({ description: "The relation by which it is reached: from `item_id` to it (`out`), or from it (`in`)" }),
  })
  .openapi("RelatedItem");

const related = contract("GET /api/v1/knowledge/items/{id}/related", {
  tags,
  summary: "The knowledge items around one",
  description: `What relations lead to in either direction, nearest first, over ${hopsMax} hops at most, and what is near and not related yet.`,
  request: {
    params: idParams,
    query: z.object({
      hops: z.coerce.number().int().min(1).max(hopsMax).default(1),
      type: z
        .preprocess(
          (value) => (value === undefined ? undefined : [value].flat()),
          z.array(z.enum(relationTypes)).optional(),
        )
        .openapi({ type: "array", items: { type: "string", enum: [...relationTypes] }, description: "Any of them" }),
    }),
  },
  responses: {
    200: {
      description: "The items",
      content: json(
        z.object({
          items: z.array(relatedSchema),
          truncated: z.boolean(),
          suggestions: z
            .array(z.object({ id: z.uuid(), title: z.string(), similarity: z.number() }))
            .openapi({ description: "Near by their vectors; none for what isn't published" }),
        }),
      ),
    },
  },
});

export function registerRelations(app: OpenAPIHono<AppEnv>): void {
  app.openapi(put, async (c) => {
    const { services, actor, trace } = c.var;
    const { item_id, type } = c.req.valid("json");
    const wish = { fromId: c.req.valid("param").id, toId: item_id, type };
    await relate(services.database, actor, wish, trace.requestId);
    return c.json({ item_id, type }, 200);
  });

  app.openapi(remove, async (c) => {
    const { services, actor, trace } = c.var;
    const { item_id, type } = c.req.valid("query");
    const wish = { fromId: c.req.valid("param").id, toId: item_id, type };
    await unrelate(services.database, actor, wish, trace.requestId);
    return c.body(null, 204);
  });

  app.openapi(related, async (c) => {
    const { services, actor } = c.var;
    const { hops, type } = c.req.valid("query");
    const { settings } = await services.workspaces.read(actor.workspaceId);
    const model = settings.embeddingModel ?? services.catalog.preferredEmbeddingModelId;
    const wish = { id: c.req.valid("param").id, hops, types: type };
    return c.json(await relatedItems(services, actor, wish, model), 200);
  });
}
