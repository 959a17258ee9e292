// What a text says in concepts, as numbers: each concept, it with the next one, and pairs that stand near each other in either order,
// since languages order their words differently; and what clauses begin with.
import { seedOf, step } from "./tokens.ts";

const bucketBits = 17;
export const conceptBuckets = 1 << bucketBits;
/** In concepts */
const reach = 4;
const [conceptSeed, pairSeed, nearSeed, clauseSeed] = [seedOf(9), seedOf(10), seedOf(11), seedOf(15)];

const bucketOf = (hash: number): number => (hash ^ (hash >>> 15)) >>> (32 - bucketBits);

const pairOf = (seed: number, one: number, other: number): number => step(step(seed, one), other);

/** Of the concept at a place in the row of all that the text has, with those that follow it. `isClause`: it begins one. */
export function addConcepts(
  said: readonly number[],
  place: number,
  isClause: boolean,
  add: (bucket: number) => void,
): void {
  const here = hashOf(said[place]);
  const last = Math.min(said.length - 1, place + reach);
  add(bucketOf(step(conceptSeed, here)));
  if (isClause) add(bucketOf(step(clauseSeed, here)));
  if (place < last) {
    const next = hashOf(said[place + 1]);
    add(bucketOf(pairOf(pairSeed, here, next)));
    if (isClause) add(bucketOf(pairOf(clauseSeed, here, next)));
  }
  for (let next = place + 1; next <= last; next++) {
    const other = hashOf(said[next]);
    add(bucketOf(pairOf(nearSeed, Math.min(here, other), Math.max(here, other))));
  }
}

/** Spreads the numbers of concepts, which are small. */
const hashOf = (concept = 0): number => step(conceptSeed, concept);
