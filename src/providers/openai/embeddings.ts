// Embedding models behind OpenAI's embeddings API.
import { withDeadlines } from "../deadlines.ts";
import { type EmbeddingModel, maxEmbeddingBatch } from "../embedding-model.ts";
import { ProviderFailure } from "../provider-failure.ts";
import { type Endpoint, openAiClient, readText, responseTo } from "./client.ts";
import { mediaTypeOf, parseAnswer } from "./failures.ts";

export interface OpenAiEmbeddingOptions extends Endpoint {
  /** `openai/<name>`; stored with every vector */
  id: string;
  /** As the server calls it */
  model: string;
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
  const { id, model, timeoutMs, dimensions } = options;
  const client = openAiClient(options);
  const shortened = (shortenableDimensions[model] ?? 0) > dimensions ? { dimensions } : {};

  return {
    id,
    relevantSimilarity: relevantSimilarityOf(model),
    maxBatch: maxEmbeddingBatch,
    embed: (texts, signal) =>
      withDeadlines({ model: id, totalMs: timeoutMs, signal }, async (deadlines) => {
        const body = { model, input: [...texts], encoding_format: "float" as const, ...shortened };
        const response = await responseTo(client.embeddings.create(body, { signal: deadlines.signal }), id);
        mediaTypeOf(response, id);
        const vectors = vectorsOf(parseAnswer(await readText(response, id), id), texts.length, id);
        return vectors.map((vector) => padded(vector, dimensions, id));
      }),
  };
}

/** Each family spreads its cosines differently: ada's crowd near 1, the third generation's lie low. */
function relevantSimilarityOf(model: string): number {
  if (model.startsWith("text-embedding-3-")) return 0.3;
  return model === "text-embedding-ada-002" ? 0.75 : 0.45;
}

/** One vector a text, in the order of the texts. Throws `garbage`. */
function vectorsOf(answer: object, count: number, id: string): number[][] {
  const data: unknown = "data" in answer ? answer.data : undefined;
  const items: unknown[] = Array.isArray(data) ? data : [];
  const vectors = new Map(items.filter(isEmbedding).map(({ index, embedding }) => [index, embedding]));
  const ordered = Array.from({ length: count }, (_, index) => vectors.get(index));
  if (items.length !== count || !ordered.every((vector) => vector !== undefined))
    throw new ProviderFailure("garbage", id);
  return ordered;
}

function isEmbedding(item: unknown): item is { index: number; embedding: number[] } {
  if (typeof item !== "object" || item === null || !("index" in item) || !("embedding" in item)) return false;
  return Number.isInteger(item.index) && Array.isArray(item.embedding) && isUsableVector(item.embedding);
}

function isUsableVector(values: readonly unknown[]): boolean {
  return values.every(Number.isFinite) && values.some((value) => value !== 0);
}

/** Throws `bad_request` for a vector that doesn't fit: such a model can't be used here. */
function padded(vector: number[], dimensions: number, id: string): number[] {
  if (vector.length > dimensions) throw new ProviderFailure("bad_request", id);
  return vector.length === dimensions ? vector : [...vector, ...new Array<number>(dimensions - vector.length).fill(0)];
}
