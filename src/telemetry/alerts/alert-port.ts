// Alerts as a port: whoever finds something wrong raises it, however often; it is logged and sent once a day of its rule and
// subject. What no receiver took is sent again by the cron, at least once: a Worker that dies after sending is repeated. What is sent is
// always the state in which the alert is then, so that nobody hears of its beginning after its end.
import { and, asc, eq, gt, inArray, isNull, lt, lte, type SQL, sql } from "drizzle-orm";
import type { ConfigWithSecrets } from "../../platform/config.ts";
import type { Database } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { errorFields, type Logger } from "../log.ts";
import type { Alert } from "./alert.ts";
import { alerts } from "./alerts.table.ts";
import { maxAgeMs } from "./conditions.ts";
import { deliver, hasReceivers, type RaisedAlert } from "./deliver.ts";

export interface AlertPort {
  /** Never throws. */
  raise(alert: Alert): Promise<void>;
}

export interface AlertDeps {
  config: ConfigWithSecrets;
  database: Database;
  logger: Logger;
  now: () => Date;
}

const maxAttempts = 10;
/** Doubles with each attempt: the tenth is about eight hours after the first. */
const retryDelayMs = 30_000;
/** By one run of the cron: with two receivers as many as the connections that a Worker may have open. */
const redeliveredAtOnce = 3;

/** Alerts of this day that an isolate knows to be raised: whoever is refused a thousand times costs one statement. */
const knownMax = 1_000;

export function openAlerts(deps: AlertDeps): AlertPort {
  const known = new Set<string>();
  return {
    async raise(alert) {
      const { rule, subject, severity, summary } = alert;
      const name = [deps.now().toISOString().slice(0, 10), rule, subject].join();
      if (known.has(name)) return;
      if (known.size >= knownMax) known.clear();
      known.add(name);
      try {
        const raised = await insert(alert, deps);
        if (!raised) return;
        deps.logger.log("warn", "alert", { rule, subject, severity, summary });
        if (hasReceivers(deps.config)) await attempt(raised, deps);
      } catch (error) {
        known.delete(name);
        deps.logger.log("error", "alert_not_raised", { rule, subject, ...errorFields(error) });
      }
    },
  };
}

/** Sends what wasn't delivered, or not yet. Throws where Postgres can't be reached. */
export async function redeliver(deps: AlertDeps): Promise<void> {
  const { config, database, now } = deps;
  if (!hasReceivers(config)) return;
  const at = now();
  const [claimed] = await database.system("alert.redeliver", (db) => {
    const due = db
      .select({ id: alerts.id })
      .from(alerts)
      .where(isDue(at, config))
      .orderBy(asc(alerts.attemptedAt))
      .limit(redeliveredAtOnce)
      .for("update", { skipLocked: true });
    const claim = { attempts: sql`${alerts.attempts} + 1`, attemptedAt: at };
    return [db.update(alerts).set(claim).where(inArray(alerts.id, due)).returning()];
  });
  await Promise.all(claimed.map((row) => attempt(row, deps)));
}

/** The delay is counted from the attempt's start, so it is also how long nobody else tries. */
function isDue(at: Date, config: ConfigWithSecrets): SQL | undefined {
  const delayMs = sql`${config.alertTimeoutMs} + ${retryDelayMs} * power(2, ${alerts.attempts})`;
  return and(
    isNull(alerts.deliveredAt),
    lt(alerts.attempts, maxAttempts),
    gt(alerts.stateAt, new Date(at.getTime() - maxAgeMs)),
    lte(alerts.stateAt, at),
    sql`${alerts.attemptedAt} < ${at.toISOString()}::timestamptz - (${delayMs}) * interval '1 millisecond'`,
  );
}

/** The row, for the one caller that was first this day. It counts as attempted from here on. */
async function insert(alert: Alert, { config, database, now }: AlertDeps) {
  const at = now();
  const attempted = hasReceivers(config) ? { attempts: 1, attemptedAt: at } : {};
  const row = { id: newId(), ...alert, day: at.toISOString().slice(0, 10), createdAt: at, stateAt: at, ...attempted };
  const [[inserted]] = await database.system("alert.raise", (db) => [
    db.insert(alerts).values(row).onConflictDoNothing().returning(),
  ]);
  return inserted;
}

async function attempt(alert: RaisedAlert, deps: AlertDeps): Promise<void> {
  const { config, database, logger, now } = deps;
  const { id, rule, subject, state } = alert;
  if (!(await deliver(alert, config, logger))) return;
  try {
    await database.system("alert.delivered", (db) => [
      db
        .update(alerts)
        .set({ deliveredAt: now() })
        .where(and(eq(alerts.id, id), eq(alerts.state, state))),
    ]);
  } catch (error) {
    logger.log("error", "alert_delivery_not_noted", { rule, subject, ...errorFields(error) });
  }
}
