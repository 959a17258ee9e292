// The end of an answer: its last events, told once, and the record that is kept of it.
import type { CacheOutcome } from "../limits/usage-record.ts";
import type { FailureReason } from "../platform/failure.ts";
import type { ChatModel, ChatOutcome, ToolCall } from "../providers/chat-model.ts";
import { countUsage } from "./cost.ts";
import type { AnswerEvent, Citation, FinishReason, ModelAttempt } from "./events.ts";
import { estimateTokens } from "./fit.ts";
import type { Offer } from "./offer.ts";
import type { AnswerRecord, BilledAttempt } from "./record.ts";
import type { AnswerWriter } from "./writer.ts";

export type Ending = { finishReason: FinishReason; toolCalls?: readonly ToolCall[] } | { failure: { kind: string } };

export interface Ended {
  model: ChatModel;
  offer: Offer;
  outcome?: ChatOutcome;
  modelsTried: ModelAttempt[];
  attempts: BilledAttempt[];
  degraded: boolean;
  cache: CacheOutcome;
}

/** Nothing goes out after it. */
export function close(
  writer: AnswerWriter,
  ending: Ending,
  { model, offer, outcome, modelsTried, attempts, degraded, cache }: Ended,
): AnswerRecord {
  writer.endText();
  const citations = citationsOf(writer, offer);
  const said = writer.text + (outcome?.toolCalls ?? []).map(({ name, argumentsJson }) => name + argumentsJson).join("");
  const estimate = { inputTokens: offer.inputTokens, outputTokens: said === "" ? 0 : estimateTokens(said) };
  const counted = countUsage(outcome?.usage, estimate, model);
  const times = { firstTokenMs: writer.firstTokenMs, totalMs: writer.elapsedMs };
  const { truncatedPassages, truncatedPairs } = offer;
  const failure = "failure" in ending ? ending.failure : undefined;
  const whose = model.ownPrice ? { isOwnKey: true } : {};
  const reason: FailureReason = { tag: "provider_failed", model: model.id, kind: failure?.kind ?? "", ...whose };
  const terminal: AnswerEvent =
    "finishReason" in ending
      ? { type: "done", ...ending, degraded, modelsTried }
      : { type: "error", reason, partial: writer.isVisible, modelsTried };
  writer.close([
    { type: "citations", citations },
    { type: "usage", usage: { ...counted, ...times, cached: false, truncatedPassages, truncatedPairs } },
    terminal,
  ]);
  return {
    ...counted,
    ...times,
    text: writer.text,
    citations,
    groundIds: groundsOf(citations, offer, model),
    model: model.id,
    modelsTried,
    attempts,
    degraded,
    cache,
    savedNanoUsd: 0,
    outcome: "finishReason" in ending ? ending.finishReason : "failed",
    failure: failure?.kind ?? null,
    truncatedPassages,
    truncatedPairs,
  };
}

function citationsOf(writer: AnswerWriter, offer: Offer): Citation[] {
  return writer.cited.flatMap((n) => {
    const passage = offer.passages[n - 1];
    if (!passage) return [];
    return [
      { ...passage.detail, n, passage_id: passage.passageId, similarity: passage.similarity, quote: passage.text },
    ];
  });
}

/** What is cited; an answer that cites nothing may have used anything that it was shown. A quoting model uses what it cites. */
function groundsOf(citations: readonly Citation[], offer: Offer, model: ChatModel): string[] {
  const cited = new Set(citations.map((citation) => citation.passage_id));
  const quoted = offer.passages.filter((passage) => cited.has(passage.passageId)).map((passage) => passage.sourceId);
  if (quoted.length > 0 || model.id.startsWith("builtin/")) return [...new Set(quoted)];
  const shown = offer.passages.map((passage) => passage.sourceId);
  return [...new Set([...shown, ...offer.history.flatMap((pair) => pair.groundIds)])];
}
