// A reader that comes back: what it missed, under the numbers that it knows, and then what comes.
import type { Follow, SequencedEvent } from "../answer/events.ts";
import type { StoredMessage } from "./history.ts";
import { replayed } from "./replay.ts";
import type { Turn } from "./turn.ts";

/** `afterSeq`: the last event that the reader has, 0 for none. Null: it has them all. */
export function resumeRunning(turn: Turn, afterSeq: number): Follow {
  // A reader that knows more than there is has seen what a death took away.
  if (afterSeq > turn.lastSeq) return lost(afterSeq, turn.text !== "");
  return (listener) =>
    turn.follow((event) => {
      if (event.seq > afterSeq) listener(event);
    });
}

export function resumeEnded(
  message: StoredMessage,
  sessionId: string,
  requestId: string,
  afterSeq: number,
): Follow | null {
  const events = replayed(message, sessionId, requestId);
  const lastSeq = events.at(-1)?.seq ?? 0;
  const isInterrupted = message.record === null;
  // The journal may be a moment behind what the reader saw: its numbers mean something else then.
  if (afterSeq > lastSeq || (isInterrupted && afterSeq === lastSeq)) return lost(afterSeq, message.answer !== "");
  const missed = events.filter(({ seq }) => seq > afterSeq);
  return missed.length > 0 ? told(missed) : null;
}

const told =
  (events: readonly SequencedEvent[]): Follow =>
  (listener) => {
    for (const event of events) listener(event);
    return () => undefined;
  };

const lost = (afterSeq: number, partial: boolean): Follow =>
  told([{ seq: afterSeq + 1, event: { type: "error", reason: { tag: "interrupted" }, partial, modelsTried: [] } }]);
