// Numbers, money and moments as the reader's language writes them.
import { language } from "./words.ts";

/** Making a formatter takes a hundred times as long as using it: each is made once. */
function made<Options extends object, Formatter>(make: (locale: string, options: Options) => Formatter) {
  const known = new Map<string, Formatter>();
  return (options: Options): Formatter => {
    const key = language.value + JSON.stringify(options);
    const formatter = known.get(key) ?? make(language.value, options);
    known.set(key, formatter);
    return formatter;
  };
}

const numbers = made((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
const dates = made((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
const spans = made((locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options));

export const number = (value: number, fractionDigits = 0): string =>
  numbers({ maximumFractionDigits: fractionDigits }).format(value);

/** Small sums keep two digits that say something: an answer may cost a hundredth of a cent. */
export function usd(value: number): string {
  const small = value !== 0 && Math.abs(value) < 0.01;
  const digits = small ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 2 };
  return numbers({ style: "currency", currency: "USD", ...digits }).format(value);
}

export const percent = (share: number): string => numbers({ style: "percent", maximumFractionDigits: 0 }).format(share);

const units = ["B", "KB", "MB", "GB", "TB"];

export function bytes(value: number): string {
  const power = Math.min(units.length - 1, value === 0 ? 0 : Math.floor(Math.log(value) / Math.log(1_000)));
  return `${number(value / 1_000 ** power, power === 0 ? 0 : 1)} ${units[power]}`;
}

export const moment = (iso: string): string => dates({ dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));

export const day = (iso: string): string =>
  dates({ day: "numeric", month: "short", timeZone: "UTC" }).format(new Date(iso));

const steps = [
  ["second", 60],
  ["minute", 60],
  ["hour", 24],
  ["day", 30],
  ["month", 12],
  ["year", Number.POSITIVE_INFINITY],
] as const;

/** "5 minutes ago" */
export function ago(iso: string, nowMs = Date.now()): string {
  let count = (new Date(iso).getTime() - nowMs) / 1_000;
  for (const [unit, next] of steps) {
    if (Math.abs(count) < next) return spans({ numeric: "auto" }).format(Math.round(count), unit);
    count /= next;
  }
  return moment(iso);
}

/** Kept from turning its neighbours around, whichever way it is written itself. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
