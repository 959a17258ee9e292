// A Hearth on embedded parts in a folder of its own, for measurements: no limits, nothing left behind.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Api } from "./api.ts";
import { bundleWorker } from "./bundle.ts";
import { openDatabase } from "./database.ts";
import { developer, developmentToken } from "./development-token.ts";
import { type LogLine, type Served, serve } from "./serve.ts";
import { readSettings } from "./settings.ts";
import { onShutdown } from "./shutdown.ts";
import { watchWorkerd } from "./workerd.ts";

/** One user asks as fast as he can. */
const many = 1_000_000;
export const withoutLimits = {
  GLOBAL_PER_HOUR: String(many),
  PLANS: JSON.stringify({
    standard: {
      questions_per_minute: many,
      questions_per_hour: many,
      questions_per_day: many,
      usd_per_day: 1_000,
      classes: { chat: { per_minute: many, per_hour: many }, other: { per_minute: many, per_hour: many } },
    },
  }),
  GLOBAL_USD_PER_HOUR: "1000",
  GLOBAL_USD_PER_DAY: "1000",
};

export interface TemporaryHearth {
  api: Api;
  served: Served;
  dataDir: string;
}

/** Ends with the script. */
export async function startTemporaryHearth(
  name: string,
  variables: Readonly<Record<string, string>>,
  onLog: (line: LogLine) => void,
): Promise<TemporaryHearth> {
  const folder = mkdtempSync(join(tmpdir(), `hearth-${name}-`));
  Object.assign(process.env, { HEARTH_DATA: folder, PORT: String(await freePort()), ...withoutLimits, ...variables });
  const settings = readSettings();
  const { dataDir } = settings;
  onShutdown(() => rmSync(dataDir, { recursive: true, force: true }));
  const [bundle] = await Promise.all([bundleWorker(dataDir), openDatabase(settings)]);
  onShutdown(watchWorkerd(dataDir).stop);
  const served = await serve({ ...settings, bundle, onLog });
  onShutdown(served.stop);
  return { api: { url: served.url, token: await developmentToken(settings, developer) }, served, dataDir };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || !address) throw new Error("No free port");
  return address.port;
}
