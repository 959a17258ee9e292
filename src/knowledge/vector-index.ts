// The port behind which vectors are searched. Whatever finds them, text and rights come from Postgres, in retrieval's one batch:
// an index only says how that batch meets its candidates.
import { type SQL, sql } from "drizzle-orm";
import type { Role } from "../identity/permissions.ts";
import { vectorLiteral } from "../platform/vector.ts";
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
  /** What Postgres will leave out besides: an index that can't know of it gives all the candidates that it can. */
  isNarrowedLater: boolean;
}

/** Parts of a statement over `passages p`: what it joins, and each candidate's cosine distance to the question. */
export interface Candidates {
  join: SQL;
  distance: SQL;
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

/** Cosine distance of a row `v` of `passage_vectors` to the question */
export const distanceTo = (vector: readonly number[]): SQL => sql`(v.embedding <=> ${vectorLiteral(vector)}::vector)`;

/** In `order by distance limit` it is a scan of the HNSW index, which filters as it goes. */
export const pgVectorIndex: VectorIndex = {
  name: "pgvector",
  firstPlace: "postgres",
  outside: null,
  nearest: async ({ workspaceId, vector, model }) => ({
    join: sql`join passage_vectors v on v.passage_id = p.id and v.workspace_id = ${workspaceId} and v.model = ${model}
      and v.place = 'postgres'`,
    distance: distanceTo(vector),
  }),
};
