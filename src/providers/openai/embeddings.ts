// Embedding models behind OpenAI's embeddings API.
import type { ModelPrice } from "../chat-model.ts";
import { withDeadlines } from "../deadlines.ts";
import { type EmbeddingModel, maxEmbeddingBatch } from "../embedding-model.ts";
import { mediaTypeOf, readText } from "../http-answers.ts";
import { checkedVectors, padding } from "../vectors.ts";
import { type Endpoint, openAiClient, responseTo } from "./client.ts";
import { parseAnswer } from "./failures.ts";

export interface OpenAiEmbeddingOptions extends Endpoint {
  /** `openai/<name>`; stored with every vector */
  id: string;
  /** As the server calls it */
  model: string;
  price: ModelPrice;
  /** For one batch, from the request to the last byte */
  timeoutMs: number;
  /** Length of the vectors handed out: shorter ones are padded with zeros, which leaves cosine unchanged, longer ones refused. */
  dimensions: number;
}

/** Of the models that can be asked for shorter vectors, the length they have unasked. */
const shortenableDimensions: Readonly<Record<string, number>> = {
  "text-embedding-3-small": 1536,
  "text-embedding-3-large": 3072,
};

export function openAiEmbeddingModel(options: OpenAiEmbeddingOptions): EmbeddingModel {
  const { id, model, price, timeoutMs, dimensions } = options;
  const client = openAiClient(options);
  const shortened = (shortenableDimensions[model] ?? 0) > dimensions ? { dimensions } : {};

  return padding(
    {
      id,
      relevantSimilarity: relevantSimilarityOf(model),
      price,
      maxBatch: maxEmbeddingBatch,
      embedBare: (texts, signal) =>
        withDeadlines({ model: id, totalMs: timeoutMs, signal }, async (deadlines) => {
          const body = { model, input: [...texts], encoding_format: "float" as const, ...shortened };
          const response = await responseTo(client.embeddings.create(body, { signal: deadlines.signal }), id);
          mediaTypeOf(response, id);
          const answer = parseAnswer(await readText(response, id), id);
          return checkedVectors(inOrder(answer, texts.length), texts.length, dimensions, id);
        }),
    },
    dimensions,
  );
}

/** Each family spreads its cosines differently: ada's crowd near 1, the third generation's lie low. */
function relevantSimilarityOf(model: string): number {
  if (model.startsWith("text-embedding-3-")) return 0.3;
  return model === "text-embedding-ada-002" ? 0.75 : 0.45;
}

/** In the order of the texts, whatever the order of the answer. */
function inOrder(answer: object, count: number): unknown[] {
  const data: unknown = "data" in answer ? answer.data : undefined;
  const items: unknown[] = Array.isArray(data) ? data : [];
  const vectors = new Map(items.map((item) => [fieldOf(item, "index"), fieldOf(item, "embedding")]));
  // A wrong number of items can't be put right by looking the right ones up.
  return items.length === count ? items.map((_, index) => vectors.get(index)) : [];
}

function fieldOf(item: unknown, key: string): unknown {
  return typeof item === "object" && item !== null ? Reflect.get(item, key) : undefined;
}
