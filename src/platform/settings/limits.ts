// Limits, money, caches, and whom to tell when money runs.
import { z } from "zod";
import { dollars, httpUrl, integer, json, timeoutMs } from "./kinds.ts";

const count = z.number().int().min(1).max(1_000_000_000);
const usd = z.number().min(0).max(1_000_000);
const plan = z
  .strictObject({
    questions_per_minute: count,
    questions_per_hour: count,
    questions_per_day: count,
    usd_per_request: usd,
    usd_per_day: usd,
    classes: z.record(z.string(), z.strictObject({ per_minute: count, per_hour: count })),
  })
  .partial();
const plans = json("{}", z.record(z.string().regex(/^[a-z][a-z0-9-]{0,31}$/), plan));
export type PlanSetting = z.output<typeof plan>;

const price = z
  .strictObject({ input: usd, cached_input: usd.optional(), output: usd.default(0) })
  .refine(({ input, cached_input: cached = input }) => cached <= input, "cached_input is dearer than input");

/** KV keeps nothing for less than a minute. */
const cacheSeconds = (fallback: number) =>
  integer(0, 31_536_000, fallback).refine((seconds) => seconds === 0 || seconds >= 60, "is 0 (off), or 60 and more");

export const limitSettings = {
  PLANS: plans.describe(
    'Limits by plan, as JSON: {"team": {"questions_per_minute": 30, "questions_per_hour": 300, "questions_per_day": 2000, "usd_per_request": 1, "usd_per_day": 20, "classes": {"chat": {"per_minute": 60, "per_hour": 600}}}}; what is left out is as in "standard"',
  ),
  GLOBAL_CONCURRENT: integer(1, 1_000_000, 100).describe("Questions under way at once, over all users"),
  GLOBAL_PER_HOUR: integer(1, 1_000_000_000, 1_000).describe("Questions an hour, over all users"),
  GLOBAL_USD_PER_HOUR: dollars(10).describe("Money an hour, over all users"),
  GLOBAL_USD_PER_DAY: dollars(100).describe("Money a day, over all users"),
  GLOBAL_SHARDS: integer(1, 64, 1).describe(
    "Objects that share the limits over all users: more for more than 500 questions/s",
  ),
  ADDRESS_PER_MINUTE: integer(1, 1_000_000, 60).describe("Requests a minute of one address that bring no valid token"),
  ADMISSION_WAIT_MS: integer(0, 60_000, 5_000).describe(
    "Longest wait for money that calls under way will probably give back",
  ),
  RESERVATION_MS: integer(1_000, 900_000, 60_000).describe(
    "A reservation that is neither settled nor renewed for so long has lost its Worker",
  ),
  QUOTA_FLUSH_MS: integer(10, 1_000, 1_000).describe("Counts younger than this are lost when a Quota object dies"),

  MODEL_PRICES: json("{}", z.record(z.string(), price)).describe(
    'Prices in dollars a million tokens, before the registry\'s: {"openai/llama3.2": {"input": 0, "cached_input": 0, "output": 0}}',
  ),
  UNPRICED_MODELS: z
    .enum(["flat", "deny"])
    .default("flat")
    .describe("A model without a known price: billed at UNPRICED_USD_PER_MILLION, or refused"),
  UNPRICED_USD_PER_MILLION: dollars(10).describe("What a million tokens of a model without a known price are billed"),
  CONTEXT_MAX_TOKENS: integer(1_000, 1_000_000, 24_000).describe(
    "Most tokens of passages and history in one prompt; a reservation assumes as many",
  ),

  RESPONSE_CACHE_SECONDS: cacheSeconds(86_400).describe(
    "How long an answer is repeated for the same question; 0: never",
  ),
  SEMANTIC_CACHE_SECONDS: integer(0, 604_800, 3_600).describe(
    "How long an answer is repeated for a question of the same meaning; 0: never. Workspaces may choose their own",
  ),
  SEMANTIC_CACHE_SIMILARITY: z.coerce
    .number()
    .min(0.8)
    .max(1)
    .default(0.95)
    .describe("Cosine from which two questions mean the same"),
  SEMANTIC_CACHE_ENTRIES: integer(1, 10_000, 100).describe(
    "Answers that a workspace keeps for questions of the same meaning",
  ),
  EMBEDDING_CACHE_SECONDS: cacheSeconds(604_800).describe("How long a question's embedding is kept; 0: never"),
  EXTRACTION_CACHE_SECONDS: cacheSeconds(604_800).describe("How long the text read out of a PDF is kept; 0: never"),
  MEMORY_CACHE_BYTES: integer(0, 100_000_000, 33_554_432).describe(
    "What an isolate may keep in memory of contexts, answers and embeddings (of its 128 MB); 0: nothing",
  ),
  MEMORY_CACHE_SECONDS: integer(1, 86_400, 3_600).describe("How long it keeps them"),

  ALERT_WEBHOOK_URL: httpUrl().optional().describe("Where alerts go, as Slack's JSON: an incoming webhook"),
  ALERT_PAGERDUTY_KEY: z
    .string()
    .min(1)
    .optional()
    .describe("Routing key of PagerDuty's Events API v2, where alerts go too"),
  ALERT_PAGERDUTY_URL: httpUrl().default("https://events.pagerduty.com/v2/enqueue").describe("Where that API is"),
  ALERT_TIMEOUT_MS: timeoutMs(5_000).describe("Longest wait for a receiver of alerts"),
  ALERT_USER_USD: dollars(5).describe("Alert when a user's day costs so much"),
  ALERT_ALL_USD: dollars(100).describe("Alert when everybody's day costs so much"),
  ALERT_USUAL_TIMES: z.coerce
    .number()
    .min(1)
    .max(1_000)
    .default(10)
    .describe("Alert when a user's day costs so many times the usual one"),
};
