// The soak's Worker in a process of its own, with the state of the folder that its parent names: killed, and started anew on the same.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../serve.ts";
import { readSettings } from "../settings.ts";
import { onShutdown, runMain } from "../shutdown.ts";
import { watchWorkerd } from "../workerd.ts";

await runMain(async () => {
  const settings = readSettings();
  const { dataDir } = settings;
  onShutdown(watchWorkerd(dataDir).stop);
  const bundle = join(dataDir, "build");
  const served = await serve({ ...settings, bundle, onLog: (log) => process.send?.({ log }) });
  onShutdown(served.stop);
  process.on("message", () => {
    const told = (problem: string | null) => process.send?.({ cron: { problem } });
    served.runScheduled().then(
      () => told(null),
      (error: unknown) => told(String(error)),
    );
  });
  const workerd = Number(readFileSync(join(dataDir, "workerd.pids"), "utf8").trim().split("\n").at(-1));
  process.send?.({ ready: { workerd } });
});
