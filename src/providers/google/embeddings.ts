// Embedding models behind Google's Gemini API.

import type { ModelPrice } from "../chat-model.ts";
import { withDeadlines } from "../deadlines.ts";
import { type EmbeddingModel, maxEmbeddingBatch } from "../embedding-model.ts";
import { mediaTypeOf, readText } from "../http-answers.ts";
import { parseAnswer } from "../stream-answers.ts";
import { checkedVectors, padding } from "../vectors.ts";
import { type Endpoint, responseTo } from "./client.ts";

export interface GoogleEmbeddingOptions extends Endpoint {
  /** `google/<name>`; stored with every vector */
  id: string;
  /** As Google calls it */
  model: string;
  price: ModelPrice;
  /** For one batch, from the request to the last byte */
  timeoutMs: number;
  /** Length of the vectors handed out: shorter ones are padded with zeros, which leaves cosine unchanged, longer ones refused. */
  dimensions: number;
}

export function googleEmbeddingModel({ dimensions, timeoutMs, ...options }: GoogleEmbeddingOptions): EmbeddingModel {
  const { id, model, price } = options;
  const isGemini = model.startsWith("gemini-embedding");
  // Of 3,072 dimensions unasked; cut to fewer, the vectors aren't of length 1 any more, which cosine doesn't mind.
  const shortened = isGemini ? { outputDimensionality: dimensions } : {};

  return padding(
    {
      id,
      // Gemini's cosines crowd together high up: texts that have nothing to do with each other come to about 0.5.
      relevantSimilarity: isGemini ? 0.6 : 0.45,
      price,
      maxBatch: maxEmbeddingBatch,
      embedBare: (texts, signal) =>
        withDeadlines({ model: id, totalMs: timeoutMs, signal }, async (deadlines) => {
          const requests = texts.map((text) => ({
            model: `models/${model}`,
            content: { parts: [{ text }] },
            ...shortened,
          }));
          const call = { model, task: "batchEmbedContents", body: { requests }, id, signal: deadlines.signal } as const;
          const response = await responseTo(options, call);
          mediaTypeOf(response, id);
          const answer = parseAnswer(await readText(response, id), id);
          return checkedVectors(vectorsIn(answer), texts.length, dimensions, id);
        }),
    },
    dimensions,
  );
}

/** In the order of the texts. */
function vectorsIn(answer: object): unknown[] {
  const embeddings: unknown = "embeddings" in answer ? answer.embeddings : undefined;
  return Array.isArray(embeddings)
    ? embeddings.map((embedding: unknown) => Reflect.get(Object(embedding), "values"))
    : [];
}
