// pgvector as a vector index: the rows themselves, found within the very statement that full text and rights use.
import { sql } from "drizzle-orm";
import { comparedOneByOne, isExact } from "./exact.ts";
import { distance, livePassages, type VectorIndex } from "./vector-index.ts";

/** In `order by distance limit` it is a scan of the HNSW index, which filters as it goes. */
export const pgVectorIndex: VectorIndex = {
  name: "pgvector",
  firstPlace: "postgres",
  outside: null,
  nearest: async ({ workspaceId, model, isFiltered }) => ({
    nearest: (visible, limit) => sql`${comparedOneByOne({ workspaceId, model, isFiltered }, visible, limit)} union all
      (select p.id from ${livePassages} join passage_vectors v on v.passage_id = p.id
        and v.workspace_id = ${workspaceId} and v.model = ${model} and v.place = 'postgres'
      where ${visible} and not ${isExact} order by ${distance} limit ${limit})`,
  }),
};
