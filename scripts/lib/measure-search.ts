// Searches of a store, one at a time, and how long they take.
import { agentQuestion } from "../../src/features/clinical/agent.ts";
import { pgVectorIndex } from "../../src/knowledge/pgvector.ts";
import { search } from "../../src/knowledge/search.ts";
import type { SourceFilter } from "../../src/knowledge/source-filter.ts";
import { embeddingDimensions } from "../../src/platform/vector.ts";
import { hashingModel, hashingModelId } from "../../src/providers/builtin/hashing.ts";
import { report } from "./bench/measure.ts";
import { loadRecords } from "./clinical-corpus.ts";
import { corpusQuestions } from "./search-corpus.ts";
import { buildIndex, type LoadedCorpus, openSearchStore, type SearchStore } from "./search-store.ts";

export const rounds = 300;

/** In ms, shortest first */
export async function measureSearch(
  store: SearchStore,
  { actor }: LoadedCorpus,
  questions: readonly string[],
  vectors: readonly number[][],
  filter?: SourceFilter,
): Promise<number[]> {
  const timesMs: number[] = [];
  for (const [index, text] of questions.entries()) {
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
  // The first ones find everything cold.
  return timesMs.slice(20).sort((a, b) => a - b);
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
