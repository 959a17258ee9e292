// A text's wording window by window: what each is made of, or what it weighs.
import { type Grams, gramBuckets } from "./grams.ts";

/** In tokens: what is looked at at once, so that an order in a long text weighs what it weighs alone, and what stands around it too */
const lengths = { wide: 64, narrow: 20 } as const;
export type Span = keyof typeof lengths;
export const spans: readonly Span[] = ["wide", "narrow"];

/** Words and signs: fewer may be said by anybody (`Say it.`), and speak for no attack by themselves. */
const leastTokens = 4;

/** The windows of a text, in tokens, each half over the next. */
function rangesOf({ ends }: Grams, span: Span): (readonly [from: number, to: number])[] {
  const length = lengths[span];
  const ranges: (readonly [number, number])[] = [];
  for (let from = 0; ranges.length === 0 || from + length / 2 < ends.length; from += length / 2) {
    ranges.push([from, Math.min(ends.length, from + length)]);
    if (from + length >= ends.length) break;
  }
  return ranges;
}

/** What tokens before this one are made of, in number */
const before = ({ ends }: Grams, token: number): number => ends[token - 1] ?? 0;

/** For each window the buckets of what it is made of, each once */
export function windowsOf(grams: Grams, span: Span): Uint32Array[] {
  return rangesOf(grams, span).map(([from, to]) => {
    const inside = grams.buckets.slice(before(grams, from), before(grams, to));
    return Uint32Array.from(new Set([...grams.everywhere, ...inside]));
  });
}

export interface Weighed {
  weight: number;
  /** Where the window begins in the text, in characters */
  start: number;
}

/** How often each bucket stands in the window that slides; nowhere when none does. */
const counts = new Uint16Array(gramBuckets);

class SlidingWindow {
  /** Of the buckets in it, each once */
  sum = 0;
  unlike = 0;
  readonly #weights: Int8Array;

  constructor(weights: Int8Array) {
    this.#weights = weights;
  }

  enter(buckets: readonly number[], from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const bucket = buckets[at] ?? 0;
      const count = counts[bucket] ?? 0;
      counts[bucket] = count + 1;
      if (count === 0) this.#change(bucket, 1);
    }
  }

  leave(buckets: readonly number[], from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const bucket = buckets[at] ?? 0;
      const count = counts[bucket] ?? 0;
      counts[bucket] = count - 1;
      if (count === 1) this.#change(bucket, -1);
    }
  }

  #change(bucket: number, by: 1 | -1): void {
    this.sum += by * (this.#weights[bucket] ?? 0);
    this.unlike += by;
  }
}

/** The window that weighs most: what enters one that slides along the text and what leaves it is weighed once. */
export function heaviestWindow(grams: Grams, span: Span, weights: Int8Array): Weighed {
  const { buckets, everywhere, starts } = grams;
  const window = new SlidingWindow(weights);
  let most: Weighed = { weight: Number.NEGATIVE_INFINITY, start: 0 };
  let [left, right] = [0, 0];
  window.enter(everywhere, 0, everywhere.length);
  for (const [from, to] of rangesOf(grams, span)) {
    window.leave(buckets, left, before(grams, from));
    window.enter(buckets, right, before(grams, to));
    [left, right] = [before(grams, from), before(grams, to)];
    const sum = to - from < leastTokens ? Math.min(0, window.sum) : window.sum;
    const weight = sum / Math.sqrt(window.unlike + 1);
    if (weight > most.weight) most = { weight, start: starts[from] ?? 0 };
  }
  window.leave(buckets, left, right);
  window.leave(everywhere, 0, everywhere.length);
  return most;
}
