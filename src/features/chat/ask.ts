// A question on its way to its answer: all that can be known at once is asked at once, then one retrieval, then the object.
import { inArray, sql } from "drizzle-orm";
import { questionBudget } from "../../answer/offer.ts";
import type { HistoryPair, PreparedAnswer, PreparedPassage } from "../../answer/prepared.ts";
import type { AnswerForm, WireResponse } from "../../answer/respond.ts";
import { leansOnHistory, standaloneQuestion } from "../../conversation/rewrite.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { type EmbeddedQuestion, embedQuestion } from "../../knowledge/embed.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { relevantHits } from "../../knowledge/relevance.ts";
import { fuseRows, searchStatements } from "../../knowledge/search.ts";
import { kindOf, type PassageHit } from "../../knowledge/source-kind.ts";
import { Failure, invalid } from "../../platform/failure.ts";
import { derivedId, newId } from "../../platform/ids.ts";
import type { RequestTrace } from "../../platform/trace.ts";
import type { BreakerStates } from "../../providers/breaker/breaker.client.ts";
import type { ModelCatalog } from "../../providers/catalog.ts";
import { timed } from "../../telemetry/telemetry.ts";
import type { WorkspaceSettings } from "../../workspace/state.ts";

export interface AskInput {
  question: string;
  sessionId?: string | undefined;
  /** Ids or aliases, to be asked in turn */
  models?: readonly string[] | undefined;
  temperature?: number | undefined;
  maxTokens?: number | undefined;
  form: AnswerForm;
  idempotencyKey?: string | undefined;
}

export interface AskedIds {
  sessionId: string;
  messageId: string;
}

export async function askQuestion(
  services: Services,
  actor: PersonActor,
  input: AskInput,
  trace: RequestTrace,
): Promise<WireResponse & AskedIds> {
  const askedAtMs = services.now().getTime();
  const named = checkedChain(services, input);
  const [ids, { history, embedded, standalone, chain, breakers }] = await Promise.all([
    idsOf(actor, input),
    firstStep(services, actor, input, named),
  ]);
  const { hits, goneSourceIds } = await retrieve(services, actor, standalone, embedded, history);
  const relevant = relevantTo([input.question, standalone], hits, embedded.relevantSimilarity);
  const prepared: PreparedAnswer = {
    ...ids,
    workspaceId: actor.workspaceId,
    userId: actor.userId,
    question: input.question,
    passages: relevant.map((hit) => toPassage(hit, services)),
    chain,
    breakers,
    temperature: input.temperature ?? services.config.answerTemperature,
    maxTokens: input.maxTokens ?? services.config.answerMaxTokens,
    trace,
    askedAtMs,
  };
  const mayCreate = input.sessionId === undefined;
  const response = await services.conversations.ask({
    prepared,
    sessionId: ids.sessionId,
    mayCreate,
    goneSourceIds,
    form: input.form,
  });
  return { ...response, ...ids };
}

/** Undefined where the question names no model. */
function checkedChain({ catalog, config }: Services, { question, models }: AskInput): string[] | undefined {
  const limit = config.questionMaxChars;
  if (question.length >= limit)
    throw new Failure({ tag: "too_large", field: "question", limit: limit - 1, unit: "characters" });
  if (!models) return undefined;
  const { chain, unknown } = catalog.resolve(models);
  if (unknown.length > 0) throw invalid("model", `can't be asked here: ${unknown.join(", ").slice(0, 200)}`);
  if (chain.length === 0) throw invalid("model", "stands for models of which none can be asked here");
  return chain;
}

/** A question that is too long for every model of its chain would be answered by none of them. */
function refuseOverlong({ catalog, config }: Services, question: string, chain: readonly string[]): void {
  const models = chain.flatMap((id) => catalog.chatModel(id) ?? []);
  if (models.some((model) => questionBudget(model, question, config) >= 0)) return;
  throw invalid("question", `is too long for the window of ${chain.join(", ")}`);
}

