// How a text's wording, window by window, resembles that of attacks: what the buckets of its strongest windows weigh together, of a
// wide one and of a narrow one.
import { type GramWindow, gramWindows, type Span } from "./grams.ts";
import { excerptChars, type Reading } from "./read.ts";
import { type Place, placeOf, type Where } from "./types.ts";
import { scale, tables } from "./wording-weights.ts";

/** Words and signs: fewer may be said by anybody (`Say it.`), and speak for no attack by themselves. */
const leastTokens = 4;

export interface Wording {
  weight: number;
  /** The beginning of the strongest narrow window */
  text: string;
}

/** A byte a bucket, read when they are first needed. */
const known: Record<Span, Partial<Record<Place, Int8Array>>> = { wide: {}, narrow: {} };

function weightsOf(span: Span, place: Place): Int8Array {
  const weights = known[span][place] ?? new Int8Array(Buffer.from(tables[span][place], "base64"));
  known[span][place] = weights;
  return weights;
}

/** Of all readings of a text. Negative where its wording is that of harmless texts. */
export function strongestWording(readings: readonly Reading[], where: Where): Wording {
  const place = placeOf(where);
  const read = readings.map(({ view, seen: { text } }) => ({ text, windows: gramWindows(text, view.name) }));
  const strongest = (span: Span): Wording => {
    const weights = weightsOf(span, place);
    let most: Wording = { weight: Number.NEGATIVE_INFINITY, text: "" };
    for (const { text, windows } of read) {
      for (const window of windows[span]) {
        const weight = windowWeight(window, weights) * scale[span][place];
        if (weight > most.weight) most = { weight, text: text.slice(window.start, window.start + excerptChars) };
      }
    }
    return most;
  };
  const [wide, narrow] = [strongest("wide"), strongest("narrow")];
  return { weight: wide.weight + narrow.weight, text: narrow.text };
}

function windowWeight({ buckets, tokens }: GramWindow, weights: Int8Array): number {
  let sum = 0;
  for (const bucket of buckets) sum += weights[bucket] ?? 0;
  return (tokens < leastTokens ? Math.min(0, sum) : sum) / Math.sqrt(buckets.length + 1);
}
