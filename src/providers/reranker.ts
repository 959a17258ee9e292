// The port behind which every reranker stands: a model that reads a question together with each text, and says how well they fit.

export interface RerankPrice {
  /** Each call, however much it reads */
  callNanoUsd: number;
  tokenNanoUsd: number;
}

export interface Reranker {
  /** `provider/model` */
  readonly id: string;
  readonly price: RerankPrice;
  /** One number of 0 to 1 a text, in order. Throws ProviderFailure. */
  rerank(question: string, texts: readonly string[]): Promise<number[]>;
}
