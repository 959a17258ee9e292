// Starts what the tests need beside workerd: one Postgres in memory for all of them, migrated.
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { neonConfig } from "@neondatabase/serverless";
import type { TestProject } from "vitest/node";
import { migrate } from "../../scripts/lib/migrations.ts";
import { migrationsFolder, root } from "../../scripts/lib/paths.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgres: { databaseUrl: string; fetchUrl: string };
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const postgres = fork(join(root, "test", "setup", "postgres-process.ts"), { execArgv: [] });
  const died = once(postgres, "exit").then(() => Promise.reject(new Error("The tests' Postgres didn't start")));
  // The one message that it sends.
  const [address] = (await Promise.race([once(postgres, "message"), died])) as [Postgres];
  died.catch(() => undefined);
  neonConfig.fetchEndpoint = address.fetchUrl;
  await migrate(address.databaseUrl, migrationsFolder);
  project.provide("postgres", address);
  return () => postgres.disconnect();
}

interface Postgres {
  databaseUrl: string;
  fetchUrl: string;
}
