// The inverted index that full text ranks by: for each passage its terms, for each term its passages, and how often each is there.
// Whoever writes or deletes passages writes or deletes rows of `passage_terms` alone; triggers (migration 0010) keep the others right.
import { bigint, index, integer, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { byteText } from "../platform/columns.ts";
import { workspacePolicies } from "../platform/row-security.ts";

export const passageTerms = pgTable(
  "passage_terms",
  {
    passageId: uuid("passage_id").primaryKey(),
    workspaceId: uuid("workspace_id").notNull(),
    terms: text().array().notNull(),
    /** How often each stands in the passage, in the same order. */
    counts: smallint().array().notNull(),
    /** All terms together: the passage's length. */
    length: integer().notNull(),
  },
  () => workspacePolicies("passage_terms"),
);

export const searchPostings = pgTable(
  "search_postings",
  {
    workspaceId: uuid("workspace_id").notNull(),
    term: byteText().notNull(),
    passageId: uuid("passage_id").notNull(),
    count: smallint().notNull(),
    length: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.term, table.passageId] }),
    ...workspacePolicies("search_postings"),
  ],
);

export const searchTerms = pgTable(
  "search_terms",
  {
    workspaceId: uuid("workspace_id").notNull(),
    term: byteText().notNull(),
    /** In how many it stands */
    passages: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.term] }), ...workspacePolicies("search_terms")],
);

export const searchTotals = pgTable(
  "search_totals",
  {
    workspaceId: uuid("workspace_id").primaryKey(),
    passages: integer().notNull(),
    length: bigint({ mode: "number" }).notNull(),
  },
  () => workspacePolicies("search_totals"),
);

/** Passages of before migration 0010, whose terms are still to be written; until then Postgres's own full text finds them. */
export const searchBacklog = pgTable(
  "search_backlog",
  {
    passageId: uuid("passage_id").primaryKey(),
    workspaceId: uuid("workspace_id").notNull(),
  },
  (table) => [index("search_backlog_workspace").on(table.workspaceId), ...workspacePolicies("search_backlog")],
);
