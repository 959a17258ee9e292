// A question on its way to its answer: step 1, the caches, one retrieval, then the session's object.

import { guardPassages } from "../answer/guard-passages.ts";
import type { KeptAnswer } from "../answer/kept-answer.ts";
import { findPassages, type PassageDeps } from "../answer/passages.ts";
import type { CachedAnswer, KeepAs, PreparedAnswer } from "../answer/prepared.ts";
import { passagesMaxOf, type RecallKeys, recallKeys } from "../answer/recall.ts";
import type { AnswerForm, WireResponse } from "../answer/respond.ts";
import type { AnswerCache } from "../cache/answers.ts";
import type { Flights } from "../cache/flights.ts";
import type { SemanticPlace } from "../cache/semantic.ts";
import type { FlagsClient } from "../flags/flags.client.ts";
import { injectionPolicyOf, masksPersonalData } from "../guard/injections.ts";
import type { PersonActor } from "../identity/actor.ts";
import type { SourceFilter } from "../knowledge/source-filter.ts";
import type { WindowStatus } from "../limits/ledger-types.ts";
import { costOfEntries } from "../limits/usage-record.ts";
import { invalid } from "../platform/failure.ts";
import { type RequestTrace, traceWithin } from "../platform/trace.ts";
import { askableChain } from "../providers/askable.ts";
import type { ModelCatalog } from "../providers/catalog.ts";
import { noOwnKeys, type OwnKeys } from "../providers/own-keys.ts";
import { type AskedIds, identify } from "./asked-ids.ts";
import { noteThrown } from "./candidate.ts";
import type { Question } from "./crossing.ts";
import { type FirstStep, type FirstStepDeps, firstStep } from "./first-step.ts";
import { failQuery } from "./query-span.ts";
import { letGo } from "./question-admission.ts";
import { type Recall, recallEarly } from "./recall-early.ts";
import type { Leader } from "./shared.ts";

/** `refresh` answers anew and keeps the answer, `off` doesn't keep it either. */
export type CacheUse = "use" | "refresh" | "off";

export interface AskInput {
  question: string;
  /** How the caller wishes to be answered, below our own rules */
  instructions?: string | undefined;
  /** Which knowledge it is about; undefined: all */
  filter?: SourceFilter | undefined;
  sessionId?: string | undefined;
  /** The named session is made where it isn't there yet. */
  mayCreate?: boolean;
  /** The session forgets this message and all after it when the question is admitted. */
  replacesMessageId?: string | undefined;
  /** Ids or aliases, to be asked in turn */
  models?: readonly string[] | undefined;
  temperature?: number | undefined;
  maxTokens?: number | undefined;
  form: AnswerForm;
  cacheUse: CacheUse;
  idempotencyKey?: string | undefined;
}

export interface AskDeps extends FirstStepDeps, PassageDeps {
  answers: AnswerCache<KeptAnswer>;
  flags: FlagsClient;
  /** Answers that are being made, or were a moment ago, by their key */
  flights: Flights<Leader>;
  now(): Date;
}

export type AskOutcome = WireResponse & AskedIds & { statuses: readonly WindowStatus[] };

