// The span of a question, from its coming to its settlement, with what is told of answers everywhere (`gen_ai.*`).
// https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/
import type { PreparedAnswer } from "../answer/prepared.ts";
import type { AnswerRecord } from "../answer/record.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import type { SpanRecorder } from "../telemetry/traces/recorder.ts";
import { nowMs, querySpan, type SpanAttributes, wordOf } from "../telemetry/traces/span.ts";

export type Asked = Pick<PreparedAnswer, "trace" | "askedAtMs" | "workspaceId" | "userId" | "sessionId" | "messageId">;

/** After its settlement: nothing is recorded of it any more. */
export function tellQuery(asked: Asked, record: AnswerRecord, spans: SpanRecorder, { traces }: Telemetry): void {
  const error = record.outcome === "failed" ? (record.failure ?? "failed") : null;
  endQuery(asked, attributesOf(record), error, spans);
  traces.tell(spans.handOver());
}

/** It came to nothing on its way: the request tells of it. */
export const failQuery = (asked: Asked, error: unknown, spans: SpanRecorder): void =>
  endQuery(asked, {}, wordOf(error), spans);

function endQuery(asked: Asked, attributes: SpanAttributes, error: string | null, spans: SpanRecorder): void {
  const { trace, askedAtMs, workspaceId, userId, sessionId, messageId } = asked;
  const { traceId, spanId, parentId } = trace;
  spans.add({
    ...{ name: querySpan, kind: "internal", traceId, spanId, parentId, startMs: askedAtMs, endMs: nowMs(), error },
    attributes: {
      "hearth.request_id": trace.requestId,
      "hearth.workspace_id": workspaceId,
      "hearth.user_id": userId,
      "hearth.message_id": messageId,
      "gen_ai.conversation.id": sessionId ?? undefined,
      ...attributes,
    },
  });
}

const attributesOf = (record: AnswerRecord): SpanAttributes => ({
  "gen_ai.response.model": record.model,
  "gen_ai.response.finish_reasons": [record.outcome],
  "gen_ai.usage.input_tokens": record.inputTokens,
  "gen_ai.usage.output_tokens": record.outputTokens,
  "hearth.cost_nano_usd": record.costNanoUsd,
  "hearth.cache": record.cache,
  "hearth.degraded": record.degraded,
  "hearth.citations": record.citations.length,
});
