// The wording of a text as numbers: each word, runs of two and three of them, pairs of their stems, and the letters that words are made
// of, each hashed to a bucket. What a bucket weighs was learnt from many texts (wording-weights.ts): it finds what no rule and no word list names.
import { hashOf, seedOf, step, type Tokens, tokensOf } from "./tokens.ts";
import type { ViewName } from "./types.ts";

const bucketBits = 18;
export const gramBuckets = 1 << bucketBits;
/** In tokens: what is looked at at once, so that an order in a long text weighs what it weighs alone, and what stands around it too */
const lengths = { wide: 64, narrow: 20 } as const;
export type Span = keyof typeof lengths;
export const spans: readonly Span[] = ["wide", "narrow"];
/** Of a word's letters */
const shortestRun = 3;
const longestRun = 5;

const [pairSeed, gapSeed, tripleSeed] = [seedOf(2), seedOf(3), seedOf(4)];
const [lettersSeed, stemsSeed, viewSeed] = [seedOf(5), seedOf(6), seedOf(7)];
const [textStart, textEnd, wordEdge] = [2, 3, 1];

/** A stretch of a text: the buckets of what it is made of, each once */
export interface GramWindow {
  buckets: Uint32Array;
  /** Where it begins in the text, in characters */
  start: number;
  tokens: number;
}

/** Of a normalised text, window by window, each half over the next. That it was disguised, and how, is in all of them. */
export function gramWindows(text: string, view: ViewName): Record<Span, GramWindow[]> {
  const tokens = tokensOf(text);
  const grams = gramsOf(text, tokens, view);
  return { wide: windowsOf(tokens, grams, lengths.wide), narrow: windowsOf(tokens, grams, lengths.narrow) };
}

function windowsOf(tokens: Tokens, grams: Grams, length: number): GramWindow[] {
  const count = tokens.starts.length;
  const windows: GramWindow[] = [];
  for (let from = 0; from === 0 || from + length / 2 < count; from += length / 2) {
    const to = Math.min(count, from + length);
    const buckets = onceEach(grams, grams.ends[from - 1] ?? 0, grams.ends[to - 1] ?? 0);
    windows.push({ buckets, start: tokens.starts[from] ?? 0, tokens: to - from });
    if (to === count) break;
  }
  return windows;
}

interface Grams {
  /** Token after token */
  buckets: number[];
  /** Where each token's end */
  ends: number[];
  /** Those of the whole text */
  everywhere: number[];
}

const bucketsOfView = (view: ViewName): number[] =>
  view === "plain" ? [] : [bucketOf(hashOf(viewSeed, view, 0, view.length))];

const bucketOf = (hash: number): number => (hash ^ (hash >>> 15)) >>> (32 - bucketBits);

function gramsOf(text: string, { starts, ends, hashes, stems }: Tokens, view: ViewName): Grams {
  const grams: Grams = { buckets: [], ends: [], everywhere: bucketsOfView(view) };
  const add = (hash: number) => grams.buckets.push(bucketOf(hash));
  for (let token = 0; token < hashes.length; token++) {
    const here = hashes[token] ?? textEnd;
    const next = hashes[token + 1] ?? textEnd;
    const afterNext = hashes[token + 2] ?? textEnd;
    const pair = step(step(pairSeed, here), next);
    add(here);
    add(pair);
    add(step(step(gapSeed, here), afterNext));
    add(step(step(tripleSeed, pair), afterNext));
    add(step(step(stemsSeed, stems[token] ?? textEnd), stems[token + 1] ?? textEnd));
    if (token === 0) add(step(step(pairSeed, textStart), here));
    addRuns(text, starts[token] ?? 0, ends[token] ?? 0, add);
    grams.ends.push(grams.buckets.length);
  }
  return grams;
}

/** In which window a bucket was last seen: spares a set for each. */
const lastSeen = new Uint32Array(gramBuckets);
let windowCount = 0;

function onceEach({ buckets, everywhere }: Grams, from: number, to: number): Uint32Array {
  windowCount++;
  const found = new Uint32Array(to - from + everywhere.length);
  let count = 0;
  const add = (bucket: number) => {
    if (lastSeen[bucket] === windowCount) return;
    lastSeen[bucket] = windowCount;
    found[count++] = bucket;
  };
  for (const bucket of everywhere) add(bucket);
  for (let at = from; at < to; at++) add(buckets[at] ?? 0);
  return found.subarray(0, count);
}

/** Runs of letters of one word, its edges among them. */
function addRuns(text: string, start: number, end: number, add: (hash: number) => void): void {
  const unit = (at: number) => (at < start || at === end ? wordEdge : text.charCodeAt(at));
  for (let first = start - 1; start < end && first + shortestRun <= end + 1; first++) {
    let hash = step(step(lettersSeed, unit(first)), unit(first + 1));
    for (let at = first + 2; at < Math.min(first + longestRun, end + 1); at++) {
      hash = step(hash, unit(at));
      add(hash);
    }
  }
}
