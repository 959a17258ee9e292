// What processes cost: processor time so far, memory now and at most. Linux alone tells; elsewhere it is not known.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { memoryMb } from "../process-memory.ts";

const quietStepMs = 100;
const quietSteps = 3;
const quietCpuMs = 20;
const quietMaxMs = 10_000;

export const isKnown = existsSync("/proc/self/schedstat");

/** Of all threads that live: those of a runtime do as long as it does. */
export function cpuMs(pid: number): number {
  if (!isKnown) return Number.NaN;
  const nanoseconds = readdirSync(`/proc/${pid}/task`).map((thread) => onProcessorNs(`/proc/${pid}/task/${thread}`));
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6;
}

function onProcessorNs(thread: string): number {
  try {
    return Number(readFileSync(`${thread}/schedstat`, "latin1").split(" ")[0]);
  } catch {
    // It has ended since it was listed.
    return 0;
  }
}

/** Begins to look for the peak anew. */
export function forgetPeak(pid: number): void {
  if (isKnown) writeFileSync(`/proc/${pid}/clear_refs`, "5");
}

export const peakMb = (pid: number): number => (isKnown ? memoryMb(pid, "VmHWM") : Number.NaN);
export const residentMb = (pid: number): number => (isKnown ? memoryMb(pid, "VmRSS") : Number.NaN);

/** Waits until these processes do next to nothing: what a request left behind is part of its cost. */
export async function quiet(pids: readonly number[], leastMs: number): Promise<void> {
  await sleep(leastMs);
  const total = () => pids.reduce((sum, pid) => sum + cpuMs(pid), 0);
  let still = 0;
  let before = total();
  for (let waitedMs = 0; still < quietSteps && waitedMs < quietMaxMs; waitedMs += quietStepMs) {
    await sleep(quietStepMs);
    const now = total();
    still = now - before > quietCpuMs ? 0 : still + 1;
    before = now;
  }
}
