// What becomes of ranked hits before anybody reads them: age, near-duplicates, diversity, neighbours. Pure.
import { estimateTokenCount } from "tokenx";
import { resemblance, shinglesOf } from "./resemblance.ts";
import type { PassageHit } from "./source-kind.ts";
import { splitRules } from "./split.ts";

export interface Refinement {
  k: number;
  recency?: Recency | undefined;
  /** How much a passage loses for saying what a better one says, 0 to 1 */
  diversity?: number;
}

export interface Recency {
  /** How much of a score age may take, 0 to 1 */
  weight: number;
  /** The age that takes half of that */
  halfLifeDays: number;
  now: Date;
}

/** From here on two passages say the same. */
const sameFrom = 0.85;
const dayMs = 86_400_000;
/** What two passages share by design, and less than what they may share by chance */
const [overlapMaxChars, overlapMinChars] = [2 * splitRules.overlapChars, 16];

export function refine(hits: readonly PassageHit[], { k, recency, diversity = 0 }: Refinement): PassageHit[] {
  const aged = recency ? byAge(hits, recency) : [...hits];
  return joinNeighbours(select(aged, diversity, k));
}

/** What has just changed keeps its score. */
export function byAge(hits: readonly PassageHit[], { weight, halfLifeDays, now }: Recency): PassageHit[] {
  return hits
    .map((hit) => {
      const days = Math.max(0, now.getTime() - Date.parse(hit.updatedAt)) / dayMs;
      const taken = hit.score * weight * (1 - 0.5 ** (days / halfLifeDays));
      return { ...hit, score: hit.score - taken, parts: { ...hit.parts, recency: -taken } };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/**
 * The k to be shown, by maximal marginal relevance: each next is the one whose score, less what it repeats of those chosen, is
 * highest. Of near-duplicates the best stays, whatever `diversity` is.
 */
export function select(hits: readonly PassageHit[], diversity: number, k: number): PassageHit[] {
  const chosen: PassageHit[] = [];
  let left = hits.map((hit) => ({ hit, shingles: shinglesOf(hit.text), repeats: 0 }));
  while (chosen.length < k && left.length > 0) {
    const value = ({ hit, repeats }: (typeof left)[number]) => (1 - diversity) * hit.score - diversity * repeats;
    const next = left.reduce((best, one) => (value(one) > value(best) ? one : best));
    chosen.push(next.hit);
    left = left
      .filter((one) => one !== next)
      .map((one) => ({ ...one, repeats: Math.max(one.repeats, resemblance(one.shingles, next.shingles)) }))
      .filter(({ repeats }) => repeats < sameFrom);
  }
  return chosen;
}

/** Passages that follow each other in one place become one text, under the name and with the score of the best of them. */
export function joinNeighbours(hits: readonly PassageHit[]): PassageHit[] {
  const taken = new Set<string>();
  return hits.flatMap((hit) => {
    if (taken.has(hit.id)) return [];
    const run = runAround(hit, hits);
    for (const { id } of run) taken.add(id);
    if (run.length === 1) return [hit];
    const text = run.map((one) => one.text).reduce(joinTexts);
    const joinedIds = run.map(({ id }) => id).filter((id) => id !== hit.id);
    return [{ ...hit, text, tokens: estimateTokenCount(text), joinedIds }];
  });
}

/** In the order of the source. */
function runAround(hit: PassageHit, hits: readonly PassageHit[]): PassageHit[] {
  const samePlace = new Map(hits.filter((one) => isSamePlace(one, hit)).map((one) => [one.ordinal, one]));
  const run = [hit];
  for (let before = samePlace.get(hit.ordinal - 1); before; before = samePlace.get(before.ordinal - 1))
    run.unshift(before);
  for (let after = samePlace.get(hit.ordinal + 1); after; after = samePlace.get(after.ordinal + 1)) run.push(after);
  return run;
}

/** A citation names one heading and one page. */
const isSamePlace = (a: PassageHit, b: PassageHit): boolean =>
  a.sourceId === b.sourceId &&
  a.version === b.version &&
  a.heading === b.heading &&
  JSON.stringify(a.locator) === JSON.stringify(b.locator);

/** A passage begins with the end of the one before, which isn't to be read twice. */
export function joinTexts(before: string, after: string): string {
  for (let length = Math.min(overlapMaxChars, before.length, after.length); length >= overlapMinChars; length--) {
    if (before.endsWith(after.slice(0, length))) return before + after.slice(length);
  }
  return `${before}\n\n${after}`;
}
