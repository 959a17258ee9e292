// Whether a question that reads like a prompt injection may be asked. What is clean waits for nothing; only the middle of the
// scale is put before a model, where one is named for it.
import { scoreInjection } from "../guard/injection/score.ts";
import type { InjectionScore, Where } from "../guard/injection/types.ts";
import { injectionOf, injectionPolicyOf, masksPersonalData, type TellInjection } from "../guard/injections.ts";
import type { PersonActor } from "../identity/actor.ts";
import type { Admission, Hold } from "../limits/limits.client.ts";
import type { UsageEntry } from "../limits/usage-record.ts";
import type { Config } from "../platform/config.ts";
import { Failure } from "../platform/failure.ts";
import type { WorkspaceSettings, WorkspaceState } from "../workspace/state.ts";
import { type ReviewDeps, reviewByModel, reviewingModel } from "./review-by-model.ts";
import { type SettleDeps, settle } from "./settle.ts";

export interface BlockingDeps extends SettleDeps {
  config: Config;
  tellInjection: TellInjection;
}

/** So many are told to who asked. */
const findingsMax = 5;

interface Asking {
  admitting: Promise<Admission>;
  confirming: Promise<{ actor: PersonActor; state: WorkspaceState }>;
}

/** Undefined: it is clean, or nobody wants to know. */
export function suspicionOf(
  question: string,
  seen: WorkspaceSettings | undefined,
  config: Config,
): InjectionScore | undefined {
  // Where the workspace isn't known yet, it may have chosen otherwise than the house.
  if (seen && injectionPolicyOf(seen, config) === "off") return undefined;
  const scored = scoreInjection(question, "question");
  return scored.verdict === "clean" ? undefined : scored;
}

/** Resolves with what a review cost. Throws as `blockOrTell` does. */
export async function clearQuestion(
  question: string,
  suspicion: InjectionScore | undefined,
  { admitting, confirming }: Asking,
  deps: ReviewDeps & BlockingDeps,
): Promise<UsageEntry[]> {
  const reviewer = suspicion && reviewingModel(suspicion, deps);
  const isAttack = suspicion?.verdict === "attack";
  if (!suspicion || !(isAttack || reviewer)) return [];
  const [{ actor, state }, { hold, isRepeated }] = await Promise.all([confirming, admitting]);
  if (isRepeated || injectionPolicyOf(state.settings, deps.config) === "off") return [];
  const review =
    reviewer &&
    (await reviewByModel(reviewer, question, { ...deps, masks: masksPersonalData(state.settings, deps.config) }));
  const spent = review ? [review.used] : [];
  if (isAttack || review?.isAttack) await blockOrTell("question", suspicion, { actor, state, hold, spent }, deps);
  return spent;
}

interface Asked {
  actor: PersonActor;
  state: WorkspaceState;
  hold: Hold;
  spent: UsageEntry[];
}

/** Throws `injection_blocked` where the workspace wishes it; the call stays counted, what it reserved beyond the spent is given back. */
export async function blockOrTell(
  where: Where,
  attack: InjectionScore,
  { actor, state, hold, spent }: Asked,
  deps: BlockingDeps,
): Promise<void> {
  const policy = injectionPolicyOf(state.settings, deps.config);
  if (policy === "off") return;
  const entity = { kind: "message", id: hold.reservationId } as const;
  deps.tellInjection(actor, injectionOf(where, policy === "block" ? "blocked" : "flagged", attack, entity));
  if (policy === "flag") return;
  const { workspaceId, userId } = actor;
  await settle({ settlement: { ...hold, workspaceId, userId, entries: spent }, session: null }, deps);
  const findings = attack.findings.slice(0, findingsMax).map(({ family, rule, view }) => ({ family, rule, view }));
  throw new Failure({ tag: "injection_blocked", score: attack.score, findings });
}
