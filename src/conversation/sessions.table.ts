// The index of sessions: written when one is created, when an answer settles, and by whatever else changes one. The
// conversation itself lives in its object. Its instants are the Workers' clock, which questions carry too: so one that was
// asked before a reset or a deletion and settles after it changes nothing.
import { boolean, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { workspacePolicies } from "../platform/row-security.ts";

export const sessionTypes = ["general", "agent_creation", "workflow_creation"] as const;
export type SessionType = (typeof sessionTypes)[number];

export const sessionStatuses = ["active", "completed", "archived", "resumable"] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const sessions = pgTable(
  "sessions",
  {
    id: uuid().primaryKey(),
    workspaceId: uuid("workspace_id").notNull(),
    userId: uuid("user_id").notNull(),
    /** Empty until a user gives one or the first question does */
    title: text().notNull(),
    titledByUser: boolean("titled_by_user").notNull().default(false),
    type: text({ enum: sessionTypes }).notNull().default("general"),
    status: text({ enum: sessionStatuses }).notNull().default("active"),
    statusChangedAt: instant("status_changed_at").notNull().defaultNow(),
    messages: integer().notNull().default(0),
    createdAt: instant("created_at").notNull().defaultNow(),
    lastActiveAt: instant("last_active_at").notNull().defaultNow(),
    /** What was asked before is forgotten. */
    resetAt: instant("reset_at"),
    deletedAt: instant("deleted_at"),
  },
  (table) => [
    index("sessions_listed").on(table.workspaceId, table.userId, table.lastActiveAt),
    index("sessions_by_status").on(table.workspaceId, table.userId, table.status, table.lastActiveAt),
    ...workspacePolicies("sessions"),
  ],
);
