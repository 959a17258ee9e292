// The providers as data: which adapter speaks to each, with which key, and why one isn't there.
import type { ConfigWithSecrets } from "../platform/config.ts";

export type Adapter =
  | { kind: "openai"; apiKey: string; baseUrl: string }
  | { kind: "anthropic"; apiKey: string; baseUrl: string }
  | { kind: "google"; apiKey: string; baseUrl: string }
  | { kind: "ollama"; baseUrl: string; accessClientId?: string | undefined; accessClientSecret?: string | undefined }
  | { kind: "workers-ai"; ai: Ai }
  | { kind: "builtin" };

/** An adapter with this key in it */
export type KeyedAdapter = (apiKey: string) => Adapter;

export interface Provider {
  /** What its models' ids begin with */
  id: string;
  name: string;
  /** Undefined: it can't be asked, and `missing` says what it lacks */
  adapter: Adapter | undefined;
  available: boolean;
  missing: string | undefined;
  /** How it is spoken to with a key that is its user's own; undefined: it takes none, or isn't set up for any */
  keyed: KeyedAdapter | undefined;
  /** Stands for it in chains */
  defaultChatModel: string | undefined;
  /** Set where it was asked for: embeddings of a workspace never change by themselves */
  defaultEmbeddingModel: string | undefined;
  /** Window of its models that the registry doesn't know */
  contextTokens: number;
  /** Models that its settings name beside the registry's */
  models: readonly string[];
}

interface Row {
  id: string;
  name: string;
  /** The setting that is missing where it can't be asked */
  needs: string;
  /** The house's key, of a provider that takes one */
  apiKey?: string | undefined;
  keyed?: KeyedAdapter | undefined;
  /** Of a provider that takes no key */
  adapter?: Adapter | undefined;
  chat?: string | undefined;
  embedding?: string | undefined;
  contextTokens?: number;
  models?: readonly string[];
}

/** The order is that of the default chain. */
export function providersOf(config: ConfigWithSecrets, ai: Ai | undefined): Provider[] {
  const { ollamaBaseUrl, ollamaAccessClientId, ollamaAccessClientSecret } = config;
  const rows: Row[] = [
    {
      id: "openai",
      name: "OpenAI",
      needs: "OPENAI_API_KEY",
      apiKey: config.openaiApiKey,
      keyed: openAi(config.openaiBaseUrl),
      chat: config.openaiChatModel,
      embedding: config.openaiEmbeddingModel,
      contextTokens: config.openaiContextTokens,
    },
    {
      id: "anthropic",
      name: "Anthropic",
      needs: "ANTHROPIC_API_KEY",
      apiKey: config.anthropicApiKey,
      keyed: (apiKey) => ({ kind: "anthropic", apiKey, baseUrl: config.anthropicBaseUrl }),
      chat: "claude-haiku-4-5",
      contextTokens: 200_000,
    },
    {
      id: "google",
      name: "Google Gemini",
      needs: "GOOGLE_API_KEY",
      apiKey: config.googleApiKey,
      keyed: (apiKey) => ({ kind: "google", apiKey, baseUrl: config.googleBaseUrl }),
      chat: "gemini-2.5-flash",
    },
    {
      id: "azure",
      name: "Azure OpenAI",
      needs: "AZURE_OPENAI_API_KEY and AZURE_OPENAI_BASE_URL",
      apiKey: config.azureOpenaiApiKey,
      keyed: openAi(config.azureOpenaiBaseUrl),
      contextTokens: 128_000,
    },
    {
      id: "groq",
      name: "Groq",
      needs: "GROQ_API_KEY",
      apiKey: config.groqApiKey,
      keyed: openAi(config.groqBaseUrl),
      chat: "llama-3.3-70b-versatile",
    },
    {
      id: "openrouter",
      name: "OpenRouter",
      needs: "OPENROUTER_API_KEY",
      apiKey: config.openrouterApiKey,
      keyed: openAi(config.openrouterBaseUrl),
      chat: "openrouter/auto",
    },
    {
      id: "cohere",
      name: "Cohere",
      needs: "COHERE_API_KEY",
      apiKey: config.cohereApiKey,
      keyed: openAi(config.cohereBaseUrl),
      chat: "command-r7b-12-2024",
    },
    {
      id: "huggingface",
      name: "Hugging Face",
      needs: "HUGGINGFACE_API_KEY",
      apiKey: config.huggingfaceApiKey,
      keyed: openAi(config.huggingfaceBaseUrl),
      chat: "meta-llama/Llama-3.3-70B-Instruct",
    },
    ...config.customProviders.map(
      (custom): Row => ({
        id: custom.id,
        name: custom.id,
        needs: "CUSTOM_PROVIDERS",
        apiKey: custom.api_key,
        keyed: openAi(custom.base_url),
        chat: custom.models[0],
        contextTokens: custom.context_tokens,
        models: custom.models,
      }),
    ),
    {
      id: "ollama",
      name: "Ollama",
      needs: "OLLAMA_BASE_URL",
      adapter: ollamaBaseUrl
        ? {
            kind: "ollama",
            baseUrl: ollamaBaseUrl,
            accessClientId: ollamaAccessClientId,
            accessClientSecret: ollamaAccessClientSecret,
          }
        : undefined,
      chat: config.ollamaChatModel,
      embedding: config.ollamaEmbeddingModel,
      contextTokens: config.ollamaContextTokens,
    },
    {
      id: "workers-ai",
      name: "Workers AI",
      needs: "the AI binding, which only a deployed Worker has",
      adapter: ai ? { kind: "workers-ai", ai } : undefined,
      chat: "@cf/meta/llama-3.3-70b-instruct-fp8-fast",
      contextTokens: 24_000,
    },
    { id: "builtin", name: "Built-in", needs: "", adapter: { kind: "builtin" } },
  ];
  return rows.map(toProvider);
}

const openAi = (baseUrl: string | undefined): KeyedAdapter | undefined =>
  baseUrl === undefined ? undefined : (apiKey) => ({ kind: "openai", apiKey, baseUrl });

/** Used where nobody knows better: small enough for nearly every model of today. */
const cautiousContextTokens = 32_768;

function toProvider({
  id,
  name,
  needs,
  apiKey,
  keyed,
  adapter = apiKey === undefined ? undefined : keyed?.(apiKey),
  chat,
  embedding,
  contextTokens = cautiousContextTokens,
  models = [],
}: Row): Provider {
  const prefixed = (model: string | undefined) => (model === undefined ? undefined : `${id}/${model}`);
  return {
    id,
    name,
    adapter,
    available: adapter !== undefined,
    missing: adapter ? undefined : needs,
    keyed,
    defaultChatModel: prefixed(chat),
    defaultEmbeddingModel: prefixed(embedding),
    contextTokens,
    models: models.map((model) => `${id}/${model}`),
  };
}
