// The providers of models: keys, addresses, defaults, patience.
import { z } from "zod";
import { baseUrl, httpUrl, integer, json, key, list, timeoutMs } from "./kinds.ts";

const waitMs = z.number().int().min(10).max(600_000);
const providerTimeouts = json(
  "{}",
  z.record(
    z.string(),
    z
      .strictObject({
        headers_ms: waitMs,
        first_token_ms: waitMs,
        stall_ms: waitMs,
        total_ms: waitMs,
        embedding_ms: waitMs,
      })
      .partial(),
  ),
);

const customProvider = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, "an id is 2 to 31 lower-case letters, digits and dashes"),
  base_url: httpUrl(),
  api_key: z.string().min(1).default("none"),
  models: z.array(z.string().min(1)).min(1),
  context_tokens: z.number().int().min(2_048).default(32_768),
});
const customProviders = json("[]", z.array(customProvider));
export type CustomProvider = z.output<typeof customProvider>;

export const providerSettings = {
  OPENAI_API_KEY: z
    .string()
    .min(1)
    .optional()
    .describe("Key of OpenAI or of any server that speaks its API; without it the built-in models answer"),
  OPENAI_BASE_URL: httpUrl()
    .default("https://api.openai.com/v1")
    .describe("Base URL of the OpenAI-compatible API, e.g. http://127.0.0.1:11434/v1 for Ollama"),
  OPENAI_CHAT_MODEL: z.string().min(1).default("gpt-4.1-mini").describe("Chat model asked at OPENAI_BASE_URL"),
  OPENAI_EMBEDDING_MODEL: z
    .string()
    .min(1)
    .optional()
    .describe(
      "Embedding model for new workspaces, e.g. text-embedding-3-small; unset: the built-in hashing model. Workspaces with knowledge keep theirs",
    ),
  OPENAI_CONTEXT_TOKENS: integer(2_048, 10_000_000, 32_768).describe(
    "Context window of OPENAI_CHAT_MODEL, where Hearth doesn't know the model",
  ),

  ANTHROPIC_API_KEY: key("Anthropic"),
  ANTHROPIC_BASE_URL: baseUrl("https://api.anthropic.com"),
  GOOGLE_API_KEY: key("Google Gemini"),
  GOOGLE_BASE_URL: baseUrl("https://generativelanguage.googleapis.com"),
  AZURE_OPENAI_API_KEY: key("Azure OpenAI, together with AZURE_OPENAI_BASE_URL"),
  AZURE_OPENAI_BASE_URL: httpUrl()
    .optional()
    .describe("Base URL of your Azure OpenAI resource, e.g. https://NAME.openai.azure.com/openai/v1"),
  GROQ_API_KEY: key("Groq"),
  GROQ_BASE_URL: baseUrl("https://api.groq.com/openai/v1"),
  OPENROUTER_API_KEY: key("OpenRouter"),
  OPENROUTER_BASE_URL: baseUrl("https://openrouter.ai/api/v1"),
  COHERE_API_KEY: key("Cohere"),
  COHERE_BASE_URL: baseUrl("https://api.cohere.ai/compatibility/v1"),
  HUGGINGFACE_API_KEY: key("Hugging Face"),
  HUGGINGFACE_BASE_URL: baseUrl("https://router.huggingface.co/v1"),
  OLLAMA_BASE_URL: httpUrl()
    .optional()
    .describe("Your Ollama, e.g. http://127.0.0.1:11434 or its tunnel (docs/ollama-tunnel.md)"),
  OLLAMA_CHAT_MODEL: z.string().min(1).default("llama3.2").describe("Chat model that stands for Ollama in chains"),
  OLLAMA_EMBEDDING_MODEL: z.string().min(1).optional().describe("Embedding model at Ollama for new workspaces"),
  OLLAMA_CONTEXT_TOKENS: integer(2_048, 1_000_000, 8_192).describe(
    "num_ctx of Ollama's chat models: more takes more memory",
  ),
  OLLAMA_KEEP_ALIVE: z.string().min(1).default("5m").describe("How long Ollama keeps a model loaded"),
  OLLAMA_ACCESS_CLIENT_ID: z
    .string()
    .min(1)
    .optional()
    .describe("Service token of Cloudflare Access in front of Ollama"),
  OLLAMA_ACCESS_CLIENT_SECRET: z.string().min(1).optional().describe("Its secret"),
  OLLAMA_COLD_TIMEOUT_MS: timeoutMs(120_000).describe(
    "Longest wait for Ollama's first token: a cold model is loaded first",
  ),
  OLLAMA_PULL_TIMEOUT_MS: integer(1_000, 21_600_000, 3_600_000).describe("Longest time that fetching a model may take"),
  CUSTOM_PROVIDERS: customProviders.describe(
    'More OpenAI-compatible providers, as JSON: [{"id": "vllm", "base_url": "http://…/v1", "api_key": "…", "models": ["name"], "context_tokens": 32768}]',
  ),
  MODEL_CHAIN: list(
    "Models asked in turn when neither question nor workspace says: ids or aliases, with commas; unset: every provider with a key",
  ),
  EMBEDDING_FALLBACK_PROVIDERS: list(
    "Providers that are asked for the same embedding model when its own fails, with commas",
  ),

  CHAT_RETRIES: integer(0, 5, 2).describe("Times the last model of a chain is asked again while a person waits"),
  EMBEDDING_RETRIES: integer(0, 5, 3).describe("Times a batch of embeddings is asked again in the background"),
  RETRY_TOTAL_MS: timeoutMs(60_000).describe("Longest time that retries may take in all"),
  BREAKER_FAILURES: integer(1, 100, 5).describe("Failures within BREAKER_WINDOW_MS that open a model's breaker"),
  BREAKER_WINDOW_MS: timeoutMs(60_000).describe("Time within which failures add up"),
  BREAKER_REST_MS: timeoutMs(60_000).describe("How long an open breaker rests before it probes"),
  BREAKER_PROBES: integer(1, 10, 3).describe("Probes at once while half open"),
  GOOGLE_BREAKER_FAILURES: integer(1, 100, 3).describe("BREAKER_FAILURES for Google"),
  GOOGLE_BREAKER_REST_MS: timeoutMs(30_000).describe("BREAKER_REST_MS for Google"),

  PROVIDER_TIMEOUTS: providerTimeouts.describe(
    'Timeouts of single providers, as JSON: {"groq": {"headers_ms": 5000, "first_token_ms": 5000, "stall_ms": 5000, "total_ms": 60000, "embedding_ms": 5000}}; what is left out is as below',
  ),
  PROVIDER_HEADERS_TIMEOUT_MS: timeoutMs(30_000).describe("Longest wait for a chat provider's response headers"),
  PROVIDER_FIRST_TOKEN_TIMEOUT_MS: timeoutMs(30_000).describe("Longest wait from headers to the first token"),
  PROVIDER_STALL_TIMEOUT_MS: timeoutMs(30_000).describe("Longest silence inside a flowing stream"),
  PROVIDER_TOTAL_TIMEOUT_MS: timeoutMs(600_000).describe("Longest life of a stream that flows"),
  EMBEDDING_TIMEOUT_MS: timeoutMs(30_000).describe("Longest wait for one batch of embeddings"),
};
