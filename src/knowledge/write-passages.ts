// The passages of a source's new version, as they are split off: what the live version says already keeps its row, the rest is
// embedded and written, a batch at a time.
import type { EmbeddingModel } from "../providers/embedding-model.ts";
import { embeddable, embeddingCost, embedPatiently } from "./embed.ts";
import {
  clearAttempt,
  type DuePassage,
  insertBatchSize,
  insertPassages,
  livePassages,
  livePassagesAtOnce,
  passageHash,
} from "./index-passages.ts";
import type { IngestDeps } from "./ingest.ts";
import { type KeptPassage, keepPlan, type LivePassage } from "./keep-plan.ts";
import { type Lease, reportProgress } from "./lease.ts";
import type { Passage } from "./split.ts";

/** All of them change places in one statement: what a longer source says beyond is embedded again. */
const keptMax = 5_000;

export interface Written {
  passageCount: number;
  kept: KeptPassage[];
}

export interface Embedding {
  model: EmbeddingModel;
  masks: boolean;
}

/** The heading says what a passage is about, often with the very words that a question uses. */
export const textToEmbed = (passage: Pick<Passage, "heading" | "text">): string =>
  passage.heading === "" ? passage.text : `${passage.heading}\n${passage.text}`;

/** Undefined when the lease was lost on the way. */
export async function writePassages(
  lease: Lease,
  passages: Iterable<Passage>,
  embedding: Embedding,
  deps: IngestDeps,
): Promise<Written | undefined> {
  await deps.database.forWorkspace(lease.source, (db) => [clearAttempt(db, lease)]);
  const live = await readLive(lease, embedding.model.id, deps);
  const written: Written = { passageCount: 0, kept: [] };
  let batch: DuePassage[] = [];
  for (const due of duePassages(passages, live, written)) {
    if (batch.length === embedding.model.maxBatch) {
      if (!(await embedBatch(lease, batch, null, embedding, deps))) return undefined;
      batch = [];
    }
    batch.push(due);
  }
  const isDone = batch.length === 0 || (await embedBatch(lease, batch, written.passageCount, embedding, deps));
  return isDone ? written : undefined;
}

async function readLive(lease: Lease, model: string, { database }: IngestDeps): Promise<LivePassage[]> {
  const live: LivePassage[] = [];
  for (;;) {
    const after = live.at(-1)?.ordinal ?? -1;
    const [{ rows }] = await database.forWorkspace(lease.source, (db) => [livePassages(db, lease, model, after)]);
    live.push(...rows.slice(0, keptMax - live.length));
    if (rows.length < livePassagesAtOnce || live.length === keptMax) return live;
  }
}

/** Those that have to be embedded; all are counted, and noted where their row stays. */
function* duePassages(
  passages: Iterable<Passage>,
  live: readonly LivePassage[],
  written: Written,
): Generator<DuePassage, undefined> {
  const takeLive = keepPlan(live);
  for (const passage of passages) {
    const ordinal = written.passageCount++;
    const contentHash = passageHash(passage);
    const same = takeLive(contentHash);
    if (same) written.kept.push({ id: same.id, ordinal, locator: passage.locator });
    if (!same?.has_vector) yield { passage, contentHash, ordinal, liveId: same?.id };
  }
}

/** False when the lease was lost. `total`: null as long as there are more to come than anybody knows. */
async function embedBatch(
  lease: Lease,
  batch: readonly DuePassage[],
  total: number | null,
  { model, masks }: Embedding,
  deps: IngestDeps,
): Promise<boolean> {
  const texts = batch.map(({ passage }) => embeddable(model, textToEmbed(passage), masks));
  const bill = { ...embeddingCost(model, ...texts), model: model.id, userId: lease.userId };
  const vectors = await deps.pay({ ...bill, workspaceId: lease.source.workspaceId }, () =>
    embedPatiently(model, texts, deps),
  );
  const kind = { model: model.id, place: deps.vectors.firstPlace };
  for (let start = 0; start < batch.length; start += insertBatchSize) {
    const rows = batch.slice(start, start + insertBatchSize);
    const last = rows.at(-1);
    const done = { passages: (last?.ordinal ?? 0) + 1, total, page: last?.passage.locator.page ?? null };
    const [progress] = await deps.database.forWorkspace(lease.source, (db) => [
      reportProgress(db, lease, done, deps.config),
      insertPassages(db, lease, rows, vectors.slice(start, start + insertBatchSize), kind),
    ]);
    if (progress.rows.length === 0) return false;
  }
  return true;
}
