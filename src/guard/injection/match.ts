// Which rules hold in a text: all their meanings close to each other, in any order. The work grows with the text alone.
import type { Rule } from "./rule.ts";
import type { Hit, Scan } from "./scan.ts";

export interface Match {
  rule: Rule;
  /** The first is the anchor, mostly the verb. */
  hits: Hit[];
}

/** Every place where the rule holds, one for each hit of its first slot. */
export function* matches(scan: Scan, rule: Rule): Generator<Match> {
  const [anchors = [], ...others] = rule.slots.map((alternatives) => hitsOf(scan, alternatives));
  const cursors = others.map(() => 0);
  for (const anchor of anchors) {
    const hits = hitsNear(anchor, others, cursors, rule.within);
    if (hits.length === rule.slots.length) yield { rule, hits };
  }
}

/** The anchor and the nearest of each other meaning, as far as there are any */
function hitsNear(anchor: Hit, others: readonly Hit[][], cursors: number[], within: number): Hit[] {
  const hits = [anchor];
  for (let index = 0; index < others.length; index++) {
    const list = others[index] ?? [];
    const from = advance(list, cursors[index] ?? 0, anchor.from - within);
    cursors[index] = from;
    const near = nearest(list, from, hits, within);
    if (!near) break;
    hits.push(near);
  }
  return hits;
}

/** Whether each meaning stands anywhere. For most rules one doesn't: this spares them the rest. */
export function mayMatch(scan: Scan, rule: Rule): boolean {
  for (const alternatives of rule.slots) if (!anyHit(scan, alternatives)) return false;
  return true;
}

function anyHit({ hits }: Scan, alternatives: readonly number[]): boolean {
  for (const slot of alternatives) if ((hits[slot]?.length ?? 0) > 0) return true;
  return false;
}

function hitsOf(scan: Scan, alternatives: readonly number[]): Hit[] {
  const [only] = alternatives;
  if (alternatives.length === 1 && only !== undefined) return scan.hits[only] ?? [];
  const some = alternatives.map((slot) => scan.hits[slot] ?? []).filter((hits) => hits.length > 0);
  return some.length === 1 && some[0] ? some[0] : some.flat().sort((a, b) => a.from - b.from);
}

function advance(list: readonly Hit[], from: number, place: number): number {
  let at = from;
  while ((list[at]?.from ?? Number.POSITIVE_INFINITY) < place) at++;
  return at;
}

function nearest(list: readonly Hit[], from: number, taken: readonly Hit[], within: number): Hit | undefined {
  const [anchor] = taken;
  if (!anchor) return undefined;
  let best: Hit | undefined;
  let bestDistance = within;
  for (let at = from; at < list.length; at++) {
    const hit = list[at];
    if (!hit || hit.from > anchor.to + within) break;
    const distance = Math.max(hit.from - anchor.to, anchor.from - hit.to);
    if (distance <= bestDistance && !overlapsAny(hit, taken)) {
      best = hit;
      bestDistance = distance - 0.01;
    }
  }
  return best;
}

function overlapsAny(hit: Hit, taken: readonly Hit[]): boolean {
  for (const other of taken) if (overlaps(hit, other)) return true;
  return false;
}

const overlaps = (a: Hit, b: Hit): boolean => a.first <= b.last && b.first <= a.last;