export async function askQuestion(
  actor: PersonActor,
  input: AskInput,
  requestTrace: RequestTrace,
  requestDeps: AskDeps,
): Promise<AskOutcome> {
  const trace = traceWithin(requestTrace);
  const deps = { ...requestDeps, spans: requestDeps.spans.within(trace) };
  const askedAtMs = deps.now().getTime();
  const temperature = input.temperature ?? deps.config.answerTemperature;
  const maxTokens = input.maxTokens ?? deps.config.answerMaxTokens;
  const named = namedChain(input, deps.catalog);
  const { ids, key } = await identify(actor, input);
  const { question, instructions, filter, sessionId, replacesMessageId } = input;
  const settings = { temperature, maxTokens };
  const first = {
    mayCreate: input.mayCreate === true,
    question,
    instructions,
    ...settings,
    sessionId,
    replacesMessageId,
    named,
    messageId: ids.messageId,
    key,
  };
  const isEarly = sessionId === undefined && input.cacheUse === "use";
  const recall = isEarly
    ? recallEarly(actor, { question, instructions, filter, ...settings, named }, deps)
    : deps.answers.get;
  const about = { trace, askedAtMs, workspaceId: actor.workspaceId, userId: actor.userId, ...ids };
  const step = await firstStep(actor, first, deps).catch((error: unknown) => {
    failQuery(about, error, deps.spans);
    throw error;
  });
  const asked: Asked = {
    actor: step.actor,
    // By now the switches are known.
    input: deps.flags.isOn("answer_cache", actor.userId) ? input : { ...input, cacheUse: "off" },
    ids,
    step,
    settings,
    recall,
    trace,
    askedAtMs,
    ownKeys: deps.ownKeys ?? noOwnKeys,
    masksPersonalData: masksPersonalData(step.state.settings, deps.config),
  };
  try {
    const { response, isTaken } = await answer(asked, deps);
    // The answer is another request's: what was reserved for this one is not needed.
    if (!isTaken) deps.waitUntil(letGo(Promise.resolve(step.admission), deps.limits));
    return { ...response, ...ids, statuses: step.admission.statuses };
  } catch (error) {
    noteThrown(error, step.canary, deps.now().getTime() - askedAtMs, deps.flags);
    failQuery(about, error, deps.spans);
    deps.waitUntil(letGo(Promise.resolve(step.admission), deps.limits));
    throw error;
  }
}

interface Asked {
  actor: PersonActor;
  input: AskInput;
  ids: AskedIds;
  step: FirstStep;
  settings: Pick<PreparedAnswer, "temperature" | "maxTokens">;
  recall: Recall;
  trace: RequestTrace;
  askedAtMs: number;
  ownKeys: OwnKeys;
  masksPersonalData: boolean;
}

type Answered = { response: WireResponse; isTaken: boolean };

/** From a cache, from another session that is asked the same right now, or anew. */
async function answer(asked: Asked, deps: AskDeps): Promise<Answered> {
  const { actor, input, step, settings } = asked;
  const { question, instructions, filter } = input;
  const keys = await recallKeys(actor, step.state, { question, instructions, filter, ...step, ...settings }, deps);
  // What was said before decides an answer too: only the first question of a session has one in common with others.
  const isFirst = step.history.length === 0;
  const reads = isFirst && input.cacheUse === "use";
  // What was found by full text alone is not the best that there is.
  const writes = isFirst && input.cacheUse !== "off" && step.embedded.vector !== null;
  const semantic = isFirst ? semanticPlace(asked, keys, deps) : null;
  const places: Places = {
    keepAs: writes ? keepAsOf(keys, semantic, step) : null,
    contextKey: input.cacheUse === "use" ? keys.contextKey : null,
    semantic: reads ? semantic : null,
  };
  if (!reads) return answerAnew(asked, places, deps);
  const known = await asked.recall(keys.answerKey);
  deps.telemetry.metrics.count("cache_reads_total", 1, { cache: "response", hit: String(known !== undefined) });
  if (known) return tell(asked, { cache: "response", cached: { ...known, semanticId: null } }, deps);
  return step.admission.isRepeated ? answerAnew(asked, places, deps) : answerOnce(asked, keys.answerKey, places, deps);
}

/** Where to look for an answer, and where to keep it */
interface Places {
  keepAs: KeepAs | null;
  contextKey: string | null;
  semantic: SemanticPlace | null;
}

/** Who asks the same at the same moment listens to whoever asked first. */
async function answerOnce(asked: Asked, key: string, places: Places, deps: AskDeps): Promise<Answered> {
  const leader = await deps.flights.find(key);
  const joined = leader && (await deps.conversations.join(questionOf(asked, { cache: "shared" }, deps), leader));
  if (joined) return joined;
  const flight = deps.flights.begin(key, asked.ids);
  try {
    return await answerAnew(asked, places, deps, flight.depart);
  } catch (error) {
    flight.fail();
    throw error;
  }
}

