// Writes the graph of phrases as one text, in the notation of src/guard/injection/phrase-notation.ts.
import { firstDigit, numberBase, signs } from "../../src/guard/injection/phrase-notation.ts";
import { type Edge, keyOf, type Meaning, type Node } from "./phrase-graph.ts";

/** The sign and its number */
const forkLength = 4;

export interface PhraseTable {
  meanings: string;
  graph: string;
}

export function tableOf(root: Node): PhraseTable {
  const meanings = meaningsOf(root);
  return { meanings: meanings.map(meaningText).join(" "), graph: graphText(root, meanings.map(keyOf)) };
}

/** The ones that edges have, most frequent first */
function meaningsOf(root: Node): Meaning[] {
  const edges = nodesOf(root).flatMap((node) => node.edges.filter(hasMeaning));
  const same = Object.values(Object.groupBy(edges, ({ meaning }) => keyOf(meaning)));
  const often = same.sort((a = [], b = []) => b.length - a.length);
  return often.flatMap((group) => group?.slice(0, 1) ?? []).map(({ meaning }) => meaning);
}

const hasMeaning = ({ meaning }: Edge): boolean => meaning.whole.length + meaning.open.length > 0;

function nodesOf(root: Node): Node[] {
  const seen = new Set([root]);
  for (const node of seen) for (const { to } of node.edges) seen.add(to);
  return [...seen];
}

const meaningText = ({ whole, open }: Meaning): string =>
  `${numbers(whole)}${open.length > 0 ? `*${numbers(open)}` : ""}`;
const numbers = (list: readonly number[]): string => list.map((number) => number.toString(36)).join(".");

/** A node is written where the first edge leads to it; the others refer to that place. */
function graphText(root: Node, meanings: readonly string[]): string {
  const places = new Map<Node, number>();
  const writeEdge = (edge: Edge, offset: number): string => {
    const { letter, meaning, to } = edge;
    const head = letter + (hasMeaning(edge) ? signs.means + digits(meanings.indexOf(keyOf(meaning)), 2) : "");
    const known = places.get(to);
    if (to.edges.length === 0) return head + signs.end;
    if (known !== undefined) return head + signs.reference + digits(known, 3);
    return head + writeNode(to, offset + head.length);
  };
  const writeNode = (node: Node, offset: number): string => {
    places.set(node, offset);
    let written = "";
    node.edges.forEach((edge, index) => {
      const isLast = index === node.edges.length - 1;
      const start = offset + written.length;
      const one = writeEdge(edge, start + (isLast ? 0 : forkLength));
      written += isLast ? one : signs.fork + digits(one.length, 3) + one;
    });
    return written;
  };
  return writeNode(root, 0);
}

function digits(number: number, count: number): string {
  if (number >= numberBase ** count) throw new Error(`${number} has more than ${count} digits in the phrases' table`);
  let written = "";
  for (let rest = number; written.length < count; rest = Math.floor(rest / numberBase))
    written = String.fromCharCode(firstDigit + (rest % numberBase)) + written;
  return written;
}
