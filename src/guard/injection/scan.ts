// Where a text expresses which meaning: the hits of the word lists, slot by slot.
import { type FlatText, flatten } from "./flatten.ts";
import { type Found, readGluedPhrases, readPhrases } from "./phrase-index.ts";
import { slots } from "./slots.ts";

/** A phrase in a text, from its first to its last word. */
export interface Hit {
  slot: number;
  first: number;
  last: number;
  /** Where the two stand, in words; see `FlatText.places`. */
  from: number;
  to: number;
}

export interface Scan {
  text: string;
  flat: FlatText;
  /** By the slot's number, in the order of the text */
  hits: Hit[][];
  /** The same of all slots together */
  inOrder: Hit[];
}

/** Letters that Hebrew and Arabic write before a word: and, the, in, to, from, that, as. */
const attached = new Set([..."והבלמשכוفبلكسا"].map((letter) => letter.charCodeAt(0)));
const mostAttached = 4;
const firstAttached = Math.min(...attached);

/** `glued` finds phrases inside of words too: for text whose spaces say nothing. */
export function scan(text: string, glued = false): Scan {
  const read = glued ? text.replaceAll(" ", "") : text;
  const flat = flatten(read, glued);
  const seen: Scan = { text: read, flat, hits: slots.map(() => none), inOrder: [] };
  let word = 0;
  const found: Found = (said, end) => {
    const last = flat.wordAt[end - 1] ?? word;
    for (const slot of said)
      addHit(seen, { slot, first: word, last, from: flat.places[word] ?? 0, to: flat.places[last] ?? 0 });
  };
  for (; word < flat.starts.length; word++) {
    const start = flat.starts[word] ?? 0;
    if (glued) readGluedPhrases(flat.line, start, found);
    else readWord(flat.line, start, found);
  }
  return seen;
}

/** Most slots have none: they share one list. */
const none: Hit[] = [];

export function addHit({ hits, inOrder }: Scan, hit: Hit): void {
  const known = hits[hit.slot] ?? none;
  if (known === none) hits[hit.slot] = [hit];
  else known.push(hit);
  inOrder.push(hit);
}

/** A word may begin after attached letters too. */
function readWord(line: Uint16Array, start: number, found: Found): void {
  const furthest = start + attachedLetters(line, start);
  for (let at = start; at <= furthest; at++) readPhrases(line, at, found);
}

/** How many of a word's first letters may be attached ones. */
function attachedLetters(line: Uint16Array, start: number): number {
  if ((line[start] ?? 0) < firstAttached) return 0;
  let count = 0;
  while (count < mostAttached && attached.has(line[start + count] ?? 0)) count++;
  return count;
}
