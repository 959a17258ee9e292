// What a question may spend, reserved before it does: of the models that it asks, and of what is asked on the way to them.
import { costRange, meansFor, questionBudget } from "../answer/offer.ts";
import type { PersonActor } from "../identity/actor.ts";
import { embeddingCost, embeddingModelFor } from "../knowledge/embed.ts";
import type { Admission, Call, LimitsClient } from "../limits/limits.client.ts";
import { questionClass, userRules } from "../limits/plans.ts";
import type { Config } from "../platform/config.ts";
import { Failure, invalid } from "../platform/failure.ts";
import type { ModelCatalog } from "../providers/catalog.ts";
import type { ChatModel } from "../providers/chat-model.ts";
import type { WorkspaceSettings } from "../workspace/state.ts";
import type { Shape } from "./shape.ts";

export interface AdmissionDeps {
  config: Config;
  catalog: ModelCatalog;
  limits: LimitsClient;
}

/** In its workspace */
export interface ShapedQuestion extends Shape {
  question: string;
  maxTokens: number;
  /** Of the reservation */
  messageId: string;
  key: Call["key"];
  /** The most that small models cost which are asked before the answer's own */
  besidesNanoUsd: number;
}

export const costsTheSame = (a: Shape, b: Shape): boolean =>
  a.contextMaxTokens === b.contextMaxTokens && a.instructions.workspace === b.instructions.workspace;

export function admit(
  actor: PersonActor,
  input: ShapedQuestion,
  chain: readonly string[],
  settings: WorkspaceSettings | undefined,
  { catalog, limits }: AdmissionDeps,
): Promise<Admission> {
  const { messageId, key, question, besidesNanoUsd } = input;
  const embeddingModel = embeddingModelFor(settings?.embeddingModel ?? null, catalog);
  const { worstNanoUsd, leastNanoUsd } = costRange(modelsOf(chain, catalog), input);
  const before = embeddingCost(embeddingModel, question).costNanoUsd + besidesNanoUsd;
  const call: Call = {
    id: messageId,
    endpointClass: questionClass,
    isQuestion: true,
    worstNanoUsd: worstNanoUsd + before,
    leastNanoUsd: leastNanoUsd > 0 ? leastNanoUsd + before : 0,
  };
  return limits.admit(actor, key ? { ...call, key } : call);
}

/** The workspace asks other models, or more of them, or embeds by another, than this isolate had thought: reserved again where that may cost more. */
export async function admitAgain(
  actor: PersonActor,
  input: ShapedQuestion,
  chain: readonly string[],
  { admission, settings }: { admission: Admission; settings: WorkspaceSettings },
  deps: AdmissionDeps,
): Promise<Admission> {
  const { worstNanoUsd } = costRange(modelsOf(chain, deps.catalog), input);
  const embedding = embeddingCost(embeddingModelFor(settings.embeddingModel, deps.catalog), input.question);
  const mostNanoUsd = worstNanoUsd + embedding.costNanoUsd;
  if (admission.isRepeated || mostNanoUsd <= admission.hold.ceilingNanoUsd) return admission;
  await deps.limits.release(admission.hold);
  return admit(actor, input, chain, settings, deps);
}

export async function letGo(admitting: Promise<Admission>, limits: LimitsClient): Promise<void> {
  const admission = await admitting.catch(() => undefined);
  if (admission && !admission.isRepeated) await limits.release(admission.hold);
}

const modelsOf = (chain: readonly string[], catalog: ModelCatalog): ChatModel[] =>
  chain.flatMap((id) => catalog.chatModel(id) ?? []);

/** What a workspace has chosen, as far as it can be asked today; else what this Hearth is set up for, behind the canary's candidate. */
export function chainOf(
  settings: WorkspaceSettings | undefined,
  catalog: ModelCatalog,
  candidate: readonly string[],
): readonly string[] {
  const { chain } = catalog.resolve(settings?.modelChain ?? []);
  return chain.length > 0 ? chain : [...new Set([...candidate, ...catalog.defaultChain])];
}

/** A question that is too long for every model of its chain, or costs too much, would be answered by none of them. */
export function refuseOverlong(
  { plan }: PersonActor,
  input: ShapedQuestion,
  chain: readonly string[],
  { catalog, config }: AdmissionDeps,
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
