// Which sources a list, a search or a question is about: one filter, and the one condition that it comes to.
import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** Each that is there must hold. */
export interface SourceFilter {
  sourceKinds?: readonly string[] | undefined;
  sourceIds?: readonly string[] | undefined;
  /** All of them */
  tags?: readonly string[] | undefined;
  contentTypes?: readonly string[] | undefined;
  authors?: readonly string[] | undefined;
  /** This folder, and those below it */
  path?: string | undefined;
  /** ISO 8601, from this instant on */
  createdFrom?: string | undefined;
  /** ISO 8601, before this instant */
  createdBefore?: string | undefined;
}

type FilteredColumn = "id" | "kind" | "tags" | "contentType" | "author" | "path" | "createdAt";

/** Holds of a row of `sources`, whatever it is called in its statement. */
export function isWithin(filter: SourceFilter, row: Readonly<Record<FilteredColumn, AnyColumn>>): SQL {
  const { sourceKinds, sourceIds, tags, contentTypes, authors, path, createdFrom, createdBefore } = filter;
  const conditions = [
    sourceKinds && sql`${row.kind} = any(${sql.param(sourceKinds)}::text[])`,
    sourceIds && sql`${row.id} = any(${sql.param(sourceIds)}::uuid[])`,
    tags && sql`${row.tags} @> ${sql.param(tags)}::text[]`,
    contentTypes && sql`${row.contentType} = any(${sql.param(contentTypes)}::text[])`,
    authors && sql`${row.author} = any(${sql.param(authors)}::text[])`,
    // What begins with "/a/" comes before "/a0", and a B-tree finds both ends.
    path && sql`(${row.path} = ${path} or (${row.path} >= ${`${path}/`} and ${row.path} < ${`${path}0`}))`,
    createdFrom && sql`${row.createdAt} >= ${createdFrom}::timestamptz`,
    createdBefore && sql`${row.createdAt} < ${createdBefore}::timestamptz`,
  ].filter((condition) => condition !== undefined && condition !== "");
  return sql.join([sql`true`, ...conditions], sql` and `);
}
