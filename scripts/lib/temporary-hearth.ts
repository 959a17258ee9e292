// A Hearth on embedded parts in a folder of its own, for measurements: no limits, nothing left behind.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Api } from "./api.ts";
import { bundleWorker } from "./bundle.ts";
import { openDatabase } from "./database.ts";
import { developer, developmentToken } from "./development-token.ts";
import { limitsOutOfReach } from "./no-limits.ts";
import { freePort } from "./port.ts";
import { type LogLine, type Served, serve } from "./serve.ts";
import { readSettings } from "./settings.ts";
import { onShutdown } from "./shutdown.ts";
import { watchWorkerd } from "./workerd.ts";

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
  Object.assign(process.env, {
    HEARTH_DATA: folder,
    PORT: String(await freePort()),
    ...limitsOutOfReach,
    ...variables,
  });
  const settings = readSettings();
  const { dataDir } = settings;
  onShutdown(() => rmSync(dataDir, { recursive: true, force: true }));
  const [bundle] = await Promise.all([bundleWorker(dataDir), openDatabase(settings)]);
  onShutdown(watchWorkerd(dataDir).stop);
  const served = await serve({ ...settings, bundle, onLog });
  onShutdown(served.stop);
  return { api: { url: served.url, token: await developmentToken(settings, developer) }, served, dataDir };
}
