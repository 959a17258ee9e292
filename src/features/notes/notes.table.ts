// What a note is beyond a source: its text.
import { sql } from "drizzle-orm";
import { boolean, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { sources } from "../../knowledge/knowledge.table.ts";
import { workspacePolicies } from "../../platform/row-security.ts";

export const notes = pgTable(
  "notes",
  {
    id: uuid()
      .primaryKey()
      .references(() => sources.id),
    workspaceId: uuid("workspace_id").notNull(),
    /** Markdown */
    text: text().notNull(),
    pinned: boolean().notNull().default(false),
  },
  (table) => [index("notes_pinned").on(table.workspaceId).where(sql`pinned`), ...workspacePolicies("notes")],
);
