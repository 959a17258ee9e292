// A question that takes the place of an earlier one of its session, and of all that followed it: when it may.
import type { FailureReason } from "../platform/failure.ts";
import type { History } from "./history.ts";
import type { Turn } from "./turn.ts";

export interface Replacement {
  replacesId: string;
  /** Of the question itself */
  messageId: string;
}

/** Undefined: it may. Asked a second time it has replaced already, and is told its answer again. */
export function replacementProblem(
  { replacesId, messageId }: Replacement,
  history: Pick<History, "get">,
  running: ReadonlyMap<string, Turn>,
): FailureReason | undefined {
  if (running.has(messageId) || history.get(messageId)) return undefined;
  if (!running.has(replacesId) && !history.get(replacesId)) return { tag: "not_found", what: "message" };
  // What is under way was asked last: it is the message itself, or follows it.
  if (running.size > 0) return { tag: "conflict", problem: "an answer is under way in this session" };
  return undefined;
}
