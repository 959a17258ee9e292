// Sums of counters and histograms by series: what isolates gather, shards keep and `/metrics` tells. Pure.
import { bucketsMs } from "./definitions.ts";

export interface Exemplar {
  traceId: string;
  valueMs: number;
  atMs: number;
}

export interface Histogram {
  /** How many fell into each of `bucketsMs`, and beyond the last */
  buckets: number[];
  sumMs: number;
  /** The last of each bucket */
  exemplars: Record<number, Exemplar>;
}

/** By series: `name{label="value"}`, as Prometheus writes it */
export interface Sums {
  counters: Record<string, number>;
  histograms: Record<string, Histogram>;
}

/** What a metric's labels may grow to, all shards apart: what comes beyond is counted under `other`. */
export const seriesMax = 2_000;
const labelMaxChars = 100;
const other = "other";

export const noSums = (): Sums => ({ counters: {}, histograms: {} });

export const isEmpty = ({ counters, histograms }: Sums): boolean =>
  Object.keys(counters).length === 0 && Object.keys(histograms).length === 0;

/** Labels in the order in which the metric declares them */
export function seriesOf(name: string, names: readonly string[], labels: Readonly<Record<string, string>>): string {
  if (names.length === 0) return name;
  return `${name}{${names.map((label) => `${label}="${escaped(labels[label] ?? "")}"`).join(",")}}`;
}

const escaped = (value: string): string =>
  value.slice(0, labelMaxChars).replace(/[\\"\n]/g, (mark) => (mark === "\n" ? "\\n" : `\\${mark}`));

export function addCount(sums: Sums, series: string, value: number): void {
  const kept = bounded(sums.counters, series);
  sums.counters[kept] = (sums.counters[kept] ?? 0) + value;
}

export function addObservation(sums: Sums, series: string, valueMs: number, traceId: string | undefined, atMs: number) {
  const bound = bucketsMs.findIndex((upTo) => valueMs <= upTo);
  const bucket = bound < 0 ? bucketsMs.length : bound;
  const histogram = histogramOf(sums, series);
  histogram.buckets[bucket] = (histogram.buckets[bucket] ?? 0) + 1;
  histogram.sumMs += valueMs;
  if (traceId !== undefined) histogram.exemplars[bucket] = { traceId, valueMs, atMs };
}

export function addAll(sums: Sums, more: Sums): void {
  for (const [series, value] of Object.entries(more.counters)) addCount(sums, series, value);
  for (const [series, { buckets, sumMs, exemplars }] of Object.entries(more.histograms)) {
    const histogram = histogramOf(sums, series);
    histogram.buckets = histogram.buckets.map((count, index) => count + (buckets[index] ?? 0));
    histogram.sumMs += sumMs;
    for (const [bucket, exemplar] of Object.entries(exemplars)) {
      const known = histogram.exemplars[Number(bucket)];
      if (!known || known.atMs <= exemplar.atMs) histogram.exemplars[Number(bucket)] = exemplar;
    }
  }
}

/** What came to `all` since it was `before`. What has shrunk was lost with its object, and counts from nothing. */
export function difference(all: Sums, before: Sums): Sums {
  const added = noSums();
  for (const [series, value] of Object.entries(all.counters)) {
    const more = since(value, before.counters[series] ?? 0);
    if (more > 0) added.counters[series] = more;
  }
  for (const [series, { buckets, sumMs }] of Object.entries(all.histograms)) {
    const known = before.histograms[series];
    const more = buckets.map((count, index) => since(count, known?.buckets[index] ?? 0));
    if (more.some((count) => count > 0))
      added.histograms[series] = { buckets: more, sumMs: since(sumMs, known?.sumMs ?? 0), exemplars: {} };
  }
  return added;
}

const since = (value: number, before: number): number => (value < before ? value : value - before);

function histogramOf({ histograms }: Sums, series: string): Histogram {
  const kept = bounded(histograms, series);
  histograms[kept] ??= { buckets: Array.from({ length: bucketsMs.length + 1 }, () => 0), sumMs: 0, exemplars: {} };
  return histograms[kept];
}

function bounded(known: Readonly<Record<string, unknown>>, series: string): string {
  if (series in known || Object.keys(known).length < seriesMax) return series;
  return series.replace(/="(?:[^"\\]|\\.)*"/g, `="${other}"`);
}
