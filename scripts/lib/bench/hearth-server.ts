// The Hearth that is measured: its real bundle, served by Miniflare at the runtime's own socket. Its Postgres runs already.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { neonConfig } from "@neondatabase/serverless";
import { bundleWorker } from "../bundle.ts";
import { developer, developmentToken } from "../development-token.ts";
import { root } from "../paths.ts";
import { serve } from "../serve.ts";
import { readSettings, type Settings } from "../settings.ts";
import { onShutdown, runMain } from "../shutdown.ts";
import { watchWorkerd, workerdPid } from "../workerd.ts";
import { announce } from "./child.ts";
import type { HearthSaid, LimitedUser } from "./stand.ts";

await runMain(async () => {
  const settings = readSettings();
  const { dataDir } = settings;
  // Kept from run to run: nothing is bundled that hasn't changed.
  const bundles = join(root, ".hearth", "bench");
  mkdirSync(bundles, { recursive: true });
  const bundle = await bundleWorker(bundles);
  onShutdown(watchWorkerd(dataDir).stop);
  const inspectorPort = Number(process.env.BENCH_INSPECTOR_PORT) || undefined;
  const served = await serve({ ...settings, bundle, onLog: showTrouble, inspectorPort });
  onShutdown(served.stop);
  neonConfig.fetchEndpoint = settings.postgres.fetchUrl;
  const token = await developmentToken(settings, developer);
  announce({
    port: settings.port,
    token,
    serverPid: workerdPid(dataDir),
    limited: await limitedUsers(settings),
  } satisfies HearthSaid);
});

/** Every line is read, as whoever keeps logs would; what went wrong is shown. */
function showTrouble({ level, message }: { level: string; message: string }): void {
  if (level === "error") console.error(message);
}

/** As the stand wishes, see there. */
function limitedUsers(settings: Settings): Promise<LimitedUser[]> {
  const { plan, rates }: { plan: string; rates: number[] } = JSON.parse(process.env.BENCH_LIMITED ?? "");
  const membershipOf = (rate: number) => ({ ...developer, user: `asks-${rate}-a-second`, plan });
  return Promise.all(
    rates.map(async (perSecond) => ({ perSecond, token: await developmentToken(settings, membershipOf(perSecond)) })),
  );
}
