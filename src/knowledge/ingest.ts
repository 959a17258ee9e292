// One source from the queue to searchable: read, split, embed, index. Safe to run twice, by two consumers, or half.
import { sql } from "drizzle-orm";
import type { FlagsClient } from "../flags/flags.client.ts";
import { type ChosenPolicies, masksPersonalData } from "../guard/injections.ts";
import type { Config } from "../platform/config.ts";
import type { Database } from "../platform/database.ts";
import { Failure } from "../platform/failure.ts";
import { newTrace } from "../platform/trace.ts";
import type { BreakerClient } from "../providers/breaker/breaker.client.ts";
import type { ModelCatalog } from "../providers/catalog.ts";
import { ProviderFailure } from "../providers/provider-failure.ts";
import { errorFields } from "../telemetry/log.ts";
import { type Telemetry, timed } from "../telemetry/telemetry.ts";
import type { Traced } from "../telemetry/traces/current.ts";
import { SpanRecorder } from "../telemetry/traces/recorder.ts";
import { collectLeftovers, noteCollected, onlySource } from "./collect.ts";
import { embeddingModelFor } from "./embed.ts";
import { dropReplaced, goLive, holdEmbeddingModel, type Landing, moveKept, moveStaged } from "./index-passages.ts";
import { claim, fail, giveBack, type Lease } from "./lease.ts";
import { IngestFailure, type IngestReason, kindOf, type SourceRegistry } from "./source-kind.ts";
import { type Passage, splitting } from "./split.ts";
import { followSoon } from "./vector-follow.ts";
import type { VectorIndex } from "./vector-index.ts";
import { type Embedding, writePassages } from "./write-passages.ts";

export interface IngestDeps {
  config: Config;
  flags: Pick<FlagsClient, "isOn" | "ready">;
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
export interface IngestMessage extends Traced {
  workspaceId: string;
  sourceId: string;
}

export type IngestOutcome = "ready" | "failed" | "waiting" | "retry" | "not_ours";

/** Its span goes on with the trace of whoever sent the message. */
export async function ingest(message: IngestMessage, deps: IngestDeps): Promise<IngestOutcome> {
  await deps.flags.ready();
  // The row keeps its place: the sweep puts it on the queue again when it may be read.
  if (!deps.flags.isOn("ingestion")) return "waiting";
  const { traces } = deps.telemetry;
  const sender = message.trace ?? newTrace();
  const spans = new SpanRecorder(sender, traces.isSampled(sender.traceId));
  const ingesting = spans.during(
    "ingest",
    async (span) => {
      const outcome = await ingestClaimed(message, { ...deps, spans: spans.within(span.place) });
      span.set({ "hearth.source_id": message.sourceId, "hearth.outcome": outcome });
      if (outcome === "failed" || outcome === "retry") span.fail(outcome);
      return outcome;
    },
    "consumer",
  );
  return ingesting.finally(() => traces.tell(spans.handOver()));
}

type Deps = IngestDeps & { spans: SpanRecorder };

async function ingestClaimed(message: IngestMessage, deps: Deps): Promise<IngestOutcome> {
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
    liveVersion: row.live_version,
    userId: row.created_by,
  };
  try {
    return await timed(deps.telemetry.metrics, "ingestion_duration_ms", () => index(lease, deps));
  } catch (error) {
    return settleFailure(lease, error, deps);
  }
}

async function index(lease: Lease, deps: Deps): Promise<IngestOutcome> {
  const kind = kindOf(deps.registry, lease.source.kind);
  const passages = splitting(await deps.spans.during("read", () => kind.read(lease.source)));
  const first = passages.next();
  if (first.done && !kind.mayBeEmpty) throw new IngestFailure("empty_document");
  const embedding = await claimEmbeddingModel(lease, deps);
  const all = first.done ? [] : beginningWith(first.value, passages);
  const written = await deps.spans.during("embed", () => writePassages(lease, all, embedding, deps));
  if (!written) return "not_ours";
  return deps.spans.during("go_live", () => finish(lease, { ...written, model: embedding.model.id }, deps));
}

function* beginningWith(first: Passage, rest: Iterable<Passage>): Generator<Passage, undefined> {
  yield first;
  yield* rest;
}

/** The first source decides the workspace's model; from then on all its vectors are of that one. */
async function claimEmbeddingModel(lease: Lease, deps: IngestDeps): Promise<Embedding> {
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

async function finish(lease: Lease, landing: Landing, deps: IngestDeps): Promise<IngestOutcome> {
  const own = onlySource(lease.source.id);
  const [, live] = await deps.workspaces.changingKnowledge(lease.source.workspaceId, () =>
    deps.database.forWorkspace(lease.source, (db) => [
      holdEmbeddingModel(db, lease),
      goLive(db, lease, landing),
      dropReplaced(db, lease, landing),
      moveKept(db, lease, landing),
      moveStaged(db, lease),
      collectLeftovers(db, own),
      noteCollected(db, own),
    ]),
  );
  if (live.rows.length === 0) return giveBackIfOurs(lease, deps);
  const { metrics } = deps.telemetry;
  metrics.count("sources_ingested_total", 1, { kind: lease.source.kind });
  metrics.count("passages_indexed_total", landing.passageCount - landing.kept.length, { kind: lease.source.kind });
  metrics.count("passages_kept_total", landing.kept.length, { kind: lease.source.kind });
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
