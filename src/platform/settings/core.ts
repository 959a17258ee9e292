// Where Hearth runs, what it writes into its log, where its database is.
import { z } from "zod";
import { integer, timeoutMs } from "./kinds.ts";

export const coreSettings = {
  HEARTH_ENV: z
    .enum(["development", "production"])
    .default("development")
    .describe("Where this runs; production refuses development secrets"),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"])
    .default("info")
    .describe("The least severe log line that is written"),

  FLAGS_REFRESH_MS: integer(100, 60_000, 2_000).describe(
    "How long an isolate goes by the switches that it saw last; after twice as long it waits for them",
  ),

  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe("Postgres (Neon) connection string"),
  DATABASE_FETCH_URL: z.url().optional().describe("HTTP endpoint of the Neon protocol, for the embedded Postgres only"),
  DATABASE_TIMEOUT_MS: timeoutMs(15_000).describe("Longest wait for one database round trip"),
  DATABASE_SLOW_MS: integer(1, 60_000, 100).describe("A database round trip slower than this is logged"),
};
