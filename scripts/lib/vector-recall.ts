// What an index of vectors finds, beside what comparing everything finds.
import { sql } from "drizzle-orm";
import { exactness } from "../../src/knowledge/exact.ts";
import { pgVectorIndex } from "../../src/knowledge/pgvector.ts";
import { candidatesFor, nearestOf } from "../../src/knowledge/search.ts";
import { askedVector, distance } from "../../src/knowledge/vector-index.ts";
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
  for (const vector of vectors) {
    const byIndex = await nearest(store, corpus, vector, {
      enable_indexscan: "on",
      "hnsw.ef_search": String(efSearch),
    });
    const exact = await nearest(store, corpus, vector, { enable_indexscan: "off" });
    found.push(exact.filter((id) => byIndex.includes(id)).length / exact.length);
  }
  return mean(found);
}

/** As a search asks, under settings of its own. */
async function nearest(
  { database }: SearchStore,
  { actor }: LoadedCorpus,
  vector: readonly number[],
  settings: Readonly<Record<string, string>>,
): Promise<string[]> {
  const visible = sql`p.workspace_id = ${actor.workspaceId} and s.live_version = p.version`;
  const query = { text: "", vector, embeddingModel: hashingModelId, k: shown };
  const candidates = await nearestOf(pgVectorIndex, actor, query);
  if (!candidates) throw new Error("pgvector answers every question that has a vector");
  const [, { rows }] = await database.forWorkspace(actor, (db) => [
    db.execute(sql`select set_config(key, value, true) from jsonb_each_text(${JSON.stringify(settings)}::jsonb)`),
    db.execute<{ id: string }>(sql`with ${askedVector(vector)}, ${exactness(actor.workspaceId, visible, false)},
      nearest as materialized (${candidates.nearest(visible, candidatesFor(shown))})
      select v.passage_id as id from nearest join passage_vectors v on v.passage_id = nearest.id
      order by ${distance}, v.passage_id limit ${depth}`),
  ]);
  return rows.map(({ id }) => id);
}
