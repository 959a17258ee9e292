// One source from the queue to searchable: read, split, embed, index. Safe to run twice, by two consumers, or half.
import { sql } from "drizzle-orm";
import { type ChosenPolicies, masksPersonalData } from "../guard/injections.ts";
import type { Config } from "../platform/config.ts";
import type { Database } from "../platform/database.ts";
import { Failure } from "../platform/failure.ts";
import type { BreakerClient } from "../providers/breaker/breaker.client.ts";
import type { ModelCatalog } from "../providers/catalog.ts";
import type { EmbeddingModel } from "../providers/embedding-model.ts";
import { ProviderFailure } from "../providers/provider-failure.ts";
import { errorFields } from "../telemetry/log.ts";
import { type Telemetry, timed } from "../telemetry/telemetry.ts";
import { embeddable, embeddingCost, embeddingModelFor, embedPatiently } from "./embed.ts";
import {
  clearAttempt,
  collectOldPassages,
  goLive,
  holdEmbeddingModel,
  insertBatchSize,
  insertPassages,
} from "./index-passages.ts";
import { claim, fail, giveBack, type Lease, reportProgress } from "./lease.ts";
import { IngestFailure, type IngestReason, kindOf, type SourceRegistry } from "./source-kind.ts";
import { type Passage, split } from "./split.ts";
import { followSoon } from "./vector-follow.ts";
import type { VectorIndex } from "./vector-index.ts";

export interface IngestDeps {
  config: Config;
  database: Database;
  telemetry: Telemetry;
  catalog: ModelCatalog;
  breakers: BreakerClient;
  registry: SourceRegistry;
  vectors: VectorIndex;
  /** Reserves what embedding may cost for whoever brought the source, and books it; throws `limited` where the budget is used up. */
  pay<T>(bill: EmbeddingBill, work: () => Promise<T>): Promise<T>;
  workspaces: {
    writeThrough(workspaceId: string, change: { embeddingModel: string }): Promise<{ settings: ChosenPolicies }>;
    changingKnowledge<T>(workspaceId: string, change: () => Promise<T>): Promise<T>;
  };
}

export interface EmbeddingBill {
  workspaceId: string;
  userId: string;
  model: string;
  tokens: number;
  costNanoUsd: number;
}

/** What the queue carries: a pointer, never the bytes. */
export interface IngestMessage {
  workspaceId: string;
  sourceId: string;
}

export type IngestOutcome = "ready" | "failed" | "waiting" | "retry" | "not_ours";

export async function ingest(message: IngestMessage, deps: IngestDeps): Promise<IngestOutcome> {
  const [claimed] = await deps.database.forWorkspace(message, (db) => [claim(db, message.sourceId, deps.config)]);
  const row = claimed.rows[0];
  if (!row) return "not_ours";
  const lease: Lease = {
    id: row.lease_id,
    source: {
      id: message.sourceId,
      workspaceId: message.workspaceId,
      kind: row.kind,
      title: row.title,
      version: row.version,
      userId: row.created_by,
    },
    userId: row.created_by,
  };
  try {
    return await timed(deps.telemetry.metrics, "ingestion_duration_ms", () => index(lease, deps));
  } catch (error) {
    return settleFailure(lease, error, deps);
  }
}

async function index(lease: Lease, deps: IngestDeps): Promise<IngestOutcome> {
  const passages = split(await kindOf(deps.registry, lease.source.kind).read(lease.source));
  if (passages.length === 0) throw new IngestFailure("empty_document");
  const { model, masks } = await claimEmbeddingModel(lease, deps);
  await deps.database.forWorkspace(lease.source, (db) => [clearAttempt(db, lease)]);
  for (let start = 0; start < passages.length; start += model.maxBatch) {
    const batch = passages.slice(start, start + model.maxBatch);
    const texts = batch.map((passage) => embeddable(model, textToEmbed(passage), masks));
    const bill = { ...embeddingCost(model, ...texts), model: model.id, userId: lease.userId };
    const vectors = await deps.pay({ ...bill, workspaceId: lease.source.workspaceId }, () =>
      embedPatiently(model, texts, deps),
    );
    if (!(await insertAll(lease, start, batch, vectors, passages.length, model, deps))) return "not_ours";
  }
  return finish(lease, passages.length, model, deps);
}

/** The heading says what a passage is about, often with the very words that a question uses. */
export const textToEmbed = (passage: Pick<Passage, "heading" | "text">): string =>
  passage.heading === "" ? passage.text : `${passage.heading}\n${passage.text}`;

