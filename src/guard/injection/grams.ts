// The wording of a text as numbers: each word, runs of two and three of them, pairs of their stems, the letters that words are made of,
// and what they mean in any language, what clauses begin with, each hashed to a bucket. What a bucket weighs was learnt from many texts (wording-weights.ts): it finds what no rule and no word list names.
import { beginningsIn } from "./clauses.ts";
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
/** As many buckets as a token with its concept, and as a letter or an edge of a word may have */
const mostOfToken = 18;
const mostOfLetter = longestRun - shortestRun + 1;

const [pairSeed, gapSeed, tripleSeed] = [seedOf(2), seedOf(3), seedOf(4)];
const [lettersSeed, stemsSeed, viewSeed] = [seedOf(5), seedOf(6), seedOf(7)];
const [clauseSeed, clausePairSeed, clauseStemsSeed, clauseConceptSeed] = [
  seedOf(12),
  seedOf(13),
  seedOf(14),
  seedOf(16),
];
const [textStart, textEnd, wordEdge] = [2, 3, 1];

/** Of a normalised text. That it was disguised, and how, is in all of it. */
export interface Grams {
  /** Token after token */
  buckets: Uint32Array;
  /** Where each token's end */
  ends: number[];
  /** Those of the whole text */
  everywhere: Uint32Array;
  /** Where each token begins in the text, in characters */
  starts: readonly number[];
  /** By token whether a sentence begins with it */
  sentences: readonly boolean[];
}

const bucketsOfView = (view: ViewName): Uint32Array =>
  Uint32Array.from(view === "plain" ? [] : [bucketOf(hashOf(viewSeed, view, 0, view.length))]);

const bucketOf = (hash: number): number => (hash ^ (hash >>> 15)) >>> (32 - bucketBits);

/** Thousands of numbers, in one place that is as long as any text of its length needs. */
class Buckets {
  readonly #list: Uint32Array;
  count = 0;

  constructor(tokens: number, chars: number) {
    this.#list = new Uint32Array(mostOfToken * tokens + mostOfLetter * (chars + tokens));
  }

  addHashed(hash: number): void {
    this.#list[this.count++] = bucketOf(hash);
  }

  addConcept(bucket: number): void {
    this.#list[this.count++] = wordBuckets + bucket;
  }

  all(): Uint32Array {
    return this.#list.subarray(0, this.count);
  }
}

export function gramsOf(text: string, view: ViewName): Grams {
  const tokens = tokensOf(text);
  const { starts, ends } = tokens;
  const concepts = conceptsOf(text, tokens);
  const said = saidBy(concepts);
  const buckets = new Buckets(starts.length, text.length);
  const addConcept = (bucket: number) => buckets.addConcept(bucket);
  const bucketsUntil: number[] = [];
  const { clauses, sentences } = beginningsIn(text, tokens);
  let saying = 0;
  let opening = 0;
  for (let token = 0; token < starts.length; token++) {
    addWords(tokens, token, buckets);
    addRuns(text, starts[token] ?? 0, ends[token] ?? 0, buckets);
    const isClause = clauses[token] === true;
    if (isClause) opening = addClause(tokens, token, buckets);
    const concept = concepts[token];
    if (concept) {
      if (!isClause) buckets.addHashed(step(step(clauseConceptSeed, opening), concept));
      addConcepts(said, saying++, isClause, addConcept);
    }
    bucketsUntil.push(buckets.count);
  }
  return { buckets: buckets.all(), ends: bucketsUntil, everywhere: bucketsOfView(view), starts, sentences };
}

/** All that are known. A typed array's own `filter` takes as long as all the rest of concepts. */
function saidBy(concepts: Uint16Array): number[] {
  const said: number[] = [];
  for (const concept of concepts) if (concept > 0) said.push(concept);
  return said;
}

/** A word, and what it begins. */
function addWords({ hashes, stems }: Tokens, token: number, buckets: Buckets): void {
  const here = hashes[token] ?? textEnd;
  const next = hashes[token + 1] ?? textEnd;
  const afterNext = hashes[token + 2] ?? textEnd;
  const pair = step(step(pairSeed, here), next);
  buckets.addHashed(here);
  buckets.addHashed(pair);
  buckets.addHashed(step(step(gapSeed, here), afterNext));
  buckets.addHashed(step(step(tripleSeed, pair), afterNext));
  buckets.addHashed(step(step(stemsSeed, stems[token] ?? textEnd), stems[token + 1] ?? textEnd));
  if (token === 0) buckets.addHashed(step(step(pairSeed, textStart), here));
}

/** What begins a clause: a word, alone and with the next one. Answers its stem. */
function addClause({ hashes, stems }: Tokens, token: number, buckets: Buckets): number {
  const [here, stem] = [hashes[token] ?? textEnd, stems[token] ?? textEnd];
  buckets.addHashed(step(clauseSeed, here));
  buckets.addHashed(step(step(clausePairSeed, here), hashes[token + 1] ?? textEnd));
  buckets.addHashed(step(step(clauseStemsSeed, stem), stems[token + 1] ?? textEnd));
  return stem;
}

/** Runs of letters of one word, its edges among them. */
function addRuns(text: string, start: number, end: number, buckets: Buckets): void {
  for (let first = start - 1; start < end && first + shortestRun <= end + 1; first++) {
    let hash = step(lettersSeed, first < start ? wordEdge : text.charCodeAt(first));
    hash = step(hash, text.charCodeAt(first + 1));
    for (let at = first + 2; at < first + longestRun && at <= end; at++) {
      hash = step(hash, at === end ? wordEdge : text.charCodeAt(at));
      buckets.addHashed(hash);
    }
  }
}
