// A text's wording window by window: what each is made of, or what it weighs.
import { type Grams, gramBuckets } from "./grams.ts";
import { mostSteps } from "./signs.ts";

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
    const inside = grams.buckets.subarray(before(grams, from), before(grams, to));
    return Uint32Array.from(new Set([...grams.everywhere, ...inside]));
  });
}

export interface Weighed {
  weight: number;
  /** Where the window begins in the text, in characters */
  start: number;
}

/** By bucket what it weighs in wide and in narrow windows: a pair (signs.ts), since the two are read together. */
export type SpanWeights = Uint8Array;

/**
 * By bucket the half windows in which it was last seen, the wide one above the narrow one's 16 bits; counted on over all texts, so that
 * none has to be cleared.
 */
const lastSeen = new Int32Array(gramBuckets);
const halfBits = 16;
const mostHalves = (1 << halfBits) - 1;
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
  const { buckets, ends, everywhere } = grams;
  const first = firstHalf(ends.length);
  const [wide, narrow] = [new Halves(grams, "wide", first), new Halves(grams, "narrow", first)];
  for (let token = 0, next = 0; token === 0 || token < ends.length; token = next) {
    if (token % wide.length === 0) wide.turn();
    if (token % narrow.length === 0) narrow.turn();
    // What is in the whole text is in each half; where it was seen in this one, it isn't counted again.
    see(everywhere, 0, everywhere.length, weights, wide, narrow);
    next = Math.min(wide.nextTurn(token), narrow.nextTurn(token));
    see(buckets, before(grams, token), before(grams, Math.min(next, ends.length)), weights, wide, narrow);
  }
  return { wide: wide.heaviest(), narrow: narrow.heaviest() };
}

/** Some buckets of the halves that are being read. Both spans at once, in locals: a question has many thousands. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: two spans of two cases, taken apart they cost twice the time
function see(buckets: Uint32Array, from: number, to: number, weights: SpanWeights, wide: Halves, narrow: Halves): void {
  const wideHalf = wide.half;
  const narrowHalf = narrow.half;
  const now = (wideHalf << halfBits) | narrowHalf;
  let wideRaised = 0;
  let wideUnlike = 0;
  let wideRaisedNew = 0;
  let wideUnlikeNew = 0;
  let narrowRaised = 0;
  let narrowUnlike = 0;
  let narrowRaisedNew = 0;
  let narrowUnlikeNew = 0;
  for (let at = from; at < to; at++) {
    const bucket = buckets[at] ?? 0;
    const seen = lastSeen[bucket] ?? 0;
    if (seen === now) continue;
    lastSeen[bucket] = now;
    const pair = weights[bucket] ?? 0;
    const inWide = seen >>> halfBits;
    if (inWide < wideHalf) {
      wideRaised += pair >> 4;
      wideUnlike++;
    }
    if (inWide < wideHalf - 1) {
      wideRaisedNew += pair >> 4;
      wideUnlikeNew++;
    }
    const inNarrow = seen & mostHalves;
    if (inNarrow < narrowHalf) {
      narrowRaised += pair & 15;
      narrowUnlike++;
    }
    if (inNarrow < narrowHalf - 1) {
      narrowRaisedNew += pair & 15;
      narrowUnlikeNew++;
    }
  }
  wide.add(wideRaised, wideUnlike, wideRaisedNew, wideUnlikeNew);
  narrow.add(narrowRaised, narrowUnlike, narrowRaisedNew, narrowUnlikeNew);
}

/** The windows of one span while a text is read. Each is two halves, and what stands in both is weighed once. */
class Halves {
  /** In tokens */
  readonly length: number;
  half: number;
  readonly #grams: Grams;
  readonly #first: number;
  #most: Weighed = { weight: Number.NEGATIVE_INFINITY, start: 0 };
  /** Of each bucket once: what they weigh and how many they are, in the half before, in this one, and new in this one */
  #before = { weight: 0, unlike: 0 };
  #all = { weight: 0, unlike: 0 };
  #fresh = { weight: 0, unlike: 0 };

  constructor(grams: Grams, span: Span, first: number) {
    this.length = lengths[span] / 2;
    this.half = first - 1;
    this.#grams = grams;
    this.#first = first;
  }

  /** The first token of the half after that of a token */
  nextTurn(token: number): number {
    return (Math.floor(token / this.length) + 1) * this.length;
  }

  /** So many unlike buckets of this half with their raised weights, and what is new of them */
  add(raised: number, unlike: number, raisedNew: number, unlikeNew: number): void {
    this.#all.weight += raised - mostSteps * unlike;
    this.#all.unlike += unlike;
    this.#fresh.weight += raisedNew - mostSteps * unlikeNew;
    this.#fresh.unlike += unlikeNew;
  }

  /** To the next half. */
  turn(): void {
    if (this.half > this.#first) this.#weigh();
    this.half++;
    this.#before = this.#all;
    this.#all = { weight: 0, unlike: 0 };
    this.#fresh = { weight: 0, unlike: 0 };
  }

  /** Of all windows, when everything is read. */
  heaviest(): Weighed {
    this.#weigh();
    return this.#most;
  }

  /** The window of this half and the one before */
  #weigh(): void {
    const { starts, ends } = this.#grams;
    const sum = this.#before.weight + this.#fresh.weight;
    const weight = ends.length < leastTokens ? Math.min(0, sum) : sum;
    const shared = weight / Math.sqrt(this.#before.unlike + this.#fresh.unlike + 1);
    const start = Math.max(0, this.half - this.#first - 1) * this.length;
    if (shared > this.#most.weight) this.#most = { weight: shared, start: starts[start] ?? 0 };
  }
}
