// Sums as Prometheus reads them, in its text format or as OpenMetrics, which alone carries exemplars. Pure.
// https://prometheus.io/docs/specs/om/open_metrics_spec/
import { bucketsMs, counters, histograms } from "./definitions.ts";
import type { Exemplar, Sums } from "./sums.ts";

const prefix = "hearth_";

/** As measured → as told */
const units: readonly [suffix: RegExp, told: string, parts: number][] = [
  [/_nano_usd(?=_total$)/, "_usd", 1e9],
  [/_ms$/, "_seconds", 1e3],
];

export interface Gauge {
  name: string;
  help: string;
  samples: readonly { labels: Readonly<Record<string, string>>; value: number }[];
}

export const contentTypes = {
  prometheus: "text/plain; version=0.0.4; charset=utf-8",
  openmetrics: "application/openmetrics-text; version=1.0.0; charset=utf-8",
} as const;
export type Format = keyof typeof contentTypes;

export function exposition(sums: Sums, gauges: readonly Gauge[], format: Format): string {
  const lines = [
    ...Object.entries(counters).flatMap(([name, { help }]) => counterLines(sums, name, help, format)),
    ...Object.entries(histograms).flatMap(([name, { help }]) => histogramLines(sums, name, help, format)),
    ...gauges.flatMap(gaugeLines),
    ...(format === "openmetrics" ? ["# EOF"] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** The name that Prometheus is told, and how many of ours one of its is */
export function toldName(name: string): { told: string; parts: number } {
  const unit = units.find(([suffix]) => suffix.test(name));
  return { told: prefix + (unit ? name.replace(unit[0], unit[1]) : name), parts: unit?.[2] ?? 1 };
}

function counterLines(sums: Sums, name: string, help: string, format: Format): string[] {
  const { told, parts } = toldName(name);
  // OpenMetrics names the family without what every counter ends with.
  const family = format === "openmetrics" ? told.replace(/_total$/, "") : told;
  const found = seriesIn(sums.counters, name).map(([labels, value]) => `${told}${braced(labels)} ${value / parts}`);
  return found.length === 0 ? [] : [...head(family, help, "counter"), ...found];
}

function histogramLines(sums: Sums, name: string, help: string, format: Format): string[] {
  const { told, parts } = toldName(name);
  const found = seriesIn(sums.histograms, name).flatMap(([labels, { buckets, sumMs, exemplars }]) => {
    let total = 0;
    const cumulative = buckets.map((count, index) => {
      total += count;
      const bound = bucketsMs[index];
      const le = `le="${bound === undefined ? "+Inf" : bound / parts}"`;
      const line = `${told}_bucket${braced(labels === "" ? le : `${labels},${le}`)} ${total}`;
      return format === "openmetrics" ? line + exemplarText(exemplars[index], parts) : line;
    });
    return [...cumulative, `${told}_sum${braced(labels)} ${sumMs / parts}`, `${told}_count${braced(labels)} ${total}`];
  });
  return found.length === 0 ? [] : [...head(told, help, "histogram"), ...found];
}

const exemplarText = (exemplar: Exemplar | undefined, parts: number): string =>
  exemplar ? ` # {trace_id="${exemplar.traceId}"} ${exemplar.valueMs / parts} ${exemplar.atMs / 1_000}` : "";

function gaugeLines({ name, help, samples }: Gauge): string[] {
  const lines = samples.map(({ labels, value }) => {
    const told = Object.entries(labels).map(([label, text]) => `${label}=${JSON.stringify(text)}`);
    return `${prefix}${name}${braced(told.join(","))} ${value}`;
  });
  return lines.length === 0 ? [] : [...head(prefix + name, help, "gauge"), ...lines];
}

const head = (name: string, help: string, type: string): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
];

const braced = (labels: string): string => (labels === "" ? "" : `{${labels}}`);

/** What stands between the braces, and the value, sorted: the same sums are the same text. */
function seriesIn<T>(all: Readonly<Record<string, T>>, name: string): [labels: string, value: T][] {
  return Object.entries(all)
    .filter(([series]) => series === name || series.startsWith(`${name}{`))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([series, value]) => [series.slice(name.length + 1, -1), value]);
}
