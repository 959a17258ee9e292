// What a rule is, and the short form in which the rules are written.
import { type Slot, slots } from "./slots.ts";
import type { Family, Where } from "./types.ts";

export interface Rule {
  family: Family;
  name: string;
  /** 0 to 1: how sure this rule alone makes us */
  weight: number;
  /** The most words between the first slot and each other one */
  within: number;
  /** The numbers of the slots, for each the ones that will do */
  slots: readonly (readonly number[])[];
  /** Where it holds; everywhere if not said */
  where?: readonly Where[];
}

type Row = readonly [name: string, weight: number, within: number, ...needed: string[]];

/** Rows of one family: `["forget-your-rules", 0.8, 6, "disregard", "your", "rules|past"]`. */
export function rulesOf(family: Family, where: readonly Where[] | undefined, rows: readonly Row[]): Rule[] {
  return rows.map(([name, weight, within, ...needed]) => ({
    family,
    name,
    weight,
    within,
    slots: needed.map((alternatives) => alternatives.split("|").map(numberOf)),
    ...(where ? { where } : {}),
  }));
}

function numberOf(name: string): number {
  // indexOf wants a Slot; any other name gives -1, which throws.
  const number = slots.indexOf(name as Slot);
  if (number < 0) throw new Error(`No slot is called "${name}"`);
  return number;
}
