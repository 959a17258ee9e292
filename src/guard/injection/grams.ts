// The wording of a text as numbers: each word, runs of two and three of them, pairs of their stems, the letters that words are made of,
// and what they mean in any language, each hashed to a bucket. What a bucket weighs was learnt from many texts (wording-weights.ts): it finds what no rule and no word list names.
import { addConcepts, conceptBuckets } from "./concept-grams.ts";
import { conceptsOf } from "./glossary.ts";
import { hashOf, seedOf, step, type Tokens, tokensOf } from "./tokens.ts";
import type { ViewName } from "./types.ts";

const bucketBits = 20;
const wordBuckets = 1 << bucketBits;
/** Those of concepts come behind those of words and letters. */
export const gramBuckets = wordBuckets + conceptBuckets;
/** Of a word's letters */
const shortestRun = 3;
const longestRun = 5;

const [pairSeed, gapSeed, tripleSeed] = [seedOf(2), seedOf(3), seedOf(4)];
const [lettersSeed, stemsSeed, viewSeed] = [seedOf(5), seedOf(6), seedOf(7)];
const [textStart, textEnd, wordEdge] = [2, 3, 1];

/** Of a normalised text. That it was disguised, and how, is in all of it. */
export interface Grams {
  /** Token after token */
  buckets: number[];
  /** Where each token's end */
  ends: number[];
  /** Those of the whole text */
  everywhere: number[];
  /** Where each token begins in the text, in characters */
  starts: readonly number[];
}

const bucketsOfView = (view: ViewName): number[] =>
  view === "plain" ? [] : [bucketOf(hashOf(viewSeed, view, 0, view.length))];

const bucketOf = (hash: number): number => (hash ^ (hash >>> 15)) >>> (32 - bucketBits);

export function gramsOf(text: string, view: ViewName): Grams {
  const tokens = tokensOf(text);
  const { starts, ends } = tokens;
  const concepts = conceptsOf(text, tokens);
  const said = concepts.filter((concept) => concept > 0);
  let saying = 0;
  const grams: Grams = { buckets: [], ends: [], everywhere: bucketsOfView(view), starts };
  const add = (hash: number) => grams.buckets.push(bucketOf(hash));
  const addConcept = (bucket: number) => grams.buckets.push(wordBuckets + bucket);
  for (let token = 0; token < starts.length; token++) {
    addWords(tokens, token, add);
    addRuns(text, starts[token] ?? 0, ends[token] ?? 0, add);
    if (concepts[token]) addConcepts(said, saying++, addConcept);
    grams.ends.push(grams.buckets.length);
  }
  return grams;
}

/** A word, and what it begins. */
function addWords({ hashes, stems }: Tokens, token: number, add: (hash: number) => void): void {
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
