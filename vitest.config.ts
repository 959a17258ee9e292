// Tests run inside workerd, against the bindings of wrangler.toml and a real Postgres.
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { makeEncryptionKey, makeSigningKey } from "./scripts/lib/signing-key.ts";
import { SummaryReporter } from "./scripts/lib/summary-reporter.ts";
import { configVariables } from "./src/platform/config.ts";
import { workersWithPostgres } from "./test/setup/pool.ts";

/** Empty counts as not set: the `.dev.vars` of whoever runs the tests must not reach them. */
const unset = Object.fromEntries(Object.keys(configVariables).map((name) => [name, ""]));

// The plugin reads them when it starts.
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
process.env.CLOUDFLARE_LOAD_DEV_VARS_FROM_DOT_ENV = "false";

const roomy = { per_minute: 100_000, per_hour: 100_000 };
/** `standard` stays as it is: what tests limits asks for it. */
const roomyPlan = {
  questions_per_minute: 100_000,
  questions_per_hour: 100_000,
  questions_per_day: 100_000,
  usd_per_day: 1_000,
  classes: { chat: roomy, vision: roomy, reasoning: roomy, other: roomy },
};
const plans = { roomy: roomyPlan, "pocket-money": { ...roomyPlan, usd_per_day: 0.2 } };

/** The OpenAI peer as one that is waited for: where hundreds ask at once, a slow machine is no fault of the peer's. */
const patientProvider = (peerUrl: string) =>
  JSON.stringify([{ id: "patient", base_url: `${peerUrl}/v1`, api_key: "sk-patient", models: ["slow-5"] }]);

/** What tests do looks like trouble, and all of a worker's share one Postgres: who tests alerts names thresholds of his own. */
const nothingIsAmiss = {
  ALERT_ERROR_RATE: "1",
  ALERT_P99_SECONDS: "3600",
  ALERT_P95_SECONDS: "3600",
  ALERT_BREAKER_MINUTES: "525600",
  ALERT_CACHE_HIT_RATE: "0",
  ALERT_INJECTIONS_PER_HOUR: "1000000000",
  ALERT_LIMIT_RATE: "1",
  ALERT_TRUNCATION_RATE: "1",
  ALERT_TOKENS_TIMES: "1000000",
};

/** By the issuer's first name, which is its place at the peer: see test/features/trusted-issuers.test.ts. */
const trustedIssuers = (peerUrl: string) =>
  JSON.stringify(
    [
      { name: "home" },
      {
        name: "team",
        algorithms: ["RS256"],
        claims: { user: "oid", email: "mail", name: "display_name", workspace: "hearth_workspace" },
        workspace: "team-of-the-issuer",
        role: "viewer",
      },
      { name: "lost", workspace: "a-workspace-that-is-nowhere" },
      { name: "down" },
    ].map(({ name, ...settings }) => ({
      issuer: `https://${name}.issuer.test`,
      audience: "hearth-tests",
      jwks_url: `${peerUrl}/${name}/jwks`,
      ...settings,
    })),
  );

/** They touch no storage: one isolate serves them all, and transforms what they import once. */
const pure = ["test/{answer,cache,flags,guard,knowledge,platform}/**/*.test.ts", "test/limits/*.test.ts"];

/** They count or switch what is the whole house's, or read every line that is logged: no other file may run in their isolate before them. */
const alone = ["test/features/{*leaks,global-limits,flags*}.test.ts"];

/** The console in a browser. */
const browser = ["test/console/**/*.test.ts"];

