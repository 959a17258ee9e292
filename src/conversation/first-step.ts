// Step 1 of a question: all that can be known at once is asked at once. Only what costs money waits for its admission, and a
// follow-up's embedding for the history that completes it.
import { costRange, meansFor, questionBudget } from "../answer/offer.ts";
import type { HistoryPair } from "../answer/prepared.ts";
import { embeddingEntry } from "../answer/usage-entries.ts";
import type { PersonActor } from "../identity/actor.ts";
import {
  type EmbeddedQuestion,
  embeddingCost,
  embeddingModelFor,
  embedQuestion,
  type VectorMemory,
} from "../knowledge/embed.ts";
import type { Admission, Call, LimitsClient } from "../limits/limits.client.ts";
import { questionClass, userRules } from "../limits/plans.ts";
import type { UsageEntry } from "../limits/usage-record.ts";
import type { Config } from "../platform/config.ts";
import { Failure, invalid } from "../platform/failure.ts";
import type { BreakerClient, BreakerStates } from "../providers/breaker/breaker.client.ts";
import type { ModelCatalog } from "../providers/catalog.ts";
import type { ChatModel } from "../providers/chat-model.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import type { WorkspaceSettings, WorkspaceState } from "../workspace/state.ts";
import type { WorkspaceClient } from "../workspace/workspace.client.ts";
import type { ConversationClient } from "./conversation.client.ts";
import { leansOnHistory, standaloneQuestion } from "./rewrite.ts";
import { rewriteByModel, rewritingCost, rewritingModel } from "./rewrite-by-model.ts";
import { type Shape, shapeOf } from "./shape.ts";

export interface FirstStepDeps {
  config: Config;
  telemetry: Telemetry;
  catalog: ModelCatalog;
  workspaces: WorkspaceClient;
  conversations: Pick<ConversationClient, "open" | "ask" | "join">;
  breakers: BreakerClient;
  limits: LimitsClient;
  embeddings: VectorMemory;
  waitUntil(work: Promise<unknown>): void;
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
  /** Models that the question names; undefined where it names none */
  named: readonly string[] | undefined;
  /** Of the reservation */
  messageId: string;
  key: Call["key"];
}

/** In its workspace */
type ShapedInput = Omit<FirstStepInput, "instructions"> & Shape;

export interface FirstStep {
  actor: PersonActor;
  state: WorkspaceState;
  history: HistoryPair[];
  standalone: string;
  embedded: EmbeddedQuestion;
  spent: UsageEntry[];
  chain: readonly string[];
  shape: Shape;
  breakers: BreakerStates;
  admission: Admission;
}

/** The actor begins the work; whoever is confirmed at its end goes on with it. */
export async function firstStep(actor: PersonActor, input: FirstStepInput, deps: FirstStepDeps): Promise<FirstStep> {
  const { catalog, workspaces, breakers, config } = deps;
  const { named } = input;
  const seen = workspaces.peek(actor.workspaceId)?.settings;
  const likely = named ?? chainOf(seen, catalog);
  const expected = { ...input, ...shapeOf(input, seen, config) };
  refuseOverlong(actor, expected, likely, deps);
  const admitting = admit(actor, expected, likely, seen, deps);
  const opening = openSession(actor, input, deps);
  const ceilingNanoUsd = () => admitting.then(({ hold }) => hold.ceilingNanoUsd);
  const completing = completeQuestion(input, opening, ceilingNanoUsd, deps);
  const confirming = deps.confirmed();
  const embeddingModel = seen?.embeddingModel ?? confirming.then(({ state }) => state.settings.embeddingModel);
  const embedding = Promise.all([completing, embeddingModel]).then(([{ text }, model]) =>
    embedQuestion({ workspaceId: actor.workspaceId, text }, model, { ...deps, ceilingNanoUsd }),
  );
  try {
    const [admission, history, { text: standalone, used }, embedded, { actor: confirmed, state }, states] =
      await Promise.all([admitting, opening, completing, embedding, confirming, breakers.read(likely)]);
    const chain = named ?? chainOf(state.settings, catalog);
    const shape = shapeOf(input, state.settings, config);
    const shaped = { ...input, ...shape };
    const isAsExpected = chain.join() === likely.join() && costsTheSame(shaped, expected);
    if (!isAsExpected) refuseOverlong(actor, shaped, chain, deps);
    return {
      actor: confirmed,
      state,
      history,
      standalone,
      embedded,
      spent: [...used, ...(embedded.used?.costNanoUsd ? [embeddingEntry(embedded.used)] : [])],
      chain,
      shape,
      breakers: states,
      admission: isAsExpected ? admission : await admitAgain(actor, shaped, chain, admission, deps),
    };
  } catch (error) {
    deps.waitUntil(letGo(admitting, deps.limits));
    throw error;
  }
}

async function openSession(
  actor: PersonActor,
  { sessionId, mayCreate }: FirstStepInput,
  { conversations }: FirstStepDeps,
): Promise<HistoryPair[]> {
  if (sessionId === undefined) return [];
  return conversations.open(actor, sessionId).catch((error: unknown) => {
    if (mayCreate && error instanceof Failure && error.reason.tag === "not_found") return [];
    throw error;
  });
}

