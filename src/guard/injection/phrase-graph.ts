// Walks the phrases' graph in its text: nothing is built before the first look-up. Edges and nodes are known by their places.
import { firstDigit, numberBase, signs } from "./phrase-notation.ts";
import { graph, meanings } from "./phrase-table.ts";

/** What is said where a phrase ends, by slots: as a whole word, and as the beginning of a longer one. */
export interface Meaning {
  whole: readonly number[];
  open: readonly number[];
}

/** The node that all phrases begin at, and what no edge and no node is. */
export const root = 0;
export const nowhere = -1;

const fork = signs.fork.charCodeAt(0);
const means = signs.means.charCodeAt(0);
const end = signs.end.charCodeAt(0);
const reference = signs.reference.charCodeAt(0);
/** Of a sign with its number */
const forkLength = 4;
const meaningLength = 3;

/** A node's edge with a letter */
export function edgeOf(node: number, letter: number): number {
  if (node === nowhere) return nowhere;
  let at = node;
  while (graph.charCodeAt(at) === fork) {
    const code = graph.charCodeAt(at + forkLength);
    if (code === letter) return at + forkLength;
    if (code > letter) return nowhere;
    at = afterFork(at);
  }
  return graph.charCodeAt(at) === letter ? at : nowhere;
}

const fans = new Map<number, ReadonlyMap<number, number>>();

/** The same for nodes near the root, which are many words' and have many edges: each is gone through once. */
export function edgeOfFan(node: number, letter: number): number {
  if (node === nowhere) return nowhere;
  let fan = fans.get(node);
  if (!fan) {
    fan = fanOf(node);
    fans.set(node, fan);
  }
  return fan.get(letter) ?? nowhere;
}

function fanOf(node: number): Map<number, number> {
  const edges = new Map<number, number>();
  let at = node;
  for (; graph.charCodeAt(at) === fork; at = afterFork(at))
    edges.set(graph.charCodeAt(at + forkLength), at + forkLength);
  return edges.set(graph.charCodeAt(at), at);
}

/** The node that an edge leads to */
export function nodeAfter(edge: number): number {
  const at = hasMeaning(edge) ? edge + 1 + meaningLength : edge + 1;
  const sign = graph.charCodeAt(at);
  if (sign === end) return nowhere;
  return sign === reference ? longNumberAt(at + 1) : at;
}

export const hasMeaning = (edge: number): boolean => graph.charCodeAt(edge + 1) === means;

let known: Meaning[] | undefined;

/** For an edge that has one */
export function meaningOf(edge: number): Meaning {
  known ??= meanings.split(" ").map(readMeaning);
  return known[shortNumberAt(edge + 2)] ?? { whole: [], open: [] };
}

const afterFork = (at: number): number => at + forkLength + longNumberAt(at + 1);

/** Of three digits */
const longNumberAt = (at: number): number => shortNumberAt(at) * numberBase + digitAt(at + 2);

/** Of two digits */
const shortNumberAt = (at: number): number => digitAt(at) * numberBase + digitAt(at + 1);

const digitAt = (at: number): number => graph.charCodeAt(at) - firstDigit;

/** `1f.2*3`: slots' numbers to the base 36, those of open ends after the star. */
function readMeaning(text: string): Meaning {
  const [whole = "", open = ""] = text.split("*");
  return { whole: readNumbers(whole), open: readNumbers(open) };
}

const readNumbers = (text: string): number[] =>
  text === "" ? [] : text.split(".").map((number) => Number.parseInt(number, 36));
