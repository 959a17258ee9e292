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
import { priceOf } from "./price.ts";
import type { Provider } from "./providers.ts";
import { knownModel } from "./registry.ts";
import { workersAiChatModel } from "./workers-ai/chat.ts";
import { workersAiEmbeddingModel } from "./workers-ai/embeddings.ts";

/** `model`: the id without its provider. Undefined: this provider has no chat models, or this one is denied for want of a price. */
export function makeChatModel(id: string, model: string, provider: Provider, config: Config): ChatModel | undefined {
  const known = knownModel(id);
  if (known && !known.capabilities.includes("chat")) return undefined;
  const priced = priceOf(id, config);
  if (!priced) return undefined;
  const options: ChatModelOptions = {
    id,
    model,
    contextTokens: known?.contextTokens ?? provider.contextTokens,
    price: priced.price,
    maxOutputTokens: known?.maxOutputTokens,
    deadlines: deadlinesOf(config, provider.id),
  };
  const { adapter } = provider;
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
      });
    case "workers-ai":
      return workersAiChatModel({ ...options, ...adapter });
    default:
      return undefined;
  }
}

/** Undefined: this provider has no embedding models, or this one is denied for want of a price. */
export function makeEmbeddingModel(
  id: string,
  model: string,
  provider: Provider,
  config: Config,
  dimensions: number,
): EmbeddingModel | undefined {
  const priced = priceOf(id, config);
  if (!priced) return undefined;
  const options = {
    id,
    model,
    price: priced.price,
    timeoutMs: embeddingTimeoutOf(config, provider.id),
    dimensions,
  };
  const { adapter } = provider;
  switch (adapter?.kind) {
    case "openai":
      return openAiEmbeddingModel({ ...options, ...adapter });
    case "google":
      return googleEmbeddingModel({ ...options, ...adapter });
    case "ollama":
      return ollamaEmbeddingModel({ ...options, endpoint: adapter });
    case "workers-ai":
      return workersAiEmbeddingModel({ ...options, ...adapter });
    default:
      return undefined;
  }
}

function deadlinesOf(config: Config, provider: string): ChatDeadlines {
  const own = config.providerTimeouts[provider] ?? {};
  // A model at home is loaded when it is first asked: its headers come with its first token.
  const coldMs = provider === "ollama" ? config.ollamaColdTimeoutMs : undefined;
  return {
    headersMs: own.headers_ms ?? coldMs ?? config.providerHeadersTimeoutMs,
    firstTokenMs: own.first_token_ms ?? coldMs ?? config.providerFirstTokenTimeoutMs,
    stallMs: own.stall_ms ?? config.providerStallTimeoutMs,
    totalMs: own.total_ms ?? config.providerTotalTimeoutMs,
  };
}

function embeddingTimeoutOf(config: Config, provider: string): number {
  const usualMs = provider === "ollama" ? config.ollamaColdTimeoutMs : config.embeddingTimeoutMs;
  return config.providerTimeouts[provider]?.embedding_ms ?? usualMs;
}
