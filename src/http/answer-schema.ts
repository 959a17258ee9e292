// Parts of an answer as callers see them, wherever answers are shown.
import { z } from "@hono/zod-openapi";

/** Of every citation, whatever it cites */
export const citationFields = {
  n: z.number().int().openapi({ description: "The number by which the answer cites it" }),
  passage_id: z.uuid(),
  similarity: z.number().nullable(),
  quote: z.string(),
};

export const citationSchema = z
  .looseObject({
    ...citationFields,
    type: z.string().openapi({ description: "The kind of source: `document` …" }),
  })
  .openapi("Citation");

export const modelAttemptSchema = z.object({
  model: z.string(),
  failure: z.string(),
  own_key: z.literal(true).optional().openapi({ description: "Asked with a key of the user's own" }),
});

export const usageSchema = z
  .object({
    input_tokens: z.number().int(),
    output_tokens: z.number().int(),
    cost_usd: z.number(),
    own_key: z
      .boolean()
      .openapi({ description: "It was the user who paid, with a provider key of their own, at list price" }),
    estimated: z.boolean(),
    first_token_ms: z.number().int().nullable(),
    total_ms: z.number().int(),
    cached: z.boolean(),
    truncated_passages: z.number().int(),
    truncated_pairs: z.number().int(),
  })
  .openapi("Usage");

const answerFields = {
  answer: z.string(),
  citations: z.array(citationSchema),
  session_id: z.uuid(),
  message_id: z.uuid(),
  model: z.string(),
  usage: usageSchema,
  finish_reason: z.enum(["stop", "length", "cancelled", "blocked"]),
  degraded: z.boolean(),
  models_tried: z.array(modelAttemptSchema),
  trace_id: z.string(),
};

export const answerSchema = z.object(answerFields).openapi("Answer");

/** An answer over some kinds of source, whose citations are known. */
export const answerOf = <T extends z.ZodType>(citation: T, name: string) =>
  z.object({ ...answerFields, citations: z.array(citation) }).openapi(name);
