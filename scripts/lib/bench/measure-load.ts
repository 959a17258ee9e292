// One measurement of one surface: how much it bore, how long it took, what it cost.
import { type LoadOptions, load } from "./load.ts";
import { type Percentiles, percentiles } from "./percentiles.ts";
import { cpuMs, forgetPeak, peakMb, quiet } from "./process-cost.ts";

/** Counts and lines of the last second are gathered before they are written. */
const flushMs = 1_100;

export interface Measured {
  answers: number;
  /** Not 200, or without their end */
  failed: number;
  /** The first of them, as it came */
  trouble: string | undefined;
  mostAtOnce: number;
  perSecond: number;
  /** Of the server's runtime, also for what it did after the answers */
  cpuMsPerRequest: number;
  /** Of the Postgres behind it */
  otherCpuMsPerRequest: number;
  firstMs: Percentiles;
  totalMs: Percentiles;
  peakMb: number;
}

export async function measureLoad(options: LoadOptions): Promise<Measured> {
  const { server, pids } = options.surface;
  await options.surface.prepare?.(options.connections);
  const others = pids.filter((pid) => pid !== server.pid);
  const sum = (list: readonly number[]) => list.reduce((total, pid) => total + cpuMs(pid), 0);
  await quiet(pids, 0);
  forgetPeak(server.pid);
  const [before, othersBefore] = [cpuMs(server.pid), sum(others)];
  const { answers, elapsedMs, mostAtOnce } = await load(options);
  await quiet(pids, others.length > 0 ? flushMs : 0);
  const failed = answers.filter(({ isWhole }) => !isWhole);
  return {
    answers: answers.length,
    failed: failed.length,
    trouble: failed[0]?.tail.slice(0, 1_000),
    mostAtOnce,
    perSecond: (answers.length * 1_000) / elapsedMs,
    cpuMsPerRequest: (cpuMs(server.pid) - before) / answers.length,
    otherCpuMsPerRequest: (sum(others) - othersBefore) / answers.length,
    firstMs: percentiles(answers.flatMap(({ firstMs }) => firstMs ?? [])),
    totalMs: percentiles(answers.map(({ totalMs }) => totalMs)),
    peakMb: peakMb(server.pid),
  };
}
