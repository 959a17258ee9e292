// What words mean, whatever their language: some ten thousands of words of eight languages, each with a concept that all of them share.
// What was learnt of an order in one language so holds in the others.
import { isHan } from "./flatten.ts";
import { forms } from "./glossary-table.ts";
import { numberFrom } from "./signs.ts";
import { seedOf, step, type Tokens } from "./tokens.ts";

/** Of longer words the beginning stands for forms that aren't listed. */
export const beginningLength = 6;
const longestHan = 4;
const shortestWord = 2;
/** What Hebrew and Arabic write in one with the next word, letter by letter */
const proclitics = new Set("והבלמשכوفبلكاس");
const mostProclitics = 3;

const formSeed = seedOf(8);
/** Of a form's hash all that is kept of it, in signs of six bits */
export const keySigns = 4;
const keyBits = 6 * keySigns;

/** By key, with open addressing: the concept of each form, 0 where there is none. */
const slotMask = (1 << 17) - 1;

/** By slot a key and its concept, side by side: each word looks up one or two. */
let known: Int32Array | undefined;

/** A concept a line, of which the first is empty: read when it is first needed. */
function table(): Int32Array {
  if (known) return known;
  known = new Int32Array(2 * (slotMask + 1));
  const lines = forms.split("\n");
  for (let line = 1; line < lines.length; line++) {
    const keys = lines[line] ?? "";
    for (let at = 0; at < keys.length; at += keySigns) enter(known, numberFrom(keys, at, keySigns), line + 1);
  }
  return known;
}

/** The first of two forms that share a key has it: some hundred of them all. */
function enter(table: Int32Array, key: number, concept: number): void {
  const slot = slotOf(table, key);
  if (table[slot + 1] !== 0) return;
  table[slot] = key;
  table[slot + 1] = concept;
}

function slotOf(table: Int32Array, key: number): number {
  let slot = 2 * (key & slotMask);
  while (table[slot + 1] !== 0 && table[slot] !== key) slot = (slot + 2) & (2 * slotMask + 1);
  return slot;
}

export function keyOf(text: string, start: number, end: number): number {
  let hash = formSeed;
  for (let at = start; at < end; at++) hash = step(hash, text.charCodeAt(at));
  return hash >>> (32 - keyBits);
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
  const found = table();
  return found[slotOf(found, keyOf(text, start, end)) + 1] ?? 0;
}
