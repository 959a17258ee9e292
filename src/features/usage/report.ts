// Usage over some days, by day, model, user or kind: one's own, or the whole workspace's for whoever may read it.
import { and, asc, desc, eq, gte, lte, type SQL, sql } from "drizzle-orm";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { usageDaily } from "../../limits/usage.table.ts";
import { invalid, notFound } from "../../platform/failure.ts";
import { dayOf, type Group, onlyRow, sums, type Totals } from "./totals.ts";

export const groupings = ["day", "model", "user", "kind"] as const;
export type Grouping = (typeof groupings)[number];

export interface ReportInput {
  from?: string | undefined;
  to?: string | undefined;
  group_by: Grouping;
  user_id?: string | undefined;
}

export interface Report {
  from: string;
  to: string;
  group_by: Grouping;
  groups: Group[];
  totals: Totals;
}

const usualDays = 30;
const maxDays = 366;
const dayMs = 86_400_000;

const keys = {
  day: sql<string>`${usageDaily.day}::text`,
  model: usageDaily.model,
  user: sql<string>`${usageDaily.userId}::text`,
  kind: usageDaily.kind,
} as const;

export async function usageReport(
  { database, now }: Pick<Services, "database" | "now">,
  actor: PersonActor,
  input: ReportInput,
): Promise<Report> {
  const { from, to } = daysOf(input, now());
  const userId = whoseUsage(actor, input.user_id);
  const { group_by } = input;
  const key = keys[group_by];
  const where = and(...scope(actor, userId), gte(usageDaily.day, from), lte(usageDaily.day, to));
  const [groups, totals, { rows: known }] = await database.forWorkspace(actor, (db) => [
    db
      .select({ key: sql<string>`${key}`, ...sums })
      .from(usageDaily)
      .where(where)
      .groupBy(key)
      // Days in their order, anything else by what it costs.
      .orderBy(...(group_by === "day" ? [] : [desc(sums.cost_usd), desc(sums.calls)]), asc(key)),
    db.select(sums).from(usageDaily).where(where),
    db.execute(sql`select 1 where ${isKnown(actor, userId)}`),
  ]);
  if (known.length === 0) throw notFound("user");
  return { from, to, group_by, groups, totals: onlyRow(totals) };
}

/** Undefined: everybody's. Somebody else's is no business of whoever may only read his own. */
function whoseUsage({ permissions, userId }: PersonActor, asked: string | undefined): string | undefined {
  if (permissions.has("usage:read_all")) return asked;
  if (asked !== undefined && asked !== userId) throw notFound("user");
  return userId;
}

const scope = ({ workspaceId }: PersonActor, userId: string | undefined) => [
  eq(usageDaily.workspaceId, workspaceId),
  userId === undefined ? undefined : eq(usageDaily.userId, userId),
];

/** Members, and whoever has left and used something before. */
function isKnown(actor: PersonActor, userId: string | undefined): SQL {
  if (userId === undefined || userId === actor.userId) return sql`true`;
  return sql`exists (select from members where user_id = ${userId}::uuid)
    or exists (select from usage_daily where ${and(...scope(actor, userId))})`;
}

function daysOf(input: ReportInput, now: Date): { from: string; to: string } {
  const to = input.to ?? dayOf(now);
  const from = input.from ?? dayOf(new Date(Date.parse(to) - (usualDays - 1) * dayMs));
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  if (days < 1) throw invalid("from", `is after ${to}, the last day`);
  if (days > maxDays) throw invalid("from", `is ${days} days before the end; at most ${maxDays} are told at once`);
  return { from, to };
}
