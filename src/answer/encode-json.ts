// An answer as one JSON body, told when it has ended; a failed one is the standard error, with what there is of it.
import { errorResponseOf } from "../platform/errors.ts";
import type { RequestTrace } from "../platform/trace.ts";
import { type AnswerEvent, type SequencedEvent, textOf } from "./events.ts";
import { wireUsage } from "./wire.ts";

export function jsonOf(
  events: readonly SequencedEvent[],
  trace: RequestTrace,
  now: Date,
): { status: number; body: unknown } {
  const all = events.map(({ event }) => event);
  const start = find(all, "start");
  const answer = textOf(events);
  const failed = find(all, "error");
  if (failed) {
    const { status, body } = errorResponseOf(failed.reason, trace, now);
    const metadata = {
      ...body.error.metadata,
      partial: failed.partial,
      answer,
      session_id: start?.sessionId,
      message_id: start?.messageId,
      models_tried: failed.modelsTried,
    };
    return { status, body: { error: { ...body.error, metadata } } };
  }
  const usage = find(all, "usage");
  const done = find(all, "done");
  return {
    status: 200,
    body: {
      answer,
      citations: find(all, "citations")?.citations ?? [],
      session_id: start?.sessionId ?? null,
      message_id: start?.messageId,
      model: start?.model,
      usage: usage && wireUsage(usage.usage),
      finish_reason: done?.finishReason,
      degraded: done?.degraded ?? false,
      models_tried: done?.modelsTried ?? [],
      trace_id: trace.traceId,
    },
  };
}

function find<T extends AnswerEvent["type"]>(
  events: readonly AnswerEvent[],
  type: T,
): Extract<AnswerEvent, { type: T }> | undefined {
  return events.find((event): event is Extract<AnswerEvent, { type: T }> => event.type === type);
}
