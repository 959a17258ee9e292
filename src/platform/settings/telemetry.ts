// What is told of Hearth's own work, and to whom.
import { z } from "zod";
import { httpUrl, integer, key, timeoutMs } from "./kinds.ts";

export const telemetrySettings = {
  LOG_KEEP_DAYS: integer(0, 365, 14).describe(
    "How long log lines are kept for GET /logs: warnings, errors, what was slow, a sample; 0: none is",
  ),
  LOG_SAMPLE: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(0.05)
    .describe("The part of all requests whose lines are kept, whatever became of them"),
  LOG_SLOW_MS: integer(1, 600_000, 5_000).describe("A request or an answer that takes so long is kept in any case"),
  LOG_LISTENERS: integer(0, 256, 32).describe(
    "How many may follow the log live at once, all workspaces together (GET /logs/live); 0: nobody",
  ),
  TRACE_SAMPLE: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe(
      "The part of all traces that OTLP_URL and Langfuse are sent; what failed or was slow (LOG_SLOW_MS) is sent in any case; 0: nothing is",
    ),
  METRICS_TOKEN: z
    .string()
    .min(16, "must have at least 16 characters, for instance of `openssl rand -hex 32`")
    .optional()
    .describe("Bearer token with which Prometheus reads /metrics; without one nobody does"),
  METRICS_SHARDS: integer(1, 64, 1).describe("Objects that sum up metrics; one takes about 1,000 isolates"),
  METRICS_FLUSH_MS: integer(10, 60_000, 1_000).describe(
    "How long an isolate gathers what it counts before it sends it",
  ),
  METRICS_EXPORTER: z
    .enum(["prometheus", "otlp", "datadog", "auto", "none"])
    .default("prometheus")
    .describe(
      "Who gathers metrics: prometheus reads /metrics; otlp and datadog are sent them each minute; auto: to whoever is named below; none: nothing is counted",
    ),
  OTLP_URL: httpUrl()
    .transform((url) => url.replace(/\/$/, ""))
    .optional()
    .describe(
      "Base URL of an OpenTelemetry collector's HTTP endpoint, e.g. http://127.0.0.1:4318; traces are sent there",
    ),
  OTLP_HEADERS: z
    .string()
    .default("")
    .transform(headersOf)
    .describe("Headers for it, for instance its key: name=value, with commas"),
  LANGFUSE_URL: httpUrl()
    .transform((url) => url.replace(/\/$/, ""))
    .default("https://cloud.langfuse.com")
    .describe("Langfuse of your region, or your own"),
  LANGFUSE_PUBLIC_KEY: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe(
      "Public key of a project: with it Langfuse is sent questions, prompts and answers, personal data masked; without it nothing",
    ),
  LANGFUSE_SECRET_KEY: key("Langfuse, for the same project"),
  DATADOG_API_KEY: key("Datadog, for metrics"),
  DATADOG_URL: httpUrl().default("https://api.datadoghq.com").describe("Datadog's API of your site"),
  EXPORT_TIMEOUT_MS: timeoutMs(10_000).describe("Longest wait for whoever takes metrics and traces"),
};

function headersOf(text: string, context: z.RefinementCtx): Record<string, string> {
  const pairs = text.split(",").filter((pair) => pair.trim() !== "");
  const read = pairs.flatMap((pair): [string, string][] => {
    const [, name, value] = /^\s*([\w-]{1,100})=(\S[^\r\n]*)$/.exec(pair) ?? [];
    return name && value ? [[name, value.trim()]] : [];
  });
  if (read.length < pairs.length) context.addIssue("isn't a list of name=value, with commas");
  return Object.fromEntries(read);
}
