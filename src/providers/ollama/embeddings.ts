// Embedding models behind Ollama's own API.
import type { ModelPrice } from "../chat-model.ts";
import { withDeadlines } from "../deadlines.ts";
import { type EmbeddingModel, maxEmbeddingBatch } from "../embedding-model.ts";
import { checkedVectors, padding } from "../vectors.ts";
import { objectOf } from "./answers.ts";
import { type OllamaEndpoint, responseTo } from "./client.ts";

export interface OllamaEmbeddingOptions {
  /** `ollama/<name>`; stored with every vector */
  id: string;
  /** As Ollama calls it */
  model: string;
  endpoint: OllamaEndpoint;
  price: ModelPrice;
  /** For one batch, from the request to the last byte, loading a cold model included */
  timeoutMs: number;
  /** Length of the vectors handed out: shorter ones are padded with zeros, which leaves cosine unchanged, longer ones refused. */
  dimensions: number;
}

export function ollamaEmbeddingModel(options: OllamaEmbeddingOptions): EmbeddingModel {
  const { id, model, endpoint, price, timeoutMs, dimensions } = options;
  return padding(
    {
      id,
      relevantSimilarity: relevantSimilarityOf(model),
      price,
      maxBatch: maxEmbeddingBatch,
      embedBare: (texts, signal) =>
        withDeadlines({ model: id, totalMs: timeoutMs, signal }, async (deadlines) => {
          // A text longer than the model's window is cut, which is the server's default: its beginning says what it is about.
          const call = { path: "embed", body: { model, input: texts }, id, signal: deadlines.signal } as const;
          const answer = await objectOf(await responseTo(endpoint, call), id);
          return checkedVectors(vectorsIn(answer), texts.length, dimensions, id);
        }),
    },
    dimensions,
  );
}

/** Each family spreads its cosines differently: MiniLM's strangers lie near 0, those of the younger retrieval models at 0.3 to 0.4. */
function relevantSimilarityOf(model: string): number {
  return model.includes("minilm") ? 0.3 : 0.45;
}

/** In the order of the texts. */
function vectorsIn(answer: object): unknown[] {
  const embeddings: unknown = "embeddings" in answer ? answer.embeddings : undefined;
  return Array.isArray(embeddings) ? embeddings : [];
}
