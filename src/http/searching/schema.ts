// What a search takes and gives, for whatever route searches.
import { z } from "@hono/zod-openapi";
import { longTextField } from "../fields.ts";

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

export const searchResultSchema = z
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

export const searchFields = {
  query: longTextField(),
  k: z.number().int().min(1).max(50).default(8),
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
};
