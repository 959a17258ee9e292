// HNSW beside IVFFlat: questions a second at equal recall, by the vectors alone.
import { at } from "./bench/measure.ts";
import { mean } from "./ranking-measures.ts";
import type { SearchStore } from "./search-store.ts";

const depth = 10;
const statement = "select id from passage_vectors where place = 'postgres' order by embedding <=> $1::vector limit 10";

interface Measure {
  recall: number;
  perSecond: number;
}

export async function compareIndexes(store: SearchStore, vectors: readonly number[][]): Promise<void> {
  const asked = vectors.slice(0, 60).map((vector) => `[${vector.join(",")}]`);
  const exact = await ask(store, asked, "set local enable_indexscan = off");
  const hnsw = compare(await ask(store, asked, "set local hnsw.ef_search = 100"), exact);
  console.log(`HNSW, ef_search 100: ${tell(hnsw)}`);
  const [counted] = await store.run([{ query: "select count(*) from passage_vectors", params: [] }]);
  const lists = Math.round(Math.sqrt(Number(counted?.rows[0]?.[0])));
  await store.script(`drop index passage_vectors_nearest; set maintenance_work_mem = '1GB';
    create index passage_vectors_ivfflat on passage_vectors using ivfflat (embedding vector_cosine_ops) with (lists = ${lists})
    where place = 'postgres'`);
  for (let probes = 4; probes <= lists; probes *= 2) {
    const ivfflat = compare(await ask(store, asked, `set local ivfflat.probes = ${probes}`), exact);
    console.log(`IVFFlat, ${lists} lists, ${probes} probes: ${tell(ivfflat)}`);
    if (ivfflat.recall >= hnsw.recall) break;
  }
}

interface Answers {
  found: string[][];
  perSecond: number;
}

async function ask({ run }: SearchStore, vectors: readonly string[], setting: string): Promise<Answers> {
  const found: string[][] = [];
  const startedAt = performance.now();
  for (const vector of vectors) {
    const [, , nearest] = await run([
      { query: "begin", params: [] },
      { query: setting, params: [] },
      { query: statement, params: [vector] },
      { query: "commit", params: [] },
    ]);
    found.push(nearest?.rows.map(([id]) => id ?? "") ?? []);
  }
  return { found, perSecond: (1_000 * vectors.length) / (performance.now() - startedAt) };
}

function compare({ found, perSecond }: Answers, exact: Answers): Measure {
  const recalls = found.map((ids, index) => ids.filter((id) => at(exact.found, index).includes(id)).length / depth);
  return { recall: mean(recalls), perSecond };
}

const tell = ({ recall, perSecond }: Measure) =>
  `recall@10 ${recall.toFixed(4)}, ${perSecond.toFixed(0)} questions a second`;
