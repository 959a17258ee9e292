// Phrases as a graph of letters that shares its beginnings and its endings: the smallest one that holds them all.

/** What is said where a phrase ends: by it as a whole word, and by it as the beginning of a longer one. */
export interface Meaning {
  whole: readonly number[];
  open: readonly number[];
}

export interface Edge {
  letter: string;
  meaning: Meaning;
  to: Node;
}

export interface Node {
  edges: Edge[];
}

interface Branch {
  whole: Set<number>;
  open: Set<number>;
  to: Tree;
}

type Tree = Map<string, Branch>;

/** A phrase that ends in `*` also means what it says at the beginning of a longer word. */
export function graphOf(phrases: ReadonlyMap<string, ReadonlySet<number>>): Node {
  const tree: Tree = new Map();
  for (const [phrase, numbers] of phrases) add(tree, phrase, numbers);
  return merged(tree, new Map(), new Map());
}

export const keyOf = ({ whole, open }: Meaning): string => `${whole.join()}*${open.join()}`;

function add(tree: Tree, phrase: string, numbers: ReadonlySet<number>): void {
  const isOpen = phrase.endsWith("*");
  let branches = tree;
  let branch: Branch | undefined;
  for (const letter of isOpen ? phrase.slice(0, -1) : phrase) {
    branch = branches.get(letter) ?? { whole: new Set(), open: new Set(), to: new Map() };
    branches.set(letter, branch);
    branches = branch.to;
  }
  for (const number of numbers) branch?.[isOpen ? "open" : "whole"].add(number);
}

/** Nodes from which the same phrases go on become one. `known` holds them by what goes on, `names` their names. */
function merged(tree: Tree, known: Map<string, Node>, names: Map<Node, number>): Node {
  const inOrder = [...tree].sort(([a], [b]) => (a < b ? -1 : 1));
  const edges = inOrder.map(([letter, { whole, open, to }]) => ({
    letter,
    meaning: { whole: [...whole].sort(ascending), open: [...open].sort(ascending) },
    to: merged(to, known, names),
  }));
  const key = edges.map(({ letter, meaning, to }) => `${letter}${keyOf(meaning)}>${names.get(to)}`).join(";");
  const node = known.get(key) ?? { edges };
  known.set(key, node);
  names.set(node, names.get(node) ?? names.size);
  return node;
}

const ascending = (a: number, b: number): number => a - b;
