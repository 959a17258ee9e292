// Alerts raised: of what has happened one a day of a rule and its subject, of how things are one open at a time. They stand above
// workspaces: the system alone reads them.
import { sql } from "drizzle-orm";
import { date, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { systemPolicy } from "../../platform/row-security.ts";
import type { Alert } from "./alert.ts";

export const alerts = pgTable(
  "alerts",
  {
    id: uuid().primaryKey(),
    rule: text().notNull(),
    /** Whom or what it is about: a user's id, or "all" */
    subject: text().notNull(),
    kind: text({ enum: ["event", "condition"] })
      .notNull()
      .default("event"),
    /** In UTC */
    day: date().notNull(),
    severity: text({ enum: ["warning", "critical"] }).notNull(),
    summary: text().notNull(),
    details: jsonb().$type<Alert["details"]>().notNull(),
    state: text({ enum: ["open", "resolved"] })
      .notNull()
      .default("open"),
    /** Since when it is in this state */
    stateAt: timestamp("state_at", { withTimezone: true }).notNull().defaultNow(),
    /** When all receivers had been told of this state */
    deliveredAt: timestamp("delivered_at", { withTimezone: true }),
    /** To tell of this state */
    attempts: integer().notNull().default(0),
    /** Null where no receiver was configured: it was never to be delivered. */
    attemptedAt: timestamp("attempted_at", { withTimezone: true }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("alerts_once_a_day").on(table.rule, table.subject, table.day).where(sql`kind = 'event'`),
    uniqueIndex("alerts_open_once").on(table.rule, table.subject).where(sql`kind = 'condition' and state = 'open'`),
    index("alerts_undelivered").on(table.attemptedAt).where(sql`delivered_at is null`),
    index("alerts_created").on(table.createdAt),
    systemPolicy("alerts"),
  ],
);
