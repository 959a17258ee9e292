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
import { timed } from "../../telemetry/telemetry.ts";

export interface AskInput {
  question: string;
  sessionId?: string | undefined;
  model?: string | undefined;
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
  const modelId = checkedModel(services, input);
  const [ids, { history, embedded, standalone }] = await Promise.all([
    idsOf(actor, input),
    firstStep(services, actor, input),
  ]);
  const { hits, goneSourceIds } = await retrieve(services, actor, standalone, embedded, history);
  const relevant = relevantTo([input.question, standalone], hits, embedded.relevantSimilarity);
  const prepared: PreparedAnswer = {
    ...ids,
    workspaceId: actor.workspaceId,
    userId: actor.userId,
    question: input.question,
    passages: relevant.map((hit) => toPassage(hit, services)),
    modelId,
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

function checkedModel({ catalog, config }: Services, input: AskInput): string {
  const limit = config.questionMaxChars;
  if (input.question.length >= limit)
    throw new Failure({ tag: "too_large", field: "question", limit: limit - 1, unit: "characters" });
  const model = catalog.chatModel(input.model ?? catalog.defaultChatModelId);
  if (!model) throw invalid("model", "isn't a model that can be asked here");
  if (questionBudget(model, input.question, config) < 0)
    throw invalid("question", `is too long for the window of ${model.id}`);
  return model.id;
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
}

/** Workspace, history and embedding at once; only a follow-up's embedding must wait for the history that completes it. */
async function firstStep(
  services: Services,
  actor: PersonActor,
  { question, sessionId }: AskInput,
): Promise<FirstStep> {
  const opening = sessionId === undefined ? Promise.resolve([]) : services.conversations.open(actor, sessionId);
  const asking =
    sessionId !== undefined && leansOnHistory(question)
      ? opening.then((history) =>
          standaloneQuestion(
            question,
            history.map((pair) => pair.question),
          ),
        )
      : Promise.resolve(question);
  const hint = services.workspaces.peek(actor.workspaceId)?.settings.embeddingModel;
  const reading = services.workspaces.read(actor.workspaceId);
  const modelId = hint ? Promise.resolve(hint) : reading.then(({ settings }) => settings.embeddingModel);
  const embedding = Promise.all([asking, modelId]).then(([text, model]) => embedQuestion(text, model, services));
  const [history, standalone, embedded] = await Promise.all([opening, asking, embedding, reading]);
  return { history, standalone, embedded };
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
