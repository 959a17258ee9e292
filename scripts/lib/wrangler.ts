// Runs wrangler as a child that stays on this machine and dies with us.
import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { root, wranglerConfig } from "./paths.ts";
import { onShutdown } from "./shutdown.ts";

const cli = createRequire(import.meta.url).resolve("wrangler");
/** The channel between us is closed by our death, of whatever cause. */
const endWithParent = "data:text/javascript,process.on('disconnect',()=>process.exit())";

/** No telemetry, no look-ups, no logs elsewhere. */
const environment = {
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_HIDE_BANNER: "true",
  WRANGLER_WRITE_LOGS: "false",
};

export interface Wrangler {
  child: ChildProcess;
  /** Its exit code, once it has ended. */
  ended: Promise<number>;
}

export function startWrangler(command: string, args: readonly string[], output: "inherit" | "pipe"): Wrangler {
  const stdio: StdioOptions = [output === "inherit" ? "inherit" : "ignore", output, output, "ipc"];
  const argv = ["--no-warnings", "--import", endWithParent, cli, command, "--config", wranglerConfig, ...args];
  const child = spawn(process.execPath, argv, { cwd: root, env: { ...process.env, ...environment }, stdio });
  const ended = once(child, "close").then(() => child.exitCode ?? 1);
  onShutdown(async () => {
    child.kill();
    await ended;
  });
  return { child, ended };
}
