// What the rules don't name: meanings that stand near each other, weighed by how often attacks and harmless texts have them.
import { evidenceNumber, evidenceWeight } from "./evidence-weights.ts";
import type { Scan } from "./scan.ts";
import { slots } from "./slots.ts";
import type { Where } from "./types.ts";

/** In places of a flattened text: how far apart two meanings may stand, and how much is looked at at once. */
const reach = 10;
const windowLength = 48;
const windowStep = 24;
const leastTold = 0.2;

interface Standing {
  slot: number;
  first: number;
  last: number;
  from: number;
  to: number;
}

export interface Evidence {
  weight: number;
  /** What speaks for an attack, strongest first */
  parts: { number: number; weight: number }[];
  text: string;
}

/** What the meanings of a text's most suspicious stretch weigh together; at least 0. */
export function strongestStretch(scan: Scan, where: Where): Evidence {
  let [most, strongest]: [number, readonly number[]] = [0, []];
  for (const stretch of stretches(scan)) {
    let sum = 0;
    for (const number of stretch) sum += evidenceWeight(number, where);
    if (sum > most) [most, strongest] = [sum, stretch];
  }
  const parts = strongest
    .map((number) => ({ number, weight: evidenceWeight(number, where) }))
    .filter(({ weight }) => weight > leastTold);
  return { weight: most, parts: parts.sort((a, b) => b.weight - a.weight), text: scan.text };
}

/** For each stretch of a text the evidence in it, every one once. */
export function stretches(scan: Scan): number[][] {
  const standing = inOrder(scan);
  const found: number[][] = [];
  const end = standing.at(-1)?.from ?? 0;
  let first = 0;
  for (let begin = 0; begin === 0 || begin + windowStep <= end; begin += windowStep) {
    while ((standing[first]?.from ?? Number.POSITIVE_INFINITY) < begin) first++;
    found.push(stretch(standing, first, begin + windowLength));
  }
  return found;
}

function inOrder(scan: Scan): Standing[] {
  const standing: Standing[] = [];
  scan.hits.forEach((hits, slot) => {
    for (const { first, last, from, to } of hits) standing.push({ slot, first, last, from, to });
  });
  return standing.sort((a, b) => a.from - b.from);
}

/** In which stretch a number was last seen: spares a set for each. */
const lastSeen = new Int32Array(slots.length * slots.length);
let stretchCount = 0;

function stretch(standing: readonly Standing[], first: number, end: number): number[] {
  stretchCount++;
  const found: number[] = [];
  const add = (number: number) => {
    if (lastSeen[number] === stretchCount) return;
    lastSeen[number] = stretchCount;
    found.push(number);
  };
  for (let at = first; at < standing.length; at++) {
    const one = standing[at];
    if (!one || one.from > end) break;
    add(evidenceNumber(one.slot, one.slot));
    addPairs(standing, at, Math.min(end, one.to + reach), add);
  }
  return found;
}

function addPairs(standing: readonly Standing[], at: number, end: number, add: (number: number) => void): void {
  const one = standing[at];
  for (let next = at + 1; one && next < standing.length; next++) {
    const other = standing[next];
    if (!other || other.from > end) break;
    if (other.slot !== one.slot && !overlap(one, other)) add(evidenceNumber(one.slot, other.slot));
  }
}

const overlap = (a: Standing, b: Standing): boolean => a.first <= b.last && b.first <= a.last;
