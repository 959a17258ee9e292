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

/** By bucket the half window in which it was last seen; counted on over all texts, so that none has to be cleared. */
const lastSeen = new Uint16Array(gramBuckets);
const mostHalves = 0xffff;
let half = 0;

function beginHalves(count: number): void {
  if (half + count + 1 > mostHalves) {
    lastSeen.fill(0);
    half = 0;
  }
  // Nothing stands in the half before the first.
  half++;
}

/** What buckets weigh together, and how many they are, each once */
interface Sum {
  weight: number;
  unlike: number;
}

/** The window that weighs most. Each is two halves, and what stands in both is weighed once. */
export function heaviestWindow(grams: Grams, span: Span, weights: Int8Array): Weighed {
  const length = lengths[span] / 2;
  const tokens = grams.ends.length;
  const halves = Math.max(1, Math.ceil(tokens / length));
  let most: Weighed = { weight: Number.NEGATIVE_INFINITY, start: 0 };
  let last: Sum = { weight: 0, unlike: 0 };
  beginHalves(halves);
  for (let at = 0; at < halves; at++) {
    const { all, fresh } = readHalf(grams, at * length, Math.min(tokens, (at + 1) * length), weights);
    const [sum, unlike] = [last.weight + fresh.weight, last.unlike + fresh.unlike];
    const weight = (tokens < leastTokens ? Math.min(0, sum) : sum) / Math.sqrt(unlike + 1);
    const isWhole = at > 0 || halves === 1;
    if (isWhole && weight > most.weight) most = { weight, start: grams.starts[Math.max(0, at - 1) * length] ?? 0 };
    last = all;
  }
  return most;
}

/** Of the tokens from one to another: all of their buckets, and those that the half before hasn't got. */
function readHalf(grams: Grams, from: number, to: number, weights: Int8Array): { all: Sum; fresh: Sum } {
  const { buckets, everywhere } = grams;
  const first = before(grams, from) - everywhere.length;
  const end = before(grams, to);
  let [weight, unlike, freshWeight, freshUnlike] = [0, 0, 0, 0];
  half++;
  for (let at = first; at < end; at++) {
    const bucket = (at - first < everywhere.length ? everywhere[at - first] : buckets[at]) ?? 0;
    const seen = lastSeen[bucket] ?? 0;
    if (seen === half) continue;
    lastSeen[bucket] = half;
    const own = weights[bucket] ?? 0;
    weight += own;
    unlike++;
    if (seen === half - 1) continue;
    freshWeight += own;
    freshUnlike++;
  }
  return { all: { weight, unlike }, fresh: { weight: freshWeight, unlike: freshUnlike } };
}
