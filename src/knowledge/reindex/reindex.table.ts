// Embedding a workspace anew: one row an undertaking, with all that whoever goes on with it after a crash must know.
import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { workspaces } from "../../identity/identity.table.ts";
import { workspacePolicies } from "../../platform/row-security.ts";

/** `collecting`: the new vectors are in use, the old ones go. `cancelling`: the new ones go, the old ones were never left. */
export const reindexStatuses = ["running", "collecting", "cancelling", "done", "cancelled", "failed"] as const;
export type ReindexStatus = (typeof reindexStatuses)[number];

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const reindexes = pgTable(
  "reindexes",
  {
    id: uuid().primaryKey(),
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id),
    fromModel: text("from_model").notNull(),
    model: text().notNull(),
    /** Null: all kinds */
    sourceKind: text("source_kind"),
    status: text({ enum: reindexStatuses }).notNull().default("running"),
    /** Why it waits, or has failed */
    reason: text(),
    passagesDone: integer("passages_done").notNull().default(0),
    passagesTotal: integer("passages_total").notNull().default(0),
    /** Who asked for it, and pays */
    createdBy: text("created_by").notNull(),
    /** Names the consumer that works on it */
    leaseId: uuid("lease_id"),
    leaseExpiresAt: instant("lease_expires_at"),
    /** Nobody goes on with it before */
    dueAt: instant("due_at").notNull().defaultNow(),
    switchedAt: instant("switched_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
    endedAt: instant("ended_at"),
  },
  (table) => [
    uniqueIndex("reindexes_one_open")
      .on(table.workspaceId)
      .where(sql`status in ('running', 'collecting', 'cancelling')`),
    index("reindexes_listed").on(table.workspaceId, table.id),
    ...workspacePolicies("reindexes"),
  ],
);
