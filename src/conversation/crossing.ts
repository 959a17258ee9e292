// What crosses between the Worker and a Conversation object: plain data, and streams.
import type { HistoryPair, PreparedAnswer } from "../answer/prepared.ts";
import type { AnswerForm, WireResponse } from "../answer/respond.ts";
import type { FailureReason } from "../platform/failure.ts";
import type { RequestTrace } from "../platform/trace.ts";
import type { OwnKeys } from "../providers/own-keys.ts";

export interface SessionOwner {
  workspaceId: string;
  userId: string;
}

/** What a next question builds on, or why it can't be asked. */
export interface Opened {
  history: HistoryPair[];
  refused: FailureReason | null;
}

export interface Question {
  prepared: PreparedAnswer;
  sessionId: string;
  /** The session may be made by this question. */
  mayCreate: boolean;
  /** That message and all after it are forgotten when this one begins. */
  replacesMessageId?: string | undefined;
  goneSourceIds: readonly string[];
  form: AnswerForm;
  /** In memory only, and no longer than the answer takes */
  ownKeys: OwnKeys;
}

/** Either a response or why there is none. */
export interface Asked {
  response: WireResponse | null;
  refused: FailureReason | null;
  /** The reservation is settled from here: false for an answer that was or is being made for an earlier request. */
  isTaken: boolean;
}

/** Where a reader of an answer was. */
export interface Resumption {
  sessionId: string;
  /** Null: whichever is under way */
  messageId: string | null;
  /** 0: at its beginning */
  afterSeq: number;
  form: AnswerForm;
  trace: RequestTrace;
}

export interface Resumed {
  found: boolean;
  response: WireResponse | null;
}
