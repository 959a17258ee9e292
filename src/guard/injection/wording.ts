// How a text's wording, window by window, resembles that of attacks: what the buckets of its strongest windows weigh together, of a
// wide one and of a sentence, and what those of the whole text do.
import { Room } from "./buckets.ts";
import { type SpanWeights, type Weighed, weighWindows } from "./gram-windows.ts";
import { gramsOf } from "./grams.ts";
import { excerptChars, type Reading } from "./read.ts";
import { pairsFrom } from "./signs.ts";
import { type Place, placeOf, type ViewName, type Where } from "./types.ts";
import type { Span } from "./units.ts";
import { shares } from "./weights.ts";
import { scale, tables } from "./wording-weights.ts";

/** A whole text weighs so much less than its strongest window at most. */
export const mostBelow = 3;

export interface Wording {
  weight: number;
  /** The beginning of the strongest narrow window, and where it was read */
  text: string;
  view: ViewName;
}

interface Read {
  text: string;
  view: ViewName;
  windows: Record<Span, Weighed>;
}

const room = new Room();

/** Read when they are first needed. */
const known: Partial<Record<Place, SpanWeights>> = {};

const weightsOf = (place: Place): SpanWeights => (known[place] ??= pairsFrom(tables[place]));

/** Of all readings of a text. Negative where its wording is that of harmless texts. */
export function strongestWording(readings: readonly Reading[], where: Where): Wording {
  const place = placeOf(where);
  const read: Read[] = readings.map(({ view: { name: view }, seen: { text }, tokens }) => ({
    text,
    view,
    windows: weighWindows(gramsOf(text, view, tokens, room), weightsOf(place)),
  }));
  const strongest = (span: Span) => read.reduce((most, next) => (isStronger(next, most, span) ? next : most));
  const [wide, narrow] = [strongest("wide"), strongest("narrow")];
  const [plain = wide] = read;
  const whole = wholeWeight(plain.windows.wide, scale.wide[place]);
  const share = shares[place];
  const weight =
    scale.wide[place] * (share.wide * wide.windows.wide.weight + share.whole * whole) +
    scale.narrow[place] * share.narrow * narrow.windows.narrow.weight;
  const { start } = narrow.windows.narrow;
  return { weight, text: narrow.text.slice(start, start + excerptChars), view: narrow.view };
}

const isStronger = (one: Read, other: Read, span: Span): boolean =>
  one.windows[span].weight > other.windows[span].weight;

/** Of the text as it stands, in steps of `scale`. However much is put around an order, the whole weighs little less than its window. */
const wholeWeight = ({ weight, mean }: Weighed, scale: number): number => Math.max(mean, weight - mostBelow / scale);