/** The first source decides the workspace's model; from then on all its vectors are of that one. */
async function claimEmbeddingModel(lease: Lease, deps: IngestDeps): Promise<{ model: EmbeddingModel; masks: boolean }> {
  const [recorded] = await deps.database.forWorkspace(lease.source, (db) => [
    db.execute<{ embedding_model: string }>(sql`
      update workspaces set embedding_model = coalesce(embedding_model, ${deps.catalog.preferredEmbeddingModelId})
      where id = ${lease.source.workspaceId} returning embedding_model`),
  ]);
  const id = recorded.rows[0]?.embedding_model ?? deps.catalog.preferredEmbeddingModelId;
  const { settings } = await deps.workspaces.writeThrough(lease.source.workspaceId, { embeddingModel: id });
  const model = embeddingModelFor(id, deps.catalog);
  if (!model) throw new ProviderFailure("authentication", id);
  return { model, masks: masksPersonalData(settings, deps.config) };
}

/** False when the lease was lost on the way. */
async function insertAll(
  lease: Lease,
  offset: number,
  batch: readonly Passage[],
  vectors: number[][],
  total: number,
  model: EmbeddingModel,
  deps: IngestDeps,
): Promise<boolean> {
  const kind = { model: model.id, place: deps.vectors.firstPlace };
  for (let start = 0; start < batch.length; start += insertBatchSize) {
    const end = Math.min(start + insertBatchSize, batch.length);
    const [progress] = await deps.database.forWorkspace(lease.source, (db) => [
      reportProgress(db, lease, offset + end, total, deps.config),
      insertPassages(db, lease, offset + start, batch.slice(start, end), vectors.slice(start, end), kind),
    ]);
    if (progress.rows.length === 0) return false;
  }
  return true;
}

async function finish(
  lease: Lease,
  passageCount: number,
  model: EmbeddingModel,
  deps: IngestDeps,
): Promise<IngestOutcome> {
  const [, live] = await deps.workspaces.changingKnowledge(lease.source.workspaceId, () =>
    deps.database.forWorkspace(lease.source, (db) => [
      holdEmbeddingModel(db, lease),
      goLive(db, lease, model.id),
      collectOldPassages(db, lease),
    ]),
  );
  if (live.rows.length === 0) return giveBackIfOurs(lease, deps);
  deps.telemetry.metrics.count("sources_ingested_total", 1, { kind: lease.source.kind });
  deps.telemetry.metrics.count("passages_indexed_total", passageCount, { kind: lease.source.kind });
  await followSoon(deps);
  return "ready";
}

/** The lease is lost, or else the workspace has another model by now: that one is to embed it. */
async function giveBackIfOurs(lease: Lease, deps: IngestDeps): Promise<IngestOutcome> {
  const [ours] = await deps.database.forWorkspace(lease.source, (db) => [giveBack(db, lease, "model_changed", false)]);
  return ours.rows.length > 0 ? "retry" : "not_ours";
}

async function settleFailure(lease: Lease, error: unknown, deps: IngestDeps): Promise<IngestOutcome> {
  const place = { source_id: lease.source.id, workspace_id: lease.source.workspaceId };
  const reason = permanentReason(error);
  if (reason) {
    deps.telemetry.logger.log("info", "source_failed", { ...place, reason });
    await deps.database.forWorkspace(lease.source, (db) => [fail(db, lease, reason)]);
    return "failed";
  }
  const waits = waitsFor(error) !== undefined;
  deps.telemetry.logger.log("warn", waits ? "source_waits" : "source_retried", { ...place, ...errorFields(error) });
  const told = waitsFor(error) ?? "internal_error";
  await deps.database.forWorkspace(lease.source, (db) => [giveBack(db, lease, told, !waits)]);
  return waits ? "waiting" : "retry";
}

/** Not the source's fault: it waits as long as it takes. */
function waitsFor(error: unknown): "embedding_unavailable" | "budget_exhausted" | undefined {
  if (error instanceof ProviderFailure) return "embedding_unavailable";
  return error instanceof Failure && error.reason.tag === "limited" ? "budget_exhausted" : undefined;
}

/** Set where trying again would give the same. */
function permanentReason(error: unknown): IngestReason | undefined {
  if (error instanceof IngestFailure) return error.reason;
  return error instanceof ProviderFailure && error.kind === "bad_request" ? "embedding_rejected" : undefined;
}
