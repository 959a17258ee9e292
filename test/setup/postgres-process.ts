// A worker's Postgres, migrated, in a process of its own: beside the one that transforms and instruments all files, which is busy enough.
import { neonConfig } from "@neondatabase/serverless";
import { migrate } from "../../scripts/lib/migrations.ts";
import { migrationsFolder } from "../../scripts/lib/paths.ts";
import { startPostgres } from "../../scripts/lib/postgres.ts";

const { databaseUrl, fetchUrl } = await startPostgres({ port: 0 });
neonConfig.fetchEndpoint = fetchUrl;
await migrate(databaseUrl, migrationsFolder);
process.on("disconnect", () => process.exit());
process.send?.({ databaseUrl, fetchUrl });
