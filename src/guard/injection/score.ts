// The scorer: what the rules find and what stands near each other in a text, added up to how likely it is an attack.
import { type Evidence, strongestStretch } from "./evidence.ts";
import { evidenceName, slotsOf } from "./evidence-weights.ts";
import { familyOf } from "./families.ts";
import { excerptChars, readWithRules } from "./read.ts";
import type { Finding, InjectionScore, Verdict, Where } from "./types.ts";
import { bias, ruleWeight } from "./weights.ts";

export const attackFrom = 0.6;
export const suspiciousFrom = 0.35;
/** The table's threshold stands at a sum of 0, which is told as a score of `attackFrom`. */
const shift = Math.log(attackFrom / (1 - attackFrom));
const mostEvidence = 3;

export function scoreInjection(text: string, where: Where): InjectionScore {
  const { findings, ruleScore, scans } = readWithRules(text, where);
  const evidence = scans
    .map((seen) => strongestStretch(seen, where))
    .reduce((most, next) => (next.weight > most.weight ? next : most));
  const sum = bias + ruleWeight * ruleScore + evidence.weight;
  const score = Number((1 / (1 + Math.exp(-sum - shift))).toFixed(4));
  const told = [...findings, ...evidenceFindings(evidence)].sort((a, b) => b.weight - a.weight);
  return { score, verdict: verdictOf(score), findings: told };
}

function verdictOf(score: number): Verdict {
  if (score >= attackFrom) return "attack";
  return score >= suspiciousFrom ? "suspicious" : "clean";
}

function evidenceFindings({ parts, text }: Evidence): Finding[] {
  return parts.slice(0, mostEvidence).map(({ number, weight }) => ({
    family: familyOf(slotsOf(number)),
    rule: `near:${evidenceName(number)}`,
    weight: Number(Math.min(1, 1 - Math.exp(-weight)).toFixed(4)),
    excerpt: text.slice(0, excerptChars),
    view: "plain",
  }));
}
