// Sees to it that no workerd outlives us, even when we are killed and can't tidy up: it would go on holding our port.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Notes its process id, which workerd then takes over. */
const launcher = (workerd: string, pids: string) => `#!/bin/sh
echo $$ >> '${pids}'
exec '${workerd}' "$@"
`;

/** Its input is a pipe that we hold and never write to: it ends when we do, of whatever cause. */
const watcher = `
read -r _
for pid in $(cat "$1"); do
  case "$(cat /proc/$pid/comm 2>/dev/null || ps -o comm= -p $pid)" in *workerd*) kill -9 $pid ;; esac
done`;

/** For Miniflare in this process and for wrangler as a child of it. To be called by the owner of the data folder alone. */
export function watchWorkerd(dataDir: string): { stop(): Promise<void> } {
  // The package has no types: its default export is the path of this platform's binary.
  const workerd: string = createRequire(import.meta.url)("workerd").default;
  const pids = pidsFile(dataDir);
  const path = join(dataDir, "workerd.sh");
  writeFileSync(pids, "");
  writeFileSync(path, launcher(workerd, pids), { mode: 0o700 });
  process.env.MINIFLARE_WORKERD_PATH = path;
  // Detached: what is sent to our process group doesn't reach it.
  const child = spawn("sh", ["-c", watcher, "hearth-watcher", pids], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  return {
    async stop() {
      const exited = once(child, "exit");
      child.stdin.end();
      await exited;
    },
  };
}

/** Of the workerd that was started last. */
export const workerdPid = (dataDir: string): number =>
  Number(readFileSync(pidsFile(dataDir), "utf8").trim().split("\n").at(-1));

const pidsFile = (dataDir: string): string => join(dataDir, "workerd.pids");
