// Sums as OTLP's JSON, cumulative: whoever misses one minute learns all from the next.
// https://opentelemetry.io/docs/specs/otlp/#otlphttp
import { attributesOf, nanoseconds, resource, scope } from "../otlp-values.ts";
import { counterPoints, histogramPoints } from "./points.ts";
import type { ShardSums } from "./shard.object.ts";

const cumulative = 2;

export function otlpMetrics(sums: ShardSums, nowMs: number): object {
  const times = { startTimeUnixNano: nanoseconds(sums.sinceMs), timeUnixNano: nanoseconds(nowMs) };
  const counted = byName(counterPoints(sums)).map(([name, help, points]) => ({
    name,
    description: help,
    unit: unitOf(name),
    sum: {
      aggregationTemporality: cumulative,
      isMonotonic: true,
      dataPoints: points.map(({ labels, value }) => ({ attributes: attributesOf(labels), ...times, asDouble: value })),
    },
  }));
  const measured = byName(histogramPoints(sums)).map(([name, help, points]) => ({
    name,
    description: help,
    unit: unitOf(name),
    histogram: {
      aggregationTemporality: cumulative,
      dataPoints: points.map(({ labels, bounds, counts, sum, count }) => ({
        attributes: attributesOf(labels),
        ...times,
        // 64-bit integers are texts in OTLP's JSON.
        count: String(count),
        sum,
        bucketCounts: counts.map(String),
        explicitBounds: bounds,
      })),
    },
  }));
  return { resourceMetrics: [{ resource, scopeMetrics: [{ scope, metrics: [...counted, ...measured] }] }] };
}

const unitOf = (name: string): string => (name.endsWith("_seconds") ? "s" : name.endsWith("_usd_total") ? "USD" : "1");

function byName<P extends { name: string; help: string }>(points: readonly P[]): [name: string, help: string, P[]][] {
  const names = new Map<string, [string, string, P[]]>();
  for (const point of points) {
    const known = names.get(point.name) ?? [point.name, point.help, []];
    known[2].push(point);
    names.set(point.name, known);
  }
  return [...names.values()];
}
