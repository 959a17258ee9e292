// Numbers, money and moments as the reader's language writes them.
import { language } from "./words.ts";

export const number = (value: number, fractionDigits = 0): string =>
  new Intl.NumberFormat(language.value, { maximumFractionDigits: fractionDigits }).format(value);

/** Small sums keep two digits that say something: an answer may cost a hundredth of a cent. */
export function usd(value: number): string {
  const small = value !== 0 && Math.abs(value) < 0.01;
  return new Intl.NumberFormat(language.value, {
    style: "currency",
    currency: "USD",
    ...(small ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 2 }),
  }).format(value);
}

export const percent = (share: number): string =>
  new Intl.NumberFormat(language.value, { style: "percent", maximumFractionDigits: 0 }).format(share);

const units = ["B", "KB", "MB", "GB", "TB"];

export function bytes(value: number): string {
  const power = Math.min(units.length - 1, value === 0 ? 0 : Math.floor(Math.log(value) / Math.log(1_000)));
  return `${number(value / 1_000 ** power, power === 0 ? 0 : 1)} ${units[power]}`;
}

export const moment = (iso: string): string =>
  new Intl.DateTimeFormat(language.value, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));

export const day = (iso: string): string =>
  new Intl.DateTimeFormat(language.value, { day: "numeric", month: "short", timeZone: "UTC" }).format(new Date(iso));

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
    if (Math.abs(count) < next)
      return new Intl.RelativeTimeFormat(language.value, { numeric: "auto" }).format(Math.round(count), unit);
    count /= next;
  }
  return moment(iso);
}

/** Kept from turning its neighbours around, whichever way it is written itself. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
