// Everything in a text that is somebody's own: personal data and secrets, in one place for logs and for prompts.
import { bankFinders } from "./bank.ts";
import { emailFinder, phoneFinders } from "./contact.ts";
import { nationalIdFinders } from "./national-ids.ts";
import type { Finder, Sensitive } from "./rule.ts";
import { secretFinders } from "./secrets.ts";

export type { Sensitive, SensitiveKind } from "./rule.ts";

/** A cheap look, which most texts end with */
interface Hinted {
  hint: RegExp;
  finder: Finder;
}

/** Six digits with no more than separators between them; a codice fiscale may have fewer */
const numberHint = /\d(?:[ .()/-]{0,3}\d){5}|[A-Z]{6}[\dL-V]{2}[A-Z]/i;
const inDigits: readonly Finder[] = [...bankFinders, ...nationalIdFinders, ...phoneFinders];
const finders: readonly Hinted[] = [
  ...secretFinders,
  { hint: /@/, finder: emailFinder },
  { hint: /[\d٠-٩۰-۹０-９]/, finder: findNumbers },
];

/** The shortest of all is longer. */
const leastChars = 8;
/** Most of what stands in a log line by itself: an id, a time */
const harmless = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]{5,16}Z)$/i;

/** Non-overlapping, in order. */
export function findSensitive(text: string): Sensitive[] {
  if (text.length < leastChars || harmless.test(text)) return [];
  return joinOverlapping(finders.flatMap(({ hint, finder }) => (hint.test(text) ? finder(text) : [])));
}

function findNumbers(text: string): Sensitive[] {
  const plain = withPlainDigits(text);
  return numberHint.test(plain) ? inDigits.flatMap((finder) => finder(plain)) : [];
}

/** Other scripts' digits, dashes and spaces as ASCII ones, unit for unit: places in the text stay. */
function withPlainDigits(text: string): string {
  return text
    .replace(/[٠-٩۰-۹０-９]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u00A0\u2002-\u200A\u202F\u3000]/g, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-");
}

export const hasSensitive = (text: string): boolean => findSensitive(text).length > 0;

/** With marks in their place that tell the kind alone: `[email]` */
export const withoutSensitive = (text: string, found = findSensitive(text)): string =>
  found.length === 0 ? text : replaceSpans(text, found, ({ kind }) => `[${kind}]`);

interface Span {
  kind: string;
  start: number;
  end: number;
}

/** In order; what overlaps becomes one of the kind that begins first, and of two that begin together the longer one's. */
export function joinOverlapping<Place extends Span>(places: readonly Place[]): Place[] {
  const whole: Place[] = [];
  for (const next of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = whole.at(-1);
    if (!last || next.start >= last.end) whole.push({ ...next });
    // user:password@host is no e-mail address: the host stays.
    else if (last.kind !== "credentials") last.end = Math.max(last.end, next.end);
  }
  return whole;
}

/** The text with each of these places exchanged for what `substitute` gives for it. */
export function replaceSpans<Place extends Span>(
  text: string,
  places: readonly Place[],
  substitute: (place: Place) => string,
): string {
  let result = "";
  let done = 0;
  for (const place of places) {
    result += text.slice(done, place.start) + substitute(place);
    done = place.end;
  }
  return result + text.slice(done);
}
