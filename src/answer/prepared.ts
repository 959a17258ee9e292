// What an answer is made from: settled before a model is asked, plain data, so that it can cross to an object.

import type { CitationDetail } from "../knowledge/source-kind.ts";
import type { RequestTrace } from "../platform/trace.ts";
import type { BreakerStates } from "../providers/breaker/breaker.client.ts";

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
  /** Relevant ones alone, best first */
  passages: readonly PreparedPassage[];
  /** Models to ask in turn */
  chain: readonly string[];
  /** How their breakers stood a moment ago */
  breakers: BreakerStates;
  temperature: number;
  maxTokens: number;
  trace: RequestTrace;
  /** When the request came, in ms since 1970 */
  askedAtMs: number;
}

/** An earlier question with its answer, as the prompt may repeat it. */
export interface HistoryPair {
  question: string;
  answer: string;
  /** Sources that the answer stands on */
  groundIds: readonly string[];
}
