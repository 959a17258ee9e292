// What metrics and the log are told of an answer.
import type { PreparedAnswer } from "../answer/prepared.ts";
import type { AnswerRecord } from "../answer/record.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import type { SpanRecorder } from "../telemetry/traces/recorder.ts";

export function report(
  prepared: PreparedAnswer,
  record: AnswerRecord,
  spans: SpanRecorder,
  telemetry: Telemetry,
): void {
  if (prepared.passages.length === 0 && !prepared.cached)
    telemetry.metrics.count("answers_without_context_total", 1, {});
  reportAnswer(prepared, record, spans, telemetry);
}

type Head = Pick<PreparedAnswer, "trace" | "workspaceId" | "userId" | "sessionId" | "messageId">;

/** Also of one that was made without looking for knowledge. */
export function reportAnswer(
  prepared: Head,
  record: AnswerRecord,
  spans: SpanRecorder,
  { metrics, logger }: Telemetry,
): void {
  const labels = { model: record.model };
  metrics.count("answers_total", 1, { ...labels, outcome: record.outcome, degraded: String(record.degraded) });
  metrics.count("answers_by_cache_total", 1, { cache: record.cache });
  metrics.count("tokens_total", record.inputTokens, { ...labels, direction: "input" });
  metrics.count("tokens_total", record.outputTokens, { ...labels, direction: "output" });
  metrics.count("citations_total", record.citations.length, labels);
  metrics.count("cost_nano_usd_total", record.costNanoUsd, labels);
  metrics.observe("query_duration_ms", record.totalMs, labels, prepared.trace.traceId);
  if (record.firstTokenMs !== null) metrics.observe("first_token_duration_ms", record.firstTokenMs, labels);
  if (record.truncatedPassages > 0) metrics.count("answers_truncated_total", 1, {});
  if (record.truncatedPassages > 0) metrics.count("passages_truncated_total", record.truncatedPassages, {});
  logger.log("info", "answer", {
    request_id: prepared.trace.requestId,
    trace_id: prepared.trace.traceId,
    workspace_id: prepared.workspaceId,
    user_id: prepared.userId,
    session_id: prepared.sessionId,
    message_id: prepared.messageId,
    model: record.model,
    models_tried: record.modelsTried,
    outcome: record.outcome,
    degraded: record.degraded,
    cache: record.cache,
    input_tokens: record.inputTokens,
    output_tokens: record.outputTokens,
    cost_nano_usd: record.costNanoUsd,
    own_nano_usd: record.ownNanoUsd,
    first_token_ms: record.firstTokenMs,
    total_ms: record.totalMs,
    stages_ms: spans.durationsMs,
    citations: record.citations.length,
  });
}
