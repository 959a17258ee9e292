// What came within some minutes, as snapshots tell it: whatever minutes are missing, whatever was lost.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketsMs } from "../../src/telemetry/metrics/definitions.ts";
import { addCount, addObservation, noSums, seriesOf } from "../../src/telemetry/metrics/sums.ts";
import {
  answerTimes,
  quantileMs,
  type Snapshot,
  talliesOf,
  within,
  withSnapshot,
} from "../../src/telemetry/metrics/tallies.ts";

const minuteMs = 60_000;
const at = (minute: number, requests: number): Snapshot => ({ atMs: minute * minuteMs, tallies: { requests } });
/** The minutes of the last hour at which the cron ran, and how many requests came in each */
const runs = fc.uniqueArray(fc.record({ minute: fc.nat({ max: 60 }), requests: fc.nat({ max: 50 }) }), {
  minLength: 2,
  maxLength: 61,
  selector: ({ minute }) => minute,
});

function ringOf(history: readonly { minute: number; requests: number }[]): Snapshot[] {
  let total = 0;
  return [...history]
    .sort((one, other) => one.minute - other.minute)
    .map(({ minute, requests }) => {
      total += requests;
      return at(minute, total);
    });
}

describe("a window", () => {
  it("is what came since the oldest snapshot in it, or isn't known", () => {
    fc.assert(
      fc.property(runs, fc.constantFrom(5, 15, 60), (history, minutes) => {
        const ring = ringOf(history);
        const lastMinute = Math.max(...history.map(({ minute }) => minute));
        const inside = history.filter(({ minute }) => minute >= lastMinute - minutes).map(({ minute }) => minute);
        const firstMinute = Math.min(...inside);
        const came = history
          .filter(({ minute }) => minute > firstMinute)
          .reduce((sum, { requests }) => sum + requests, 0);
        const isKnown = lastMinute - firstMinute >= 0.8 * minutes;
        expect(within(ring, minutes)).toEqual(isKnown ? { requests: came } : undefined);
      }),
    );
  });

  it("bears a run that was missed, and one that came late", () => {
    const ring = [at(0, 10), at(1, 20), at(4.4, 50), at(5.4, 60)];
    expect(within(ring, 5)).toEqual({ requests: 50 });
    expect(within([at(1, 20), at(5, 60)], 5)).toEqual({ requests: 40 });
    expect(within([at(0, 20), at(10, 60)], 5)).toBeUndefined();
    expect(within([], 5)).toBeUndefined();
  });

  it("begins anew where an object has lost what it counted", () => {
    const before = [at(0, 1_000), at(1, 1_100), at(2, 7)];
    expect(within([...before, at(5, 10)], 5)).toBeUndefined();
    expect(within([...before, at(5, 10), at(6, 17)], 5)).toEqual({ requests: 10 });
  });

  it("is made of an hour's snapshots, no more of them however long it goes on", () => {
    let ring: Snapshot[] = [];
    for (let minute = 0; minute < 300; minute++) ring = withSnapshot(ring, at(minute, minute));
    expect(ring.length).toBeLessThan(65);
    expect(within(ring, 60)).toEqual({ requests: 60 });
    expect(withSnapshot(ring, at(299, 300))).toHaveLength(ring.length);
  });
});

describe("tallies", () => {
  it("are taken over all labels, and of nothing else", () => {
    const sums = noSums();
    const requests = ["method", "route", "status"];
    for (const [route, status, count] of [
      ["/a", "200", 5],
      ["/b", "503", 2],
      ["/a", "500", 1],
      ["/a", "404", 4],
    ] as const)
      addCount(sums, seriesOf("requests_total", requests, { method: "GET", route, status }), count);
    addCount(sums, seriesOf("cache_reads_total", ["cache", "hit"], { cache: "response", hit: "true" }), 3);
    addCount(sums, seriesOf("cache_reads_total", ["cache", "hit"], { cache: "response", hit: "false" }), 1);
    addCount(sums, seriesOf("citations_total", ["model"], { model: "m" }), 9);
    for (const model of ["m", "n"])
      addObservation(sums, seriesOf("query_duration_ms", ["model"], { model }), 700, undefined, 0);
    addObservation(sums, seriesOf("retrieval_duration_ms", [], {}), 700, undefined, 0);
    const tallies = talliesOf(sums);
    expect(tallies).toMatchObject({ requests: 12, failed: 3, "hits of response": 3, "misses of response": 1 });
    expect(answerTimes(tallies).reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(Object.keys(tallies)).toHaveLength(4 + bucketsMs.length + 1);
  });
});

describe("a quantile", () => {
  const counts = fc.array(fc.nat({ max: 100 }), { minLength: bucketsMs.length + 1, maxLength: bucketsMs.length + 1 });

  it("lies in the bucket in which as many are found", () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(0.5, 0.95, 0.99), (found, quantile) => {
        const value = quantileMs(found, quantile);
        const all = found.reduce((sum, count) => sum + count, 0);
        const upTo = (ms: number) => found.filter((_, bucket) => (bucketsMs[bucket] ?? Infinity) <= ms);
        const countUpTo = (ms: number) => upTo(ms).reduce((sum, count) => sum + count, 0);
        const bound = bucketsMs.find((ms) => value <= ms) ?? 0;
        if (all === 0) expect(value).toBe(0);
        else if (countUpTo(60_000) >= quantile * all)
          expect(countUpTo(bound)).toBeGreaterThanOrEqual(quantile * all - 1e-9);
        else expect(value).toBe(60_000);
      }),
    );
  });

  it("is spread evenly within its bucket, as Prometheus has it", () => {
    const found = bucketsMs.map((bound) => (bound === 10_000 ? 10 : 0));
    expect(quantileMs([...found, 0], 0.5)).toBe(9_000);
    expect(quantileMs([...found, 1_000], 0.5)).toBe(60_000);
  });
});
