// pgvector as a vector index: the rows themselves, found within the very statement that full text and rights use.
import { type SQL, sql } from "drizzle-orm";
import { chosenBySketches, comparedOneByOne, isExact, isTooFew, type OfModel } from "./exact.ts";
import type { Told } from "./told.ts";
import { type Candidates, distance, livePassages, type VectorIndex, type VectorWish } from "./vector-index.ts";

const mostRemembered = 1_000;
/** Workspaces for which sketches alone were not enough: a question of theirs is asked in full at once. */
const beyondSketches = new Set<string>();

export const pgVectorIndex: VectorIndex = {
  name: "pgvector",
  firstPlace: "postgres",
  outside: null,
  nearest: async (wish) =>
    wish.isFiltered || beyondSketches.has(wish.workspaceId) ? nearestInFull(wish) : nearestInShort(wish),
};

/** In `order by distance limit` it is a scan of the HNSW index, which filters as it goes. */
const nearestInFull = ({ workspaceId, model, isFiltered }: VectorWish): Candidates => ({
  nearest: (visible, limit) => sql`${comparedOneByOne({ workspaceId, model, isFiltered }, visible, limit)} union all
    (select p.id from ${livePassages} join passage_vectors v on v.passage_id = p.id
      and v.workspace_id = ${workspaceId} and v.model = ${model} and v.place = 'postgres'
    where ${visible} and not ${isExact} order by ${distance} limit ${limit})`,
});

/** By sketches alone, which is what a workspace of common size needs; and whether that has left nothing out, where it is CTE `nearest`. */
export const bySketches = (ofModel: OfModel) => ({
  nearest: (visible: SQL, limit: Told<number>) => chosenBySketches(ofModel, isExact, visible, limit),
  isEnough: (limit: Told<number>) => sql`(${isExact} and not (select ${isTooFew(limit)} from nearest))`,
});

function nearestInShort(wish: VectorWish): Candidates {
  const { nearest, isEnough } = bySketches(wish);
  function missed() {
    if (beyondSketches.size >= mostRemembered) beyondSketches.clear();
    beyondSketches.add(wish.workspaceId);
  }
  return { nearest, shortcut: { isEnough, inFull: nearestInFull(wish), missed } };
}
