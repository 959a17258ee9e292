// What a model says, on its way to the writer: what was masked comes back, and whoever tells of our rules is stopped at once.
import type { Masking } from "../guard/masking.ts";
import type { ChatModel, ChatOutcome } from "../providers/chat-model.ts";
import type { Metrics } from "../telemetry/metrics/metrics.ts";
import { LeakWatch } from "./leak-watch.ts";
import { maskedRequest, restoredCalls } from "./masked-request.ts";
import type { Offer } from "./offer.ts";
import { tellingPhrases } from "./prompt.ts";
import type { TextStage } from "./text-stage.ts";
import type { AnswerWriter } from "./writer.ts";

export interface Hearing {
  model: ChatModel;
  offer: Offer;
  writer: AnswerWriter;
  /** Readies the writer for the model's text, which passes these stages first; before each attempt */
  begin(before: readonly TextStage[]): void;
  /** Where the model may not see personal data */
  masking: Masking | undefined;
  signal: AbortSignal;
}

const leaked: ChatOutcome = { finishReason: "blocked", toolCalls: [], usage: undefined };

export async function hear(hearing: Hearing, metrics: Metrics): Promise<ChatOutcome> {
  const { model, masking, begin } = hearing;
  const leak = new AbortController();
  begin(stagesOf(hearing, () => leak.abort()));
  const outcome = await untilLeak(hearing, leak.signal);
  if (leak.signal.aborted) {
    metrics.count("answers_leaking_rules_total", 1, { model: model.id });
    return leaked;
  }
  return masking ? { ...outcome, toolCalls: restoredCalls(outcome.toolCalls, masking) } : outcome;
}

async function untilLeak({ model, offer, writer, masking, signal }: Hearing, leak: AbortSignal): Promise<ChatOutcome> {
  const request = masking ? maskedRequest(offer.request, masking) : offer.request;
  try {
    return await model.generate(request, (text) => writer.write(text), AbortSignal.any([signal, leak]));
  } catch (error) {
    if (leak.aborted && !signal.aborted) return leaked;
    throw error;
  }
}

function stagesOf({ offer, masking }: Hearing, onLeak: () => void): TextStage[] {
  // Where a source says the same, repeating it tells of the source.
  const telling = tellingPhrases.filter((phrase) => !offer.passages.some(({ text }) => text.includes(phrase)));
  const watch = offer.canary === "" ? [] : [new LeakWatch(offer.canary, telling, onLeak)];
  return masking ? [masking.restorer(), ...watch] : watch;
}
