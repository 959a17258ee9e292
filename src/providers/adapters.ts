// One provider's adapter for one model.
import type { Config } from "../platform/config.ts";
import type { ChatModel } from "./chat-model.ts";
import type { ChatDeadlines } from "./chat-stream.ts";
import type { EmbeddingModel } from "./embedding-model.ts";
import { openAiChatModel } from "./openai/chat.ts";
import { openAiEmbeddingModel } from "./openai/embeddings.ts";
import type { Provider } from "./providers.ts";
import { knownModel } from "./registry.ts";

/** `model`: the id without its provider. */
export function makeChatModel(
  id: string,
  model: string,
  { adapter, contextTokens }: Provider,
  config: Config,
): ChatModel | undefined {
  const known = knownModel(id);
  const options = {
    id,
    model,
    contextTokens: known?.contextTokens ?? contextTokens,
    price: known?.price,
    deadlines: deadlinesOf(config),
  };
  switch (adapter?.kind) {
    case "openai":
      return openAiChatModel({ ...options, ...adapter });
    default:
      return undefined;
  }
}

export function makeEmbeddingModel(
  id: string,
  model: string,
  { adapter }: Provider,
  config: Config,
  dimensions: number,
): EmbeddingModel | undefined {
  const options = { id, model, timeoutMs: config.embeddingTimeoutMs, dimensions };
  switch (adapter?.kind) {
    case "openai":
      return openAiEmbeddingModel({ ...options, ...adapter });
    default:
      return undefined;
  }
}

function deadlinesOf(config: Config): ChatDeadlines {
  return {
    headersMs: config.providerHeadersTimeoutMs,
    firstTokenMs: config.providerFirstTokenTimeoutMs,
    stallMs: config.providerStallTimeoutMs,
    totalMs: config.providerTotalTimeoutMs,
  };
}
