// What usage comes to: the sums of a day's, a model's, a user's rows, summed and put into dollars by Postgres.
import { z } from "@hono/zod-openapi";
import { type AnyColumn, sql } from "drizzle-orm";
import { usageDaily } from "../../limits/usage.table.ts";

const totalsShape = {
  calls: z.number().int().openapi({ description: "Calls of models, and answers that needed none" }),
  cached: z.number().int().openapi({ description: "Answers told from a cache" }),
  degraded: z.number().int(),
  failed: z.number().int(),
  input_tokens: z.number().int(),
  output_tokens: z.number().int(),
  cost_usd: z.number().openapi({ description: "What counts against budgets" }),
  own_cost_usd: z.number().openapi({ description: "What users paid at list price with provider keys of their own" }),
  saved_usd: z.number().openapi({ description: "What the answers told from a cache cost when they were made" }),
};

export const totalsSchema = z.object(totalsShape).openapi("UsageTotals");
export const groupSchema = z.object({ key: z.string(), ...totalsShape }).openapi("UsageGroup");
export type Totals = z.infer<typeof totalsSchema>;
export type Group = z.infer<typeof groupSchema>;

const sum = (column: AnyColumn) => sql`coalesce(sum(${column}), 0)`;
/** Postgres tells its sums as text; a number holds these, exactly up to nine million dollars. */
const countOf = (column: AnyColumn) => sql<number>`${sum(column)}`.mapWith(Number);
const usdOf = (column: AnyColumn) => sql<number>`${sum(column)} * 1e-9`.mapWith(Number);

export const sums = {
  calls: countOf(usageDaily.calls),
  cached: countOf(usageDaily.cached),
  degraded: countOf(usageDaily.degraded),
  failed: countOf(usageDaily.failed),
  input_tokens: countOf(usageDaily.inputTokens),
  output_tokens: countOf(usageDaily.outputTokens),
  cost_usd: usdOf(usageDaily.costNanoUsd),
  own_cost_usd: usdOf(usageDaily.ownNanoUsd),
  saved_usd: usdOf(usageDaily.savedNanoUsd),
};

/** Sums without groups are one row, also over nothing. */
export const onlyRow = (rows: readonly Totals[]): Totals => totalsSchema.parse(rows[0]);

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
