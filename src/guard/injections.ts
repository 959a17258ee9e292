// What becomes of a text that scores as a prompt injection, as its workspace wishes; and what is told of it: never the text.
import type { PersonActor } from "../identity/actor.ts";
import type { Config } from "../platform/config.ts";
import type { InjectionPolicy, PersonalDataPolicy } from "../platform/settings/security.ts";
import { scoreInjection } from "./injection/score.ts";
import type { Family, InjectionScore, Where } from "./injection/types.ts";

/** Refused, answered all the same, or left out of what an answer is made from */
export type InjectionOutcome = "blocked" | "flagged" | "withheld";

export interface Injection {
  where: Where;
  outcome: InjectionOutcome;
  score: number;
  families: Family[];
  rules: string[];
  /** The source that the passage is of, or the message that it was asked by */
  entity: { kind: "source" | "message"; id: string };
}

/** `actor`: who asked */
export type TellInjection = (actor: PersonActor, injection: Injection) => void;

export interface ChosenPolicies {
  injectionPolicy: InjectionPolicy | null;
  personalDataPolicy: PersonalDataPolicy | null;
}

export const injectionPolicyOf = (
  chosen: ChosenPolicies | undefined,
  { injectionPolicy }: Pick<Config, "injectionPolicy">,
): InjectionPolicy => chosen?.injectionPolicy ?? injectionPolicy;

export const masksPersonalData = (
  chosen: ChosenPolicies,
  { personalDataPolicy }: Pick<Config, "personalDataPolicy">,
): boolean => (chosen.personalDataPolicy ?? personalDataPolicy) === "mask";

export function injectionOf(
  where: Where,
  outcome: InjectionOutcome,
  { score, findings }: InjectionScore,
  entity: Injection["entity"],
): Injection {
  const families = [...new Set(findings.map(({ family }) => family))];
  return { where, outcome, score, families, rules: findings.slice(0, rulesTold).map(({ rule }) => rule), entity };
}

const rulesTold = 10;
const rememberedMax = 5_000;
const verdicts = new Map<string, InjectionScore | null>();

/** The same passage under the same title is scored once an isolate. Undefined: nothing speaks against it. */
export function passageAttack({ passageId, title, heading, text }: ScoredPassage): InjectionScore | undefined {
  // A passage's text never changes, what stands above it may.
  const name = JSON.stringify([passageId, title, heading]);
  const known = verdicts.get(name);
  if (known !== undefined) return known ?? undefined;
  const scored = scoreInjection([title, heading, text].join("\n"), "passage");
  const attack = scored.verdict === "attack" ? scored : null;
  if (verdicts.size >= rememberedMax) verdicts.clear();
  verdicts.set(name, attack);
  return attack ?? undefined;
}

interface ScoredPassage {
  passageId: string;
  title: string;
  heading: string;
  text: string;
}
