// Sums come out the same however the work was spread over isolates and shards, and stay bounded whatever the labels say.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketsMs } from "../../src/telemetry/metrics/definitions.ts";
import { exposition } from "../../src/telemetry/metrics/exposition.ts";
import {
  addAll,
  addCount,
  addObservation,
  noSums,
  type Sums,
  seriesMax,
  seriesOf,
} from "../../src/telemetry/metrics/sums.ts";

const event = fc.record({
  model: fc.string({ maxLength: 8 }),
  value: fc.integer({ min: 0, max: 90_000 }),
  at: fc.nat({ max: 3 }),
});
const add = (sums: Sums, { model, value }: { model: string; value: number }) => {
  addCount(sums, seriesOf("tokens_total", ["model", "direction"], { model, direction: "input" }), value);
  addObservation(sums, seriesOf("query_duration_ms", ["model"], { model }), value, undefined, 0);
};

describe("sums", () => {
  it("are the same in whatever parts they were gathered", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const whole = noSums();
        const parts = [noSums(), noSums(), noSums(), noSums()];
        for (const one of events) {
          add(whole, one);
          add(parts[one.at] ?? whole, one);
        }
        const merged = noSums();
        for (const part of parts) addAll(merged, part);
        expect(exposition(merged, [], "prometheus")).toBe(exposition(whole, [], "prometheus"));
      }),
    );
  });

  it("keep the last trace of each bucket, in whatever order shards are read", () => {
    const shardOf = (traceId: string, atMs: number) => {
      const sums = noSums();
      addObservation(sums, "query_duration_ms", 7, traceId, atMs);
      return sums;
    };
    const [earlier, later] = [shardOf("earlier", 1), shardOf("later", 2)];
    for (const shards of [
      [earlier, later],
      [later, earlier],
    ]) {
      const all = noSums();
      for (const sums of shards) addAll(all, sums);
      expect(Object.values(all.histograms.query_duration_ms?.exemplars ?? {}).map(({ traceId }) => traceId)).toEqual([
        "later",
      ]);
    }
  });

  it("are told in lines that each hold one sample, whatever a label says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (model) => {
        const sums = noSums();
        add(sums, { model, value: 7 });
        const lines = exposition(sums, [], "prometheus").trimEnd().split("\n");
        const sample = /^hearth_[a-z_]+(?:\{(?:[a-z]+="(?:[^"\\\n]|\\[\\"n])*",?)*\})? [\d.]+$/;
        for (const line of lines) expect(line).toMatch(line.startsWith("#") ? /^# (?:HELP|TYPE) hearth_/ : sample);
      }),
    );
  });

  it("have histograms whose buckets rise up to their count", () => {
    const sums = noSums();
    for (const value of [0, 5, 6, 99_999]) add(sums, { model: "m", value });
    const text = exposition(sums, [], "prometheus");
    expect(text).toContain('hearth_query_duration_seconds_bucket{model="m",le="0.005"} 2\n');
    expect(text).toContain('hearth_query_duration_seconds_bucket{model="m",le="60"} 3\n');
    expect(text).toContain('hearth_query_duration_seconds_bucket{model="m",le="+Inf"} 4\n');
    expect(text).toContain('hearth_query_duration_seconds_count{model="m"} 4\n');
    expect(text.match(/_bucket/g)).toHaveLength(bucketsMs.length + 1);
  });

  it("count under `other` what would be too many series", () => {
    const sums = noSums();
    for (let n = 0; n < seriesMax + 50; n++) add(sums, { model: `m${n}`, value: 1 });
    expect(Object.keys(sums.counters)).toHaveLength(seriesMax + 1);
    expect(sums.counters['tokens_total{model="other",direction="other"}']).toBe(50);
  });
});
