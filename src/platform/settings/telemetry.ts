// What is told of Hearth's own work, and to whom.
import { z } from "zod";
import { integer } from "./kinds.ts";

export const telemetrySettings = {
  METRICS_TOKEN: z
    .string()
    .min(16, "must have at least 16 characters, for instance of `openssl rand -hex 32`")
    .optional()
    .describe("Bearer token with which Prometheus reads /metrics; without one nobody does"),
  METRICS_SHARDS: integer(1, 64, 1).describe("Objects that sum up metrics; one takes about 1,000 isolates"),
  METRICS_FLUSH_MS: integer(10, 60_000, 1_000).describe(
    "How long an isolate gathers what it counts before it sends it",
  ),
};
