// Alerts raised, one a day of a rule and its subject. They stand above workspaces: the system alone reads them.
import { sql } from "drizzle-orm";
import { date, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { systemPolicy } from "../../platform/row-security.ts";
import type { Alert } from "./alert.ts";

export const alerts = pgTable(
  "alerts",
  {
    id: uuid().primaryKey(),
    rule: text().notNull(),
    /** Whom or what it is about: a user's id, or "all" */
    subject: text().notNull(),
    /** In UTC */
    day: date().notNull(),
    severity: text({ enum: ["warning", "critical"] }).notNull(),
    summary: text().notNull(),
    details: jsonb().$type<Alert["details"]>().notNull(),
    state: text({ enum: ["open", "resolved"] })
      .notNull()
      .default("open"),
    deliveredAt: timestamp("delivered_at", { withTimezone: true }),
    attempts: integer().notNull().default(0),
    /** Null where no receiver was configured: it was never to be delivered. */
    attemptedAt: timestamp("attempted_at", { withTimezone: true }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    unique("alerts_once_a_day").on(table.rule, table.subject, table.day),
    index("alerts_undelivered").on(table.attemptedAt).where(sql`delivered_at is null`),
    systemPolicy("alerts"),
  ],
);
