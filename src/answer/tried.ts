// What came of asking one model of a chain.
import type { ChatModel, ChatOutcome } from "../providers/chat-model.ts";
import type { ProviderFailure } from "../providers/provider-failure.ts";
import { close, type Ended } from "./close.ts";
import type { FinishReason, ModelAttempt } from "./events.ts";
import type { AnswerRecord } from "./record.ts";
import type { AnswerWriter } from "./writer.ts";

/** The answer's record where this model ended it, one way or the other; else why the next one is to be asked. */
export type Tried = { record: AnswerRecord } | { failure: string };

/** A cancelled answer ends as such; one that can be seen ends in an error; any other is the next model's. */
export function afterFailure(failure: ProviderFailure, writer: AnswerWriter, ended: Ended): Tried {
  if (failure.kind === "aborted") return { record: close(writer, { finishReason: "cancelled" }, ended) };
  if (!writer.isVisible) return { failure: failure.kind };
  const modelsTried = [...ended.modelsTried, attemptOf(ended.model, failure.kind)];
  return { record: close(writer, { failure }, { ...ended, modelsTried }) };
}

export const attemptOf = ({ id, ownPrice }: ChatModel, failure: string): ModelAttempt =>
  ownPrice ? { model: id, failure, own_key: true } : { model: id, failure };

/** A call of a tool is an end like any other: where tools were offered, the calls themselves tell of it. */
export const finishReasonOf = ({ finishReason }: ChatOutcome): FinishReason =>
  finishReason === "tool_calls" ? "stop" : finishReason;
