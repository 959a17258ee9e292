// Retry-After in its two forms, and whatever else a server may write there.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRetryAfterMs } from "../../src/providers/retry-after.ts";

const nowMs = Date.UTC(2026, 10, 20, 12, 0, 0);

describe("parseRetryAfterMs", () => {
  it.each([
    { header: "7", ms: 7_000 },
    { header: " 0 ", ms: 0 },
    { header: "1.5", ms: 1_500 },
    { header: "Fri, 20 Nov 2026 12:00:30 GMT", ms: 30_000 },
    { header: "Friday, 20-Nov-26 12:00:30 GMT", ms: 30_000 },
    { header: "Fri Nov 20 12:00:30 2026", ms: 30_000 },
    { header: "Fri, 20 Nov 2020 12:00:30 GMT", ms: 0 },
    { header: null, ms: undefined },
    { header: "", ms: undefined },
    { header: "-5", ms: undefined },
    { header: "2026-11-20", ms: undefined },
    { header: "soon", ms: undefined },
    { header: "Fri, soon", ms: undefined },
    { header: "9".repeat(400), ms: undefined },
  ])("reads $header as $ms", ({ header, ms }) => {
    expect(parseRetryAfterMs(header, nowMs)).toBe(ms);
  });

  it("reads any number of seconds", () => {
    fc.assert(
      fc.property(fc.nat(), (seconds) => {
        expect(parseRetryAfterMs(String(seconds), nowMs)).toBe(seconds * 1000);
      }),
    );
  });

  it("reads any date, and the past as now", () => {
    const date = fc.date({ min: new Date(0), max: new Date("2199-12-31T23:59:59Z"), noInvalidDate: true });
    fc.assert(
      fc.property(date, (when) => {
        const wholeSecondsMs = Math.floor(when.getTime() / 1000) * 1000;
        expect(parseRetryAfterMs(when.toUTCString(), nowMs)).toBe(Math.max(0, wholeSecondsMs - nowMs));
      }),
    );
  });

  it("makes of any text a wait that a timer can take, or none", () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        const ms = parseRetryAfterMs(header, nowMs);
        expect(ms === undefined || (Number.isSafeInteger(ms) && ms >= 0)).toBe(true);
      }),
    );
  });
});
