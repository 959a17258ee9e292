// From a prepared answer to its events: asks the model, falls back before the first visible token, never after, and
// ends in exactly one terminal event.
import type { Config } from "../platform/config.ts";
import type { FailureReason } from "../platform/failure.ts";
import { isHebrew } from "../platform/text.ts";
import type { ModelCatalog } from "../providers/catalog.ts";
import type { ChatModel, ChatOutcome } from "../providers/chat-model.ts";
import { ProviderFailure } from "../providers/provider-failure.ts";
import { errorFields } from "../telemetry/log.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import { countUsage } from "./cost.ts";
import type { AnswerEvent, Citation, FinishReason, ModelAttempt } from "./events.ts";
import { estimateTokens } from "./fit.ts";
import { type Offer, offerTo } from "./offer.ts";
import type { HistoryPair, PreparedAnswer } from "./prepared.ts";
import type { AnswerRecord } from "./record.ts";
import { AnswerWriter } from "./writer.ts";

export interface GenerateDeps {
  config: Config;
  catalog: ModelCatalog;
  telemetry: Telemetry;
  nowMs(): number;
}

type Ending = { finishReason: FinishReason } | { failure: ProviderFailure };

/** Emits the whole answer; `signal` cancels it. Resolves with what is to be kept, and throws nothing of a provider's. */
export async function generate(
  prepared: PreparedAnswer,
  history: readonly HistoryPair[],
  emit: (event: AnswerEvent) => void,
  signal: AbortSignal,
  deps: GenerateDeps,
): Promise<AnswerRecord> {
  const { messageId, sessionId, askedAtMs, trace } = prepared;
  const writer = new AnswerWriter(
    { requestId: trace.requestId, messageId, sessionId, askedAtMs },
    { coalesceMs: deps.config.coalesceMs, nowMs: deps.nowMs, emit },
  );
  const modelsTried: ModelAttempt[] = [];
  for (const model of candidates(prepared, history, deps.catalog)) {
    const offer = await offerTo(model, prepared, history, deps.config);
    writer.begin(
      model.id,
      offer.passages.keys().map((index) => index + 1),
    );
    const degraded = modelsTried.length > 0;
    try {
      const outcome = await ask(model, offer, degraded, prepared.question, writer, signal);
      return close(writer, { finishReason: finishReasonOf(outcome) }, { model, offer, outcome, modelsTried, degraded });
    } catch (error) {
      const failure = providerFailureOf(error, model, deps.telemetry);
      if (failure.kind === "aborted")
        return close(writer, { finishReason: "cancelled" }, { model, offer, modelsTried, degraded });
      modelsTried.push({ model: model.id, failure: failure.kind });
      if (writer.isVisible || model === deps.catalog.lastResort)
        return close(writer, { failure }, { model, offer, modelsTried, degraded });
    }
  }
  throw new Error("The last resort always ends the chain");
}

/** Where neither passages nor conversation can help, no model is paid to say so. */
function candidates(prepared: PreparedAnswer, history: readonly HistoryPair[], catalog: ModelCatalog): ChatModel[] {
  const chosen = catalog.chatModel(prepared.modelId);
  const nothingToSay = prepared.passages.length === 0 && history.length === 0;
  if (!chosen || nothingToSay || chosen === catalog.lastResort) return [catalog.lastResort];
  return [chosen, catalog.lastResort];
}

async function ask(
  model: ChatModel,
  offer: Offer,
  degraded: boolean,
  question: string,
  writer: AnswerWriter,
  signal: AbortSignal,
): Promise<ChatOutcome> {
  if (degraded) writer.write(`${apology(question)}\n\n`);
  const outcome = await model.generate(offer.request, (text) => writer.write(text), signal);
  writer.endText();
  // An empty answer helps nobody: the next model is asked.
  if (!writer.isVisible && outcome.finishReason !== "blocked") throw new ProviderFailure("garbage", model.id);
  return outcome;
}

/** An answer offers no tools, so that a call of one is an end like any other. */
const finishReasonOf = ({ finishReason }: ChatOutcome): FinishReason =>
  finishReason === "tool_calls" ? "stop" : finishReason;

function apology(question: string): string {
  return isHebrew(question)
    ? "מצטערים: המודל אינו זמין כרגע. אלה הקטעים המתאימים ביותר:"
    : "Sorry, the model can't be reached right now. These passages fit best:";
}

interface Ended {
  model: ChatModel;
  offer: Offer;
  outcome?: ChatOutcome;
  modelsTried: ModelAttempt[];
  degraded: boolean;
}

function close(
  writer: AnswerWriter,
  ending: Ending,
  { model, offer, outcome, modelsTried, degraded }: Ended,
): AnswerRecord {
  writer.endText();
  const citations = citationsOf(writer, offer);
  const estimate = { inputTokens: offer.inputTokens, outputTokens: writer.isVisible ? estimateTokens(writer.text) : 0 };
  const counted = countUsage(outcome?.usage, estimate, model.price);
  const times = { firstTokenMs: writer.firstTokenMs, totalMs: writer.elapsedMs };
  const { truncatedPassages, truncatedPairs } = offer;
  const failure = "failure" in ending ? ending.failure : undefined;
  const reason: FailureReason = { tag: "provider_failed", model: model.id, kind: failure?.kind ?? "" };
  const terminal: AnswerEvent =
    "finishReason" in ending
      ? { type: "done", finishReason: ending.finishReason, degraded, modelsTried }
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
    degraded,
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

function providerFailureOf(error: unknown, model: ChatModel, telemetry: Telemetry): ProviderFailure {
  const failure = error instanceof ProviderFailure ? error : new ProviderFailure("garbage", model.id, { cause: error });
  const expected = error instanceof ProviderFailure;
  if (failure.kind === "aborted") return failure;
  telemetry.logger.log(expected ? "warn" : "error", "model_failed", {
    model: model.id,
    kind: failure.kind,
    status: failure.status,
    ...errorFields(expected ? failure : error),
  });
  telemetry.metrics.count("provider_failures_total", 1, { model: model.id, kind: failure.kind });
  return failure;
}
