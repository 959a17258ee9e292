// What answers take in tokens: today, and on a usual day.
import { sql } from "drizzle-orm";
import type { Builder } from "../platform/database.ts";

export interface TokensOfDays extends Record<string, unknown> {
  today: number;
  /** The mean of `days` earlier days, those on which any were used; whole days in UTC */
  usual: number;
  days: number;
}

/** Days that tell what is usual. */
const usualDays = 14;

export const tokensOfDays = (db: Builder, at: Date) =>
  db.execute<TokensOfDays>(sql`
    with days as (
      select day, sum(input_tokens + output_tokens) as tokens from usage_daily
      where kind in ('answer', 'attempt') and day between ${dayOf(at)}::date - ${usualDays}::int and ${dayOf(at)}::date group by day)
    select coalesce(sum(tokens) filter (where day = ${dayOf(at)}::date), 0)::float8 as today,
      coalesce(avg(tokens) filter (where day < ${dayOf(at)}::date and tokens > 0), 0)::float8 as usual,
      count(*) filter (where day < ${dayOf(at)}::date and tokens > 0)::int as days
    from days`);

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
