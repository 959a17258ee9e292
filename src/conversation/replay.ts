// An answer that has ended, as events again: for a repeated request, and for who comes after the end.
import type { AnswerEvent, Follow } from "../answer/events.ts";
import { isCached } from "../answer/record.ts";
import type { StoredMessage } from "./history.ts";

export function replay(message: StoredMessage, sessionId: string, requestId: string): Follow {
  const events = eventsOf(message, sessionId, requestId);
  return (listener) => {
    for (const [index, event] of events.entries()) listener({ seq: index + 1, event });
    return () => undefined;
  };
}

function eventsOf({ id, answer, record, status }: StoredMessage, sessionId: string, requestId: string): AnswerEvent[] {
  const start: AnswerEvent = { type: "start", requestId, sessionId, messageId: id, model: record?.model ?? "" };
  const text: AnswerEvent[] = answer === "" ? [] : [{ type: "delta", text: answer }];
  if (!record)
    return [start, ...text, { type: "error", reason: { tag: "interrupted" }, partial: answer !== "", modelsTried: [] }];
  const { citations, modelsTried, degraded } = record;
  const terminal: AnswerEvent =
    record.outcome === "failed"
      ? {
          type: "error",
          reason: { tag: "provider_failed", model: record.model, kind: record.failure ?? status },
          partial: answer !== "",
          modelsTried,
        }
      : { type: "done", finishReason: record.outcome, degraded, modelsTried };
  return [
    start,
    ...text,
    { type: "citations", citations },
    { type: "usage", usage: { ...record, cached: isCached(record.cache) } },
    terminal,
  ];
}
