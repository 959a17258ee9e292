// The wording of a text as numbers: each word, runs of two and three of them, pairs of their stems, the letters that words are made of,
// and what they mean in any language, what clauses begin with, each hashed to a bucket. What a bucket weighs was learnt from many texts (wording-weights.ts): it finds what no rule and no word list names.
import { Buckets, bucketOf, Room } from "./buckets.ts";
import { opening, openingsIn } from "./clauses.ts";
import { addConcepts, conceptHash } from "./concept-grams.ts";
import { conceptsOf } from "./glossary.ts";
import { hashOf, seedOf, step, type Tokens, tokensOf } from "./tokens.ts";
import type { ViewName } from "./types.ts";

const [pairSeed, gapSeed, tripleSeed] = [seedOf(2), seedOf(3), seedOf(4)];
const [stemsSeed, viewSeed] = [seedOf(6), seedOf(7)];
const [clauseSeed, clausePairSeed, clauseStemsSeed, clauseConceptSeed] = [
  seedOf(12),
  seedOf(13),
  seedOf(14),
  seedOf(16),
];
const [textStart, textEnd] = [2, 3];

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

/** Its buckets stand in `room` until it is used again. */
export function gramsOf(text: string, view: ViewName, tokens = tokensOf(text), room = new Room()): Grams {
  const { starts, ends } = tokens;
  const concepts = conceptsOf(text, tokens);
  const said = saidBy(concepts);
  const buckets = new Buckets(starts.length, text.length, room);
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
      addConcepts(said, saying++, isClause, buckets);
    }
    bucketsUntil[token] = buckets.count;
  }
  return { buckets: buckets.all(), ends: bucketsUntil, everywhere: bucketsOfView(view), starts, openings };
}

/** The hashes of all that are known. A typed array's own `filter` takes as long as all the rest of concepts. */
function saidBy(concepts: Uint16Array): number[] {
  const said: number[] = [];
  for (const concept of concepts) if (concept > 0) said.push(conceptHash(concept));
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
