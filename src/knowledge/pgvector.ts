// pgvector as a vector index: the rows themselves, found within the very statement that full text and rights use.
import { sql } from "drizzle-orm";
import { distance, livePassages, type VectorIndex } from "./vector-index.ts";

/** A scan of an index over all workspaces may give up before it has met enough of a small one's: that is compared whole. */
export const exactUpTo = 1_000;

/** In `order by distance limit` it is a scan of the HNSW index, which filters as it goes. */
export const pgVectorIndex: VectorIndex = {
  name: "pgvector",
  firstPlace: "postgres",
  outside: null,
  nearest: async ({ workspaceId, model }) => ({
    nearest(visible, limit) {
      const candidates = sql`select p.id from ${livePassages} join passage_vectors v on v.passage_id = p.id
        and v.workspace_id = ${workspaceId} and v.model = ${model} and v.place = 'postgres' where ${visible}`;
      const isSmall = sql`exists (select from search_totals where workspace_id = ${workspaceId} and passages <= ${exactUpTo})
        and not exists (select from search_backlog where workspace_id = ${workspaceId})`;
      return sql`(${candidates} and ${isSmall} order by ${distance} + 0 limit ${limit}) union all
        (${candidates} and not (${isSmall}) order by ${distance} limit ${limit})`;
    },
  }),
};
