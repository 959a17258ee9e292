// Bundles the Worker by wrangler, unless the last bundle is newer than everything that it was made of.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { root, wranglerBin, wranglerConfig } from "./paths.ts";
import { SetupError } from "./setup-error.ts";
import { onShutdown } from "./shutdown.ts";

/** No telemetry, no look-ups, no second reading of settings: wrangler stays on this machine. */
export const wranglerEnvironment = {
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  CLOUDFLARE_LOAD_DEV_VARS_FROM_DOT_ENV: "false",
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_HIDE_BANNER: "true",
  WRANGLER_WRITE_LOGS: "false",
};

/** The folder of the bundle, whose entry is `index.js`. */
export async function bundleWorker(dataDir: string): Promise<string> {
  const directory = join(dataDir, "build");
  if (isFresh(join(directory, "index.js"))) return directory;
  const unfinished = `${directory}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await runWrangler(["deploy", "--dry-run", "--config", wranglerConfig, "--env", "", "--outdir", unfinished]);
  await rm(directory, { recursive: true, force: true });
  await rename(unfinished, directory);
  return directory;
}

function isFresh(bundle: string): boolean {
  if (!existsSync(bundle)) return false;
  const source = join(root, "src");
  // Folders too: theirs is the time at which a file was taken away.
  const inputs = ["", ...readdirSync(source, { recursive: true, encoding: "utf8" })].map((file) => join(source, file));
  const newest = Math.max(
    ...[...inputs, wranglerConfig, join(root, "package-lock.json")].map((file) => statSync(file).mtimeMs),
  );
  return statSync(bundle).mtimeMs > newest;
}

async function runWrangler(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [wranglerBin, ...args], {
    cwd: root,
    env: { ...process.env, ...wranglerEnvironment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onShutdown(() => child.kill());
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  if (code !== 0) throw new SetupError(`The Worker can't be bundled:\n${output}`);
}
