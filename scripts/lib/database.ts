// Opens the embedded Postgres for a script: started, or found running where that will do, and migrated.
import { neon, neonConfig } from "@neondatabase/serverless";
import { migrate } from "./migrations.ts";
import { migrationsFolder } from "./paths.ts";
import { addressOf, type Postgres, startPostgres } from "./postgres.ts";
import { runningPort } from "./postgres-port.ts";
import type { Settings } from "./settings.ts";
import { onShutdown } from "./shutdown.ts";

/** For the one that serves: the data folder is its own from here on. */
export async function openDatabase({ postgres }: Settings): Promise<Postgres> {
  const opened = await startPostgres(postgres);
  onShutdown(opened.stop);
  neonConfig.fetchEndpoint = postgres.fetchUrl;
  await migrate(postgres.databaseUrl, migrationsFolder);
  await releaseWork(postgres.databaseUrl);
  return opened;
}

/** Whoever worked on these sources died with the last process, and so did the queue: the next sweep takes them at once. */
async function releaseWork(databaseUrl: string): Promise<void> {
  const sql = neon(databaseUrl);
  await sql.transaction([
    sql`UPDATE sources SET lease_expires_at = now() WHERE status = 'processing'`,
    sql`UPDATE sources SET updated_at = 'epoch' WHERE status = 'queued'`,
  ]);
}

/** For a visitor, who may come while Hearth runs. */
export async function visitDatabase(settings: Settings): Promise<void> {
  const { dataDir, password } = settings.postgres;
  const port = await runningPort(dataDir);
  if (port) neonConfig.fetchEndpoint = addressOf(port, password).fetchUrl;
  else await openDatabase(settings);
}
