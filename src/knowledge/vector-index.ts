// The port behind which vectors are searched. Whatever finds them, text and rights come from Postgres, in retrieval's one batch:
// an index only says how that batch meets its candidates.
import { type SQL, sql } from "drizzle-orm";
import type { Role } from "../identity/permissions.ts";
import { vectorLiteral } from "../platform/vector.ts";
import { sketchBits, sketchOf } from "./sketch.ts";
import type { Told } from "./told.ts";
import type { VectorPlace } from "./vectors.table.ts";

export interface VectorWish {
  workspaceId: string;
  vector: readonly number[];
  model: string;
  /** Candidates, as many as the index gives at most */
  limit: number;
  /** Least roles of the sources that may be found */
  roles: readonly Role[];
  /** Null: all kinds */
  sourceKinds: readonly string[] | null;
  /** Whether anything but rights narrows the search: the statement then has what `exactness` makes for it. */
  isFiltered: boolean;
  /** What Postgres will leave out besides: an index that can't know of it gives all the candidates that it can. */
  isNarrowedLater: boolean;
}

/** How a search's statement meets its candidates. */
export interface Candidates {
  /**
   * A select of their ids as `id`, the nearest first: over `livePassages` among what `visible` (a condition on passage `p` and
   * source `s`) lets through, in a statement that has `askedVector` and `exactness`.
   */
  nearest(visible: SQL, limit: Told<number>): SQL;
  /** Present where `nearest` serves nearly everybody, not all: Postgres has it planned already (planned.ts) */
  shortcut?: Shortcut;
}

export interface Shortcut {
  /** Whether it has left nothing out, in a statement that has it as CTE `nearest` */
  isEnough(limit: Told<number>): SQL;
  /** What leaves nothing out */
  inFull: Candidates;
  /** It wasn't enough: the next questions of that workspace are asked in full at once. */
  missed(): void;
}

export interface OutsideVector {
  id: string;
  workspaceId: string;
  model: string;
  values: readonly number[];
  sourceKind: string;
  minRole: Role;
}

/** How far an outside index has come: its changes are seen in the order in which it took them. */
export interface Processed {
  mutationId: string;
  /** Changes that it took before this moment are seen */
  until: Date;
}

/** An index beside Postgres, which hears of changes later. All of its calls may be repeated. */
export interface OutsideIndex {
  readonly upsertMax: number;
  readonly deleteMax: number;
  /** Answers the id of the change */
  upsert(vectors: readonly OutsideVector[]): Promise<string>;
  remove(ids: readonly string[]): Promise<void>;
  processed(): Promise<Processed>;
}

export interface VectorIndex {
  readonly name: "pgvector" | "vectorize";
  /** Where the row of a new vector stands */
  readonly firstPlace: VectorPlace;
  /** Null where the index can't be reached, or not in time: full text must do alone. */
  nearest(wish: VectorWish): Promise<Candidates | null>;
  /** Null: the rows themselves are the index */
  readonly outside: OutsideIndex | null;
}

export const livePassages = sql`passages p join sources s on s.workspace_id = p.workspace_id and s.id = p.source_id`;

/** CTE `asked`: the question's vector and its sketch, read once */
export const askedVector = (vector: readonly number[] | null): SQL =>
  askedAs(vector && vectorLiteral(vector), vector && sketchOf(vector));

/** The same of both as Postgres reads them */
export const askedAs = (vector: Told | null, sketch: Told | null): SQL =>
  sql`asked as materialized (select ${vector}::vector as vector, ${sketch}::${bits} as sketch)`;

const bits = sql.raw(`bit(${sketchBits})`);

/** Cosine distance of a row `v` of `passage_vectors` to the question */
export const distance = sql`(v.embedding <=> (select vector from asked))`;
