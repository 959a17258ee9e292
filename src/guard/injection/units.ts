// How a text is divided before it is weighed: in wide windows, whatever stands there, and sentence by sentence.
import { opening } from "./clauses.ts";
import type { Grams } from "./grams.ts";

/** In tokens: what is looked at at once, so that an order in a long text weighs what it weighs alone, and what stands around it too */
const lengths = { wide: 64, narrow: 32 } as const;
export type Span = keyof typeof lengths;
export const spans: readonly Span[] = ["wide", "narrow"];
/** In tokens: a shorter sentence is one with the next. */
const shortestSentence = 4;

/** Half a window, or a sentence that is no longer than a window */
export interface Unit {
  /** Its first token */
  from: number;
  /** It makes a window with the one before. */
  continues: boolean;
}

/** In order, at least one. A window is two units that continue each other, or one alone. */
export function unitsOf({ ends, openings }: Grams, span: Span): Unit[] {
  const units: Unit[] = [];
  const length = lengths[span];
  for (let from = 0; units.length === 0 || from < ends.length; ) {
    const to = span === "wide" ? ends.length : sentenceEnd(openings, from);
    units.push({ from, continues: false });
    if (span === "wide" || to - from > length) {
      for (let half = from + length / 2; half < to; half += length / 2) units.push({ from: half, continues: true });
    }
    from = Math.max(to, from + 1);
  }
  return units;
}

function sentenceEnd(openings: Uint8Array, from: number): number {
  let to = from + shortestSentence;
  while (to < openings.length && openings[to] !== opening.sentence) to++;
  return to + shortestSentence > openings.length ? openings.length : to;
}

/** Whether a window ends with this unit: one that begins a row is in its next one's. */
export const endsWindow = (units: readonly Unit[], at: number): boolean =>
  units[at]?.continues === true || units[at + 1]?.continues !== true;
