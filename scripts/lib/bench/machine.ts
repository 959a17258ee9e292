// On what it was measured.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem, type } from "node:os";
import { root } from "../paths.ts";

const streamsNeedFiles = 4_096;

export function describeMachine() {
  return {
    at: new Date().toISOString(),
    commit: execFileSync("git", ["describe", "--always", "--dirty"], { cwd: root, encoding: "utf8" }).trim(),
    system: type(),
    processors: availableParallelism(),
    model: cpus()[0]?.model.trim(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    workerd: versionOf("workerd"),
    miniflare: versionOf("miniflare"),
    /** Of the minute before: other work on the machine is in every figure. */
    loadBefore: loadavg()[0],
  };
}

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(`${root}/node_modules/${name}/package.json`, "utf8")).version;

/** What 1,000 streams need: each has a socket at either end, and one more to the provider. */
export function warnOfFewFiles(): void {
  if (!existsSync("/proc/self/limits")) return;
  const open = /Max open files\s+(\d+)/.exec(readFileSync("/proc/self/limits", "utf8"))?.[1];
  if (open && Number(open) < streamsNeedFiles)
    console.error(
      `Only ${open} files may be open: "ulimit -n ${streamsNeedFiles}" first, or many streams at once fail.`,
    );
}
