// What an index of vectors finds, beside what comparing everything finds.
import { sql } from "drizzle-orm";
import { exactness, nearestOfAll } from "../../src/knowledge/exact.ts";
import { pgVectorIndex } from "../../src/knowledge/pgvector.ts";
import { nearestOf } from "../../src/knowledge/search.ts";
import { candidatesFor } from "../../src/knowledge/search-statement.ts";
import { askedVector } from "../../src/knowledge/vector-index.ts";
import { hashingModelId } from "../../src/providers/builtin/hashing.ts";
import { mean } from "./ranking-measures.ts";
import type { LoadedCorpus, SearchStore } from "./search-store.ts";

const depth = 10;
/** As many results as a question asks for where it says nothing. */
const shown = 8;

/** The part of the nearest ten that search finds, over some questions. */
export async function indexRecall(
  store: SearchStore,
  corpus: LoadedCorpus,
  vectors: readonly number[][],
  efSearch = 100,
): Promise<number> {
  const found: number[] = [];
  for (const vector of vectors) found.push(await recallOf(store, corpus, vector, efSearch));
  return mean(found);
}

async function recallOf(
  { database }: SearchStore,
  { actor }: LoadedCorpus,
  vector: readonly number[],
  efSearch: number,
): Promise<number> {
  const visible = sql`p.workspace_id = ${actor.workspaceId} and s.live_version = p.version`;
  const query = { text: "", vector, embeddingModel: hashingModelId, k: shown };
  const candidates = await nearestOf(pgVectorIndex, actor, query);
  if (!candidates) throw new Error("pgvector answers every question that has a vector");
  const { nearest } = candidates.shortcut?.inFull ?? candidates;
  const ofModel = sql`v.workspace_id = ${actor.workspaceId} and v.model = ${hashingModelId}`;
  const [, { rows }] = await database.forWorkspace(actor, (db) => [
    db.execute(sql`select set_config('hnsw.ef_search', ${String(efSearch)}, true)`),
    db.execute<{ recall: number }>(sql`with ${askedVector(vector)}, ${exactness(actor.workspaceId, visible, false)},
      nearest as materialized (${nearest(visible, candidatesFor(shown))}),
      truly as materialized (${nearestOfAll(ofModel, visible, depth)})
      select avg((id in (select id from nearest))::int)::float8 as recall from truly`),
  ]);
  return rows[0]?.recall ?? 0;
}
