// Metrics as a port. A name here is a name in `definitions.ts`: what it says, and by which labels it is told apart.
import type { counters, histograms } from "./definitions.ts";

export type CounterName = keyof typeof counters;
export type HistogramName = keyof typeof histograms;
type LabelsOf<D extends { labels: readonly string[] }> = Readonly<Record<D["labels"][number], string>>;

export interface Metrics {
  count<N extends CounterName>(name: N, value: number, labels: LabelsOf<(typeof counters)[N]>): void;
  /** `traceId`: of a call that took so long, for whoever looks for one */
  observe<N extends HistogramName>(
    name: N,
    valueMs: number,
    labels: LabelsOf<(typeof histograms)[N]>,
    traceId?: string,
  ): void;
}
