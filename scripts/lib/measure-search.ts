// Searches of a store, one at a time, and how long they take.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { agentQuestion } from "../../src/features/clinical/agent.ts";
import { pgVectorIndex } from "../../src/knowledge/pgvector.ts";
import { search } from "../../src/knowledge/search.ts";
import type { SourceFilter } from "../../src/knowledge/source-filter.ts";
import { embeddingDimensions } from "../../src/platform/vector.ts";
import { hashingModel, hashingModelId } from "../../src/providers/builtin/hashing.ts";
import { at, report } from "./bench/measure.ts";
import { loadRecords } from "./clinical-corpus.ts";
import { corpusQuestions } from "./search-corpus.ts";
import { buildIndex, type LoadedCorpus, openSearchStore, type SearchStore } from "./search-store.ts";

export const rounds = 300;

setFlagsFromString("--expose-gc");
/** The measuring process collects its garbage between questions: a pause of some 10 ms would be told as a search's. */
const collectGarbage: (options: { type: "minor" }) => void = runInNewContext("gc");

/** The first ones find everything cold. */
const warmUps = 20;
const repeats = 3;
const shortestFirst = (timesMs: readonly number[]): number[] => timesMs.toSorted((a, b) => a - b);

type Searches = Parameters<typeof timeSearches>;

/** In ms, shortest first */
export const measureSearch = async (...searches: Searches): Promise<number[]> =>
  shortestFirst((await timeSearches(...searches)).slice(warmUps));

/**
 * Of all questions asked three times, in ms, shortest first: `every` time, and each question's `middle` one, which is what the search
 * takes where the machine does nothing else in between.
 */
export async function measureRepeatedly(...searches: Searches): Promise<{ every: number[]; middle: number[] }> {
  const passes: number[][] = [];
  for (let pass = 0; pass < repeats; pass++) passes.push((await timeSearches(...searches)).slice(warmUps));
  const [first = []] = passes;
  const middle = first.map((_, index) => at(shortestFirst(passes.map((times) => at(times, index))), (repeats - 1) / 2));
  return { every: shortestFirst(passes.flat()), middle: shortestFirst(middle) };
}

async function timeSearches(
  store: SearchStore,
  { actor }: LoadedCorpus,
  questions: readonly string[],
  vectors: readonly number[][],
  filter?: SourceFilter,
): Promise<number[]> {
  const timesMs: number[] = [];
  for (const [index, text] of questions.entries()) {
    collectGarbage({ type: "minor" });
    const startedAt = performance.now();
    await search({ ...store, vectors: pgVectorIndex }, actor, {
      text,
      vector: vectors[index] ?? null,
      embeddingModel: hashingModelId,
      k: 8,
      filter,
    });
    timesMs.push(performance.now() - startedAt);
  }
  return timesMs;
}

/** As `POST /ai/agent/chat` retrieves */
export async function measureRecords(
  store: SearchStore,
  corpus: LoadedCorpus,
  count: number,
  questions: readonly string[],
  vectors: readonly number[][],
): Promise<void> {
  const { filter } = agentQuestion(undefined);
  const timesMs = await measureSearch(store, corpus, questions, vectors, filter);
  report(`the clinical agent's, ${count} records`, timesMs);
}

/** In a store of its own, with nothing beside them */
export async function measureRecordsAlone(count: number): Promise<void> {
  const model = hashingModel(embeddingDimensions);
  const store = await openSearchStore();
  const corpus = await loadRecords(store, count, async (texts) => model.embed(texts), model.id);
  await buildIndex(store);
  const questions = corpusQuestions(rounds);
  await measureRecords(store, corpus, count, questions, await model.embed(questions));
}
