// An answer that has ended, as events again, in the same pieces under the same numbers: for a repeated request, and for who
// comes back after the end.
import type { AnswerEvent, Follow, SequencedEvent } from "../answer/events.ts";
import { isCached } from "../answer/record.ts";
import type { StoredMessage } from "./history.ts";

export function replay(message: StoredMessage, sessionId: string, requestId: string): Follow {
  const events = replayed(message, sessionId, requestId);
  return (listener) => {
    for (const event of events) listener(event);
    return () => undefined;
  };
}

export const replayed = (message: StoredMessage, sessionId: string, requestId: string): SequencedEvent[] =>
  eventsOf(message, sessionId, requestId).map((event, index) => ({ seq: index + 1, event }));

function eventsOf(message: StoredMessage, sessionId: string, requestId: string): AnswerEvent[] {
  const { id, answer, record } = message;
  const start: AnswerEvent = { type: "start", requestId, sessionId, messageId: id, model: record?.model ?? "" };
  const text = piecesOf(message).map((piece): AnswerEvent => ({ type: "delta", text: piece }));
  if (!record)
    return [start, ...text, { type: "error", reason: { tag: "interrupted" }, partial: answer !== "", modelsTried: [] }];
  return [
    start,
    ...text,
    { type: "citations", citations: record.citations },
    { type: "usage", usage: { ...record, cached: isCached(record.cache) } },
    terminalOf(message, record),
  ];
}

function terminalOf(
  { answer, status }: StoredMessage,
  { outcome, degraded, modelsTried, model, failure }: NonNullable<StoredMessage["record"]>,
): AnswerEvent {
  if (outcome !== "failed") return { type: "done", finishReason: outcome, degraded, modelsTried };
  const whose = modelsTried.some((tried) => tried.own_key && tried.model === model) ? { isOwnKey: true } : {};
  const reason =
    failure === "interrupted"
      ? ({ tag: "interrupted" } as const)
      : ({ tag: "provider_failed", model, kind: failure ?? status, ...whose } as const);
  return { type: "error", reason, partial: answer !== "", modelsTried };
}

function piecesOf({ answer, pieces }: StoredMessage): string[] {
  let start = 0;
  return pieces.flatMap((length) => {
    const piece = answer.slice(start, start + length);
    start += length;
    return piece === "" ? [] : [piece];
  });
}
