// Search over the workspace's knowledge.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { askDeps } from "../../http/asking.ts";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { longTextField } from "../../http/fields.ts";
import { knowledgeFilter, sourceFilterOf } from "../../http/knowledge-filter.ts";
import { searchKnowledge } from "./search.ts";

const explanationSchema = z
  .object({
    text: z.number().openapi({ description: "What words gave" }),
    vector: z.number().openapi({ description: "What nearness gave" }),
    recency: z.number().openapi({ description: "What age took away: 0 or less" }),
    reranker: z.number().openapi({ description: "What the reranker's own score put on, or took away" }),
    terms: z.array(z.object({ term: z.string(), weight: z.number() })).openapi({
      description: "The words that were found, as search compares them; their weights add up to text_rank",
    }),
  })
  .openapi("SearchExplanation", { description: "text, vector, recency and reranker add up to the score" });

const resultSchema = z
  .object({
    passage_id: z.uuid(),
    joined_passage_ids: z
      .array(z.uuid())
      .openapi({ description: "Neighbours that were found as well, and whose text is joined to this one's" }),
    score: z.number().openapi({ description: "1 is best" }),
    similarity: z
      .number()
      .nullable()
      .openapi({ description: "Cosine to the query; null where it couldn't be embedded" }),
    text_rank: z.number().openapi({ description: "BM25; 0 where no word matches" }),
    text: z.string(),
    tags: z.array(z.string()),
    citation: z
      .looseObject({ type: z.string() })
      .openapi({ description: "What a citation needs, by the kind of source" }),
    explanation: explanationSchema.optional(),
  })
  .openapi("SearchResult");

const requestSchema = z.object({
  query: longTextField(),
  k: z.number().int().min(1).max(50).default(8),
  filter: knowledgeFilter.optional(),
  explain: z.boolean().default(false).openapi({ description: "Tell what each score is made of" }),
  recency: z
    .object({
      weight: z.number().min(0).max(1).default(0.3).openapi({ description: "How much of a score age may take" }),
      half_life_days: z
        .number()
        .positive()
        .max(36_500)
        .default(90)
        .openapi({ description: "The age that takes half of that" }),
    })
    .optional()
    .openapi({ description: "Prefer what has changed lately" }),
  diversity: z.number().min(0).max(1).default(0).openapi({
    description: "How much a passage loses for saying what a better one says; near-duplicates are always left out",
  }),
});

const search = contract("POST /api/v1/search", {
  tags: ["Search"],
  bodyKind: "text",
  counted: "itself",
  summary: "Find passages",
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: requestSchema,
        },
      },
    },
  },
  responses: {
    200: {
      description: "Passages, best first",
      content: {
        "application/json": {
          schema: z.object({
            results: z.array(resultSchema),
            degraded: z
              .boolean()
              .openapi({ description: "Full text alone: the query couldn't be embedded, or the index not reached" }),
          }),
        },
      },
    },
  },
});

export function registerSearch(app: OpenAPIHono<AppEnv>): void {
  app.openapi(search, async (c) => {
    const { filter, ...asked } = c.req.valid("json");
    const { statuses, ...found } = await searchKnowledge(askDeps(c), { ...asked, filter: sourceFilterOf(filter) });
    c.set("limits", statuses);
    return c.json(found, 200);
  });
}
