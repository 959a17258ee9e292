// The table of what evidence weighs, read once when it is first needed.
import { type Slot, slots } from "./slots.ts";
import type { Where } from "./types.ts";
import { table } from "./weights.ts";

let known: Record<"question" | "document", Float32Array> | undefined;

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

/** By the evidence's number */
export function evidenceWeights(where: Where): Float32Array {
  known ??= readTable();
  return known[where === "question" ? "question" : "document"];
}

function readTable() {
  const count = slots.length * slots.length;
  const weights = { question: new Float32Array(count), document: new Float32Array(count) };
  for (const entry of table.split(/\s+/).filter(Boolean)) {
    const [name = "", question, document] = entry.split(":");
    // The table is written from the slots' own names.
    const [first = 0, second = first] = name.split("+").map((slot) => slots.indexOf(slot as Slot));
    const number = evidenceNumber(first, second);
    weights.question[number] = Number(question) / 100;
    weights.document[number] = Number(document) / 100;
  }
  return weights;
}
