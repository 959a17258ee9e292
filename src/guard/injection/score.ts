// The scorer: what the rules find, which meanings stand near each other in a text and how it is worded, added up to how likely it is
// an attack.
import { type Evidence, strongestStretch } from "./evidence.ts";
import { evidenceName, slotsOf } from "./evidence-weights.ts";
import { familyOf } from "./families.ts";
import { excerptChars, readWithRules } from "./read.ts";
import { type Finding, type InjectionScore, placeOf, type Verdict, type Where } from "./types.ts";
import { bias, ruleWeight } from "./weights.ts";
import { strongestWording, type Wording } from "./wording.ts";

export const attackFrom = 0.6;
export const suspiciousFrom = 0.35;
/** The table's threshold stands at a sum of 0, which is told as a score of `attackFrom`. */
const shift = Math.log(attackFrom / (1 - attackFrom));
const mostEvidence = 3;
/** Wording that weighs less says nothing. */
const leastTold = 0.5;

export function scoreInjection(text: string, where: Where): InjectionScore {
  const { findings, ruleScore, readings } = readWithRules(text, where);
  const evidence = readings
    .map(({ view, seen }) => ({ ...strongestStretch(seen, where), view: view.name }))
    .reduce((most, next) => (next.weight > most.weight ? next : most));
  const wording = strongestWording(readings, where);
  const place = placeOf(where);
  const sum = bias[place] + ruleWeight[place] * ruleScore + evidence.weight + wording.weight;
  const score = Number((1 / (1 + Math.exp(-sum - shift))).toFixed(4));
  const told = [...findings, ...evidenceFindings(evidence), ...wordingFindings(wording, evidence)];
  told.sort((a, b) => b.weight - a.weight);
  return { score, verdict: verdictOf(score), findings: told };
}

function verdictOf(score: number): Verdict {
  if (score >= attackFrom) return "attack";
  return score >= suspiciousFrom ? "suspicious" : "clean";
}

function evidenceFindings({ parts, text, view }: Evidence & Pick<Finding, "view">): Finding[] {
  return parts.slice(0, mostEvidence).map(({ number, weight }) => ({
    family: familyOf(slotsOf(number)),
    rule: `near:${evidenceName(number)}`,
    weight: certainty(weight),
    excerpt: text.slice(0, excerptChars),
    view,
  }));
}

/** Of no family by itself: the meanings that stand there tell one. */
function wordingFindings({ weight, text, view }: Wording, { parts }: Evidence): Finding[] {
  if (weight < leastTold) return [];
  const family = familyOf(parts.flatMap(({ number }) => slotsOf(number)));
  return [{ family, rule: "wording", weight: certainty(weight), excerpt: text, view }];
}

const certainty = (weight: number): number => Number(Math.min(1, 1 - Math.exp(-weight)).toFixed(4));
