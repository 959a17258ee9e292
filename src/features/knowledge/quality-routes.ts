// Categories, quality and feedback over HTTP.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { textField } from "../../http/fields.ts";
import { categoryRows, toCategory } from "./categories.ts";
import { giveFeedback } from "./feedback.ts";
import { chapter } from "./item-resource.ts";
import { itemQuality } from "./quality.ts";
import { idParams, json } from "./wire.ts";

const tags = [chapter];

const categories = contract("GET /api/v1/knowledge/categories", {
  tags,
  summary: "The categories, with how many items you may read in each",
  responses: {
    200: {
      description: "By name; null stands for items without one",
      content: json(
        z.object({
          categories: z.array(
            z
              .object({ category: z.string().nullable(), items: z.int(), published: z.int() })
              .openapi("KnowledgeCategory"),
          ),
        }),
      ),
    },
  },
});

const quality = contract("GET /api/v1/knowledge/items/{id}/quality", {
  tags,
  summary: "How good a knowledge item is, and why",
  request: { params: idParams },
  responses: {
    200: {
      description: "0 to 1: the mean of what its reasons say, by their weights",
      content: json(
        z
          .object({
            score: z.number(),
            reasons: z.array(
              z.object({
                aspect: z.enum(["completeness", "freshness", "sources", "use", "feedback"]),
                score: z.number(),
                weight: z.number(),
                says: z.string(),
              }),
            ),
          })
          .openapi("KnowledgeQuality"),
      ),
    },
  },
});

const opinion = z.object({ helpful: z.boolean(), comment: textField(2_000).nullable().default(null) });
const feedback = contract("POST /api/v1/knowledge/items/{id}/feedback", {
  tags,
  summary: "Say whether a knowledge item helped",
  description: "Once each: whoever says it again replaces what was said.",
  request: { params: idParams, body: { required: true, content: json(opinion) } },
  responses: { 200: { description: "It is noted", content: json(opinion.openapi("KnowledgeFeedback")) } },
});

export function registerQuality(app: OpenAPIHono<AppEnv>): void {
  app.openapi(categories, async (c) => {
    const { services, actor } = c.var;
    const [rows] = await services.database.forWorkspace(actor, (db) => [categoryRows(db, actor)]);
    return c.json({ categories: rows.map(toCategory) }, 200);
  });

  app.openapi(quality, async (c) =>
    c.json(await itemQuality(c.var.services.database, c.var.actor, c.req.valid("param").id), 200),
  );

  app.openapi(feedback, async (c) => {
    const { services, actor, trace } = c.var;
    const said = c.req.valid("json");
    await giveFeedback(services.database, actor, { id: c.req.valid("param").id, ...said }, trace.requestId);
    return c.json(said, 200);
  });
}
