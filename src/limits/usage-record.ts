// What was used, as it is kept and handed on: plain data, so that it can cross to objects and wait in a queue.

export const usageKinds = [
  "answer",
  "attempt",
  "embedding",
  "rewrite",
  "guard",
  "reading",
  "rerank",
  "classify",
] as const;
export type UsageKind = (typeof usageKinds)[number];

/** How an answer came about: `none` was made anew, after a look into the caches; `bypass` and `follow_up` without. */
export const cacheOutcomes = ["none", "response", "semantic", "shared", "bypass", "follow_up"] as const;
export type CacheOutcome = (typeof cacheOutcomes)[number];

/** One call of a model, or an answer that needed none. */
export interface UsageEntry {
  /** Writing it twice writes it once. */
  id: string;
  kind: UsageKind;
  model: string;
  inputTokens: number;
  outputTokens: number;
  costNanoUsd: number;
  /** What the user paid with a provider key of their own; it counts against no budget. Absent in what waited since before it was kept */
  ownNanoUsd?: number;
  /** Counted by our estimator, not by the provider */
  estimated: boolean;
  outcome: string;
  degraded: boolean;
  cache: CacheOutcome;
  /** What the answer would have cost without the cache */
  savedNanoUsd: number;
  sessionId: string | null;
  firstTokenMs: number | null;
  totalMs: number;
}

export interface Settlement {
  /** The id under which it was reserved */
  reservationId: string;
  workspaceId: string;
  userId: string;
  /** Which object over all users holds the reservation too; null where none does */
  globalShard: number | null;
  entries: readonly UsageEntry[];
}

export const costOfEntries = (entries: readonly { costNanoUsd: number }[]): number =>
  entries.reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0);
