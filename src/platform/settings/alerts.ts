// From when on the house's operators are told that something is amiss: what these rules mean is in docs/alerts.md.
import { z } from "zod";
import { integer } from "./kinds.ts";

const share = (fallback: number) => z.coerce.number().min(0).max(1).default(fallback);
const seconds = (fallback: number) => z.coerce.number().min(0.01).max(3_600).default(fallback);

export const alertSettings = {
  ALERT_ERROR_RATE: share(0.05).describe("Alert when more of all requests fail (5xx) within 5 minutes; 1: never"),
  ALERT_P99_SECONDS: seconds(10).describe(
    "Alert when one answer in a hundred takes longer, within 5 minutes; 60 and more: never",
  ),
  ALERT_P95_SECONDS: seconds(5).describe(
    "Alert when one answer in twenty takes longer, within 5 minutes; 60 and more: never",
  ),
  ALERT_BREAKER_MINUTES: integer(0, 525_600, 5).describe("Alert when a model's breaker hasn't been closed for longer"),
  ALERT_CACHE_HIT_RATE: share(0.5).describe(
    "Alert when fewer of a cache's lookups find something, within an hour; 0: never",
  ),
  ALERT_INJECTIONS_PER_HOUR: integer(0, 1_000_000_000, 10).describe(
    "Alert when there are more attempted injections within an hour",
  ),
  ALERT_LIMIT_RATE: share(0.1).describe("Alert when more of all requests meet a limit within 15 minutes; 1: never"),
  ALERT_TRUNCATION_RATE: share(0.2).describe(
    "Alert when of more answers passages were left out since their model's window is full, within 15 minutes; 1: never",
  ),
  ALERT_TOKENS_TIMES: z.coerce
    .number()
    .min(1)
    .max(1_000_000)
    .default(1.5)
    .describe("Alert when a day takes more than so many times the tokens of a usual day"),
};
