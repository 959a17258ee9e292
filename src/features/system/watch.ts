// Whether anything is amiss, looked at once a minute by the cron: what the rules find is opened or resolved. Receivers are told by
// `redeliver`, which comes after.
import type { Services } from "../../http/services.ts";
import { tokensOfDays } from "../../limits/tokens-of-days.ts";
import type { Statement } from "../../platform/database.ts";
import { notClosedMs } from "../../providers/breaker/breaker.ts";
import { openCondition, resolveConditions, selectOpen } from "../../telemetry/alerts/conditions.ts";
import { hasReceivers } from "../../telemetry/alerts/deliver.ts";
import { type Facts, readingsOf, ruleNames, step } from "../../telemetry/alerts/rules.ts";
import { errorFields } from "../../telemetry/log.ts";
import { type Snapshot, talliesOf } from "../../telemetry/metrics/tallies.ts";
import { modelsOfHouse } from "./models.ts";

type WatchServices = Pick<
  Services,
  "breakers" | "catalog" | "config" | "database" | "metricShards" | "now" | "telemetry"
>;

export async function watch(services: WatchServices): Promise<void> {
  const { config, database, telemetry } = services;
  const at = services.now();
  const [snapshots, breakers, [open, tokens]] = await Promise.all([
    snapshotsUpTo(at, services),
    breakersAt(at, services),
    database.system("alerts.watch", (db) => [selectOpen(db, ruleNames, at), tokensOfDays(db, at)]),
  ]);
  const none = { today: 0, usual: 0, days: 0 };
  const facts = { snapshots, breakers, tokens: tokens.rows[0] ?? none };
  const { opened, resolved } = step(readingsOf(facts, config), open);
  if (opened.length + resolved.length === 0) return;
  await database.system("alerts.change", (db): Statement[] => [
    ...opened.flatMap((alert) => openCondition(db, alert, at, hasReceivers(config))),
    resolveConditions(
      db,
      resolved.map(({ id }) => id),
      at,
    ),
  ]);
  for (const { rule, subject, severity, summary } of opened)
    telemetry.logger.log("warn", "alert", { rule, subject, severity, summary });
  for (const { rule, subject } of resolved) telemetry.logger.log("info", "alert_resolved", { rule, subject });
}

/** None where the objects don't answer: rules that don't need them go on. */
async function snapshotsUpTo(at: Date, { metricShards, telemetry }: WatchServices): Promise<Snapshot[]> {
  try {
    const tallies = talliesOf(await metricShards.read());
    return await metricShards.noteSnapshot({ atMs: at.getTime(), tallies });
  } catch (error) {
    telemetry.logger.log("error", "alerts_without_metrics", errorFields(error));
    return [];
  }
}

async function breakersAt(at: Date, { breakers, catalog }: WatchServices): Promise<Facts["breakers"]> {
  const states = await breakers.read(modelsOfHouse(catalog));
  return Object.entries(states).map(([model, state]) => ({ model, notClosedMs: notClosedMs(state, at.getTime()) }));
}
