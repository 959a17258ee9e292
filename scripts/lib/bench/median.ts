// The median of several rounds, figure by figure.
import type { Measured } from "./measure-load.ts";
import { median, type Percentiles } from "./percentiles.ts";

/** Answers and failures are summed up, and of the peaks the highest counts. */
export function medianOf(rounds: readonly Measured[]): Measured {
  const of = (pick: (round: Measured) => number) => median(rounds.map(pick));
  const sum = (pick: (round: Measured) => number) => rounds.reduce((total, round) => total + pick(round), 0);
  const percentiles = (pick: (round: Measured) => Percentiles): Percentiles => ({
    p50: of((round) => pick(round).p50),
    p99: of((round) => pick(round).p99),
  });
  return {
    answers: sum(({ answers }) => answers),
    failed: sum(({ failed }) => failed),
    trouble: rounds.find(({ trouble }) => trouble)?.trouble,
    mostAtOnce: Math.max(...rounds.map(({ mostAtOnce }) => mostAtOnce)),
    perSecond: of(({ perSecond }) => perSecond),
    cpuMsPerRequest: of(({ cpuMsPerRequest }) => cpuMsPerRequest),
    otherCpuMsPerRequest: of(({ otherCpuMsPerRequest }) => otherCpuMsPerRequest),
    firstMs: percentiles(({ firstMs }) => firstMs),
    totalMs: percentiles(({ totalMs }) => totalMs),
    peakMb: Math.max(...rounds.map(({ peakMb }) => peakMb)),
  };
}
