// Kinds of source that people write here, field by field: their text stands in rows of a table of their own; states, versions,
// passages, rights and deletion are those of every source.
import { eq, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { PersonActor } from "../../identity/actor.ts";
import type { Permission, Role } from "../../identity/permissions.ts";
import type { Builder, Database, Statement } from "../../platform/database.ts";
import type { sources } from "../knowledge.table.ts";
import { type CitationDetail, IngestFailure, type PassageHit, type Section, type SourceKind } from "../source-kind.ts";

/** What a kind knows besides; its id is its source's. */
export type OwnTable = PgTable & { id: PgColumn; workspaceId: PgColumn };

/** How sources of one kind belong to one of another: they bear its title, and go and come with it. */
export interface Holding {
  /** Of the holder */
  kind: string;
  /** Of what is held, with its holder's id in it; never another's, once it is made */
  table: OwnTable;
  holderId: PgColumn;
}

export type SourceRow = typeof sources.$inferSelect;

/** What a source's row says of it. */
export interface SourceHead {
  title: string;
  tags: string[];
  path: string | null;
  minRole: Role;
  /** False: nobody finds it, and it has no passages, whatever else changes, until this is true again */
  isFound: boolean;
}

/** Who may read and write which of a kind, beyond what the routes and a source's least role say. */
export interface WrittenRights<Fields extends object> {
  /** Throws what forbids this actor to write these. */
  check(actor: PersonActor, fields: Partial<Fields>): void;
  /** Conditions on the kind's own row; undefined: all */
  readable(actor: PersonActor): SQL | undefined;
  changeable(actor: PersonActor): SQL | undefined;
  /** What it takes to change those that aren't */
  permission: Permission;
}

/**
 * `Fields` is what callers write, in their spelling. All functions are told of changed fields alone where something changes, and of
 * all of them where something is made.
 */
export interface WrittenKind<Fields extends object, Own extends object> {
  readonly kind: string;
  readonly table: OwnTable;
  headOf(fields: Partial<Fields>, id: string): Partial<SourceHead>;
  /** By the names of the table's columns in code */
  columnsOf(fields: Partial<Fields>): Partial<Own>;
  /** What a new one has where nothing else is said */
  readonly initial?: Partial<Fields>;
  /** Fields that no passage tells of: changed alone they are no new version. */
  readonly silentFields?: readonly (keyof Fields & string)[];
  readonly rights?: WrittenRights<Fields>;
  /** What else is kept when one is made or changed, in the same batch; `when` holds in that very transaction alone. */
  alongside?(db: Builder, actor: PersonActor, id: string, when: SQL): readonly Statement[];
  sectionsOf(own: Own, source: Pick<SourceRow, "title">): Section[];
  cite(hit: PassageHit): CitationDetail;
  /** Without it nobody finds it: see `SourceKind` */
  readonly permission?: Permission;
  /** What belongs to one of this kind */
  readonly holds?: Holding;
  /** What one of this kind belongs to, which must be there */
  readonly heldBy?: Holding & { idOf(fields: Fields): string };
}

export function writtenSource<Fields extends object, Own extends object>(
  { kind, table, sectionsOf, cite, permission, holds }: WrittenKind<Fields, Own>,
  database: Database,
): SourceKind {
  return {
    kind,
    cite,
    permission,
    mayBeEmpty: true,
    rows: { table, holds },
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
