// Starts what the tests need beside workerd: one Postgres in memory for all of them, migrated.
import { neonConfig } from "@neondatabase/serverless";
import type { TestProject } from "vitest/node";
import { migrate } from "../../scripts/lib/migrations.ts";
import { migrationsFolder } from "../../scripts/lib/paths.ts";
import { startPostgres } from "../../scripts/lib/postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgres: { databaseUrl: string; fetchUrl: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { databaseUrl, fetchUrl, stop } = await startPostgres({ port: 0 });
  neonConfig.fetchEndpoint = fetchUrl;
  await migrate(databaseUrl, migrationsFolder);
  project.provide("postgres", { databaseUrl, fetchUrl });
  return stop;
}
