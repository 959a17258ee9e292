// Where a text expresses which meaning: the hits of the word lists, slot by slot.
import { type FlatText, flatten } from "./flatten.ts";
import { type Found, readGluedPhrases, readPhrases } from "./phrase-index.ts";
import { slots } from "./slots.ts";

/** A phrase in a text, from its first to its last word. */
export interface Hit {
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
}

/** Letters that Hebrew and Arabic write before a word: and, the, in, to, from, that, as. */
const attached = new Set([..."והבלמשכוفبلكسا"].map((letter) => letter.charCodeAt(0)));
const mostAttached = 4;
const firstAttached = Math.min(...attached);

/** `glued` finds phrases inside of words too: for text whose spaces say nothing. */
export function scan(text: string, glued = false): Scan {
  const read = glued ? text.replaceAll(" ", "") : text;
  const flat = flatten(read, glued);
  const hits: Hit[][] = slots.map(() => []);
  let word = 0;
  const found: Found = (said, end) => {
    const last = flat.wordAt[end - 1] ?? word;
    for (const slot of said)
      hits[slot]?.push({ first: word, last, from: flat.places[word] ?? 0, to: flat.places[last] ?? 0 });
  };
  for (; word < flat.starts.length; word++) {
    const start = flat.starts[word] ?? 0;
    if (glued) readGluedPhrases(flat.line, start, found);
    else readWord(flat.line, start, found);
  }
  return { text: read, flat, hits };
}

/** A word may begin after attached letters too. */
function readWord(line: string, start: number, found: Found): void {
  const furthest = start + attachedLetters(line, start);
  for (let at = start; at <= furthest; at++) readPhrases(line, at, found);
}

/** How many of a word's first letters may be attached ones. */
function attachedLetters(line: string, start: number): number {
  if (line.charCodeAt(start) < firstAttached) return 0;
  let count = 0;
  while (count < mostAttached && attached.has(line.charCodeAt(start + count))) count++;
  return count;
}
