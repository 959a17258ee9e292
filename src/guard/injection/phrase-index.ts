// All phrases that begin at a place of a text, looked up at once. The work is bounded by the longest phrase.
import { isHan } from "./flatten.ts";
import { edgeOf, edgeOfFan, hasMeaning, meaningOf, nodeAfter, nowhere, root } from "./phrase-graph.ts";

/** Told of each end of phrases: the slots that they stand for, and where they end. */
export type Found = (slots: readonly number[], end: number) => void;

const leastGlued = 4;
const [lineEnd, space, firstLatin, lastLatin] = [0, 32, 97, 122];
/** Of so many first letters all edges are kept. */
const fanDepth = 3;

/** The phrases that begin at `from` in a flattened text's line */
export function readPhrases(line: Uint16Array, from: number, found: Found): void {
  const prefix = prefixAt(line, from);
  let end = from + (prefix < 0 ? 1 : prefixLength);
  let edge = prefix < 0 ? edgeOfFan(root, line[from] ?? lineEnd) : edgeOfPrefix(prefix, line, from);
  for (; edge !== nowhere; end++) {
    if (hasMeaning(edge)) tell(edge, line, end, found);
    const next = end - from < fanDepth ? edgeOfFan : edgeOf;
    edge = next(nodeAfter(edge), line[end] ?? lineEnd);
  }
}

/** Phrases with an open end are as long at least. */
export const prefixLength = 3;
const letterCount = 26;
const unknown = -2;
/** By the first three letters of a word the edge that they lead to, each gone to once: most words begin no phrase. */
const prefixes = new Int32Array(letterCount ** prefixLength).fill(unknown);

/** The number of three letters from a to z, below 0 where others are among them */
function prefixAt(line: Uint16Array, from: number): number {
  const one = (line[from] ?? lineEnd) - firstLatin;
  const two = (line[from + 1] ?? lineEnd) - firstLatin;
  const three = (line[from + 2] ?? lineEnd) - firstLatin;
  const others = one | two | three | (letterCount - 1 - one) | (letterCount - 1 - two) | (letterCount - 1 - three);
  return others < 0 ? -1 : (one * letterCount + two) * letterCount + three;
}

function edgeOfPrefix(prefix: number, line: Uint16Array, from: number): number {
  const known = prefixes[prefix] ?? unknown;
  if (known !== unknown) return known;
  let edge = edgeOf(root, line[from] ?? lineEnd);
  for (let at = from + 1; edge !== nowhere && at < from + prefixLength; at++)
    edge = edgeOf(nodeAfter(edge), line[at] ?? lineEnd);
  prefixes[prefix] = edge;
  return edge;
}

function tell(edge: number, line: Uint16Array, end: number, found: Found): void {
  const { whole, open } = meaningOf(edge);
  if (open.length > 0) found(open, end);
  if (whole.length > 0 && endsWord(line, end)) found(whole, end);
}

function endsWord(line: Uint16Array, at: number): boolean {
  const code = line[at] ?? lineEnd;
  return code === space || code === lineEnd || isHan(code) || isHan(line[at - 1] ?? lineEnd);
}

/** The same in a line without spaces: those of the phrases are passed over, so that several ways may lead on. */
export function readGluedPhrases(line: Uint16Array, from: number, found: Found): void {
  readGluedFrom(root, from, { line, from, found });
}

interface Gluing {
  line: Uint16Array;
  from: number;
  found: Found;
}

function readGluedFrom(node: number, at: number, gluing: Gluing): void {
  const code = gluing.line[at] ?? lineEnd;
  // What else parted words than spaces parts them still.
  if (node === nowhere || code === space) return;
  const next = at - gluing.from < fanDepth ? edgeOfFan : edgeOf;
  const edge = next(node, code);
  if (edge === nowhere) return;
  tellGlued(edge, at + 1, gluing);
  readGluedFrom(nodeAfter(edge), at + 1, gluing);
  const spaced = edgeOf(nodeAfter(edge), space);
  if (spaced === nowhere) return;
  tellGlued(spaced, at + 1, gluing);
  readGluedFrom(nodeAfter(spaced), at + 1, gluing);
}

function tellGlued(edge: number, end: number, { line, from, found }: Gluing): void {
  if (!hasMeaning(edge)) return;
  const { whole, open } = meaningOf(edge);
  // Short words would be found by chance inside of others.
  const least = line.subarray(from, end).every(isLatin) ? leastGlued : 0;
  if (open.length > 0 && end - from + 1 >= least) found(open, end);
  if (whole.length > 0 && end - from >= least) found(whole, end);
}

const isLatin = (code: number): boolean => code >= firstLatin && code <= lastLatin;
