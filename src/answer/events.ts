// One answer, one stream of events. The pipeline emits them, the journal keeps them, encoders make a wire format of them.

import type { CitationDetail } from "../knowledge/source-kind.ts";
import type { FailureReason } from "../platform/failure.ts";
import type { ToolCall } from "../providers/chat-model.ts";

export type Citation = CitationDetail & {
  n: number;
  passage_id: string;
  similarity: number | null;
  quote: string;
};

/** A model that was asked and did not serve, and why. */
export interface ModelAttempt {
  model: string;
  failure: string;
  /** It was asked with a key of the user's own. */
  own_key?: true;
}

export interface AnswerUsage {
  inputTokens: number;
  outputTokens: number;
  /** What the house paid */
  costNanoUsd: number;
  /** What the user paid, with a provider key of their own */
  ownNanoUsd: number;
  /** Counted by our estimator, not by the provider */
  estimated: boolean;
  firstTokenMs: number | null;
  totalMs: number;
  cached: boolean;
  truncatedPassages: number;
  truncatedPairs: number;
}

export type FinishReason = "stop" | "length" | "cancelled" | "blocked";

export type AnswerEvent =
  | { type: "start"; requestId: string; sessionId: string | null; messageId: string; model: string }
  | { type: "delta"; text: string }
  | { type: "citations"; citations: Citation[] }
  | { type: "usage"; usage: AnswerUsage }
  | {
      type: "done";
      finishReason: FinishReason;
      degraded: boolean;
      modelsTried: ModelAttempt[];
      /** Of tools that the caller offered */
      toolCalls?: readonly ToolCall[];
    }
  | { type: "error"; reason: FailureReason; partial: boolean; modelsTried: ModelAttempt[] };

export interface SequencedEvent {
  /** Rises from 1 within an answer; the `id:` of SSE */
  seq: number;
  event: AnswerEvent;
}

export const isTerminal = (event: AnswerEvent): boolean => event.type === "done" || event.type === "error";

/** The text as it was told, piece by piece. */
export const piecesOf = (events: readonly SequencedEvent[]): string[] =>
  events.flatMap(({ event }) => (event.type === "delta" ? [event.text] : []));

export const textOf = (events: readonly SequencedEvent[]): string => piecesOf(events).join("");

/** Listens to an answer from its first event on; returns how to stop. */
export type Follow = (listener: (event: SequencedEvent) => void) => () => void;
