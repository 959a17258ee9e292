// What each version of a document was: its file, how it came, what became of it. Written with the change that makes it; how its
// ingestion ended is noted by a trigger on `sources`.
import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { sources } from "../../../knowledge/knowledge.table.ts";
import { workspacePolicies } from "../../../platform/row-security.ts";
import type { Part } from "./parts.ts";

export const versionOrigins = ["upload", "fetch", "refresh", "restore"] as const;
export type VersionOrigin = (typeof versionOrigins)[number];

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const documentVersions = pgTable(
  "document_versions",
  {
    workspaceId: uuid("workspace_id").notNull(),
    documentId: uuid("document_id").notNull(),
    version: integer().notNull(),
    fileName: text("file_name").notNull(),
    contentType: text("content_type").notNull(),
    fileSize: bigint("file_size", { mode: "number" }).notNull(),
    contentHash: text("content_hash").notNull(),
    pageCount: integer("page_count"),
    encoding: text(),
    origin: text({ enum: versionOrigins }).notNull(),
    /** The version whose bytes it brought back */
    restoredFrom: integer("restored_from"),
    /** Its pages or sections with their hashes; null until it was read */
    parts: jsonb().$type<Part[]>(),
    /** Why it couldn't be read */
    reason: text(),
    /** When it went live; null where it never did */
    readyAt: instant("ready_at"),
    createdBy: text("created_by").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: "document_versions_pkey", columns: [table.documentId, table.version] }),
    foreignKey({
      name: "document_versions_source",
      columns: [table.workspaceId, table.documentId],
      foreignColumns: [sources.workspaceId, sources.id],
    }),
    check("document_versions_positive", sql`version > 0`),
    ...workspacePolicies("document_versions"),
  ],
);
