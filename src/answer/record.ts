// What is kept of an answer when it has ended, however it did.
import type { CacheOutcome } from "../limits/usage-record.ts";
import type { Counted, Paid } from "./cost.ts";
import type { Citation, FinishReason, ModelAttempt } from "./events.ts";

export interface AnswerRecord extends Counted {
  text: string;
  citations: Citation[];
  /** Sources that the answer stands on: when one is deleted, the answer is no longer repeated. */
  groundIds: string[];
  model: string;
  modelsTried: ModelAttempt[];
  /** Calls that came to nothing and are billed all the same */
  attempts: BilledAttempt[];
  degraded: boolean;
  outcome: FinishReason | "failed";
  /** Set where `outcome` is `failed` */
  failure: string | null;
  firstTokenMs: number | null;
  totalMs: number;
  cache: CacheOutcome;
  /** What a cached answer would have cost */
  savedNanoUsd: number;
  truncatedPassages: number;
  truncatedPairs: number;
}

export interface BilledAttempt extends Paid {
  model: string;
  failure: string;
  inputTokens: number;
}

/** Set where the answer was told from a cache. */
export const isCached = (cache: CacheOutcome | undefined): boolean =>
  cache === "response" || cache === "semantic" || cache === "shared";
