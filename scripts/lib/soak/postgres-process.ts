// The soak's Postgres in a process of its own: killed, and started anew on the same folder.
import { startPostgres } from "../postgres.ts";
import { readSettings } from "../settings.ts";
import { onShutdown, runMain } from "../shutdown.ts";

await runMain(async () => {
  const { stop } = await startPostgres(readSettings().postgres);
  onShutdown(stop);
  process.send?.({ ready: true });
});
