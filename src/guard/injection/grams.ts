// The wording of a text as numbers: each word, runs of two and three of them, pairs of their stems, the letters that words are made of,
// and what they mean in any language, what clauses begin with, each hashed to a bucket. What a bucket weighs was learnt from many texts (wording-weights.ts): it finds what no rule and no word list names.
import { opening, openingsIn } from "./clauses.ts";
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
  buckets: Int32Array;
  /** Where each token's end */
  ends: Int32Array;
  /** Those of the whole text */
  everywhere: Int32Array;
  /** Where each token begins in the text, in characters */
  starts: Int32Array;
  /** By token what begins with it (clauses.ts) */
  openings: Uint8Array;
}

const bucketsOfView = (view: ViewName): Int32Array =>
  Int32Array.from(view === "plain" ? [] : [bucketOf(hashOf(viewSeed, view, 0, view.length))]);

const bucketOf = (hash: number): number => (hash ^ (hash >>> 15)) >>> (32 - bucketBits);

/** Where thousands of numbers are written. Whoever reads texts one after the other may use one for all: making it takes as long as filling it. */
export class Room {
  #cells = new Int32Array();

  /** What stood there is gone. */
  ofLength(length: number): Int32Array {
    if (this.#cells.length < length) this.#cells = new Int32Array(length);
    return this.#cells;
  }
}

class Buckets {
  readonly #list: Int32Array;
  count = 0;

  /** As long as any text of its length needs */
  constructor(tokens: number, chars: number, room: Room) {
    this.#list = room.ofLength(mostOfToken * tokens + mostOfLetter * (chars + tokens));
  }

  addHashed(hash: number): void {
    this.#list[this.count++] = bucketOf(hash);
  }

  addConcept(bucket: number): void {
    this.#list[this.count++] = wordBuckets + bucket;
  }

  /** Runs of letters of one word, its edges among them: most of what a text is made of. */
  addRuns(text: string, start: number, end: number): void {
    const list = this.#list;
    let count = this.count;
    for (let first = start - 1; start < end && first + shortestRun <= end + 1; first++) {
      let hash = step(lettersSeed, first < start ? wordEdge : text.charCodeAt(first));
      hash = step(hash, text.charCodeAt(first + 1));
      const last = Math.min(first + longestRun - 1, end);
      for (let at = first + 2; at <= last; at++) {
        hash = step(hash, at === end ? wordEdge : text.charCodeAt(at));
        list[count++] = bucketOf(hash);
      }
    }
    this.count = count;
  }

  all(): Int32Array {
    return this.#list.subarray(0, this.count);
  }
}

/** Its buckets stand in `room` until it is used again. */
export function gramsOf(text: string, view: ViewName, tokens = tokensOf(text), room = new Room()): Grams {
  const { starts, ends } = tokens;
  const concepts = conceptsOf(text, tokens);
  const said = saidBy(concepts);
  const buckets = new Buckets(starts.length, text.length, room);
  const addConcept = (bucket: number) => buckets.addConcept(bucket);
  const bucketsUntil = new Int32Array(starts.length);
  const openings = openingsIn(text, tokens);
  let saying = 0;
  let clauseStem = 0;
  for (let token = 0; token < starts.length; token++) {
    addWords(tokens, token, buckets);
    buckets.addRuns(text, starts[token] ?? 0, ends[token] ?? 0);
    const isClause = openings[token] !== opening.nothing;
    if (isClause) clauseStem = addClause(tokens, token, buckets);
    const concept = concepts[token];
    if (concept) {
      if (!isClause) buckets.addHashed(step(step(clauseConceptSeed, clauseStem), concept));
      addConcepts(said, saying++, isClause, addConcept);
    }
    bucketsUntil[token] = buckets.count;
  }
  return { buckets: buckets.all(), ends: bucketsUntil, everywhere: bucketsOfView(view), starts, openings };
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