export default defineConfig({
  plugins: [
    workersWithPostgres(({ inject, postgres: { databaseUrl, fetchUrl } }) => ({
      remoteBindings: false,
      wrangler: { configPath: "./wrangler.toml" },
      miniflare: {
        bindings: {
          ...unset,
          DATABASE_URL: databaseUrl,
          DATABASE_FETCH_URL: fetchUrl,
          JWT_KEYS: JSON.stringify([makeSigningKey("development-tests")]),
          ENCRYPTION_KEYS: JSON.stringify([makeEncryptionKey("tests")]),
          JWT_SECRET: "development-secret-of-the-tests-0123456789abcdef",
          TRUSTED_ISSUERS: trustedIssuers(inject("issuerPeerUrl")),
          CORS_ORIGINS: "https://app.example.com, http://localhost:5173",
          LOG_LEVEL: "silent",
          OPENAI_API_KEY: "sk-test-key-of-the-loopback-peer",
          OPENAI_BASE_URL: `${inject("openAiPeerUrl")}/v1`,
          OPENAI_CHAT_MODEL: "ok",
          // Without a key of the house: users may bring theirs.
          GROQ_BASE_URL: `${inject("openAiPeerUrl")}/v1`,
          ANTHROPIC_API_KEY: "loopback-anthropic",
          GOOGLE_API_KEY: "loopback-google",
          ANTHROPIC_BASE_URL: inject("anthropicPeerUrl"),
          GOOGLE_BASE_URL: inject("googlePeerUrl"),
          OLLAMA_BASE_URL: inject("ollamaPeerUrl"),
          OLLAMA_CHAT_MODEL: "ok",
          MODEL_CHAIN: "openai/ok",
          PROVIDER_HEADERS_TIMEOUT_MS: "2500",
          PROVIDER_FIRST_TOKEN_TIMEOUT_MS: "2500",
          PROVIDER_STALL_TIMEOUT_MS: "2500",
          EMBEDDING_TIMEOUT_MS: "2500",
          CUSTOM_PROVIDERS: patientProvider(inject("openAiPeerUrl")),
          PROVIDER_TIMEOUTS: JSON.stringify({
            patient: { headers_ms: 30_000, first_token_ms: 30_000, stall_ms: 30_000 },
          }),
          CHAT_RETRIES: "0",
          EMBEDDING_RETRIES: "0",
          BREAKER_FAILURES: "100",
          PLANS: JSON.stringify(plans),
          GLOBAL_PER_HOUR: "100000",
          GLOBAL_CONCURRENT: "250",
          GLOBAL_SHARDS: "2",
          REWRITE_MODEL: "none",
          VISION_MODEL: "openai/ok",
          GLOBAL_USD_PER_HOUR: "1000",
          GLOBAL_USD_PER_DAY: "1000",
          // What calls give back comes late on a busy machine; whoever waits for it isn't refused before.
          ADMISSION_WAIT_MS: "15000",
          RESERVATION_MS: "3000",
          QUOTA_FLUSH_MS: "50",
          METRICS_TOKEN: "token-of-the-tests-scraper",
          METRICS_FLUSH_MS: "20",
          METRICS_SHARDS: "2",
          OTLP_URL: `${inject("webhookPeerUrl")}/ok/otlp`,
          LANGFUSE_URL: `${inject("webhookPeerUrl")}/ok/langfuse`,
          LANGFUSE_PUBLIC_KEY: "pk-of-the-tests",
          LANGFUSE_SECRET_KEY: "sk-of-the-tests",
          // Whoever tests traces chooses their ids: see test/telemetry/traces.test.ts.
          TRACE_SAMPLE: "0.01",
          HEARTBEAT_MS: "200",
          ...nothingIsAmiss,
        },
      },
    })),
  ],
  test: {
    projects: [
      { extends: true, test: { name: "pure", isolate: false, include: pure } },
      { extends: true, test: { name: "alone", include: alone } },
      // One isolate for many files, as on the edge, where it serves many requests; a runtime for each costs seconds.
      {
        extends: true,
        test: {
          name: "whole",
          isolate: false,
          include: ["test/**/*.test.ts"],
          exclude: [...pure, ...alone, ...browser],
        },
      },
      // In Node beside a Chromium, against `npm start`: none of what the others share.
      {
        extends: false,
        test: {
          name: "console",
          pool: "forks",
          include: browser,
          globalSetup: ["test/console/support/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
    // The OAuth library writes a warning while it is loaded, when workerd lets nobody send it on: runs would hang.
    disableConsoleIntercept: true,
    // PDF.js leaves a promise behind where it starts anew on a damaged file; what it answered in the end is what is tested.
    onUnhandledError: (error) => error.name !== "XRefEntryException",
    // A busy machine is no fault: what hangs is told after a minute.
    hookTimeout: 60_000,
    testTimeout: 60_000,
    // Vitest would leave one core to itself; more than there are make models late for their deadlines.
    maxWorkers: Math.max(2, Math.min(availableParallelism(), 4)),
    globalSetup: ["test/setup/peers.ts"],
    reporters: ["default", new SummaryReporter()],
    coverage: {
      provider: "istanbul",
      include: ["src/**/*.{ts,tsx}"],
      // It runs in a browser, beyond the reach of what counts.
      exclude: ["src/console/**"],
      thresholds: { lines: 85, functions: 85, statements: 85, branches: 80 },
    },
  },
});
