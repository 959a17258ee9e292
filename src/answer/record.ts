// What is kept of an answer when it has ended, however it did.
import type { Counted } from "./cost.ts";
import type { Citation, FinishReason, ModelAttempt } from "./events.ts";

export interface AnswerRecord extends Counted {
  text: string;
  citations: Citation[];
  /** Sources that the answer stands on: when one is deleted, the answer is no longer repeated. */
  groundIds: string[];
  model: string;
  modelsTried: ModelAttempt[];
  degraded: boolean;
  outcome: FinishReason | "failed";
  /** Set where `outcome` is `failed` */
  failure: string | null;
  firstTokenMs: number | null;
  totalMs: number;
  truncatedPassages: number;
  truncatedPairs: number;
}
