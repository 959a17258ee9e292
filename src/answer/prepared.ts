// What an answer is made from: settled before a model is asked, plain data, so that it can cross to an object.

import type { SeenFlags } from "../flags/state.ts";
import type { CitationDetail } from "../knowledge/source-kind.ts";
import type { Hold } from "../limits/limits.client.ts";
import type { Replaced } from "../limits/unsettled.ts";
import type { CacheOutcome, UsageEntry } from "../limits/usage-record.ts";
import type { RequestTrace } from "../platform/trace.ts";
import type { BreakerStates } from "../providers/breaker/breaker.client.ts";
import type { Span } from "../telemetry/traces/span.ts";
import type { KeptAnswer } from "./kept-answer.ts";

export interface PreparedPassage {
  sourceId: string;
  title: string;
  heading: string;
  text: string;
  passageId: string;
  similarity: number | null;
  /** What a citation of it tells, by the kind of source; its number it gets when it is known to fit. */
  detail: CitationDetail;
}

export interface PreparedAnswer {
  messageId: string;
  sessionId: string | null;
  workspaceId: string;
  userId: string;
  question: string;
  /** What its session forgot for it, as the session itself tells */
  replaced?: Replaced | undefined;
  instructions: Instructions;
  /** Relevant ones alone, best first */
  passages: readonly PreparedPassage[];
  /** Models to ask in turn */
  chain: readonly string[];
  /** Providers that are asked with keys of the user's own; the keys themselves are never part of this */
  ownProviders?: readonly string[] | undefined;
  /** Whether providers in the cloud get placeholders for it */
  masksPersonalData: boolean;
  /** How their breakers stood a moment ago */
  breakers: BreakerStates;
  /** As the Worker has just seen the switches; not there from a Worker of before */
  flags?: SeenFlags;
  canary?: CanaryMark | null;
  temperature: number;
  maxTokens: number;
  /** Most tokens of passages and history for a model that costs money: as many are reserved */
  contextMaxTokens: number;
  /** What is reserved for it; its ceiling is the most that may be spent */
  hold: Hold;
  /** What was used on the way here */
  spent: readonly UsageEntry[];
  /** How the caches were asked; an answer found there is told without asking a model */
  cache: CacheOutcome;
  cached: CachedAnswer | null;
  /** Where the answer may be kept for others; null: nowhere */
  keepAs: KeepAs | null;
  /** Of the question, within its request */
  trace: RequestTrace;
  /** What was done for it so far */
  spans?: readonly Span[] | undefined;
  /** When the request came, in ms since 1970 */
  askedAtMs: number;
}

/** The canary that a question counts for */
export interface CanaryMark {
  run: string;
  /** How many of the chain, the first ones, are the candidate's; 0: it is no matter of models */
  models: number;
}

/** How it is to be answered, below our own rules */
export interface Instructions {
  /** As the workspace's admins wish */
  workspace: string | null;
  /** As the caller wishes, below those */
  caller: string | undefined;
}

export interface CachedAnswer extends KeptAnswer {
  /** Of the row that has it; null for one from the response cache */
  semanticId: string | null;
}

export interface KeepAs {
  answerKey: string;
  /** Null: not to be found by meaning */
  semantic: { partition: string; vector: readonly number[]; seconds: number } | null;
}

/** An earlier question with its answer, as the prompt may repeat it. */
export interface HistoryPair {
  question: string;
  answer: string;
  /** Sources that the answer stands on */
  groundIds: readonly string[];
}
