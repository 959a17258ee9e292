// The one source of settings: every variable, its bounds and what it does. `.dev.vars.example` is checked against it.
import { z } from "zod";

const integer = (min: number, max: number, fallback: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);
const timeoutMs = (fallback: number) => integer(100, 600_000, fallback);

const key = (provider: string) => z.string().min(1).optional().describe(`API key of ${provider}`);
const baseUrl = (fallback: string) =>
  z
    .url({ protocol: /^https?$/ })
    .default(fallback)
    .describe("Where that provider's API is");
const list = (description: string) =>
  z
    .string()
    .default("")
    .transform((text) =>
      text
        .split(",")
        .map((item) => item.trim())
        .filter((item) => item !== ""),
    )
    .describe(description);

/** A setting that is JSON of this shape; what doesn't fit is told with its place. */
function json<T extends z.ZodType>(fallback: string, schema: T) {
  return z
    .string()
    .default(fallback)
    .transform((text, context): z.output<T> => {
      const parsed = schema.safeParse(parseJson(text));
      if (parsed.success) return parsed.data;
      const [issue] = parsed.error.issues;
      context.addIssue(`isn't JSON of the right shape (${issue?.path.join(".")}: ${issue?.message})`);
      return z.NEVER;
    });
}

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
  base_url: z.url({ protocol: /^https?$/ }),
  api_key: z.string().min(1).default("none"),
  models: z.array(z.string().min(1)).min(1),
  context_tokens: z.number().int().min(2_048).default(32_768),
});
const customProviders = json("[]", z.array(customProvider));
export type CustomProvider = z.output<typeof customProvider>;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Secrets that start so are made for one machine; production refuses them. */
export const developmentSecretPrefix = "development-";

export const configVariables = {
  HEARTH_ENV: z
    .enum(["development", "production"])
    .default("development")
    .describe("Where this runs; production refuses development secrets"),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"])
    .default("info")
    .describe("The least severe log line that is written"),

  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe("Postgres (Neon) connection string"),
  DATABASE_FETCH_URL: z.url().optional().describe("HTTP endpoint of the Neon protocol, for the embedded Postgres only"),
  DATABASE_TIMEOUT_MS: timeoutMs(15_000).describe("Longest wait for one database round trip"),
  DATABASE_SLOW_MS: integer(1, 60_000, 100).describe("A database round trip slower than this is logged"),

  JWT_SECRET: z
    .string()
    .min(32)
    .describe("Signs access tokens (HS256), 32 characters or more; npm start makes one of its own"),
  JWT_ISSUER: z.string().min(1).default("hearth").describe("The `iss` that a token must have"),
  JWT_AUDIENCE: z.string().min(1).default("hearth-api").describe("The `aud` that a token must have"),

  OPENAI_API_KEY: z
    .string()
    .min(1)
    .optional()
    .describe("Key of OpenAI or of any server that speaks its API; without it the built-in models answer"),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/ })
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
  AZURE_OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/ })
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
  OLLAMA_BASE_URL: z
    .url({ protocol: /^https?$/ })
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

  UPLOAD_MAX_BYTES: integer(1, 104_857_600, 26_214_400).describe("Largest document (25 MB)"),
  BODY_MAX_BYTES: integer(1_024, 10_485_760, 1_048_576).describe(
    "Largest request body of everything that isn't an upload",
  ),
  QUESTION_MAX_CHARS: integer(1, 200_000, 32_000).describe("Longest question"),
  SEARCH_QUERY_MAX_CHARS: integer(1, 32_000, 2_000).describe("Longest search query"),
  SEARCH_TIMEOUT_MS: timeoutMs(10_000).describe("Longest search statement (statement_timeout)"),
  HNSW_EF_SEARCH: integer(10, 1_000, 100).describe("Candidates kept by a vector index scan"),

  INGEST_LEASE_MS: integer(5_000, 900_000, 180_000).describe(
    "A consumer that shows no progress for so long has lost its source",
  ),
  INGEST_RETRIES: integer(0, 10, 3).describe("Times a source is tried again before it has failed"),
  INGEST_QUEUED_MS: integer(10_000, 3_600_000, 120_000).describe(
    "A source that waits longer than this is put on the queue again",
  ),

  ANSWER_TEMPERATURE: z.coerce.number().min(0).max(2).default(0.3).describe("Temperature when a question names none"),
  ANSWER_MAX_TOKENS: integer(1, 32_000, 1_000).describe("Output tokens when a question names none"),
  ANSWER_PASSAGES: integer(1, 50, 8).describe("Passages retrieved for one question"),
  OUTPUT_RESERVE_TOKENS: integer(100, 32_000, 4_000).describe("Part of the model's window kept free for its answer"),
  SAFETY_RESERVE_TOKENS: integer(0, 32_000, 500).describe("Part of the model's window kept free for estimation errors"),
  HISTORY_PAIRS: integer(0, 100, 30).describe("Question and answer pairs of a session that go into the prompt"),
  JOURNAL_FLUSH_MS: integer(10, 10_000, 250).describe("Pause between writes of a running answer to its journal"),
  COALESCE_MS: integer(0, 1_000, 20).describe(
    "Text that comes within this time of the last piece goes out with the next one",
  ),
  SESSION_QUEUE_MAX: integer(1, 100, 8).describe("Questions that may wait in one session"),
  HEARTBEAT_MS: integer(100, 60_000, 15_000).describe("Pause between the comments that keep a silent stream open"),
  AUTO_JSON_CHARS: integer(0, 10_000, 300).describe('With `stream: "auto"`: an answer up to this length comes as JSON'),
} satisfies Record<string, z.ZodType>;

