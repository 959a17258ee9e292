// Embedding models of Workers AI, asked through the Worker's `AI` binding.
import type { ModelPrice } from "../chat-model.ts";
import { withDeadlines } from "../deadlines.ts";
import { type EmbeddingModel, maxEmbeddingBatch } from "../embedding-model.ts";
import { readText } from "../http-answers.ts";
import { checkedVectors, padding } from "../vectors.ts";
import { type AiBinding, responseTo } from "./binding.ts";
import { parseAnswer } from "./failures.ts";

export interface WorkersAiEmbeddingOptions {
  /** `workers-ai/<name>`; stored with every vector */
  id: string;
  /** As Workers AI calls it, e.g. `@cf/baai/bge-m3` */
  model: string;
  ai: AiBinding;
  price: ModelPrice;
  /** For one batch, from the request to the last byte */
  timeoutMs: number;
  /** Length of the vectors handed out: shorter ones are padded with zeros, which leaves cosine unchanged, longer ones refused. */
  dimensions: number;
}

const isEnglishBge = /bge-(?:small|base|large)-en/;

export function workersAiEmbeddingModel(options: WorkersAiEmbeddingOptions): EmbeddingModel {
  const { id, model, ai, price, timeoutMs, dimensions } = options;
  // They were trained for it; Cloudflare's default, the mean, is there for vectors of before. bge-m3 has no such choice.
  const pooling = isEnglishBge.test(model) ? { pooling: "cls" } : {};
  return padding(
    {
      id,
      relevantSimilarity: relevantSimilarityOf(model),
      price,
      maxBatch: maxEmbeddingBatch,
      embedBare: (texts, signal) =>
        withDeadlines({ model: id, totalMs: timeoutMs, signal }, async (deadlines) => {
          const inputs = { text: texts, ...pooling };
          const response = await responseTo(ai, { model, inputs, id, signal: deadlines.signal });
          const answer = parseAnswer(await readText(response, id), id);
          return checkedVectors(vectorsIn(answer), texts.length, dimensions, id);
        }),
    },
    dimensions,
  );
}

/** Each family spreads its cosines differently: those of the English BGE models crowd above 0.5, whatever the texts. */
function relevantSimilarityOf(model: string): number {
  return isEnglishBge.test(model) ? 0.6 : 0.45;
}

/** In the order of the texts. */
function vectorsIn(answer: object): unknown[] {
  const data: unknown = "data" in answer ? answer.data : undefined;
  return Array.isArray(data) ? data : [];
}
