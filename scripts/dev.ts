// `npm run dev`: wrangler dev, with reload, on the same embedded Postgres and data folder as `npm start`.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { wranglerEnvironment } from "./lib/bundle.ts";
import { openDatabase } from "./lib/database.ts";
import { developmentToken } from "./lib/development-token.ts";
import { root, wranglerBin, wranglerConfig } from "./lib/paths.ts";
import { assertPortFree } from "./lib/port.ts";
import { readSettings, type Settings } from "./lib/settings.ts";
import { onShutdown, runMain, shutdown } from "./lib/shutdown.ts";
import { watchWorkerd } from "./lib/workerd.ts";

/** Wrangler's processes tell each other of a death over these channels, but don't act on it themselves. */
const dieWithParent = "--import data:text/javascript,process.on('disconnect',()=>process.exit())";

await runMain(async () => {
  const settings = readSettings();
  await assertPortFree(settings.port, "npm run dev");
  await openDatabase(settings);
  onShutdown(watchWorkerd(settings.dataDir).stop);
  console.log(`Token: ${await developmentToken(settings, { user: "developer", workspace: "home", role: "owner" })}\n`);
  await runWranglerDev(settings);
});

async function runWranglerDev({ dataDir, port, variables }: Settings): Promise<void> {
  const state = join(dataDir, "state");
  const args = [
    "dev",
    "--local",
    "--config",
    wranglerConfig,
    "--ip",
    "127.0.0.1",
    "--port",
    String(port),
    "--persist-to",
    state,
    "--env-file",
    envFile(dataDir, variables),
  ];
  const child = spawn(process.execPath, [wranglerBin, ...args], {
    cwd: root,
    env: { ...process.env, ...wranglerEnvironment, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} ${dieWithParent}` },
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  const exited = once(child, "exit");
  onShutdown(async () => {
    child.kill();
    await exited;
  });
  await exited;
  await shutdown(child.exitCode ?? 0);
}

/** A file, not arguments: those can be read by everybody on this machine. */
function envFile(dataDir: string, variables: Record<string, string>): string {
  const path = join(dataDir, "dev.env");
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  writeFileSync(path, `${lines.join("\n")}\n`, { mode: 0o600 });
  return path;
}
