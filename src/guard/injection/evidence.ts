// What the rules don't name: meanings that stand near each other, weighed by how often attacks and harmless texts have them.
import { evidenceNumber, evidenceWeight } from "./evidence-weights.ts";
import type { Hit, Scan } from "./scan.ts";
import { slots } from "./slots.ts";
import type { Where } from "./types.ts";

/** In places of a flattened text: how far apart two meanings may stand, and how much is looked at at once. */
const reach = 10;
const windowLength = 48;
const windowStep = 24;
const leastTold = 0.2;

export interface Evidence {
  weight: number;
  /** What speaks for an attack, strongest first */
  parts: { number: number; weight: number }[];
  text: string;
}

/** What the meanings of a text's most suspicious stretch weigh together; at least 0. */
export function strongestStretch(scan: Scan, where: Where): Evidence {
  let [most, strongest]: [number, readonly number[]] = [0, []];
  eachStretch(scan, (count) => {
    let sum = 0;
    for (let at = 0; at < count; at++) sum += evidenceWeight(found[at] ?? 0, where);
    if (sum > most) [most, strongest] = [sum, copied(count)];
  });
  const parts = strongest
    .map((number) => ({ number, weight: evidenceWeight(number, where) }))
    .filter(({ weight }) => weight > leastTold);
  return { weight: most, parts: parts.sort((a, b) => b.weight - a.weight), text: scan.text };
}

/** For each stretch of a text the evidence in it, every one once. */
export function stretches(scan: Scan): number[][] {
  const all: number[][] = [];
  eachStretch(scan, (count) => all.push(copied(count)));
  return all;
}

/** The evidence of the stretch that is being read, and in which stretch a number was last seen: spares a list and a set for each. */
const found = new Int32Array(slots.length * slots.length);
const lastSeen = new Int32Array(found.length);
let stretchCount = 0;

const copied = (count: number): number[] => Array.from(found.subarray(0, count));

/** Tells of each stretch how many numbers are in `found`. */
function eachStretch(scan: Scan, tell: (count: number) => void): void {
  const standing = scan.inOrder;
  const end = standing.at(-1)?.from ?? 0;
  let first = 0;
  for (let begin = 0; begin === 0 || begin + windowStep <= end; begin += windowStep) {
    while ((standing[first]?.from ?? Number.POSITIVE_INFINITY) < begin) first++;
    tell(readStretch(standing, first, begin + windowLength));
  }
}

/** Answers how many numbers it has found. */
function readStretch(standing: readonly Hit[], first: number, end: number): number {
  stretchCount++;
  let count = 0;
  for (let at = first; at < standing.length; at++) {
    const one = standing[at];
    if (!one || one.from > end) break;
    count = add(evidenceNumber(one.slot, one.slot), count);
    count = addPairs(standing, at, Math.min(end, one.to + reach), count);
  }
  return count;
}

function addPairs(standing: readonly Hit[], at: number, end: number, before: number): number {
  let count = before;
  const one = standing[at];
  for (let next = at + 1; one && next < standing.length; next++) {
    const other = standing[next];
    if (!other || other.from > end) break;
    if (other.slot !== one.slot && !overlap(one, other)) count = add(evidenceNumber(one.slot, other.slot), count);
  }
  return count;
}

function add(number: number, count: number): number {
  if (lastSeen[number] === stretchCount) return count;
  lastSeen[number] = stretchCount;
  found[count] = number;
  return count + 1;
}

const overlap = (a: Hit, b: Hit): boolean => a.first <= b.last && b.first <= a.last;
