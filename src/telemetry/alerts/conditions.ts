// Alerts about how things are: open as long as it is so, one at a time of a rule and its subject, then resolved. These statements
// change the rows; what receivers are told follows from them (`redeliver`).
import { and, desc, eq, gt, inArray, isNotNull, isNull, like, lt, lte } from "drizzle-orm";
import type { Builder } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import type { Alert } from "./alert.ts";
import { alerts } from "./alerts.table.ts";

/** Told of until then; what was never taken in this time isn't told any more. */
export const maxAgeMs = 86_400_000;

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Of these rules. What was opened since is nobody's whose facts are older. */
export const selectOpen = (db: Builder, rules: readonly string[], at: Date) =>
  db
    .select({ id: alerts.id, rule: alerts.rule, subject: alerts.subject })
    .from(alerts)
    .where(
      and(
        eq(alerts.kind, "condition"),
        eq(alerts.state, "open"),
        inArray(alerts.rule, [...rules]),
        lte(alerts.stateAt, at),
      ),
    );

/**
 * Two statements, of which one opens it, unless it is open. Where nobody has been told yet that the one before was resolved, it is that one
 * again: so nobody is told of the end of the old one after the beginning of the new.
 */
export function openCondition(db: Builder, alert: Alert, at: Date, isSent: boolean) {
  const { rule, subject, severity, summary, details } = alert;
  const untold = db
    .select({ id: alerts.id })
    .from(alerts)
    .where(
      and(
        eq(alerts.kind, "condition"),
        eq(alerts.rule, rule),
        eq(alerts.subject, subject),
        eq(alerts.state, "resolved"),
        isNull(alerts.deliveredAt),
        isNotNull(alerts.attemptedAt),
        gt(alerts.stateAt, new Date(at.getTime() - maxAgeMs)),
      ),
    )
    .orderBy(desc(alerts.stateAt))
    .limit(1);
  const again = { state: "open", stateAt: at, attempts: 0, severity, summary, details } as const;
  const row = { ...alert, id: newId(), kind: "condition", day: dayOf(at), createdAt: at, stateAt: at } as const;
  return [
    db.update(alerts).set(again).where(inArray(alerts.id, untold)).returning(),
    db
      .insert(alerts)
      .values({ ...row, attemptedAt: isSent ? longAgo : null })
      .onConflictDoNothing()
      .returning(),
  ] as const;
}

/** Never attempted: due at once */
const longAgo = new Date(0);

/** The time of the last attempt stays: one that is still under way must not be overtaken. */
const resolved = (at: Date) => ({ state: "resolved", stateAt: at, deliveredAt: null, attempts: 0 }) as const;

export const resolveConditions = (db: Builder, ids: readonly string[], at: Date) =>
  db
    .update(alerts)
    .set(resolved(at))
    .where(and(inArray(alerts.id, [...ids]), eq(alerts.state, "open")))
    .returning();

/** What is told once a day is over with its day. */
export const resolvePastDays = (db: Builder, rulesBegin: string, at: Date) =>
  db
    .update(alerts)
    .set(resolved(at))
    .where(
      and(
        eq(alerts.kind, "event"),
        eq(alerts.state, "open"),
        like(alerts.rule, `${rulesBegin}%`),
        lt(alerts.day, dayOf(at)),
      ),
    );
