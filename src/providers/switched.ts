// What operators have switched off is asked by nobody, whichever way leads to it: the models themselves refuse.
import type { ChatModel } from "./chat-model.ts";
import type { EmbeddingModel } from "./embedding-model.ts";
import { ProviderFailure } from "./provider-failure.ts";
import type { Reranker } from "./reranker.ts";

/** Whether a model, or its provider, is switched off right now */
export type IsSwitchedOff = (modelId: string) => boolean;

export const nothingOff: IsSwitchedOff = () => false;

async function unlessOff<T>(id: string, isOff: IsSwitchedOff, ask: () => Promise<T>): Promise<T> {
  if (isOff(id)) throw new ProviderFailure("switched_off", id);
  return ask();
}

export const switchableChat = (model: ChatModel, isOff: IsSwitchedOff): ChatModel => ({
  ...model,
  generate: (request, onText, signal) => unlessOff(model.id, isOff, () => model.generate(request, onText, signal)),
});

export const switchableEmbedding = (model: EmbeddingModel, isOff: IsSwitchedOff): EmbeddingModel => ({
  ...model,
  embed: (texts, signal) => unlessOff(model.id, isOff, () => model.embed(texts, signal)),
  embedBare: (texts, signal) => unlessOff(model.id, isOff, () => model.embedBare(texts, signal)),
});

export const switchableReranker = (reranker: Reranker, isOff: IsSwitchedOff): Reranker => ({
  ...reranker,
  rerank: (question, texts) => unlessOff(reranker.id, isOff, () => reranker.rerank(question, texts)),
});
