// The append-only record of changes: the app's role may add and read, never alter (see the first migration's grants).
import { index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { workspacePolicies } from "../platform/row-security.ts";

export const auditEvents = pgTable(
  "audit_events",
  {
    id: uuid().primaryKey(),
    workspaceId: uuid("workspace_id").notNull(),
    actorKind: text("actor_kind").notNull(),
    actorId: text("actor_id").notNull(),
    action: text().notNull(),
    entityKind: text("entity_kind").notNull(),
    entityId: text("entity_id").notNull(),
    details: jsonb().notNull().default({}),
    requestId: text("request_id"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("audit_events_time").on(table.workspaceId, table.createdAt), ...workspacePolicies("audit_events")],
);
