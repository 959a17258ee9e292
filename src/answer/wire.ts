// The native wire format: what an event is called outside, field by field.
import { errorResponseOf } from "../platform/errors.ts";
import type { RequestTrace } from "../platform/trace.ts";
import type { AnswerEvent, AnswerUsage } from "./events.ts";

export function wireOf(event: AnswerEvent, trace: RequestTrace, now: Date): Record<string, unknown> | unknown[] {
  switch (event.type) {
    case "start":
      return {
        request_id: event.requestId,
        session_id: event.sessionId,
        message_id: event.messageId,
        model: event.model,
      };
    case "delta":
      return { text: event.text };
    case "citations":
      return event.citations;
    case "usage":
      return wireUsage(event.usage);
    case "done":
      return { finish_reason: event.finishReason, degraded: event.degraded, models_tried: event.modelsTried };
    case "error":
      return {
        ...errorResponseOf(event.reason, trace, now).body,
        partial: event.partial,
        models_tried: event.modelsTried,
      };
  }
}

export function wireUsage(usage: AnswerUsage) {
  return {
    input_tokens: usage.inputTokens,
    output_tokens: usage.outputTokens,
    cost_usd: (usage.costNanoUsd + usage.ownNanoUsd) / 1e9,
    own_key: usage.ownNanoUsd > 0,
    estimated: usage.estimated,
    first_token_ms: usage.firstTokenMs,
    total_ms: usage.totalMs,
    cached: usage.cached,
    truncated_passages: usage.truncatedPassages,
    truncated_pairs: usage.truncatedPairs,
  };
}
