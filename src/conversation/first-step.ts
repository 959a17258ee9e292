// Step 1 of a question: all that can be known at once is asked at once. Only what costs money waits for its admission, and a
// follow-up's embedding for the history that completes it.
import type { CanaryMark, HistoryPair } from "../answer/prepared.ts";
import { embeddingEntry } from "../answer/usage-entries.ts";
import type { InjectionScore } from "../guard/injection/types.ts";
import { masksPersonalData, type TellInjection } from "../guard/injections.ts";
import type { PersonActor } from "../identity/actor.ts";
import { type EmbeddedQuestion, embedQuestion, type VectorMemory } from "../knowledge/embed.ts";
import { rerankingCost } from "../knowledge/rerank.ts";
import type { Admission, Call } from "../limits/limits.client.ts";
import type { UsageEntry } from "../limits/usage-record.ts";
import type { Config } from "../platform/config.ts";
import { Failure } from "../platform/failure.ts";
import { hasSensitive } from "../platform/sensitive/find.ts";
import type { BreakerClient, BreakerStates } from "../providers/breaker/breaker.client.ts";
import type { ModelCatalog } from "../providers/catalog.ts";
import type { Reranker } from "../providers/reranker.ts";
import type { SpanRecorder } from "../telemetry/traces/recorder.ts";
import type { WorkspaceSettings, WorkspaceState } from "../workspace/state.ts";
import type { WorkspaceClient } from "../workspace/workspace.client.ts";
import { type CandidateDeps, canaryMark, candidateChain } from "./candidate.ts";
import { clearQuestion, suspicionOf } from "./clear-question.ts";
import type { ConversationClient } from "./conversation.client.ts";
import { admit, admitAgain, chainOf, costsTheSame, letGo, refuseOverlong } from "./question-admission.ts";
import { reviewCost, reviewingModel } from "./review-by-model.ts";
import { leansOnHistory, standaloneQuestion } from "./rewrite.ts";
import { rewriteByModel, rewritingCost, rewritingModel } from "./rewrite-by-model.ts";
import type { SettleDeps } from "./settle.ts";
import { type Shape, shapeOf } from "./shape.ts";

export interface FirstStepDeps extends SettleDeps, CandidateDeps {
  config: Config;
  catalog: ModelCatalog;
  reranker: Reranker | undefined;
  workspaces: WorkspaceClient;
  conversations: Pick<ConversationClient, "open" | "ask" | "join">;
  breakers: BreakerClient;
  embeddings: VectorMemory;
  spans: SpanRecorder;
  waitUntil(work: Promise<unknown>): void;
  /** Of a question or passage that scores as a prompt injection; never throws */
  tellInjection: TellInjection;
  /** Who truly asks, and the workspace */
  confirmed(): Promise<{ actor: PersonActor; state: WorkspaceState }>;
}

export interface FirstStepInput {
  question: string;
  /** The caller's */
  instructions?: string | undefined;
  maxTokens: number;
  /** Undefined: a new session */
  sessionId: string | undefined;
  /** The named session may be one that isn't there yet. */
  mayCreate: boolean;
  /** Neither it nor what came after it is part of the history. */
  replacesMessageId: string | undefined;
  /** Models that the question names; undefined where it names none */
  named: readonly string[] | undefined;
  /** Of the reservation */
  messageId: string;
  key: Call["key"];
}

export interface FirstStep {
  actor: PersonActor;
  state: WorkspaceState;
  history: HistoryPair[];
  standalone: string;
  embedded: EmbeddedQuestion;
  spent: UsageEntry[];
  chain: readonly string[];
  canary: CanaryMark | null;
  shape: Shape;
  breakers: BreakerStates;
  admission: Admission;
}

