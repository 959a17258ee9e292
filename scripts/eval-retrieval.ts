// `npm run eval:retrieval -- --dataset DIR`: how well search ranks a public set of questions (BEIR form: corpus.jsonl, queries.jsonl,
// qrels/test.tsv) with the built-in models, by words, by vectors and by both.
import { parseArgs } from "node:util";
import { pgVectorIndex } from "../src/knowledge/pgvector.ts";
import { search, weightsOf } from "../src/knowledge/search.ts";
import { embeddingDimensions } from "../src/platform/vector.ts";
import { hashingModel } from "../src/providers/builtin/hashing.ts";
import { at, report } from "./lib/bench/measure.ts";
import { mean, ndcg, recall } from "./lib/ranking-measures.ts";
import { type RetrievalSet, readRetrievalSet } from "./lib/retrieval-set.ts";
import { buildIndex, type LoadedCorpus, loadCorpus, openSearchStore, type SearchStore } from "./lib/search-store.ts";
import { SetupError } from "./lib/setup-error.ts";
import { runMain, shutdown } from "./lib/shutdown.ts";

const [ndcgDepth, recallDepth] = [10, 100];
/** A text may have several passages: more of them than texts are looked at. */
const passagesPerText = 2;
const ways = {
  sparse: { vector: 0, text: 1 },
  dense: { vector: 1, text: 0 },
  hybrid: undefined,
};

await runMain(async () => {
  const { values } = parseArgs({ options: { dataset: { type: "string" } } });
  if (!values.dataset) throw new SetupError("Say where the set is: npm run eval:retrieval -- --dataset DIR");
  const set = readRetrievalSet(values.dataset);
  const store = await openSearchStore();
  const model = hashingModel(embeddingDimensions);
  const startedAt = performance.now();
  const corpus = await loadCorpus(store, set.texts, (texts) => model.embed(texts), model.id);
  await buildIndex(store);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
  console.log(`${set.texts.length} texts, ${corpus.owners.length} passages, loaded in ${seconds} s`);
  console.log(`${set.questions.length} questions, ${model.id}; hybrid weighs ${JSON.stringify(weightsOf(model.id))}`);
  for (const way of ["sparse", "dense", "hybrid"] as const) await evaluate(way, { set, store, corpus });
  await shutdown(0);
});

async function evaluate(
  way: keyof typeof ways,
  { set, store, corpus }: { set: RetrievalSet; store: SearchStore; corpus: LoadedCorpus },
): Promise<void> {
  const model = hashingModel(embeddingDimensions);
  const measured: { ndcg: number; recall: number }[] = [];
  const timesMs: number[] = [];
  for (const { text, judged } of set.questions) {
    // By vectors alone, no word finds anything.
    const words = way === "dense" ? "" : text;
    const find = async (k: number) => {
      const [vector = null] = way === "sparse" ? [] : await model.embed([text]);
      const query = { text: words, vector, embeddingModel: model.id, k, weights: ways[way] };
      return (await search({ ...store, vectors: pgVectorIndex }, corpus.actor, query)).hits;
    };
    const startedAt = performance.now();
    await find(ndcgDepth);
    timesMs.push(performance.now() - startedAt);
    const ranked = [
      ...new Set((await find(passagesPerText * recallDepth)).map(({ ordinal }) => at(corpus.owners, ordinal))),
    ];
    measured.push({ ndcg: ndcg(ranked, judged, ndcgDepth), recall: recall(ranked, judged, recallDepth) });
  }
  const [quality, reach] = [mean(measured.map((one) => one.ndcg)), mean(measured.map((one) => one.recall))];
  report(
    `${way.padEnd(7)} nDCG@${ndcgDepth} ${quality.toFixed(4)}   recall@${recallDepth} ${reach.toFixed(4)}   k = ${ndcgDepth}:`,
    timesMs.sort((a, b) => a - b),
  );
}
