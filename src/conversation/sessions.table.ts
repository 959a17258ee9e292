// The index of sessions, written when an answer settles. The conversation itself lives in its object.
import { index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { workspacePolicies } from "../platform/row-security.ts";

export const sessions = pgTable(
  "sessions",
  {
    id: uuid().primaryKey(),
    workspaceId: uuid("workspace_id").notNull(),
    userId: uuid("user_id").notNull(),
    title: text().notNull(),
    messages: integer().notNull().default(0),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    lastActiveAt: timestamp("last_active_at", { withTimezone: true }).notNull().defaultNow(),
    deletedAt: timestamp("deleted_at", { withTimezone: true }),
  },
  (table) => [
    index("sessions_listed").on(table.workspaceId, table.userId, table.lastActiveAt),
    ...workspacePolicies("sessions"),
  ],
);
