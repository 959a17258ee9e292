// The statements over a kind's own table. What its columns are only the kind knows: here they are handed through, which takes the
// casts of this file.
import { eq, type SQL, sql } from "drizzle-orm";
import { sources } from "../../knowledge/knowledge.table.ts";
import type { OwnTable } from "../../knowledge/written/kind.ts";
import type { Builder } from "../../platform/database.ts";
import type { WrittenRow } from "./resource.ts";

/** Nothing where it is there already, as with its source. */
export const insertOwn = (
  db: Builder,
  table: OwnTable,
  place: { id: string; workspaceId: string },
  columns: Readonly<Record<string, unknown>>,
) =>
  db
    .insert(table)
    .values({ ...columns, ...place })
    .onConflictDoNothing();

/** A change that leaves the own columns alone is one of the id to itself. */
export const updateOwn = (
  db: Builder,
  table: OwnTable,
  id: string,
  columns: Readonly<Record<string, unknown>>,
  when: SQL,
) =>
  db
    .update(table)
    .set({ id, ...columns })
    .where(sql`${table.id} = ${id} and ${when}`);

export const selectRows = (db: Builder, table: OwnTable) =>
  db.select({ source: sources, own: table }).from(sources).innerJoin(table, eq(table.id, sources.id)).$dynamic();

export const selectSortedRows = (db: Builder, table: OwnTable, sortValue: SQL<string>) =>
  db
    .select({ source: sources, own: table, sortValue })
    .from(sources)
    .innerJoin(table, eq(table.id, sources.id))
    .$dynamic();

export const rowsOf = <Own, Extra = unknown>(
  rows: readonly { source: unknown; own: unknown }[],
): (WrittenRow<Own> & Extra)[] => rows as (WrittenRow<Own> & Extra)[];
