// What words mean, whatever their language: some ten thousands of words of eight languages, each with a concept that all of them share.
// What was learnt of an order in one language so holds in the others.
import { isHan } from "./flatten.ts";
import { forms } from "./glossary-table.ts";
import { seedOf, step, type Tokens } from "./tokens.ts";

/** Of longer words the beginning stands for forms that aren't listed. */
export const beginningLength = 6;
const longestHan = 4;
const shortestWord = 2;
/** What Hebrew and Arabic write in one with the next word, letter by letter */
const proclitics = new Set("והבלמשכوفبلكاس");
const mostProclitics = 3;

const formSeed = seedOf(8);
const [space, lineEnd] = [32, 10];

/** By hash, with open addressing: the concept of each form, 0 where there is none. */
const slotBits = 17;
const slotMask = (1 << slotBits) - 1;

interface Table {
  hashes: Int32Array;
  concepts: Uint16Array;
}

let known: Table | undefined;

/** A concept a line, of which the first is empty: read when it is first needed. */
function table(): Table {
  if (known) return known;
  known = { hashes: new Int32Array(slotMask + 1), concepts: new Uint16Array(slotMask + 1) };
  let [hash, concept] = [formSeed, 1];
  for (let at = 0; at < forms.length; at++) {
    const code = forms.charCodeAt(at);
    if (code !== space && code !== lineEnd) {
      hash = step(hash, code);
      continue;
    }
    if (hash !== formSeed) enter(known, hash, concept);
    hash = formSeed;
    if (code === lineEnd) concept++;
  }
  return known;
}

function enter(table: Table, hash: number, concept: number): void {
  const slot = slotOf(table, hash);
  table.hashes[slot] = hash;
  table.concepts[slot] = concept;
}

function slotOf({ hashes, concepts }: Table, hash: number): number {
  let slot = (hash ^ (hash >>> slotBits)) & slotMask;
  while (concepts[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & slotMask;
  return slot;
}

/** By token the concept that it begins, 0 where none is known. Chinese words are as long as they can be. */
export function conceptsOf(text: string, { starts, ends }: Tokens): Uint16Array {
  const concepts = new Uint16Array(starts.length);
  for (let token = 0; token < starts.length; token++) {
    const [start, end] = [starts[token] ?? 0, ends[token] ?? 0];
    if (!isHan(text.charCodeAt(start))) {
      if (end - start >= shortestWord) concepts[token] = conceptOf(text, start, end);
      continue;
    }
    const length = hanLength(text, start);
    if (length === 0) continue;
    concepts[token] = exactly(text, start, start + length);
    token += length - 1;
  }
  return concepts;
}

/** Of the longest Chinese word that begins here, 0 where there is none */
function hanLength(text: string, start: number): number {
  let end = start;
  while (end < start + longestHan && isHan(text.charCodeAt(end))) end++;
  while (end > start && exactly(text, start, end) === 0) end--;
  return end - start;
}

function conceptOf(text: string, start: number, end: number): number {
  let stem = start;
  for (;;) {
    const concept = exactly(text, stem, end);
    if (concept > 0) return concept;
    if (stem - start === mostProclitics || !proclitics.has(text.charAt(stem)) || end - stem <= shortestWord) break;
    stem++;
  }
  return end - start > beginningLength ? exactly(text, start, start + beginningLength) : 0;
}

function exactly(text: string, start: number, end: number): number {
  let hash = formSeed;
  for (let at = start; at < end; at++) hash = step(hash, text.charCodeAt(at));
  const found = table();
  return found.concepts[slotOf(found, hash)] ?? 0;
}
