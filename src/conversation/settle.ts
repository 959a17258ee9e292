// After the last event: what was used, and the session's row in the index, in one batch; then metrics and the log line.
import { sql } from "drizzle-orm";
import type { PreparedAnswer } from "../answer/prepared.ts";
import type { AnswerRecord } from "../answer/record.ts";
import { usageEvents } from "../answer/usage.table.ts";
import type { Database } from "../platform/database.ts";
import { clip } from "../platform/text.ts";
import { errorFields } from "../telemetry/log.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import { sessions } from "./sessions.table.ts";

const titleChars = 80;

export async function settle(
  prepared: PreparedAnswer,
  record: AnswerRecord,
  deps: { database: Database; telemetry: Telemetry },
): Promise<void> {
  report(prepared, record, deps.telemetry);
  const { messageId, sessionId, workspaceId, userId } = prepared;
  await deps.database
    .forWorkspace(prepared, (db) => [
      db
        .insert(usageEvents)
        .values({ ...record, id: messageId, workspaceId, userId, sessionId })
        .onConflictDoNothing(),
      db
        .insert(sessions)
        .values({
          id: sessionId ?? messageId,
          workspaceId,
          userId,
          title: clip(prepared.question, titleChars),
          messages: 1,
        })
        .onConflictDoUpdate({
          target: sessions.id,
          set: { messages: sql`${sessions.messages} + 1`, lastActiveAt: sql`now()` },
        }),
    ])
    .catch((error: unknown) =>
      deps.telemetry.logger.log("error", "settlement_failed", {
        message_id: messageId,
        usage: record.costNanoUsd,
        ...errorFields(error),
      }),
    );
}

function report(prepared: PreparedAnswer, record: AnswerRecord, { metrics, logger }: Telemetry): void {
  const labels = { model: record.model };
  metrics.count("answers_total", 1, { ...labels, outcome: record.outcome, degraded: String(record.degraded) });
  metrics.count("tokens_total", record.inputTokens, { ...labels, direction: "input" });
  metrics.count("tokens_total", record.outputTokens, { ...labels, direction: "output" });
  metrics.count("citations_total", record.citations.length, labels);
  metrics.observe("query_duration_ms", record.totalMs, labels);
  if (prepared.passages.length === 0) metrics.count("answers_without_context_total", 1);
  if (record.truncatedPassages > 0) metrics.count("passages_truncated_total", record.truncatedPassages);
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
    input_tokens: record.inputTokens,
    output_tokens: record.outputTokens,
    cost_nano_usd: record.costNanoUsd,
    first_token_ms: record.firstTokenMs,
    total_ms: record.totalMs,
    citations: record.citations.length,
  });
}
