// The models that can be asked here, made from the registry's data and the settings' keys.
import type { Config } from "../platform/config.ts";
import { extractiveModel, extractiveModelId } from "./builtin/extractive.ts";
import { hashingModel, hashingModelId } from "./builtin/hashing.ts";
import type { ChatModel } from "./chat-model.ts";
import type { EmbeddingModel } from "./embedding-model.ts";
import { openAiChatModel } from "./openai/chat.ts";
import { openAiEmbeddingModel } from "./openai/embeddings.ts";
import { knownModel } from "./registry.ts";

export interface ModelCatalog {
  /** Asked when a question names no model. */
  readonly defaultChatModelId: string;
  /** Embeds for workspaces that have no knowledge yet. */
  readonly preferredEmbeddingModelId: string;
  /** Always there, asks nobody: answers by quoting. */
  readonly lastResort: ChatModel;
  /** Undefined: there is no such model, or its provider has no key. */
  chatModel(id: string): ChatModel | undefined;
  embeddingModel(id: string): EmbeddingModel | undefined;
}

const openAiPrefix = "openai/";
/** A model's name as providers write it; it goes into JSON, logs and metrics. */
const modelNamePattern = /^[\w.:/@-]{1,128}$/;

export function modelCatalog(config: Config, embeddingDimensions: number): ModelCatalog {
  const apiKey = config.openaiApiKey;
  const lastResort = extractiveModel();
  const builtinEmbedding = hashingModel(embeddingDimensions);
  return {
    lastResort,
    defaultChatModelId: apiKey ? openAiPrefix + config.openaiChatModel : extractiveModelId,
    preferredEmbeddingModelId:
      apiKey && config.openaiEmbeddingModel ? openAiPrefix + config.openaiEmbeddingModel : hashingModelId,
    chatModel: remembered((id) => {
      if (id === extractiveModelId) return lastResort;
      return apiKey ? openAiChat(id, apiKey, config) : undefined;
    }),
    embeddingModel: remembered((id) => {
      if (id === hashingModelId) return builtinEmbedding;
      return apiKey ? openAiEmbedding(id, apiKey, config, embeddingDimensions) : undefined;
    }),
  };
}

/** Names come from callers, so what is remembered of them is bounded. */
const rememberedMax = 100;

/** Making an SDK's client costs as much as half a request. */
function remembered<T>(make: (id: string) => T | undefined): (id: string) => T | undefined {
  const made = new Map<string, T>();
  return (id) => {
    const known = made.get(id);
    if (known) return known;
    const model = make(id);
    if (made.size >= rememberedMax) made.clear();
    if (model) made.set(id, model);
    return model;
  };
}

function openAiChat(id: string, apiKey: string, config: Config): ChatModel | undefined {
  const model = nameAfter(openAiPrefix, id);
  if (!model) return undefined;
  const known = knownModel(id);
  return openAiChatModel({
    id,
    model,
    apiKey,
    baseUrl: config.openaiBaseUrl,
    contextTokens: known?.contextTokens ?? config.openaiContextTokens,
    price: known?.price,
    deadlines: {
      headersMs: config.providerHeadersTimeoutMs,
      firstTokenMs: config.providerFirstTokenTimeoutMs,
      stallMs: config.providerStallTimeoutMs,
      totalMs: config.providerTotalTimeoutMs,
    },
  });
}

function openAiEmbedding(id: string, apiKey: string, config: Config, dimensions: number): EmbeddingModel | undefined {
  const model = nameAfter(openAiPrefix, id);
  if (!model) return undefined;
  return openAiEmbeddingModel({
    id,
    model,
    apiKey,
    baseUrl: config.openaiBaseUrl,
    timeoutMs: config.embeddingTimeoutMs,
    dimensions,
  });
}

function nameAfter(prefix: string, id: string): string | undefined {
  const name = id.slice(prefix.length);
  return id.startsWith(prefix) && modelNamePattern.test(name) ? name : undefined;
}