/** The actor begins the work; whoever is confirmed at its end goes on with it. */
export async function firstStep(actor: PersonActor, input: FirstStepInput, deps: FirstStepDeps): Promise<FirstStep> {
  const { catalog, workspaces, breakers, config } = deps;
  const { named } = input;
  const seen = workspaces.peek(actor.workspaceId)?.settings;
  const likely = named ?? chainOf(seen, catalog, candidateChain(actor.userId, deps));
  const suspicion = suspicionOf(input.question, seen, config);
  const besidesNanoUsd = besidesCost(input, suspicion, deps);
  const expected = { ...input, ...shapeOf(input, seen, config), besidesNanoUsd };
  refuseOverlong(actor, expected, likely, deps);
  const admitting = deps.spans.during("admit", () => admit(actor, expected, likely, seen, deps));
  const opening = openSession(actor, input, deps);
  const ceilingNanoUsd = () => admitting.then(({ hold }) => hold.ceilingNanoUsd);
  const confirming = deps.confirmed();
  const clearing = clearQuestion(input.question, suspicion, { admitting, confirming }, deps);
  const completing = clearing.then(() => completeQuestion(actor, input, opening, ceilingNanoUsd, deps));
  const embed = (text: string, settings: WorkspaceSettings, ceiling = ceilingNanoUsd) => {
    const wish = { workspaceId: actor.workspaceId, text, masksPersonalData: masksPersonalData(settings, config) };
    return deps.spans.during("embed", () =>
      embedQuestion(wish, settings.embeddingModel, { ...deps, ceilingNanoUsd: ceiling }),
    );
  };
  const embedding = completing.then(async ({ text }) => {
    // What is personal goes nowhere before it is certain what the workspace wishes.
    return embed(text, seen?.embeddingModel && !hasSensitive(text) ? seen : (await confirming).state.settings);
  });
  try {
    const [admitted, history, { text: standalone, used }, embeddedEarly, { actor: confirmed, state }, states, review] =
      await Promise.all([admitting, opening, completing, embedding, confirming, breakers.read(likely), clearing]);
    const { settings } = state;
    const chain = named ?? chainOf(settings, catalog, candidateChain(actor.userId, deps));
    const shape = shapeOf(input, settings, config);
    const shaped = { ...input, ...shape, besidesNanoUsd };
    // The workspace may have changed its model since this isolate saw it last: vectors of the old one find nothing any more.
    const isOutdated = embeddedEarly.modelId !== (settings.embeddingModel ?? embeddedEarly.modelId);
    const isAsExpected = !isOutdated && chain.join() === likely.join() && costsTheSame(shaped, expected);
    if (!isAsExpected) refuseOverlong(actor, shaped, chain, deps);
    const admission = isAsExpected
      ? admitted
      : await admitAgain(actor, shaped, chain, { admission: admitted, settings }, deps);
    const embedded = isOutdated
      ? await embed(standalone, settings, async () => admission.hold.ceilingNanoUsd)
      : embeddedEarly;
    return {
      actor: confirmed,
      state,
      history,
      standalone,
      embedded,
      spent: [...review, ...used, ...(embedded.used?.costNanoUsd ? [embeddingEntry(embedded.used)] : [])],
      chain,
      canary: canaryMark(actor.userId, named !== undefined || settings.modelChain.length > 0, deps),
      shape,
      breakers: states,
      admission,
    };
  } catch (error) {
    deps.waitUntil(letGo(admitting, deps.limits));
    throw error;
  }
}

async function openSession(
  actor: PersonActor,
  { sessionId, mayCreate, replacesMessageId, messageId }: FirstStepInput,
  { conversations }: FirstStepDeps,
): Promise<HistoryPair[]> {
  if (sessionId === undefined) return [];
  const replacement = replacesMessageId === undefined ? undefined : { replacesId: replacesMessageId, messageId };
  return conversations.open(actor, sessionId, replacement).catch((error: unknown) => {
    if (mayCreate && error instanceof Failure && error.reason.tag === "not_found") return [];
    throw error;
  });
}

const isFollowUp = ({ question, sessionId }: Pick<FirstStepInput, "question" | "sessionId">): boolean =>
  sessionId !== undefined && leansOnHistory(question);

/** A follow-up with what it leans on: by a fast model where one is there and paid for, else by heuristic. */
async function completeQuestion(
  actor: PersonActor,
  input: FirstStepInput,
  opening: Promise<HistoryPair[]>,
  ceilingNanoUsd: () => Promise<number>,
  deps: FirstStepDeps,
): Promise<{ text: string; used: UsageEntry[] }> {
  const { question } = input;
  if (!isFollowUp(input)) return { text: question, used: [] };
  const history = await opening;
  const isOn = deps.flags.isOn("rewriting", actor.userId);
  const model = isOn && history.length > 0 ? rewritingModel(deps) : undefined;
  const mayAsk = model !== undefined && (await ceilingNanoUsd()) >= rewritingCost(model, question);
  const masks = mayAsk && masksPersonalData((await deps.confirmed()).state.settings, deps.config);
  const rewritten = mayAsk ? await rewriteByModel(model, question, history, { ...deps, masks }) : undefined;
  const earlier = history.map((pair) => pair.question);
  return {
    text: rewritten?.text || standaloneQuestion(question, earlier),
    used: rewritten && isPaid(rewritten.used) ? [rewritten.used] : [],
  };
}

/** The most that is spent on the way to the models of the answer, but for the embedding */
function besidesCost(input: FirstStepInput, suspicion: InjectionScore | undefined, deps: FirstStepDeps): number {
  const rewriter = isFollowUp(input) ? rewritingModel(deps) : undefined;
  const reviewer = suspicion && reviewingModel(suspicion, deps);
  return (
    (rewriter ? rewritingCost(rewriter, input.question) : 0) +
    (reviewer ? reviewCost(reviewer, input.question) : 0) +
    rerankingCost(deps.reranker, input.question.slice(0, deps.config.searchQueryMaxChars))
  );
}

const isPaid = ({ costNanoUsd, ownNanoUsd = 0 }: UsageEntry): boolean => costNanoUsd + ownNanoUsd > 0;
