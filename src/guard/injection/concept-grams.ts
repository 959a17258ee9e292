// What a text says in concepts, as numbers: each concept, it with the next one, and pairs that stand near each other in either order,
// since languages order their words differently; and what clauses begin with.
import type { Buckets } from "./buckets.ts";
import { seedOf, step } from "./tokens.ts";

/** In concepts */
const reach = 4;
const [conceptSeed, pairSeed, nearSeed, clauseSeed] = [seedOf(9), seedOf(10), seedOf(11), seedOf(15)];

const pairOf = (seed: number, one: number, other: number): number => step(step(seed, one), other);

/** Of the concept at a place in the row of all that the text has, with those that follow it. `isClause`: it begins one. */
export function addConcepts(said: readonly number[], place: number, isClause: boolean, buckets: Buckets): void {
  const here = said[place] ?? 0;
  const last = Math.min(said.length - 1, place + reach);
  buckets.addConcept(step(conceptSeed, here));
  if (isClause) buckets.addConcept(step(clauseSeed, here));
  if (place < last) {
    const next = said[place + 1] ?? 0;
    buckets.addConcept(pairOf(pairSeed, here, next));
    if (isClause) buckets.addConcept(pairOf(clauseSeed, here, next));
  }
  for (let at = place + 1; at <= last; at++) {
    const other = said[at] ?? 0;
    buckets.addConcept(pairOf(nearSeed, Math.min(here, other), Math.max(here, other)));
  }
}

/** Spreads the numbers of concepts, which are small. */
export const conceptHash = (concept: number): number => step(conceptSeed, concept);
