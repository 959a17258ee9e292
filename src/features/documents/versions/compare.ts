// Two versions compared by their parts' hashes: what stayed, what moved, what was written anew, what came and went. Pure.
import type { Part } from "./parts.ts";

export const changeKinds = ["added", "removed", "changed", "moved", "same"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Places in the two versions; null where it isn't in that one */
export interface PartChange {
  kind: ChangeKind;
  from: number | null;
  to: number | null;
}

interface Pair {
  from: number;
  to: number;
}

/** In the order of the newer version; what was removed stands behind what it followed. */
export function compareParts(from: readonly Part[], to: readonly Part[]): PartChange[] {
  const pairs = pairsOf(from, to);
  const steady = longestRising(pairs);
  const pairedFrom = new Set(pairs.map((pair) => pair.from));
  const moved = new Map(pairs.filter((pair) => !steady.has(pair)).map((pair) => [pair.to, pair]));
  const changes: PartChange[] = [];
  let start: Pair = { from: 0, to: 0 };
  for (const end of [...steady, { from: from.length, to: to.length }]) {
    const gone = range(start.from, end.from).filter((index) => !pairedFrom.has(index));
    changes.push(...changesBetween(gone, range(start.to, end.to), moved, from, to));
    if (end.to < to.length) changes.push({ kind: "same", ...end });
    start = { from: end.from + 1, to: end.to + 1 };
  }
  return changes;
}

/** Between two parts that stayed: what is new takes the place of what is gone, of the same label first. */
function changesBetween(
  gone: readonly number[],
  present: readonly number[],
  moved: ReadonlyMap<number, Pair>,
  from: readonly Part[],
  to: readonly Part[],
): PartChange[] {
  const fresh = present.filter((index) => !moved.has(index));
  const replaced = replacements(gone, fresh, from, to);
  const left = new Set(gone).difference(new Set(replaced.values()));
  const told = present.map((index): PartChange => {
    const pair = moved.get(index);
    if (pair) return { kind: "moved", ...pair };
    const older = replaced.get(index);
    return older === undefined ? { kind: "added", from: null, to: index } : { kind: "changed", from: older, to: index };
  });
  return [...told, ...[...left].map((index): PartChange => ({ kind: "removed", from: index, to: null }))];
}

/** Which of the gone each of the new replaces: the one of its label, else the next that is left. */
function replacements(
  gone: readonly number[],
  fresh: readonly number[],
  from: readonly Part[],
  to: readonly Part[],
): Map<number, number> {
  const labelled = Map.groupBy(gone.toReversed(), (index) => from[index]?.label);
  const replaced = new Map<number, number>();
  for (const index of fresh) {
    const older = labelled.get(to[index]?.label)?.pop();
    if (older !== undefined) replaced.set(index, older);
  }
  const taken = new Set(replaced.values());
  const rest = gone.filter((index) => !taken.has(index)).values();
  for (const index of fresh) {
    if (replaced.has(index)) continue;
    const older = rest.next();
    if (!older.done) replaced.set(index, older.value);
  }
  return replaced;
}

const range = (start: number, end: number): number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);

/** Each part of the newer version with one of the older that says the same, the first that is left. */
function pairsOf(from: readonly Part[], to: readonly Part[]): Pair[] {
  const backwards = range(0, from.length).reverse();
  const left = Map.groupBy(backwards, (index) => from[index]?.hash);
  return to.flatMap(({ hash }, index) => {
    const same = left.get(hash)?.pop();
    return same === undefined ? [] : [{ from: same, to: index }];
  });
}

/** As many pairs as possible that stand in the same order in both: the others have moved. */
function longestRising(pairs: readonly Pair[]): Set<Pair> {
  /** By length: the pair with which the lowest rising row of that length ends */
  const ends: Pair[] = [];
  const before = new Map<Pair, Pair | undefined>();
  for (const pair of pairs) {
    const length = firstNotBelow(ends, pair.from);
    before.set(pair, ends[length - 1]);
    ends[length] = pair;
  }
  const row: Pair[] = [];
  for (let pair = ends.at(-1); pair; pair = before.get(pair)) row.push(pair);
  return new Set(row.reverse());
}

function firstNotBelow(ends: readonly Pair[], from: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