/** An idempotency key names its answer: asked again, the same session gives the same message. */
async function idsOf(actor: PersonActor, { sessionId, idempotencyKey }: AskInput): Promise<AskedIds> {
  if (idempotencyKey === undefined) return { sessionId: sessionId ?? newId(), messageId: newId() };
  const scope = [actor.workspaceId, actor.userId, idempotencyKey] as const;
  return {
    sessionId: sessionId ?? (await derivedId("session", ...scope)),
    messageId: await derivedId("message", ...scope),
  };
}

interface FirstStep {
  history: HistoryPair[];
  embedded: EmbeddedQuestion;
  standalone: string;
  chain: readonly string[];
  breakers: BreakerStates;
}

/** Workspace, history, embedding and breakers at once; only a follow-up's embedding waits, for the history that completes it. */
async function firstStep(
  services: Services,
  actor: PersonActor,
  { question, sessionId }: AskInput,
  named: readonly string[] | undefined,
): Promise<FirstStep> {
  const { catalog, workspaces, breakers } = services;
  const seen = workspaces.peek(actor.workspaceId)?.settings;
  const opening = sessionId === undefined ? Promise.resolve([]) : services.conversations.open(actor, sessionId);
  const asking =
    sessionId !== undefined && leansOnHistory(question)
      ? opening.then((history) => completed(question, history))
      : question;
  const reading = workspaces.read(actor.workspaceId).then(({ settings }) => settings);
  const embeddingModel = seen?.embeddingModel ?? reading.then((settings) => settings.embeddingModel);
  const embedding = Promise.all([asking, embeddingModel]).then(([text, model]) => embedQuestion(text, model, services));
  const likely = named ?? chainOf(seen, catalog);
  const [history, standalone, embedded, settings, states] = await Promise.all([
    opening,
    asking,
    embedding,
    reading,
    breakers.read(likely),
  ]);
  const chain = named ?? chainOf(settings, catalog);
  refuseOverlong(services, question, chain);
  return { history, standalone, embedded, chain, breakers: states };
}

const completed = (question: string, history: readonly HistoryPair[]): string =>
  standaloneQuestion(
    question,
    history.map((pair) => pair.question),
  );

/** What a workspace has chosen, as far as it can be asked today; else what this Hearth is set up for. */
function chainOf(settings: WorkspaceSettings | undefined, catalog: ModelCatalog): readonly string[] {
  const { chain } = catalog.resolve(settings?.modelChain ?? []);
  return chain.length > 0 ? chain : catalog.defaultChain;
}

/** One round trip: passages, and which sources of the earlier answers are still there. */
async function retrieve(
  services: Services,
  actor: PersonActor,
  text: string,
  embedded: EmbeddedQuestion,
  history: readonly HistoryPair[],
) {
  const { config, database, telemetry } = services;
  const query = {
    text: text.slice(0, config.searchQueryMaxChars),
    vector: embedded.vector,
    embeddingModel: embedded.modelId,
    k: config.answerPassages,
  };
  const groundIds = [...new Set(history.flatMap((pair) => pair.groundIds))];
  const [byVector, byText, there] = await timed(telemetry.metrics, "retrieval_duration_ms", () =>
    database.forWorkspace(actor, (db) => [
      ...searchStatements(db, actor, query),
      db
        .select({ id: sources.id })
        .from(sources)
        .where(
          sql`${groundIds.length > 0 ? inArray(sources.id, groundIds) : sql`false`} and ${sources.deletedAt} is null`,
        ),
    ]),
  );
  const present = new Set(there.map(({ id }) => id));
  return {
    hits: fuseRows(query, byVector.rows, byText.rows),
    goneSourceIds: groundIds.filter((id) => !present.has(id)),
  };
}

function relevantTo(
  questions: readonly string[],
  hits: readonly PassageHit[],
  relevantSimilarity: number,
): PassageHit[] {
  const relevant = new Set(
    [...new Set(questions)].flatMap((question) => relevantHits(question, hits, relevantSimilarity)),
  );
  return hits.filter((hit) => relevant.has(hit));
}

function toPassage(hit: PassageHit, services: Services): PreparedPassage {
  const { id, sourceId, title, heading, text, similarity } = hit;
  const detail = kindOf(services.registry, hit.sourceKind).cite(hit);
  return { sourceId, title, heading, text, passageId: id, similarity, detail };
}