async function answerAnew(
  asked: Asked,
  { keepAs, contextKey, semantic }: Places,
  deps: AskDeps,
  onDeparture: () => void = () => undefined,
): Promise<Answered> {
  const { actor, input, step } = asked;
  const groundIds = [...new Set(step.history.flatMap((pair) => pair.groundIds))];
  const { similarityMin } = step.state.settings;
  const passagesMax = passagesMaxOf(step.state.settings, deps.config);
  const places = { groundIds, contextKey, semantic };
  const ceilingNanoUsd = step.admission.hold.ceilingNanoUsd - costOfEntries(step.spent);
  const { masksPersonalData } = asked;
  const wish = {
    ...step,
    ...places,
    question: input.question,
    filter: input.filter,
    passagesMax,
    similarityMin,
    masksPersonalData,
    ceilingNanoUsd,
  };
  const found = await findPassages(actor, wish, deps);
  const { similar, goneSourceIds, spent } = found;
  const lasting = found.isDegraded ? null : keepAs;
  const passages = guardPassages(actor, found.passages, injectionPolicyOf(step.state.settings, deps.config), deps);
  onDeparture();
  const missed = step.history.length === 0 ? "none" : "follow_up";
  const cache = input.cacheUse === "use" ? missed : "bypass";
  if (!similar) return tell(asked, { cache, passages, keepAs: lasting, goneSourceIds, spent }, deps);
  // Written by `semanticStatements`, from the type that it is read as.
  const cached: CachedAnswer = { ...(similar.answer as KeptAnswer), semanticId: similar.id };
  return tell(asked, { cache: "semantic", cached, keepAs }, deps);
}

type Made = Partial<Pick<PreparedAnswer, "passages" | "cached" | "keepAs" | "spent">> &
  Pick<PreparedAnswer, "cache"> & { goneSourceIds?: readonly string[] };

const tell = (asked: Asked, made: Made, deps: AskDeps): Promise<Answered> =>
  deps.conversations.ask(questionOf(asked, made, deps));

/** Whoever answers it tells of what has been recorded so far. */
function questionOf(asked: Asked, made: Made, deps: AskDeps): Question {
  const { actor, input, ids, step, settings, trace, askedAtMs, ownKeys } = asked;
  const { goneSourceIds = [], cache, cached = null, keepAs = null, passages = [], spent = [] } = made;
  const prepared: PreparedAnswer = {
    ...ids,
    ...settings,
    ...step.shape,
    workspaceId: actor.workspaceId,
    userId: actor.userId,
    question: input.question,
    passages,
    chain: step.chain,
    ownProviders: Object.keys(ownKeys),
    masksPersonalData: asked.masksPersonalData,
    breakers: step.breakers,
    flags: deps.flags.now(),
    canary: step.canary,
    hold: step.admission.hold,
    spent: [...step.spent, ...spent],
    cache,
    cached,
    keepAs,
    trace,
    spans: deps.spans.handOver(),
    askedAtMs,
  };
  const mayCreate = input.sessionId === undefined || input.mayCreate === true;
  const { replacesMessageId, form } = input;
  return { prepared, sessionId: ids.sessionId, mayCreate, replacesMessageId, goneSourceIds, form, ownKeys };
}

function semanticPlace({ actor, step }: Asked, { partition }: RecallKeys, deps: AskDeps): SemanticPlace | null {
  const { config, flags } = deps;
  if (!flags.isOn("semantic_cache", actor.userId)) return null;
  const seconds = step.state.settings.semanticCacheSeconds ?? config.semanticCacheSeconds;
  return seconds > 0 && step.embedded.vector ? { workspaceId: actor.workspaceId, partition, seconds } : null;
}

const keepAsOf = (
  { answerKey }: RecallKeys,
  semantic: SemanticPlace | null,
  { embedded: { vector } }: FirstStep,
): KeepAs => ({ answerKey, semantic: semantic && vector ? { ...semantic, vector } : null });

/** Undefined where the question names no model. */
function namedChain({ models }: AskInput, catalog: ModelCatalog): string[] | undefined {
  if (!models) return undefined;
  const chain = askableChain(catalog, models, "model");
  if (chain.length === 0) throw invalid("model", "stands for models of which none can be asked here");
  return chain;
}
