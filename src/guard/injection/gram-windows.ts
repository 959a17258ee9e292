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

/** What buckets weigh in wide and in narrow windows: a bucket's two weights stand side by side, since they are read together. */
export type SpanWeights = Int8Array;

/** By bucket and span the half window in which it was last seen; counted on over all texts, so that none has to be cleared. */
const lastSeen = new Uint16Array(spans.length * gramBuckets);
const mostHalves = 0xffff;
let halvesSoFar = 0;

/** The number of a text's first half. Nothing stands in the one before. */
function firstHalf(tokens: number): number {
  const most = 2 + Math.ceil(tokens / (lengths.narrow / 2));
  if (halvesSoFar + most > mostHalves) {
    lastSeen.fill(0);
    halvesSoFar = 0;
  }
  const first = halvesSoFar + 2;
  halvesSoFar += most;
  return first;
}

/** Of each span the window that weighs most. */
export function heaviestWindows(grams: Grams, weights: SpanWeights): Record<Span, Weighed> {
  const { buckets, ends } = grams;
  const first = firstHalf(ends.length);
  const [wide, narrow] = [new Halves(grams, weights, "wide", first), new Halves(grams, weights, "narrow", first)];
  let at = 0;
  for (let token = 0; token < ends.length; token++) {
    if (token % wide.length === 0) wide.turn();
    if (token % narrow.length === 0) narrow.turn();
    for (const end = ends[token] ?? 0; at < end; at++) {
      const bucket = buckets[at] ?? 0;
      wide.see(bucket);
      narrow.see(bucket);
    }
  }
  return { wide: wide.heaviest(), narrow: narrow.heaviest() };
}

/** The windows of one span while a text is read. Each is two halves, and what stands in both is weighed once. */
class Halves {
  /** In tokens */
  readonly length: number;
  readonly #grams: Grams;
  readonly #weights: SpanWeights;
  readonly #place: number;
  readonly #first: number;
  #half: number;
  #most: Weighed = { weight: Number.NEGATIVE_INFINITY, start: 0 };
  /** Of each bucket once: what they weigh and how many they are, in the half before, in this one, and new in this one */
  #before = { weight: 0, unlike: 0 };
  #all = { weight: 0, unlike: 0 };
  #fresh = { weight: 0, unlike: 0 };

  constructor(grams: Grams, weights: SpanWeights, span: Span, first: number) {
    this.length = lengths[span] / 2;
    this.#grams = grams;
    this.#weights = weights;
    this.#place = spans.indexOf(span);
    this.#first = first;
    this.#half = first - 1;
  }

  see(bucket: number): void {
    const place = spans.length * bucket + this.#place;
    const seen = lastSeen[place] ?? 0;
    if (seen === this.#half) return;
    lastSeen[place] = this.#half;
    const weight = this.#weights[place] ?? 0;
    this.#all.weight += weight;
    this.#all.unlike++;
    if (seen === this.#half - 1) return;
    this.#fresh.weight += weight;
    this.#fresh.unlike++;
  }

  /** To the next half. What is in the whole text is in each. */
  turn(): void {
    if (this.#half > this.#first) this.#weigh();
    this.#half++;
    this.#before = this.#all;
    this.#all = { weight: 0, unlike: 0 };
    this.#fresh = { weight: 0, unlike: 0 };
    for (const bucket of this.#grams.everywhere) this.see(bucket);
  }

  /** Of all windows, when everything is read. */
  heaviest(): Weighed {
    if (this.#half < this.#first) this.turn();
    this.#weigh();
    return this.#most;
  }

  /** The window of this half and the one before */
  #weigh(): void {
    const { starts, ends } = this.#grams;
    const sum = this.#before.weight + this.#fresh.weight;
    const weight = ends.length < leastTokens ? Math.min(0, sum) : sum;
    const shared = weight / Math.sqrt(this.#before.unlike + this.#fresh.unlike + 1);
    const start = Math.max(0, this.#half - this.#first - 1) * this.length;
    if (shared > this.#most.weight) this.#most = { weight: shared, start: starts[start] ?? 0 };
  }
}
