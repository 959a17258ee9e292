// A text's wording window by window: what each is made of, or what it weighs.
import type { Grams } from "./grams.ts";
import { bucketBits, mostBuckets, SeenBuckets } from "./seen-buckets.ts";
import { mostSteps } from "./signs.ts";
import { endsWindow, type Span, type Unit, unitsOf } from "./units.ts";

/** Words and signs: fewer may be said by anybody (`Say it.`), and speak for no attack by themselves. */
const leastTokens = 4;

/** What tokens before this one are made of, in number */
const before = ({ ends }: Grams, token: number): number => ends[token - 1] ?? 0;

/** For each window the buckets of what it is made of, each once */
export function windowsOf(grams: Grams, span: Span): Int32Array[] {
  const units = unitsOf(grams, span);
  return units.flatMap(({ from, continues }, at) => {
    if (!endsWindow(units, at)) return [];
    const first = continues ? (units[at - 1]?.from ?? 0) : from;
    const end = units[at + 1]?.from ?? grams.ends.length;
    const inside = grams.buckets.subarray(before(grams, first), before(grams, end));
    return [Int32Array.from(new Set([...grams.everywhere, ...inside]))];
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

/** 0 is none. */
const firstToken = 1;
const seen = new SeenBuckets();

/** What buckets weigh, and how many they are above these bits: added up together. In half a window neither grows out of its bits. */
const countBits = 16;
const one = 1 << countBits;
const mostWeight = one - 1;

/** Of each span the window that weighs most, and what all of them weigh. */
export function weighWindows(grams: Grams, weights: SpanWeights): Record<Span, Weighed> {
  const { buckets, ends, everywhere } = grams;
  seen.clear();
  const wide = new Windows(grams, unitsOf(grams, "wide"));
  const narrow = new Windows(grams, unitsOf(grams, "narrow"));
  for (let token = 0, next = 0; token === 0 || token < ends.length; token = next) {
    if (token === wide.nextFrom) wide.turn();
    if (token === narrow.nextFrom) narrow.turn();
    // What is in the whole text is in each unit; where it was seen in this one, it isn't counted again.
    see(everywhere, 0, everywhere.length, firstToken + token, weights, wide, narrow);
    next = Math.max(token + 1, Math.min(wide.nextFrom, narrow.nextFrom));
    see(buckets, before(grams, token), before(grams, next), firstToken + token, weights, wide, narrow);
  }
  return { wide: wide.weighed(), narrow: narrow.weighed() };
}

/**
 * Some buckets of the units that are being read, of both spans at once, with the number of the token that they begin with. Hardly a
 * branch for each: which of them are new can't be foreseen, so a mask tells it, all ones where a bucket was last seen before a unit began.
 */
function see(
  buckets: Int32Array,
  from: number,
  to: number,
  token: number,
  weights: SpanWeights,
  wide: Windows,
  narrow: Windows,
): void {
  const { from: wideFrom, windowFrom: wideWindowFrom } = wide;
  const { from: narrowFrom, windowFrom: narrowWindowFrom } = narrow;
  seen.makeRoom(to - from, Math.min(wideWindowFrom, narrowWindowFrom));
  const { cells, mask } = seen;
  const numberBits = seen.number << bucketBits;
  let wideAll = 0;
  let wideFresh = 0;
  let narrowAll = 0;
  let narrowFresh = 0;
  for (let at = from; at < to; at++) {
    const bucket = buckets[at] ?? 0;
    const key = numberBits | bucket;
    let slot = 2 * (bucket & mask);
    let difference = (cells[slot] ?? 0) ^ key;
    // Another bucket: they differ, but not in the number.
    while ((difference - 1) >>> 0 < mostBuckets) {
      slot = (slot + 2) & (2 * mask + 1);
      difference = (cells[slot] ?? 0) ^ key;
    }
    const last = (cells[slot + 1] ?? 0) & ~((difference | -difference) >> 31);
    cells[slot] = key;
    cells[slot + 1] = token;
    const pair = weights[bucket] ?? 0;
    const ofWide = one | (pair >> 4);
    const ofNarrow = one | (pair & 15);
    wideAll += ofWide & ((last - wideFrom) >> 31);
    wideFresh += ofWide & ((last - wideWindowFrom) >> 31);
    narrowAll += ofNarrow & ((last - narrowFrom) >> 31);
    narrowFresh += ofNarrow & ((last - narrowWindowFrom) >> 31);
  }
  wide.add(wideAll, wideFresh);
  narrow.add(narrowAll, narrowFresh);
}

const nothing = { weight: 0, unlike: 0 };

/** What has been added up; see `see`. */
function addTo(sum: typeof nothing, added: number): void {
  const unlike = added >>> countBits;
  sum.weight += (added & mostWeight) - mostSteps * unlike;
  sum.unlike += unlike;
}

/** The windows of one span while a text is read. What stands in both units of one is weighed once. */
class Windows {
  /** The numbers of the tokens that the unit which is being read begins with, and its window */
  from = firstToken;
  windowFrom = firstToken;
  /** The token that the next unit begins with, in the text */
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

  constructor(grams: Grams, units: readonly Unit[]) {
    this.#grams = grams;
    this.#units = units;
  }

  /** Buckets of this unit with their raised weights, and those that are new of them */
  add(all: number, fresh: number): void {
    addTo(this.#all, all);
    addTo(this.#fresh, fresh);
  }

  /** To the next unit. */
  turn(): void {
    if (this.#at >= 0 && endsWindow(this.#units, this.#at)) this.#weigh();
    this.#at++;
    const continues = this.#units[this.#at]?.continues === true;
    const from = firstToken + this.nextFrom;
    this.windowFrom = continues ? this.from : from;
    this.from = from;
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
