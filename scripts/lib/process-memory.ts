// How much memory a process has, in MB: now (VmRSS), or at most so far (VmHWM). Linux alone tells.
import { readFileSync } from "node:fs";

export function memoryMb(pid: number | undefined, field: "VmRSS" | "VmHWM"): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1_024);
}
