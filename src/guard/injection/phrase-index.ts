// All phrases that begin at a place of a text, looked up at once. The work is bounded by the longest phrase.
import { isHan } from "./flatten.ts";
import { edgeOf, edgeOfFan, hasMeaning, meaningOf, nodeAfter, nowhere, root } from "./phrase-graph.ts";

/** Told of each end of phrases: the slots that they stand for, and where they end. */
export type Found = (slots: readonly number[], end: number) => void;

const leastGlued = 4;
const space = 32;
/** Of so many first letters all edges are kept. */
const fanDepth = 3;

/** The phrases that begin at `from` in a line of words */
export function readPhrases(line: string, from: number, found: Found): void {
  let edge = edgeOfFan(root, line.charCodeAt(from));
  for (let end = from + 1; edge !== nowhere; end++) {
    if (hasMeaning(edge)) tell(edge, line, end, found);
    if (end === line.length) return;
    const next = end - from < fanDepth ? edgeOfFan : edgeOf;
    edge = next(nodeAfter(edge), line.charCodeAt(end));
  }
}

function tell(edge: number, line: string, end: number, found: Found): void {
  const { whole, open } = meaningOf(edge);
  if (open.length > 0) found(open, end);
  if (whole.length > 0 && endsWord(line, end)) found(whole, end);
}

/** The same in a line without spaces: those of the phrases are passed over, so that several ways may lead on. */
export function readGluedPhrases(line: string, from: number, found: Found): void {
  const first = edgeOfFan(root, line.charCodeAt(from));
  let edges = first === nowhere ? [] : withSpaces([first]);
  for (let end = from + 1; edges.length > 0; end++) {
    tellGlued(edges.filter(hasMeaning), line.slice(from, end), end, found);
    const code = line.charCodeAt(end);
    // What else parted words than spaces parts them still.
    if (end === line.length || code === space) return;
    edges = withSpaces(edgesOf(edges, code));
  }
}

function tellGlued(ending: readonly number[], written: string, end: number, found: Found): void {
  if (ending.length === 0) return;
  // Short words would be found by chance inside of others.
  const isLatin = /^[a-z]*$/.test(written);
  if (!isLatin || written.length + 1 >= leastGlued) found(union(ending.map((edge) => meaningOf(edge).open)), end);
  if (!isLatin || written.length >= leastGlued) found(union(ending.map((edge) => meaningOf(edge).whole)), end);
}

/** With the spaces that may follow these edges */
const withSpaces = (edges: readonly number[]): number[] => [...edges, ...edgesOf(edges, space)];

const edgesOf = (edges: readonly number[], letter: number): number[] =>
  edges.map((edge) => edgeOf(nodeAfter(edge), letter)).filter((edge) => edge !== nowhere);

const union = (lists: readonly (readonly number[])[]): number[] => [...new Set(lists.flat())];

function endsWord(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  // The end of the line has no code.
  return code === space || Number.isNaN(code) || isHan(code) || isHan(line.charCodeAt(at - 1));
}
