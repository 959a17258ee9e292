// How much of one text stands in another, word by word. Pure.
import { words } from "../platform/text.ts";

/** Runs of words, so that the same words in another order are another text. */
const runLength = 3;

export type Shingles = ReadonlySet<string>;

export function shinglesOf(text: string): Shingles {
  const all = words(text);
  // A text without words resembles itself alone.
  if (all.length <= runLength) return new Set([all.join(" ") || text]);
  return new Set(all.slice(runLength - 1).map((_, index) => all.slice(index, index + runLength).join(" ")));
}

/** Jaccard: 1 for the same text, 0 for texts without a common run. */
export function resemblance(one: Shingles, other: Shingles): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const run of small) if (large.has(run)) shared++;
  return shared / (one.size + other.size - shared);
}
