// Sources that were erased: nothing of them is left but their ids. As long as an erasure isn't done, what still quotes its source is
// looked for; for good, it tells a second request for the same erasure from one for nothing.
import { sql } from "drizzle-orm";
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { workspacePolicies } from "../platform/row-security.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const sourceErasures = pgTable(
  "source_erasures",
  {
    sourceId: uuid("source_id").primaryKey(),
    workspaceId: uuid("workspace_id").notNull(),
    kind: text().notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    /** Caches that can't be asked for one source's answers were emptied; once more at the end */
    clearedAt: instant("cleared_at"),
    /** Whatever was under way then has ended, and is erased too */
    doneAt: instant("done_at"),
  },
  (table) => [
    index("source_erasures_open").on(table.workspaceId).where(sql`done_at is null`),
    ...workspacePolicies("source_erasures"),
  ],
);
