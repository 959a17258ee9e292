// What a document is beyond a source: its file.
import { bigint, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { sources } from "../../knowledge/knowledge.table.ts";
import { workspacePolicies } from "../../platform/row-security.ts";

export const documents = pgTable(
  "documents",
  {
    id: uuid()
      .primaryKey()
      .references(() => sources.id),
    workspaceId: uuid("workspace_id").notNull(),
    fileName: text("file_name").notNull(),
    contentType: text("content_type").notNull(),
    fileSize: bigint("file_size", { mode: "number" }).notNull(),
    author: text(),
    pageCount: integer("page_count"),
  },
  () => workspacePolicies("documents"),
);
