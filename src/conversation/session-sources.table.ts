// Which message of which session stands on which source: written where an answer's use is booked, so that what a source was quoted
// in is found when it is erased or its person asks.
import { index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { workspacePolicies } from "../platform/row-security.ts";

export const sessionSources = pgTable(
  "session_sources",
  {
    workspaceId: uuid("workspace_id").notNull(),
    sourceId: uuid("source_id").notNull(),
    messageId: uuid("message_id").notNull(),
    sessionId: uuid("session_id").notNull(),
    userId: uuid("user_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.sourceId, table.messageId] }),
    index("session_sources_session").on(table.sessionId),
    ...workspacePolicies("session_sources"),
  ],
);
