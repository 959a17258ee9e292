// Reads HTTP's Retry-After header (RFC 9110, 10.2.3).

const seconds = /^\d+(?:\.\d+)?$/;
// Date.parse takes far more than HTTP's three date formats; all of those begin with the day's name.
const httpDate = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i;

/** Milliseconds to wait from `nowMs` on, never negative; undefined for a header that is missing or says nothing usable. */
export function parseRetryAfterMs(header: string | null | undefined, nowMs: number): number | undefined {
  const value = header?.trim() ?? "";
  const waitMs = seconds.test(value)
    ? Number(value) * 1000
    : httpDate.test(value)
      ? Date.parse(value) - nowMs
      : Number.NaN;
  const wholeMs = Math.max(0, Math.ceil(waitMs));
  return Number.isSafeInteger(wholeMs) ? wholeMs : undefined;
}
