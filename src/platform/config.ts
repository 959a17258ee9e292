// The one source of settings: every variable, its bounds and what it does. `.dev.vars.example` is checked against it.
import { z } from "zod";

const integer = (min: number, max: number, fallback: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);
const timeoutMs = (fallback: number) => integer(100, 600_000, fallback);

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

  INGEST_LEASE_MS: integer(5_000, 900_000, 60_000).describe(
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

/** Reads every variable; all that is wrong is told at once. Empty text counts as not set. */
export function parseConfig(input: ConfigInput): Config {
  const given = Object.fromEntries(
    Object.keys(configVariables).map((name) => [name, input[name] === "" ? undefined : input[name]]),
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
