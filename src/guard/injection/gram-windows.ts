// A text's wording window by window: what each is made of, or what it weighs.
import { type Grams, gramBuckets } from "./grams.ts";
import { mostSteps } from "./signs.ts";
import { endsWindow, type Span, type Unit, unitsOf } from "./units.ts";

/** Words and signs: fewer may be said by anybody (`Say it.`), and speak for no attack by themselves. */
const leastTokens = 4;

/** What tokens before this one are made of, in number */
const before = ({ ends }: Grams, token: number): number => ends[token - 1] ?? 0;

/** For each window the buckets of what it is made of, each once */
export function windowsOf(grams: Grams, span: Span): Uint32Array[] {
  const units = unitsOf(grams, span);
  return units.flatMap(({ from, continues }, at) => {
    if (!endsWindow(units, at)) return [];
    const first = continues ? (units[at - 1]?.from ?? 0) : from;
    const end = units[at + 1]?.from ?? grams.ends.length;
    const inside = grams.buckets.subarray(before(grams, first), before(grams, end));
    return [Uint32Array.from(new Set([...grams.everywhere, ...inside]))];
  });
}

export interface Weighed {
  /** Of the window that weighs most */
  weight: number;
  /** Where that window begins in the text, in characters */
  start: number;
  /** Of all windows */
  mean: number;
}

/** By bucket what it weighs in wide and in narrow windows: a pair (signs.ts), since the two are read together. */
export type SpanWeights = Uint8Array;

/**
 * By bucket the numbers of the units in which it was last seen, the wide one above the narrow one's 18 bits; counted on over all texts,
 * so that none has to be cleared. A unit that doesn't continue the one before leaves out a number.
 */
const lastSeen = new Int32Array(gramBuckets);
const narrowBits = 18;
const mostNarrow = (1 << narrowBits) - 1;
const mostWide = (1 << (32 - narrowBits)) - 1;
const numbersSoFar = { wide: 0, narrow: 0 };

/** The numbers before a text's first units. */
function numbersFor(wide: number, narrow: number): Record<Span, number> {
  if (numbersSoFar.wide + wide > mostWide || numbersSoFar.narrow + narrow > mostNarrow) {
    lastSeen.fill(0);
    numbersSoFar.wide = 0;
    numbersSoFar.narrow = 0;
  }
  const first = { ...numbersSoFar };
  numbersSoFar.wide += wide;
  numbersSoFar.narrow += narrow;
  return first;
}

/** Of each span the window that weighs most, and what all of them weigh. */
export function weighWindows(grams: Grams, weights: SpanWeights): Record<Span, Weighed> {
  const { buckets, ends, everywhere } = grams;
  const [wideUnits, narrowUnits] = [unitsOf(grams, "wide"), unitsOf(grams, "narrow")];
  const numbers = numbersFor(2 * wideUnits.length, 2 * narrowUnits.length);
  const wide = new Windows(grams, wideUnits, numbers.wide);
  const narrow = new Windows(grams, narrowUnits, numbers.narrow);
  for (let token = 0, next = 0; token === 0 || token < ends.length; token = next) {
    if (token === wide.nextFrom) wide.turn();
    if (token === narrow.nextFrom) narrow.turn();
    // What is in the whole text is in each unit; where it was seen in this one, it isn't counted again.
    see(everywhere, 0, everywhere.length, weights, wide, narrow);
    next = Math.max(token + 1, Math.min(wide.nextFrom, narrow.nextFrom));
    see(buckets, before(grams, token), before(grams, next), weights, wide, narrow);
  }
  return { wide: wide.weighed(), narrow: narrow.weighed() };
}

/** Some buckets of the units that are being read. Both spans at once, in locals: a question has many thousands. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: two spans of two cases, taken apart they cost twice the time
function see(
  buckets: Uint32Array,
  from: number,
  to: number,
  weights: SpanWeights,
  wide: Windows,
  narrow: Windows,
): void {
  const wideNumber = wide.number;
  const narrowNumber = narrow.number;
  const now = (wideNumber << narrowBits) | narrowNumber;
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
    const inWide = seen >>> narrowBits;
    if (inWide < wideNumber) {
      wideRaised += pair >> 4;
      wideUnlike++;
    }
    if (inWide < wideNumber - 1) {
      wideRaisedNew += pair >> 4;
      wideUnlikeNew++;
    }
    const inNarrow = seen & mostNarrow;
    if (inNarrow < narrowNumber) {
      narrowRaised += pair & 15;
      narrowUnlike++;
    }
    if (inNarrow < narrowNumber - 1) {
      narrowRaisedNew += pair & 15;
      narrowUnlikeNew++;
    }
  }
  wide.add(wideRaised, wideUnlike, wideRaisedNew, wideUnlikeNew);
  narrow.add(narrowRaised, narrowUnlike, narrowRaisedNew, narrowUnlikeNew);
}

const nothing = { weight: 0, unlike: 0 };

/** The windows of one span while a text is read. What stands in both units of one is weighed once. */
class Windows {
  /** Of the unit that is being read */
  number: number;
  /** The token that the next unit begins with */
  nextFrom = 0;
  readonly #grams: Grams;
  readonly #units: readonly Unit[];
  #at = -1;
  #most = Number.NEGATIVE_INFINITY;
  #mostAt = 0;
  #sum = 0;
  #count = 0;
  /** Of each bucket once: what they weigh and how many they are, in the unit before, in this one, and new in this one */
  #before = nothing;
  #all = { ...nothing };
  #fresh = { ...nothing };

  constructor(grams: Grams, units: readonly Unit[], number: number) {
    this.#grams = grams;
    this.#units = units;
    this.number = number;
  }

  /** So many unlike buckets of this unit with their raised weights, and what is new of them */
  add(raised: number, unlike: number, raisedNew: number, unlikeNew: number): void {
    this.#all.weight += raised - mostSteps * unlike;
    this.#all.unlike += unlike;
    this.#fresh.weight += raisedNew - mostSteps * unlikeNew;
    this.#fresh.unlike += unlikeNew;
  }

  /** To the next unit. */
  turn(): void {
    if (this.#at >= 0 && endsWindow(this.#units, this.#at)) this.#weigh();
    this.#at++;
    const continues = this.#units[this.#at]?.continues === true;
    this.number += continues ? 1 : 2;
    this.nextFrom = this.#units[this.#at + 1]?.from ?? this.#grams.ends.length;
    this.#before = continues ? this.#all : nothing;
    this.#all = { ...nothing };
    this.#fresh = { ...nothing };
  }

  /** When everything is read. */
  weighed(): Weighed {
    this.#weigh();
    const start = this.#grams.starts[this.#mostAt] ?? 0;
    return { weight: this.#most, start, mean: this.#sum / this.#count };
  }

  /** The window that ends with this unit */
  #weigh(): void {
    const sum = this.#before.weight + this.#fresh.weight;
    const weight = this.#grams.ends.length < leastTokens ? Math.min(0, sum) : sum;
    const shared = weight / Math.sqrt(this.#before.unlike + this.#fresh.unlike + 1);
    this.#sum += shared;
    this.#count++;
    if (shared <= this.#most) return;
    this.#most = shared;
    const first = this.#units[this.#at]?.continues ? this.#at - 1 : this.#at;
    this.#mostAt = this.#units[first]?.from ?? 0;
  }
}
