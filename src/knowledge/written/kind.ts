// Kinds of source that people write here, field by field: their text stands in rows of a table of their own; states, versions,
// passages, rights and deletion are those of every source.
import { eq } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Role } from "../../identity/permissions.ts";
import type { Database } from "../../platform/database.ts";
import type { sources } from "../knowledge.table.ts";
import { type CitationDetail, IngestFailure, type PassageHit, type Section, type SourceKind } from "../source-kind.ts";

/** What a kind knows besides; its id is its source's. */
export type OwnTable = PgTable & { id: PgColumn; workspaceId: PgColumn };

export type SourceRow = typeof sources.$inferSelect;

/** What a source's row says of it. */
export interface SourceHead {
  title: string;
  tags: string[];
  path: string | null;
  minRole: Role;
  /** False: nobody finds it, and it has no passages */
  isFound: boolean;
}

/**
 * `Fields` is what callers write, in their spelling. All functions are told of changed fields alone where something changes, and of
 * all of them where something is made.
 */
export interface WrittenKind<Fields extends object, Own extends object> {
  readonly kind: string;
  readonly table: OwnTable;
  headOf(fields: Partial<Fields>): Partial<SourceHead>;
  /** By the names of the table's columns in code */
  columnsOf(fields: Partial<Fields>): Partial<Own>;
  /** Fields that no passage tells of: changed alone they are no new version. */
  readonly silentFields?: readonly (keyof Fields & string)[];
  sectionsOf(own: Own, source: Pick<SourceRow, "title">): Section[];
  cite(hit: PassageHit): CitationDetail;
}

export function writtenSource<Fields extends object, Own extends object>(
  { kind, table, sectionsOf, cite }: WrittenKind<Fields, Own>,
  database: Database,
): SourceKind {
  return {
    kind,
    cite,
    async read(source) {
      const [[row]] = await database.forWorkspace(source, (db) => [
        db.select().from(table).where(eq(table.id, source.id)),
      ]);
      if (!row) throw new IngestFailure("missing_file");
      // The kind's own table: its rows are what the kind says they are.
      return sectionsOf(row as Own, source);
    },
  };
}
