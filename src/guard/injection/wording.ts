// How a text's wording, window by window, resembles that of attacks: what the buckets of its strongest window weigh together.
import { type GramWindow, gramWindows } from "./grams.ts";
import { excerptChars } from "./read.ts";
import type { Scan } from "./scan.ts";
import { type Place, placeOf, type Where } from "./types.ts";
import { scale, tables } from "./wording-weights.ts";

/** Words and signs: fewer may be said by anybody (`Say it.`), and speak for no attack by themselves. */
const leastTokens = 4;

export interface Wording {
  weight: number;
  /** The beginning of the strongest window */
  text: string;
}

/** A byte a bucket, read when they are first needed. */
const known: Partial<Record<Place, Int8Array>> = {};

function weightsOf(place: Place): Int8Array {
  const weights = known[place] ?? new Int8Array(Buffer.from(tables[place], "base64"));
  known[place] = weights;
  return weights;
}

/** Of all readings of a text. Negative where its wording is that of harmless texts. */
export function strongestWording(scans: readonly Scan[], where: Where): Wording {
  const place = placeOf(where);
  const weights = weightsOf(place);
  let strongest: Wording = { weight: Number.NEGATIVE_INFINITY, text: "" };
  for (const { text } of scans) {
    for (const window of gramWindows(text)) {
      const weight = windowWeight(window, weights) * scale[place];
      if (weight > strongest.weight)
        strongest = { weight, text: text.slice(window.start, window.start + excerptChars) };
    }
  }
  return strongest;
}

function windowWeight({ buckets, tokens }: GramWindow, weights: Int8Array): number {
  let sum = 0;
  for (const bucket of buckets) sum += weights[bucket] ?? 0;
  return (tokens < leastTokens ? Math.min(0, sum) : sum) / Math.sqrt(buckets.length + 1);
}
