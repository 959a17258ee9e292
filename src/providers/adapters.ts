// One provider's adapter for one model.
import type { Config } from "../platform/config.ts";
import { anthropicChatModel } from "./anthropic/chat.ts";
import type { ChatModel } from "./chat-model.ts";
import type { ChatDeadlines, ChatModelOptions } from "./chat-stream.ts";
import type { EmbeddingModel } from "./embedding-model.ts";
import { googleChatModel } from "./google/chat.ts";
import { googleEmbeddingModel } from "./google/embeddings.ts";
import { ollamaChatModel } from "./ollama/chat.ts";
import { ollamaEmbeddingModel } from "./ollama/embeddings.ts";
import { openAiChatModel } from "./openai/chat.ts";
import { openAiEmbeddingModel } from "./openai/embeddings.ts";
import type { Provider } from "./providers.ts";
import { knownModel } from "./registry.ts";
import { workersAiChatModel } from "./workers-ai/chat.ts";
import { workersAiEmbeddingModel } from "./workers-ai/embeddings.ts";

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
    case "ollama":
      return ollamaChatModel({
        ...options,
        endpoint: adapter,
        keepAlive: config.ollamaKeepAlive,
        deadlines: coldDeadlinesOf(config),
      });
    case "workers-ai":
      return workersAiChatModel({ ...options, ...adapter });
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
    case "ollama":
      return ollamaEmbeddingModel({ ...options, endpoint: adapter, timeoutMs: config.ollamaColdTimeoutMs });
    case "workers-ai":
      return workersAiEmbeddingModel({ ...options, ...adapter });
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

/** A model at home is loaded when it is first asked: its headers come with its first token. */
function coldDeadlinesOf(config: Config): ChatDeadlines {
  return { ...deadlinesOf(config), headersMs: config.ollamaColdTimeoutMs, firstTokenMs: config.ollamaColdTimeoutMs };
}
