// How a text's wording, window by window, resembles that of attacks: what the buckets of its strongest windows weigh together, of a
// wide one and of a narrow one.
import { heaviestWindows, type Span, type SpanWeights } from "./gram-windows.ts";
import { gramsOf } from "./grams.ts";
import { excerptChars, type Reading } from "./read.ts";
import { pairsFrom } from "./signs.ts";
import { type Place, placeOf, type ViewName, type Where } from "./types.ts";
import { scale, tables } from "./wording-weights.ts";

export interface Wording {
  weight: number;
  /** The beginning of the strongest narrow window, and where it was read */
  text: string;
  view: ViewName;
}

/** Read when they are first needed. */
const known: Partial<Record<Place, SpanWeights>> = {};

const weightsOf = (place: Place): SpanWeights => (known[place] ??= pairsFrom(tables[place]));

/** Of all readings of a text. Negative where its wording is that of harmless texts. */
export function strongestWording(readings: readonly Reading[], where: Where): Wording {
  const place = placeOf(where);
  const read = readings.map(({ view: { name: view }, seen: { text } }) => ({
    text,
    view,
    windows: heaviestWindows(gramsOf(text, view), weightsOf(place)),
  }));
  const strongest = (span: Span): Wording => {
    const found = read.map(({ text, view, windows }) => ({ text, view, ...windows[span] }));
    const { weight, start, text, view } = found.reduce((most, next) => (next.weight > most.weight ? next : most));
    return { weight: weight * scale[span][place], text: text.slice(start, start + excerptChars), view };
  };
  const [wide, narrow] = [strongest("wide"), strongest("narrow")];
  return { ...narrow, weight: wide.weight + narrow.weight };
}
