// Where a text expresses which meaning: the hits of the word lists, slot by slot.
import { type FlatText, flatten, isHan } from "./flatten.ts";
import { phraseIndex } from "./lexicon/all.ts";
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

/** `glued` finds phrases inside of words too: for text whose spaces say nothing. */
export function scan(text: string, glued = false): Scan {
  const flat = flatten(glued ? text.replaceAll(" ", "") : text, glued);
  const hits: Hit[][] = slots.map(() => []);
  const index = phraseIndex(glued);
  const isEnd = glued ? () => true : (at: number) => endsWord(flat.line, at);
  let word = 0;
  const found = (slot: number, end: number) => {
    const last = flat.wordAt[end - 1] ?? word;
    hits[slot]?.push({ first: word, last, from: flat.places[word] ?? 0, to: flat.places[last] ?? 0 });
  };
  for (; word < flat.starts.length; word++) {
    const start = flat.starts[word] ?? 0;
    const furthest = glued ? start : start + attachedLetters(flat.line, start);
    for (let at = start; at <= furthest; at++) index.read(flat.line, at, isEnd, found);
  }
  return { text: glued ? text.replaceAll(" ", "") : text, flat, hits };
}

/** How many of a word's first letters may be attached ones. */
function attachedLetters(line: string, start: number): number {
  let count = 0;
  while (count < mostAttached && attached.has(line.charCodeAt(start + count))) count++;
  return count;
}

function endsWord(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  // The end of the line has no code.
  return code === 32 || Number.isNaN(code) || isHan(code) || isHan(line.charCodeAt(at - 1));
}
