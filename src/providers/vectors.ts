// Vectors as a provider sends them, checked before anybody stores or compares them.
import type { EmbeddingModel } from "./embedding-model.ts";
import { ProviderFailure } from "./provider-failure.ts";

/**
 * One usable vector a text, of `dimensions` numbers at most. Throws `garbage` for a wrong count or a vector that isn't one,
 * `bad_request` for one that is too long.
 */
export function checkedVectors(
  vectors: readonly unknown[],
  count: number,
  dimensions: number,
  model: string,
): number[][] {
  if (vectors.length !== count || !vectors.every(isUsable)) throw new ProviderFailure("garbage", model);
  if (vectors.some((vector) => vector.length > dimensions)) throw new ProviderFailure("bad_request", model);
  return [...vectors];
}

/** A zero vector has no direction: it would be near to nothing, or to everything. */
function isUsable(vector: unknown): vector is number[] {
  return Array.isArray(vector) && vector.every(Number.isFinite) && vector.some((value) => value !== 0);
}

/** Vectors of one length, whatever the model's: shorter ones are padded with zeros, which leaves cosine unchanged. */
export const padding = (model: Omit<EmbeddingModel, "embed">, dimensions: number): EmbeddingModel => ({
  ...model,
  embed: async (texts, signal) => (await model.embedBare(texts, signal)).map((vector) => padded(vector, dimensions)),
});

function padded(vector: number[], dimensions: number): number[] {
  return vector.length === dimensions ? vector : [...vector, ...new Array<number>(dimensions - vector.length).fill(0)];
}
