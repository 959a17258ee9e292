// A conversation handed on to models as it is: no knowledge, no prompt of ours, no quoting model at the end. The models of the
// chain are asked in turn, and as in any answer there is no restart after the first visible text.
import type { Hold } from "../limits/limits.client.ts";
import { costOfEntries } from "../limits/usage-record.ts";
import type { RequestTrace } from "../platform/trace.ts";
import { breakersFor } from "../providers/breaker/own-calls.ts";
import type { ChatModel, ChatOutcome, ChatRequest } from "../providers/chat-model.ts";
import { ProviderFailure } from "../providers/provider-failure.ts";
import { askModel } from "./ask-model.ts";
import { close, type Ended } from "./close.ts";
import { affordable } from "./cost.ts";
import type { AnswerEvent, ModelAttempt } from "./events.ts";
import type { GenerateDeps } from "./generate.ts";
import { maskingFor } from "./masked-request.ts";
import { markOf } from "./offer.ts";
import type { AnswerRecord, BilledAttempt } from "./record.ts";
import { relayOffer, relayShape } from "./relay-offer.ts";
import type { TextStage } from "./text-stage.ts";
import { afterFailure, attemptOf, finishReasonOf, type Tried } from "./tried.ts";
import { AnswerWriter } from "./writer.ts";

export interface Relayed {
  messageId: string;
  trace: RequestTrace;
  askedAtMs: number;
  hold: Hold;
  /** Asked in turn */
  models: readonly ChatModel[];
  request: ChatRequest;
  /** Estimated */
  inputTokens: number;
  masksPersonalData: boolean;
}

/** Emits the whole answer; `signal` cancels it. Throws nothing of a provider's. */
export async function relay(
  relayed: Relayed,
  emit: (event: AnswerEvent) => void,
  signal: AbortSignal,
  deps: GenerateDeps,
): Promise<AnswerRecord> {
  const { messageId, askedAtMs, models } = relayed;
  const head = { requestId: relayed.trace.requestId, messageId, sessionId: null, askedAtMs };
  const writer = new AnswerWriter(head, { coalesceMs: deps.config.coalesceMs, nowMs: deps.nowMs, emit });
  const modelsTried: ModelAttempt[] = [];
  const attempts: BilledAttempt[] = [];
  let last: { model: ChatModel; kind: string } | undefined;
  for (const model of models) {
    const isLast = model === models.at(-1);
    const tried = await tryModel({ model, isLast, relayed, writer, signal, modelsTried, attempts }, deps);
    if ("record" in tried) return tried.record;
    modelsTried.push(attemptOf(model, tried.failure));
    last = { model, kind: tried.failure };
  }
  if (!last) throw new Error("There is always a model to ask");
  // What the attempts cost is in the books by itself.
  const ended = { model: last.model, offer: relayOffer(relayed.request, 0), modelsTried, attempts, ...unaided };
  return close(writer, { failure: last }, ended);
}

const unaided = { degraded: false, cache: "bypass" } as const;

interface Try {
  model: ChatModel;
  isLast: boolean;
  relayed: Relayed;
  writer: AnswerWriter;
  signal: AbortSignal;
  modelsTried: ModelAttempt[];
  attempts: BilledAttempt[];
}

async function tryModel(turn: Try, deps: GenerateDeps): Promise<Tried> {
  const { model, relayed, writer, modelsTried, attempts } = turn;
  const ceilingNanoUsd = relayed.hold.ceilingNanoUsd - costOfEntries(attempts);
  const means = affordable(model.price, ceilingNanoUsd, relayShape(relayed.inputTokens, relayed.request));
  if (!means) return { failure: "over_budget" };
  const permit = await breakersFor(model, deps.breakers).permit(model.id);
  if (permit === "refused") return { failure: "breaker_open" };
  const begin = (before: readonly TextStage[]) => writer.begin(model.id, undefined, before);
  const offer = relayOffer({ ...relayed.request, maxTokens: means.maxTokens }, relayed.inputTokens);
  const ended: Ended = { model, offer, modelsTried, attempts, ...unaided };
  try {
    const masking = maskingFor(model, await markOf(relayed.messageId), relayed.masksPersonalData);
    const outcome = await askModel({ ...turn, offer, permit, begin, masking, isWholeWithoutText }, deps);
    const { toolCalls } = outcome;
    return { record: close(writer, { finishReason: finishReasonOf(outcome), toolCalls }, { ...ended, outcome }) };
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    return afterFailure(error, writer, ended);
  }
}

/** Only a model that ends by itself without a word has failed. */
const isWholeWithoutText = ({ finishReason }: ChatOutcome): boolean => finishReason !== "stop";
