// What was added to the sums since the last time, as Datadog takes counts: https://docs.datadoghq.com/api/latest/metrics/#submit-metrics
import { counterPoints, histogramPoints } from "./points.ts";
import type { Sums } from "./sums.ts";

const count = 1;

export function datadogSeries(added: Sums, nowMs: number, intervalSeconds: number): object {
  const timestamp = Math.round(nowMs / 1_000);
  const seriesOf = (name: string, labels: Readonly<Record<string, string>>, value: number) => ({
    metric: name.replace(/^hearth_/, "hearth."),
    type: count,
    interval: intervalSeconds,
    points: [{ timestamp, value }],
    tags: Object.entries(labels).map(([label, text]) => `${label}:${text}`),
  });
  const counted = counterPoints(added).map(({ name, labels, value }) => seriesOf(name, labels, value));
  const measured = histogramPoints(added).flatMap(({ name, labels, bounds, counts, sum, count: all }) => [
    seriesOf(`${name}.sum`, labels, sum),
    seriesOf(`${name}.count`, labels, all),
    ...counts.map((inBucket, index) =>
      seriesOf(`${name}.bucket`, { ...labels, upper_bound: String(bounds[index] ?? "inf") }, inBucket),
    ),
  ]);
  return { series: [...counted, ...measured].filter(({ points }) => points[0]?.value !== 0) };
}
