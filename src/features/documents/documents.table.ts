// What a document is beyond a source: its file.
import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { sources } from "../../knowledge/knowledge.table.ts";
import { workspacePolicies } from "../../platform/row-security.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const documents = pgTable(
  "documents",
  {
    id: uuid()
      .primaryKey()
      .references(() => sources.id),
    workspaceId: uuid("workspace_id").notNull(),
    fileName: text("file_name").notNull(),
    fileSize: bigint("file_size", { mode: "number" }).notNull(),
    /** When its newest file came */
    uploadedAt: instant("uploaded_at").notNull().defaultNow(),
    pageCount: integer("page_count"),
    /** Of its text: as its server said, then as it was read */
    encoding: text(),
    language: text(),
    /** The model that read it, where it is a picture */
    readBy: text("read_by"),
    /** Where it was fetched, as it was asked for; null for an upload */
    url: text(),
    /** Where it really is, by its own word */
    canonicalUrl: text("canonical_url"),
    /** What its server said, to be asked with again */
    etag: text(),
    lastModified: text("last_modified"),
    fetchedAt: instant("fetched_at"),
    /** How often it is looked at again; null for never */
    refreshHours: integer("refresh_hours"),
    refreshAt: instant("refresh_at"),
    /** Why the last look at it failed; null where it didn't */
    refreshProblem: text("refresh_problem"),
  },
  (table) => [
    index("documents_refreshed").on(table.refreshAt).where(sql`refresh_at is not null`),
    index("documents_url").on(table.workspaceId, table.url).where(sql`url is not null`),
    ...workspacePolicies("documents"),
  ],
);
