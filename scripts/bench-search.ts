// `npm run bench:search -- [--passages N] [--records N] [--ivfflat] [--postgres URL]`: search at a size: how quick it is, how near its
// index comes to comparing everything, what a small workspace sees in a large index, a workspace of clinical records, and HNSW beside
// IVFFlat. In an embedded Postgres, or in a database of its own on a server that has pgvector.
import { parseArgs } from "node:util";
import { embeddingDimensions } from "../src/platform/vector.ts";
import { hashingModel } from "../src/providers/builtin/hashing.ts";
import { at, report } from "./lib/bench/measure.ts";
import { loadRecords } from "./lib/clinical-corpus.ts";
import { compareIndexes } from "./lib/index-comparison.ts";
import { measureRecords, measureRepeatedly, measureSearch, rounds } from "./lib/measure-search.ts";
import { corpusQuestions, corpusTexts } from "./lib/search-corpus.ts";
import { explainSearch } from "./lib/search-plan.ts";
import { buildIndex, loadCorpus, openSearchStore } from "./lib/search-store.ts";
import { runMain, shutdown } from "./lib/shutdown.ts";
import { indexRecall } from "./lib/vector-recall.ts";

const smallWorkspace = 300;
const middleWorkspace = 1_500;
const model = hashingModel(embeddingDimensions);
const embed = (texts: readonly string[]) => model.embed(texts);

await runMain(async () => {
  const { values } = parseArgs({
    options: {
      passages: { type: "string", default: "10000" },
      records: { type: "string", default: "0" },
      ivfflat: { type: "boolean" },
      postgres: { type: "string" },
    },
  });
  const [count, recordCount] = [Number(values.passages), Number(values.records)];
  const store = await openSearchStore(values.postgres);
  const seconds = stopwatch();
  const large = await loadCorpus(store, corpusTexts(count), embed, model.id);
  const small = await loadCorpus(store, corpusTexts(smallWorkspace, 5_000_000), embed, model.id);
  const middle = await loadCorpus(store, corpusTexts(middleWorkspace, 7_000_000), embed, model.id);
  console.log(
    `${count} passages, and ${smallWorkspace} and ${middleWorkspace} in other workspaces: loaded in ${seconds()} s`,
  );
  const clinical = await loadRecords(store, recordCount, embed, model.id);
  const building = stopwatch();
  await buildIndex(store);
  console.log(`HNSW (m = 32, ef_construction = 64) built in ${building()} s`);

  const questions = corpusQuestions(rounds);
  const vectors = await embed(questions);
  for (const [name, corpus] of Object.entries({ large, middle, small })) {
    console.log(
      `${name} workspace: recall@10 of the index ${(await indexRecall(store, corpus, vectors.slice(0, 100))).toFixed(4)}`,
    );
  }
  console.log(
    `large workspace, ef_search 200: ${(await indexRecall(store, large, vectors.slice(0, 100), 200)).toFixed(4)}`,
  );
  const hybrid = await measureRepeatedly(store, large, questions, vectors);
  report("hybrid", hybrid.every);
  report("hybrid, each one's middle of three", hybrid.middle);
  report("by words alone", await measureSearch(store, large, questions, []));
  report("hybrid, small workspace", await measureSearch(store, small, questions, vectors));
  if (recordCount > 0) await measureRecords(store, clinical, recordCount, questions, vectors);
  console.log(
    await explainSearch(store, large, {
      text: at(questions, 0),
      vector: at(vectors, 0),
      embeddingModel: model.id,
      k: 8,
    }),
  );
  if (values.ivfflat) await compareIndexes(store, vectors);
  await shutdown(0);
});

function stopwatch(): () => string {
  const startedAt = performance.now();
  return () => ((performance.now() - startedAt) / 1_000).toFixed(1);
}
