// Log lines that are kept for some days: what went wrong, what was slow, and a sample of the rest. They are as masked as those of the log.
import { index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { workspacePolicies } from "../../platform/row-security.ts";

export const logLines = pgTable(
  "log_lines",
  {
    /** Rises with time */
    id: uuid().primaryKey(),
    /** Null: of no workspace, which the house alone sees */
    workspaceId: uuid("workspace_id"),
    loggedAt: timestamp("logged_at", { withTimezone: true }).notNull(),
    level: text({ enum: ["debug", "info", "warn", "error"] }).notNull(),
    event: text().notNull(),
    requestId: text("request_id"),
    traceId: text("trace_id"),
    /** All that the line says besides */
    fields: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (table) => [
    index("log_lines_workspace").on(table.workspaceId, table.id),
    index("log_lines_request").on(table.requestId),
    index("log_lines_time").on(table.loggedAt),
    ...workspacePolicies("log_lines"),
  ],
);
