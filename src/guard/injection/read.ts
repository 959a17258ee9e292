// A text read in all its views by the rules: what they find, and where which meanings stand.
import { Dampener } from "./dampen.ts";
import { manyShotWeight } from "./many-shot.ts";
import { addMarks } from "./marks.ts";
import { type Match, matches, mayMatch } from "./match.ts";
import { rules } from "./rules.ts";
import { type Scan, scan } from "./scan.ts";
import { type Slot, slots } from "./slots.ts";
import { type Tokens, tokensOf } from "./tokens.ts";
import type { Finding, Where } from "./types.ts";
import { disguisedViews, joinedViews, plainView, type View } from "./views.ts";

export const excerptChars = 160;
const mostFindings = 40;
/** Findings below this say nothing. */
const leastWeight = 0.1;
const hiddenTextWeight = 0.75;
/** A second finding of the same family mostly repeats the first. */
const repeatedShare = 0.4;

/** What was seen in a view of a text. */
export interface Reading {
  view: View;
  seen: Scan;
  tokens: Tokens;
}

export interface Read {
  findings: Finding[];
  /** 0 to 1: what the rules alone say */
  ruleScore: number;
  /** Those whose spaces part words */
  readings: Reading[];
}

export function readWithRules(text: string, where: Where): Read {
  const plain = scanOf(plainView(text));
  const others = [
    ...disguisedViews(text, plain.view.text, plain.tokens),
    ...(joinsPieces(plain.seen) ? joinedViews(text) : []),
  ];
  const readings = [plain, ...others.map(scanOf)];
  const findings = onceEach(readings.flatMap((one) => findingsOf(one, where))).slice(0, mostFindings);
  return { findings, ruleScore: combined(findings), readings: readings.filter(({ view }) => !view.glued) };
}

function scanOf(view: View): Reading {
  const seen = scan(view.text, view.glued);
  addMarks(seen);
  return { view, seen, tokens: tokensOf(view.glued ? "" : seen.text) };
}

function joinsPieces(seen: Scan): boolean {
  const asking: readonly Slot[] = ["concat", "join", "decode"];
  return asking.some((slot) => (seen.hits[slots.indexOf(slot)]?.length ?? 0) > 0);
}

/** A rule that holds in several views is one piece of evidence, told of where it is strongest. */
function onceEach(findings: readonly Finding[]): Finding[] {
  const strongestFirst = findings.toSorted((a, b) => b.weight - a.weight);
  const told = new Set<string>();
  return strongestFirst.filter(({ rule }) => !told.has(rule) && told.add(rule));
}

function findingsOf({ view, seen }: Reading, where: Where): Finding[] {
  const dampener = new Dampener(seen, where);
  const found = rules
    .filter((rule) => (!rule.where || rule.where.includes(where)) && mayMatch(seen, rule))
    .flatMap((rule) => strongest(matches(seen, rule), dampener) ?? [])
    .map(({ match, weight }) => ({
      family: match.rule.family,
      rule: match.rule.name,
      weight,
      excerpt: excerptOf(seen, match),
      view: view.name,
    }));
  const excerpt = view.text.slice(0, excerptChars);
  const whole: Finding[] = [
    { family: "many_shot", rule: "made-up-dialogue", weight: manyShotWeight(seen), excerpt, view: view.name },
    { family: "obfuscation", rule: "hidden-text", weight: hiddenWeight(view), excerpt, view: view.name },
  ];
  return [...found, ...whole.filter(({ weight }) => weight >= leastWeight)];
}

/** Nobody writes whole words in characters that show nothing, but to hide them. */
function hiddenWeight({ name, text }: View): number {
  return name === "hidden characters" && /\p{L}{3}/u.test(text) ? hiddenTextWeight : 0;
}

function strongest(candidates: Iterable<Match>, dampener: Dampener): { match: Match; weight: number } | undefined {
  let best: { match: Match; weight: number } | undefined;
  for (const match of candidates) {
    const weight = match.rule.weight * dampener.factor(match);
    if (weight >= leastWeight && weight > (best?.weight ?? 0)) best = { match, weight };
    if (weight === match.rule.weight) break;
  }
  return best;
}

function excerptOf(seen: Scan, { hits }: Match): string {
  const begin = seen.flat.offsets[Math.min(...hits.map((hit) => hit.first))] ?? 0;
  const end = seen.flat.offsets[Math.max(...hits.map((hit) => hit.last)) + 1] ?? seen.text.length;
  return seen.text.slice(begin, Math.min(end, begin + excerptChars)).trim();
}

/** Noisy-or over the families: each finding may be wrong by itself, hardly all of them at once. */
function combined(findings: readonly Finding[]): number {
  const seen = new Set<string>();
  let innocent = 1;
  for (const { family, weight } of findings) {
    innocent *= 1 - weight * (seen.has(family) ? repeatedShare * weight : 1);
    seen.add(family);
  }
  return 1 - innocent;
}
