// Sources and their passages; the passages' vectors: vectors.table.ts. A source's row carries the state of its ingestion, whatever
// its kind; what a kind knows besides stands in the kind's own table. A passage is seen while its version is the source's live one,
// so that a new version, a deletion and a restoration are each one row's update.
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { members, workspaces } from "../identity/identity.table.ts";
import { byteText } from "../platform/columns.ts";
import { workspacePolicies } from "../platform/row-security.ts";

export const sourceStatuses = ["queued", "processing", "ready", "failed"] as const;
export type SourceStatus = (typeof sourceStatuses)[number];

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
const instant = (name: string) => timestamp(name, { withTimezone: true });

export const sources = pgTable(
  "sources",
  {
    id: uuid().primaryKey(),
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id),
    kind: text().notNull(),
    title: text().notNull(),
    /** Null: nobody has named one; empty: its owner wishes none, whatever the file says of itself */
    author: text(),
    /** The folder that it is sorted into, "/manuals/boiler"; null for none */
    path: byteText(),
    /** Of what it was read from; null where that is no file */
    contentType: text("content_type"),
    status: text({ enum: sourceStatuses }).notNull().default("queued"),
    /** Why it failed: one of the reasons that docs/documents.md lists. */
    reason: text(),
    version: integer().notNull().default(1),
    /** The version that answers are made from; none until the first is ready. */
    liveVersion: integer("live_version"),
    contentHash: text("content_hash"),
    minRole: text("min_role", { enum: members.role.enumValues }).notNull().default("viewer"),
    tags: text().array().notNull().default(sql`'{}'`),
    attempts: integer().notNull().default(0),
    /** Names the consumer that works on it: whoever lost the lease can't write any more. */
    leaseId: uuid("lease_id"),
    leaseExpiresAt: instant("lease_expires_at"),
    passagesDone: integer("passages_done").notNull().default(0),
    passagesTotal: integer("passages_total"),
    /** Of what has pages: the one that the last passage written stands on */
    pagesDone: integer("pages_done"),
    /** It may have passages that no answer will see again, which are collected in the background. */
    hasLeftovers: boolean("has_leftovers").notNull().default(false),
    /** Rises with each change of what a reader sees: the ETag tells it. */
    revision: integer().notNull().default(1),
    /** Rises with what people change, and not with how far its reading is: what If-Match insists on. */
    edits: integer().notNull().default(1),
    createdBy: text("created_by").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    deletedAt: instant("deleted_at"),
  },
  (table) => [
    unique("sources_workspace_id_id").on(table.workspaceId, table.id),
    uniqueIndex("sources_same_content")
      .on(table.workspaceId, table.kind, table.contentHash)
      .where(sql`deleted_at is null`),
    index("sources_listed").on(table.workspaceId, table.kind, table.createdAt, table.id),
    index("sources_path").on(table.workspaceId, table.path).where(sql`path is not null`),
    index("sources_under_way")
      .on(table.status, table.leaseExpiresAt)
      .where(sql`status in ('queued', 'processing') and deleted_at is null`),
    index("sources_leftovers").on(table.id).where(sql`has_leftovers`),
    index("sources_deleted").on(table.deletedAt).where(sql`deleted_at is not null`),
    check("sources_version_positive", sql`version > 0`),
    ...workspacePolicies("sources"),
  ],
);

export const passages = pgTable(
  "passages",
  {
    id: uuid().primaryKey(),
    workspaceId: uuid("workspace_id").notNull(),
    sourceKind: text("source_kind").notNull(),
    sourceId: uuid("source_id").notNull(),
    /** Negative: written beside the live passages of the same version, which it replaces when it goes live */
    version: integer().notNull(),
    ordinal: integer().notNull(),
    /** The headings above the passage, outermost first, joined by " › ". */
    heading: text().notNull().default(""),
    text: text().notNull(),
    tokens: integer().notNull(),
    /** Of heading and text: the next version keeps the row of what it still says. */
    contentHash: text("content_hash"),
    /** What a citation needs beyond the source's own title: the page, the field. */
    locator: jsonb().$type<PassageLocator>().notNull().default({}),
    /** Only of passages of before migration 0010, until their terms are written: search.table.ts */
    words: tsvector(),
  },
  (table) => [
    foreignKey({
      name: "passages_source",
      columns: [table.workspaceId, table.sourceId],
      foreignColumns: [sources.workspaceId, sources.id],
    }),
    // Deferrable (by hand, in the migration): passages may change places in one statement.
    unique("passages_place").on(table.sourceId, table.version, table.ordinal),
    index("passages_workspace").on(table.workspaceId),
    ...workspacePolicies("passages"),
  ],
);

export interface PassageLocator {
  page?: number;
  field?: string;
  /** Of a page of the web: where it is */
  url?: string;
  /** Of what tells of a day: which, ISO 8601 */
  date?: string;
  /** Of what belongs to another source: its id */
  partOf?: string;
  /** Of a page: what stands behind the # */
  anchor?: string;
  /** Of a table: the first one's number, the header being the first of all */
  row?: number;
}
