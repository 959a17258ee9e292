// The table of what evidence weighs, read once when it is first needed.
import { type Slot, slots } from "./slots.ts";
import { placeOf, type Where } from "./types.ts";
import { table } from "./weights.ts";

const count = slots.length * slots.length;
/** By the evidence's number, read from the table when it is first asked for */
const known = {
  question: new Float32Array(count).fill(Number.NaN),
  document: new Float32Array(count).fill(Number.NaN),
};
let entries: ReadonlyMap<string, string> | undefined;

/** A meaning alone, or two of them in the order of their numbers, as one number. */
export const evidenceNumber = (a: number, b: number): number => (a < b ? a * slots.length + b : b * slots.length + a);

/** The name of what a number stands for: `reveal+prompt`. */
export function evidenceName(number: number): string {
  const [first, second] = slotsOf(number);
  return first === second ? first : `${first}+${second}`;
}

export function slotsOf(number: number): [Slot, Slot] {
  const slotAt = (place: number) => slots[place] ?? "all";
  return [slotAt(Math.floor(number / slots.length)), slotAt(number % slots.length)];
}

export function evidenceWeight(number: number, where: Where): number {
  const weights = known[placeOf(where)];
  if (Number.isNaN(weights[number])) readWeights(number);
  return weights[number] ?? 0;
}

/** The table has each pair of meanings in the order of their numbers. */
function readWeights(number: number): void {
  entries ??= readTable();
  const [question, document] = (entries.get(evidenceName(number)) ?? "0:0").split(":");
  known.question[number] = Number(question) / 100;
  known.document[number] = Number(document) / 100;
}

/** What each name weighs is left to be read: few of them stand in a text. */
function readTable(): Map<string, string> {
  const rows = new Map<string, string>();
  for (const entry of table.replaceAll("\n", " ").split(" ")) {
    const nameEnd = entry.indexOf(":");
    rows.set(entry.slice(0, nameEnd), entry.slice(nameEnd + 1));
  }
  return rows;
}