type CamelCase<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}${Capitalize<CamelCase<Tail>>}`
  : Lowercase<S>;
type ConfigVariable = keyof typeof configVariables;
export type Config = { [Name in ConfigVariable as CamelCase<Name>]: z.output<(typeof configVariables)[Name]> };
export type ConfigInput = Readonly<Record<string, unknown>>;

export interface ConfigProblem {
  variable: string;
  problem: string;
}

export class ConfigError extends Error {
  readonly problems: ConfigProblem[];
  constructor(problems: ConfigProblem[]) {
    super(
      [
        "Hearth can't start: settings need mending (.dev.vars, the environment, or `wrangler secret put`).",
        ...problems.map(describe),
      ].join("\n"),
    );
    this.name = "ConfigError";
    this.problems = problems;
  }
}

/** Reads every variable; all that is wrong is told at once. Blank text counts as not set. */
export function parseConfig(input: ConfigInput): Config {
  const given = Object.fromEntries(
    Object.keys(configVariables).map((name) => [name, isBlank(input[name]) ? undefined : input[name]]),
  );
  const result = z.object(configVariables).safeParse(given);
  if (!result.success) {
    throw new ConfigError(
      result.error.issues.map((issue) => ({ variable: String(issue.path[0]), problem: issue.message })),
    );
  }
  refuseDevelopmentSecrets(result.data);
  const entries = Object.entries(result.data).map(([name, value]) => [camelCase(name), value]);
  // The keys are made by the same rule as the type's.
  return Object.fromEntries(entries) as Config;
}

const isBlank = (value: unknown) => typeof value === "string" && value.trim() === "";

const parsed = new WeakMap<object, Config>();

/** The settings of an isolate's environment, read once. */
export function configOf(env: object): Config {
  const known = parsed.get(env);
  if (known) return known;
  const config = parseConfig({ ...env });
  parsed.set(env, config);
  return config;
}

function refuseDevelopmentSecrets(values: { HEARTH_ENV: string; JWT_SECRET: string }) {
  if (values.HEARTH_ENV !== "production" || !values.JWT_SECRET.startsWith(developmentSecretPrefix)) return;
  throw new ConfigError([
    { variable: "JWT_SECRET", problem: "is a development secret; make a new one with `openssl rand -hex 32`" },
  ]);
}

function describe({ variable, problem }: ConfigProblem): string {
  const schema: z.ZodType | undefined = configVariables[variable as ConfigVariable];
  return `  ${variable}: ${problem}. It is: ${schema?.description ?? "unknown"}.`;
}

function camelCase(name: string): string {
  return name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}
