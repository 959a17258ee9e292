// `npm run dev`: wrangler dev, with reload, on the same embedded Postgres and data folder as `npm start`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "./lib/database.ts";
import { developer, developmentToken } from "./lib/development-token.ts";
import { assertPortFree } from "./lib/port.ts";
import { everyMinute, keepVacuumed } from "./lib/repeatedly.ts";
import { readSettings, type Settings } from "./lib/settings.ts";
import { onShutdown, runMain, shutdown } from "./lib/shutdown.ts";
import { watchWorkerd } from "./lib/workerd.ts";
import { startWrangler } from "./lib/wrangler.ts";

await runMain(async () => {
  const settings = readSettings();
  await assertPortFree(settings.port, "npm run dev");
  keepVacuumed(await openDatabase(settings));
  onShutdown(watchWorkerd(settings.dataDir).stop);
  console.log(`A token for ${developer.user}, ${developer.role} of ${developer.workspace}:`);
  console.log(`  TOKEN=${await developmentToken(settings, developer)}\n`);
  const { child, ended } = startWrangler("dev", devArguments(settings), "inherit");
  // Its first message says that it serves.
  child.once("message", () => everyMinute(() => fetch(`http://127.0.0.1:${settings.port}/cdn-cgi/local/scheduled`)));
  await shutdown(await ended);
});

function devArguments({ dataDir, port, variables }: Settings): string[] {
  const listen = ["--local", "--ip", "127.0.0.1", "--port", String(port)];
  return [...listen, "--persist-to", join(dataDir, "state"), "--env-file", envFile(dataDir, variables)];
}

/** A file, not arguments: those can be read by everybody on this machine. */
function envFile(dataDir: string, variables: Record<string, string>): string {
  const path = join(dataDir, "dev.env");
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${quoted(value)}\n`);
  writeFileSync(path, lines.join(""), { mode: 0o600 });
  return path;
}

/** As wrangler reads it: a dollar sign would be the start of a variable. */
function quoted(value: string): string {
  const quote = ["'", "`", '"'].find((mark) => !value.includes(mark)) ?? "'";
  return quote + value.replaceAll("$", "\\$") + quote;
}
