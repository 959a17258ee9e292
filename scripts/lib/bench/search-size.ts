// Search in one workspace of so many passages, in a Postgres that holds nothing else: a process of its own, since it takes much
// memory and ends with it.
import { embeddingDimensions } from "../../../src/platform/vector.ts";
import { hashingModel } from "../../../src/providers/builtin/hashing.ts";
import { measureSearch, rounds } from "../measure-search.ts";
import { corpusQuestions, corpusTexts } from "../search-corpus.ts";
import { buildIndex, loadCorpus, openSearchStore } from "../search-store.ts";
import { runMain } from "../shutdown.ts";
import { indexRecall } from "../vector-recall.ts";
import { announce } from "./child.ts";
import { type Percentiles, percentiles } from "./percentiles.ts";

const recallQuestions = 50;
const model = hashingModel(embeddingDimensions);
const embed = (texts: readonly string[]) => model.embed(texts);

export interface SearchSize {
  passages: number;
  loadMs: number;
  indexMs: number;
  hybridMs: Percentiles;
  wordsMs: Percentiles;
  /** Of the index among the ten nearest */
  recall: number;
}

await runMain(async () => {
  const passages = Number(process.env.BENCH_PASSAGES);
  const store = await openSearchStore();
  const startedAt = performance.now();
  const corpus = await loadCorpus(store, corpusTexts(passages), embed, model.id);
  const loadedAt = performance.now();
  await buildIndex(store);
  const indexedAt = performance.now();
  const questions = corpusQuestions(rounds);
  const vectors = await embed(questions);
  announce({
    passages,
    loadMs: loadedAt - startedAt,
    indexMs: indexedAt - loadedAt,
    hybridMs: percentiles(await measureSearch(store, corpus, questions, vectors)),
    wordsMs: percentiles(await measureSearch(store, corpus, questions, [])),
    recall: await indexRecall(store, corpus, vectors.slice(0, recallQuestions)),
  } satisfies SearchSize);
});
