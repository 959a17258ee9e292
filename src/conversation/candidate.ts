// The canary as a question meets it: whose questions it decides, and what becomes of them.
import type { CanaryMark, PreparedAnswer } from "../answer/prepared.ts";
import { type AnswerRecord, isCached } from "../answer/record.ts";
import type { CanaryOutcome } from "../flags/canary.ts";
import type { FlagsClient } from "../flags/flags.client.ts";
import { canaryOf } from "../flags/state.ts";
import { reasonOf } from "../platform/errors.ts";
import type { FailureReason } from "../platform/failure.ts";
import { extractiveModelId } from "../providers/builtin/extractive.ts";
import type { ModelCatalog } from "../providers/catalog.ts";
import type { OwnKeys } from "../providers/own-keys.ts";

export interface CandidateDeps {
  flags: FlagsClient;
  catalog: ModelCatalog;
  /** Provider keys of the user's own; the catalog knows of them already */
  ownKeys?: OwnKeys;
}

/** Asked before the house's chain, which catches what the candidate drops. Whoever brings keys has chosen whom to ask. */
export function candidateChain(userId: string, { flags, catalog, ownKeys = {} }: CandidateDeps): readonly string[] {
  if (Object.keys(ownKeys).length > 0) return [];
  return catalog.resolve(canaryOf(flags.now(), userId)?.chain ?? []).chain;
}

/** The canary that a question counts for; null: what it changes doesn't reach it. `isChosen`: its models, by it or its workspace. */
export function canaryMark(userId: string, isChosen: boolean, deps: CandidateDeps): CanaryMark | null {
  const canary = canaryOf(deps.flags.now(), userId);
  if (!canary) return null;
  const models = isChosen ? 0 : candidateChain(userId, deps).length;
  return models > 0 || canary.features.length > 0 ? { run: canary.run, models } : null;
}

/** Undefined: it says nothing of the candidate. A client that leaves is no failure, nor proof of the contrary. */
export function outcomeOf({ models }: CanaryMark, record: AnswerRecord): CanaryOutcome | undefined {
  const nobodyAsked = record.model === extractiveModelId && record.modelsTried.length === 0;
  if (isCached(record.cache) || record.outcome === "cancelled" || nobodyAsked) return undefined;
  const isDropped = models > 0 && record.modelsTried.length >= models;
  return { failed: record.outcome === "failed" || record.degraded || isDropped, tookMs: record.totalMs };
}

export function noteCanary({ canary }: PreparedAnswer, record: AnswerRecord, flags: FlagsClient): void {
  const outcome = canary ? outcomeOf(canary, record) : undefined;
  if (canary && outcome) flags.note(canary.run, outcome);
}

const oursAlone: ReadonlySet<FailureReason["tag"]> = new Set(["internal", "dependency_unavailable", "interrupted"]);

/** What ends a question before there is an answer counts too, unless it is the caller's to mend. */
export function noteThrown(error: unknown, canary: CanaryMark | null, tookMs: number, flags: FlagsClient): void {
  if (canary && oursAlone.has(reasonOf(error).tag)) flags.note(canary.run, { failed: true, tookMs });
}
