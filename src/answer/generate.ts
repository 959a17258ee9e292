// From a prepared answer to its events: asks the models of the chain in turn, falls back before the first visible token,
// never after, and ends in exactly one terminal event.
import { costOfEntries } from "../limits/usage-record.ts";
import { isHebrew } from "../platform/text.ts";
import { breakersFor } from "../providers/breaker/own-calls.ts";
import type { ModelCatalog } from "../providers/catalog.ts";
import type { ChatModel } from "../providers/chat-model.ts";
import { ProviderFailure } from "../providers/provider-failure.ts";
import { type AskDeps, askModel } from "./ask-model.ts";
import { close } from "./close.ts";
import type { AnswerEvent, ModelAttempt } from "./events.ts";
import { tellKept } from "./kept-answer.ts";
import { KnownLinks } from "./known-links.ts";
import { LinkFilter } from "./link-filter.ts";
import { maskingFor } from "./masked-request.ts";
import { meansFor, type Offer, offerTo, questionBudget } from "./offer.ts";
import type { HistoryPair, PreparedAnswer } from "./prepared.ts";
import type { AnswerRecord, BilledAttempt } from "./record.ts";
import type { TextStage } from "./text-stage.ts";
import { afterFailure, attemptOf, finishReasonOf, type Tried } from "./tried.ts";
import { AnswerWriter } from "./writer.ts";

export interface GenerateDeps extends AskDeps {
  catalog: ModelCatalog;
  nowMs(): number;
}

/** Emits the whole answer; `signal` cancels it. Resolves with what is to be kept, and throws nothing of a provider's. */
export async function generate(
  prepared: PreparedAnswer,
  history: readonly HistoryPair[],
  emit: (event: AnswerEvent) => void,
  signal: AbortSignal,
  deps: GenerateDeps,
): Promise<AnswerRecord> {
  const { messageId, sessionId, askedAtMs, trace } = prepared;
  const head = { requestId: trace.requestId, messageId, sessionId, askedAtMs };
  const writer = new AnswerWriter(head, { coalesceMs: deps.config.coalesceMs, nowMs: deps.nowMs, emit });
  if (prepared.cached) return tellKept(prepared.cached, prepared.cache, writer);
  const modelsTried: ModelAttempt[] = [];
  const attempts: BilledAttempt[] = [];
  const chain = chainOf(prepared, history, deps.catalog);
  deps.breakers.learn(prepared.breakers);
  for (const [index, model] of chain.entries()) {
    // The very last one quotes; the one before it is the last that is worth asking again.
    const isLast = index === chain.length - 2;
    const tried = await tryModel({ model, isLast, prepared, history, writer, signal, modelsTried, attempts }, deps);
    if ("record" in tried) return tried.record;
    modelsTried.push(attemptOf(model, tried.failure));
  }
  throw new Error("The last resort always ends the chain");
}

interface Try {
  model: ChatModel;
  isLast: boolean;
  prepared: PreparedAnswer;
  history: readonly HistoryPair[];
  writer: AnswerWriter;
  signal: AbortSignal;
  modelsTried: ModelAttempt[];
  attempts: BilledAttempt[];
}

async function tryModel(turn: Try, deps: GenerateDeps): Promise<Tried> {
  const { model, prepared, writer, modelsTried, attempts } = turn;
  const isLastResort = model === deps.catalog.lastResort;
  if (!isLastResort && questionBudget(model, prepared, deps.config) < 0) return { failure: "question_too_long" };
  const means = meansFor(model, prepared, ceilingLeft(prepared, attempts));
  if (!means) return { failure: "over_budget" };
  const permit = await breakersFor(model, deps.breakers).permit(model.id);
  if (permit === "refused") return { failure: "breaker_open" };
  const offer = await deps.spans.during("build_context", async (span) => {
    const built = await offerTo(model, prepared, turn.history, deps.config, means);
    const { passages, truncatedPassages, inputTokens } = built;
    span.set({ "hearth.passages": passages.length, "hearth.passages_truncated": truncatedPassages });
    span.set({ "gen_ai.usage.input_tokens": inputTokens });
    return built;
  });
  const numbers = offer.passages.map((_, position) => position + 1);
  const links = new KnownLinks(() => textsOf(prepared, offer));
  const onRemoval = () => deps.telemetry.metrics.count("links_removed_total", 1, { model: model.id });
  const begin = (before: readonly TextStage[]) =>
    writer.begin(model.id, numbers, [...before, new LinkFilter(links, onRemoval)]);
  begin([]);
  const degraded = isLastResort && modelsTried.length > 0;
  const ended = { model, offer, modelsTried, attempts, degraded, cache: prepared.cache };
  if (degraded) writer.write(`${apology(prepared.question)}\n\n`);
  try {
    const masking = maskingFor(model, offer.mark, prepared.masksPersonalData);
    const outcome = await askModel({ ...turn, offer, permit, begin, masking }, deps);
    return { record: close(writer, { finishReason: finishReasonOf(outcome) }, { ...ended, outcome }) };
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    return afterFailure(error, writer, ended);
  }
}

/** All that may be quoted: what the model was shown, and what was said before. */
const textsOf = ({ question, instructions }: PreparedAnswer, { passages, history }: Offer): string[] => [
  question,
  instructions.workspace ?? "",
  ...passages.flatMap(({ title, heading, text, detail }) => [title, heading, text, String(detail.url ?? "")]),
  ...history.flatMap((pair) => [pair.question, pair.answer]),
];

/** Attempts that came to nothing have used up their part. */
const ceilingLeft = ({ hold, spent }: PreparedAnswer, attempts: readonly BilledAttempt[]): number =>
  hold.ceilingNanoUsd - costOfEntries(spent) - costOfEntries(attempts);

/** Ends in the model that asks nobody. Where neither passages nor conversation can help, no other is paid to say so. */
function chainOf(prepared: PreparedAnswer, history: readonly HistoryPair[], catalog: ModelCatalog): ChatModel[] {
  const nothingToSay = prepared.passages.length === 0 && history.length === 0;
  const asked = nothingToSay ? [] : prepared.chain.flatMap((id) => catalog.chatModel(id) ?? []);
  return [...asked.filter((model) => model !== catalog.lastResort), catalog.lastResort];
}

function apology(question: string): string {
  return isHebrew(question)
    ? "מצטערים: המודל אינו זמין כרגע. אלה הקטעים המתאימים ביותר:"
    : "Sorry, the model can't be reached right now. These passages fit best:";
}
