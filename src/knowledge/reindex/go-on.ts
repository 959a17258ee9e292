// One bounded step of a reindex. Questions go on with the old vectors until all the new ones are there; then one statement
// changes the workspace's model, and the old ones are collected. Whoever comes after a crash goes on where it ended.
import { masksPersonalData } from "../../guard/injections.ts";
import { Failure } from "../../platform/failure.ts";
import type { EmbeddingModel } from "../../providers/embedding-model.ts";
import { ProviderFailure } from "../../providers/provider-failure.ts";
import { errorFields } from "../../telemetry/log.ts";
import { embeddable, embeddingCost, embeddingModelFor, embedPatiently } from "../embed.ts";
import { insertBatchSize } from "../index-passages.ts";
import type { IngestDeps } from "../ingest.ts";
import { followSoon } from "../vector-follow.ts";
import { textToEmbed } from "../write-passages.ts";
import { claimJob, endJob, failJob, giveBackJob, type ReindexJob, type ReindexMessage, reportPassages } from "./job.ts";
import {
  collectVectors,
  holdWorkspace,
  missingPassages,
  type PassageToEmbed,
  someWaiting,
  switchModel,
  writeVectors,
} from "./statements.ts";

export interface ReindexDeps extends IngestDeps {
  workspaces: IngestDeps["workspaces"] & {
    read(workspaceId: string): ReturnType<IngestDeps["workspaces"]["writeThrough"]>;
  };
}

/** Questions that began with the old model have ended by then, in every isolate. */
const graceMs = 120_000;
const collectedAtOnce = 500;
const collectionsPerRun = 20;
const retryMs = { embedding_unavailable: 60_000, budget_exhausted: 300_000, internal_error: 60_000 } as const;
type WaitsFor = keyof typeof retryMs;

/** `more`: there is work for another step right now; `later`: the cron will find it. */
export type ReindexOutcome = "more" | "later" | "not_ours";

export async function goOnReindexing(message: ReindexMessage, deps: ReindexDeps): Promise<ReindexOutcome> {
  await deps.flags.ready();
  if (!deps.flags.isOn("reindexing")) return "later";
  const job = await claimJob(message, deps);
  if (!job) return "not_ours";
  try {
    return await (job.status === "running" ? embedSome(job, deps) : collect(job, deps));
  } catch (error) {
    return settleFailure(job, error, deps);
  }
}

async function embedSome(job: ReindexJob, deps: ReindexDeps): Promise<ReindexOutcome> {
  const model = embeddingModelFor(job.model, deps.catalog);
  if (!model) throw new ProviderFailure("authentication", job.model);
  const { settings } = await deps.workspaces.read(job.workspaceId);
  const masks = masksPersonalData(settings, deps.config);
  for (let done = 0; done < deps.config.reindexPassages; ) {
    const limit = Math.min(model.maxBatch, deps.config.reindexPassages - done);
    const [{ rows }] = await deps.database.forWorkspace(job, (db) => [missingPassages(db, job, limit)]);
    if (rows.length === 0) return switchOver(job, deps);
    if (!(await embedBatch(job, rows, { model, masks }, deps))) return release(job, deps);
    done += rows.length;
  }
  return release(job, deps);
}

/** False: it was cancelled, or another has the lease. */
async function embedBatch(
  job: ReindexJob,
  passages: readonly PassageToEmbed[],
  { model, masks }: { model: EmbeddingModel; masks: boolean },
  deps: ReindexDeps,
): Promise<boolean> {
  const texts = passages.map((passage) => embeddable(model, textToEmbed(passage), masks));
  const bill = { ...embeddingCost(model, ...texts), model: model.id, userId: job.userId, workspaceId: job.workspaceId };
  const vectors = await deps.pay(bill, () => embedPatiently(model, texts, deps));
  for (let start = 0; start < passages.length; start += insertBatchSize) {
    const batch = passages.slice(start, start + insertBatchSize);
    const [progress] = await deps.database.forWorkspace(job, (db) => [
      reportPassages(db, job, batch.length, deps.config),
      writeVectors(db, job, batch, vectors.slice(start, start + insertBatchSize), deps.vectors.firstPlace),
    ]);
    if (progress.rows.length === 0) return false;
  }
  return true;
}

async function switchOver(job: ReindexJob, deps: ReindexDeps): Promise<ReindexOutcome> {
  await followSoon(deps);
  const [{ rows: waiting }] = await deps.database.forWorkspace(job, (db) => [someWaiting(db, job)]);
  if (waiting.length > 0) return release(job, deps, { reason: "vectors_pending", delayMs: 0 });
  const [, switched] = await deps.workspaces.changingKnowledge(job.workspaceId, () =>
    deps.database.forWorkspace(job, (db) => [holdWorkspace(db, job), switchModel(db, job, graceMs)]),
  );
  if (switched.rows.length === 0) return release(job, deps);
  await deps.workspaces.writeThrough(job.workspaceId, { embeddingModel: job.model });
  deps.telemetry.logger.log("info", "reindex_switched", { workspace_id: job.workspaceId, model: job.model });
  return "later";
}

async function collect(job: ReindexJob, deps: ReindexDeps): Promise<ReindexOutcome> {
  // Again: a crash right after the switch may have kept the Workspace object from hearing of it.
  if (job.status === "collecting") {
    await deps.workspaces.writeThrough(job.workspaceId, { embeddingModel: job.model });
  }
  for (let runs = 0; runs < collectionsPerRun; runs++) {
    const [{ rows }] = await deps.database.forWorkspace(job, (db) => [collectVectors(db, job, collectedAtOnce)]);
    if (rows.length < collectedAtOnce) {
      await deps.database.forWorkspace(job, (db) => [endJob(db, job)]);
      return "later";
    }
  }
  return release(job, deps);
}

const atOnce = { reason: null, delayMs: 0 };

async function release(job: ReindexJob, deps: ReindexDeps, waitsFor: Parameters<typeof giveBackJob>[2] = atOnce) {
  await deps.database.forWorkspace(job, (db) => [giveBackJob(db, job, waitsFor)]);
  return waitsFor.reason === null ? "more" : "later";
}

async function settleFailure(job: ReindexJob, error: unknown, deps: ReindexDeps): Promise<ReindexOutcome> {
  const place = { reindex_id: job.id, workspace_id: job.workspaceId };
  const rejected = job.status === "running" ? rejectionOf(error) : undefined;
  if (rejected) {
    deps.telemetry.logger.log("info", "reindex_failed", { ...place, reason: rejected });
    await deps.database.forWorkspace(job, (db) => [failJob(db, job, rejected)]);
    return "more";
  }
  const reason = reasonOf(error);
  deps.telemetry.logger.log("warn", "reindex_waits", { ...place, reason, ...errorFields(error) });
  return release(job, deps, { reason, delayMs: retryMs[reason] });
}

/** Set where trying again would give the same. */
function rejectionOf(error: unknown): "embedding_rejected" | "model_not_found" | undefined {
  if (!(error instanceof ProviderFailure)) return undefined;
  if (error.kind === "bad_request") return "embedding_rejected";
  return error.kind === "model_not_found" ? "model_not_found" : undefined;
}

function reasonOf(error: unknown): WaitsFor {
  if (error instanceof ProviderFailure) return "embedding_unavailable";
  return error instanceof Failure && error.reason.tag === "limited" ? "budget_exhausted" : "internal_error";
}
