// When money runs: a user's day, everybody's day, and a day unlike the usual ones. Looked at by the cron, told once a day each.
// They are over with their day.
import { sql } from "drizzle-orm";
import type { Config } from "../platform/config.ts";
import type { Database } from "../platform/database.ts";
import type { Alert } from "../telemetry/alerts/alert.ts";
import type { AlertPort } from "../telemetry/alerts/alert-port.ts";
import { resolvePastDays } from "../telemetry/alerts/conditions.ts";
import { nanoUsd } from "./plans.ts";

interface DayRow extends Record<string, unknown> {
  user_id: string;
  today: string;
  /** Mean of the earlier days on which anything was spent; null where there were none */
  usual: string | null;
}

/** Days that tell what is usual. */
const usualDays = 14;
/** Ten times next to nothing is nothing to wake anybody for. */
const leastUnusualNanoUsd = nanoUsd(0.1);

interface CostDeps {
  database: Database;
  config: Config;
  alerts: AlertPort;
  now: () => Date;
}

export async function checkCosts({ database, config, alerts, now }: CostDeps): Promise<void> {
  const [{ rows }] = await database.system("costs.check", (db) => [
    db.execute<DayRow>(sql`
      with days as (
        select user_id, day, sum(cost_nano_usd) as cost from usage_daily
        where day > (now() at time zone 'UTC')::date - ${usualDays + 1}::int group by 1, 2)
      select user_id, cost::text as today,
        (select avg(cost)::text from days earlier where earlier.user_id = days.user_id and earlier.day < days.day and earlier.cost > 0) as usual
      from days where day = (now() at time zone 'UTC')::date and cost > 0`),
    resolvePastDays(db, "cost.", now()),
  ]);
  const raised = costAlerts(
    rows.map((row) => ({
      userId: row.user_id,
      todayNanoUsd: Number(row.today),
      usualNanoUsd: row.usual === null ? null : Number(row.usual),
    })),
    config,
  );
  await Promise.all(raised.map((alert) => alerts.raise(alert)));
}

export interface UserDay {
  userId: string;
  todayNanoUsd: number;
  usualNanoUsd: number | null;
}

type Thresholds = Pick<Config, "alertUserUsd" | "alertAllUsd" | "alertUsualTimes">;

/** Pure. */
export function costAlerts(days: readonly UserDay[], thresholds: Thresholds): Alert[] {
  const total = days.reduce((sum, { todayNanoUsd }) => sum + todayNanoUsd, 0);
  const ofUsers = days.flatMap((day) => [...userAlert(day, thresholds), ...unusualAlert(day, thresholds)]);
  if (total < nanoUsd(thresholds.alertAllUsd)) return ofUsers;
  const details = { spent_usd: total / 1e9, threshold_usd: thresholds.alertAllUsd };
  const summary = `All users together have spent ${dollars(total)} today.`;
  return [{ rule: "cost.all", subject: "all", severity: "critical", summary, details }, ...ofUsers];
}

function userAlert({ userId, todayNanoUsd }: UserDay, { alertUserUsd }: Thresholds): Alert[] {
  if (todayNanoUsd < nanoUsd(alertUserUsd)) return [];
  const details = { user_id: userId, spent_usd: todayNanoUsd / 1e9, threshold_usd: alertUserUsd };
  const summary = `A user has spent ${dollars(todayNanoUsd)} today.`;
  return [{ rule: "cost.user", subject: userId, severity: "warning", summary, details }];
}

function unusualAlert({ userId, todayNanoUsd, usualNanoUsd }: UserDay, { alertUsualTimes }: Thresholds): Alert[] {
  if (!usualNanoUsd || todayNanoUsd < Math.max(leastUnusualNanoUsd, alertUsualTimes * usualNanoUsd)) return [];
  const details = { user_id: userId, spent_usd: todayNanoUsd / 1e9, usual_usd: usualNanoUsd / 1e9 };
  const summary = `A user has spent ${dollars(todayNanoUsd)} today, usually ${dollars(usualNanoUsd)} a day.`;
  return [{ rule: "cost.unusual", subject: userId, severity: "warning", summary, details }];
}

/** Budgets keep a day's cost below the threshold when both are the same: being refused for it is what can be told then. */
export const budgetAlert = (userId: string, limit: { name: string; limit: number }): Alert => ({
  rule: limit.name.startsWith("global") ? "cost.all" : "cost.user",
  subject: limit.name.startsWith("global") ? "all" : userId,
  severity: limit.name.startsWith("global") ? "critical" : "warning",
  summary: `A question was refused: the budget ${limit.name} of ${dollars(limit.limit)} is used up.`,
  details: { user_id: userId, limit: limit.name, limit_usd: limit.limit / 1e9 },
});

const dollars = (nano: number): string => `$${(nano / 1e9).toFixed(2)}`;
