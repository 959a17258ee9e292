// One provider's adapter for one model.
import type { Config } from "../platform/config.ts";
import { anthropicChatModel } from "./anthropic/chat.ts";
import type { ChatModel } from "./chat-model.ts";
import type { ChatDeadlines, ChatModelOptions } from "./chat-stream.ts";
import type { EmbeddingModel } from "./embedding-model.ts";
import { googleChatModel } from "./google/chat.ts";
import { googleEmbeddingModel } from "./google/embeddings.ts";
import { openAiChatModel } from "./openai/chat.ts";
import { openAiEmbeddingModel } from "./openai/embeddings.ts";
import type { Provider } from "./providers.ts";
import { knownModel } from "./registry.ts";

/** `model`: the id without its provider. Undefined: this provider has no chat models. */
export function makeChatModel(
  id: string,
  model: string,
  { adapter, contextTokens }: Provider,
  config: Config,
): ChatModel | undefined {
  const known = knownModel(id);
  if (known && !known.capabilities.includes("chat")) return undefined;
  const options: ChatModelOptions = {
    id,
    model,
    contextTokens: known?.contextTokens ?? contextTokens,
    price: known?.price,
    maxOutputTokens: known?.maxOutputTokens,
    deadlines: deadlinesOf(config),
  };
  switch (adapter?.kind) {
    case "openai":
      return openAiChatModel({ ...options, ...adapter });
    case "anthropic":
      return anthropicChatModel({ ...options, ...adapter });
    case "google":
      return googleChatModel({ ...options, ...adapter });
    default:
      return undefined;
  }
}

/** Undefined: this provider has no embedding models. */
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
    case "google":
      return googleEmbeddingModel({ ...options, ...adapter });
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
