// What an answer and the way to it used, as entries of the books.
import type { Settlement, UsageEntry } from "../limits/usage-record.ts";
import { newId } from "../platform/ids.ts";
import type { Counted } from "./cost.ts";
import type { PreparedAnswer } from "./prepared.ts";
import type { AnswerRecord, BilledAttempt } from "./record.ts";

type Settled = Pick<PreparedAnswer, "hold" | "spent" | "workspaceId" | "userId" | "messageId" | "sessionId">;
type Used = Omit<UsageEntry, "id" | "kind" | "sessionId"> & Pick<AnswerRecord, "attempts">;

export function settlementOf(prepared: Settled, record: Used): Settlement {
  const { hold, spent, workspaceId, userId, messageId, sessionId } = prepared;
  const answer: UsageEntry = {
    id: messageId,
    kind: "answer",
    model: record.model,
    inputTokens: record.inputTokens,
    outputTokens: record.outputTokens,
    costNanoUsd: record.costNanoUsd,
    ownNanoUsd: record.ownNanoUsd,
    savedNanoUsd: record.savedNanoUsd,
    estimated: record.estimated,
    degraded: record.degraded,
    cache: record.cache,
    outcome: record.outcome,
    sessionId,
    firstTokenMs: record.firstTokenMs,
    totalMs: record.totalMs,
  };
  return {
    reservationId: hold.reservationId,
    workspaceId,
    userId,
    globalShard: hold.globalShard,
    entries: [answer, ...spent, ...record.attempts.map((attempt) => attemptEntry(attempt, sessionId))],
  };
}

const attemptEntry = (
  { model, failure, inputTokens, costNanoUsd, ownNanoUsd }: BilledAttempt,
  sessionId: string | null,
): UsageEntry => ({
  ...plainEntry("attempt", model),
  inputTokens,
  costNanoUsd,
  ownNanoUsd,
  outcome: failure,
  sessionId,
});

/** One call of a model for a text that goes in and nothing that comes out. */
interface ReadingUse {
  model: string;
  tokens: number;
  costNanoUsd: number;
  durationMs: number;
}

const readingEntry =
  (kind: UsageEntry["kind"]) =>
  ({ model, tokens, costNanoUsd, durationMs }: ReadingUse): UsageEntry => ({
    ...plainEntry(kind, model),
    inputTokens: tokens,
    costNanoUsd,
    totalMs: durationMs,
  });
export const embeddingEntry = readingEntry("embedding");
export const rerankEntry = readingEntry("rerank");

/** One call of a chat model that is no answer itself. */
export const modelCallEntry = (
  kind: UsageEntry["kind"],
  model: string,
  used: Pick<UsageEntry, keyof Counted | "totalMs">,
): UsageEntry => ({ ...plainEntry(kind, model), ...used });

const plainEntry = (kind: UsageEntry["kind"], model: string): UsageEntry => ({
  id: newId(),
  kind,
  model,
  inputTokens: 0,
  outputTokens: 0,
  costNanoUsd: 0,
  ownNanoUsd: 0,
  savedNanoUsd: 0,
  estimated: true,
  degraded: false,
  cache: "none",
  outcome: "stop",
  sessionId: null,
  firstTokenMs: null,
  totalMs: 0,
});
