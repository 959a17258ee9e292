// Opens the embedded Postgres for a script: started, or found running where that will do, and migrated.
import { neonConfig } from "@neondatabase/serverless";
import { migrate } from "./migrations.ts";
import { migrationsFolder } from "./paths.ts";
import { addressOf, startPostgres } from "./postgres.ts";
import { runningPort } from "./postgres-port.ts";
import type { Settings } from "./settings.ts";
import { onShutdown } from "./shutdown.ts";

/** For the one that serves: the data folder is its own from here on. */
export async function openDatabase({ postgres }: Settings): Promise<void> {
  const { stop } = await startPostgres(postgres);
  onShutdown(stop);
  neonConfig.fetchEndpoint = postgres.fetchUrl;
  await migrate(postgres.databaseUrl, migrationsFolder);
}

/** For a visitor, who may come while Hearth runs. */
export async function visitDatabase(settings: Settings): Promise<void> {
  const { dataDir, password } = settings.postgres;
  const port = await runningPort(dataDir);
  if (port) neonConfig.fetchEndpoint = addressOf(port, password).fetchUrl;
  else await openDatabase(settings);
}