const isFollowUp = ({ question, sessionId }: Pick<FirstStepInput, "question" | "sessionId">): boolean =>
  sessionId !== undefined && leansOnHistory(question);

/** A follow-up with what it leans on: by a fast model where one is there and paid for, else by heuristic. */
async function completeQuestion(
  input: FirstStepInput,
  opening: Promise<HistoryPair[]>,
  ceilingNanoUsd: () => Promise<number>,
  deps: FirstStepDeps,
): Promise<{ text: string; used: UsageEntry[] }> {
  const { question } = input;
  if (!isFollowUp(input)) return { text: question, used: [] };
  const history = await opening;
  const model = history.length > 0 ? rewritingModel(deps) : undefined;
  const mayAsk = model !== undefined && (await ceilingNanoUsd()) >= rewritingCost(model, question);
  const rewritten = mayAsk ? await rewriteByModel(model, question, history, deps) : undefined;
  const earlier = history.map((pair) => pair.question);
  return {
    text: rewritten?.text || standaloneQuestion(question, earlier),
    used: rewritten && isPaid(rewritten.used) ? [rewritten.used] : [],
  };
}

const isPaid = ({ costNanoUsd, ownNanoUsd = 0 }: UsageEntry): boolean => costNanoUsd + ownNanoUsd > 0;

const costsTheSame = (a: Shape, b: Shape): boolean =>
  a.contextMaxTokens === b.contextMaxTokens && a.instructions.workspace === b.instructions.workspace;

function admit(
  actor: PersonActor,
  input: ShapedInput,
  chain: readonly string[],
  settings: WorkspaceSettings | undefined,
  deps: FirstStepDeps,
): Promise<Admission> {
  const { catalog, limits } = deps;
  const { messageId, key, question } = input;
  const embeddingModel = embeddingModelFor(settings?.embeddingModel ?? null, catalog);
  const { worstNanoUsd, leastNanoUsd } = costRange(modelsOf(chain, catalog), input);
  const rewriter = isFollowUp(input) ? rewritingModel(deps) : undefined;
  const before =
    embeddingCost(embeddingModel, question).costNanoUsd + (rewriter ? rewritingCost(rewriter, question) : 0);
  const call: Call = {
    id: messageId,
    endpointClass: questionClass,
    isQuestion: true,
    worstNanoUsd: worstNanoUsd + before,
    leastNanoUsd: leastNanoUsd > 0 ? leastNanoUsd + before : 0,
  };
  return limits.admit(actor, key ? { ...call, key } : call);
}

/** The workspace asks other models, or more of them, than this isolate had thought: reserved again where that may cost more. */
async function admitAgain(
  actor: PersonActor,
  input: ShapedInput,
  chain: readonly string[],
  admission: Admission,
  deps: FirstStepDeps,
): Promise<Admission> {
  const { worstNanoUsd } = costRange(modelsOf(chain, deps.catalog), input);
  if (admission.isRepeated || worstNanoUsd <= admission.hold.ceilingNanoUsd) return admission;
  await deps.limits.release(admission.hold);
  return admit(actor, input, chain, undefined, deps);
}

export async function letGo(admitting: Promise<Admission>, limits: LimitsClient): Promise<void> {
  const admission = await admitting.catch(() => undefined);
  if (admission && !admission.isRepeated) await limits.release(admission.hold);
}

const modelsOf = (chain: readonly string[], catalog: ModelCatalog): ChatModel[] =>
  chain.flatMap((id) => catalog.chatModel(id) ?? []);

/** What a workspace has chosen, as far as it can be asked today; else what this Hearth is set up for. */
export function chainOf(settings: WorkspaceSettings | undefined, catalog: ModelCatalog): readonly string[] {
  const { chain } = catalog.resolve(settings?.modelChain ?? []);
  return chain.length > 0 ? chain : catalog.defaultChain;
}

/** A question that is too long for every model of its chain, or costs too much, would be answered by none of them. */
function refuseOverlong(
  { plan }: PersonActor,
  input: ShapedInput,
  chain: readonly string[],
  { catalog, config }: FirstStepDeps,
): void {
  const { question } = input;
  const limit = config.questionMaxChars;
  if (question.length >= limit)
    throw new Failure({ tag: "too_large", field: "question", limit: limit - 1, unit: "characters" });
  const fitting = modelsOf(chain, catalog).filter((model) => questionBudget(model, input, config) >= 0);
  if (fitting.length === 0) throw invalid("question", `is too long for the window of ${chain.join(", ")}`);
  const { perRequestNanoUsd } = userRules(config, plan);
  if (fitting.some((model) => meansFor(model, input, perRequestNanoUsd))) return;
  const most = `$${perRequestNanoUsd / 1e9}`;
  throw invalid("question", `would cost more than ${most}, the most that one request may, at ${chain.join(", ")}`);
}
