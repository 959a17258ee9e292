// Sums as points, each with its labels, in the units that receivers are told. Pure.
import { bucketsMs, counters, histograms } from "./definitions.ts";
import { toldName } from "./exposition.ts";
import type { Sums } from "./sums.ts";

interface Point {
  name: string;
  help: string;
  labels: Record<string, string>;
}

export interface CounterPoint extends Point {
  value: number;
}

export interface HistogramPoint extends Point {
  /** Upper bounds; `counts` has one more, for what lies beyond */
  bounds: number[];
  counts: number[];
  sum: number;
  count: number;
}

export function counterPoints({ counters: sums }: Sums): CounterPoint[] {
  return Object.entries(sums).flatMap(([series, value]) => {
    const { name, labels } = readSeries(series);
    const definition = Object.entries(counters).find(([known]) => known === name)?.[1];
    if (!definition) return [];
    const { told, parts } = toldName(name);
    return [{ name: told, help: definition.help, labels, value: value / parts }];
  });
}

export function histogramPoints({ histograms: sums }: Sums): HistogramPoint[] {
  return Object.entries(sums).flatMap(([series, { buckets, sumMs }]) => {
    const { name, labels } = readSeries(series);
    const definition = Object.entries(histograms).find(([known]) => known === name)?.[1];
    if (!definition) return [];
    const { told, parts } = toldName(name);
    const bounds = bucketsMs.map((bound) => bound / parts);
    const count = buckets.reduce((sum, bucket) => sum + bucket, 0);
    return [{ name: told, help: definition.help, labels, bounds, counts: buckets, sum: sumMs / parts, count }];
  });
}

/** What `seriesOf` made */
function readSeries(series: string): { name: string; labels: Record<string, string> } {
  const brace = series.indexOf("{");
  if (brace < 0) return { name: series, labels: {} };
  const pairs = [...series.slice(brace).matchAll(/[{,]([a-z]+)="((?:[^"\\]|\\.)*)"/g)];
  const labels = pairs.map(([, label = "", text = ""]) => [label, text.replace(/\\(.)/g, unescaped)] as const);
  return { name: series.slice(0, brace), labels: Object.fromEntries(labels) };
}

const unescaped = (_: string, mark: string): string => (mark === "n" ? "\n" : mark);
