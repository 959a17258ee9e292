// The port behind which every embedding model stands.
import type { ModelPrice } from "./chat-model.ts";

/** Vectors of one model are comparable with each other and with nothing else. */
export interface EmbeddingModel {
  /** `provider/model`; stored with every vector. */
  readonly id: string;
  /** Cosine at and above which a passage counts as about the question, by meaning alone. */
  readonly relevantSimilarity: number;
  /** Of an unpriced model the flat rate; with fallbacks that of the dearest */
  readonly price: ModelPrice;
  /** Texts a call; longer lists are split by the caller. */
  readonly maxBatch: number;
  /** One vector of `embeddingDimensions` a text, in order. Throws ProviderFailure. */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<number[][]>;
  /** The same, as long as the model itself makes them. */
  embedBare(texts: readonly string[], signal?: AbortSignal): Promise<number[][]>;
}

export const maxEmbeddingBatch = 96;
