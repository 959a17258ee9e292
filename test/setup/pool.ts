// Vitest's workers, each with a Postgres of its own as it has objects, files and caches of its own: the cron of one would otherwise
// do the other's work, and not find there what belongs to its rows.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { cloudflarePool, cloudflareTest } from "@cloudflare/vitest-plugin";
import type { Plugin } from "vite";
import type { PoolRunnerInitializer, TestProject } from "vitest/node";
import type { DatabaseAddress } from "../../scripts/lib/postgres.ts";

type PoolOptions = Parameters<typeof cloudflarePool>[0];
type MakeOptions = Extract<PoolOptions, (...args: never) => unknown>;
type PoolContext = Parameters<MakeOptions>[0];

export type WorkerOptions = (context: PoolContext & { postgres: DatabaseAddress }) => Awaited<ReturnType<MakeOptions>>;

const postgresModule = join(import.meta.dirname, "postgres-process.ts");

/** The plugin of Cloudflare's pool, then its pool in place of the one that the plugin made. */
export const workersWithPostgres = (options: WorkerOptions): Plugin[] => [
  cloudflareTest({}),
  {
    name: "a-postgres-for-each-worker",
    configureVitest: ({ project }: { project: TestProject }) => {
      project.config.poolRunner = poolOf(options);
    },
  },
];

const poolOf = (options: WorkerOptions): PoolRunnerInitializer => ({
  name: "cloudflare-pool",
  createPoolWorker(request) {
    let server: ChildProcess | undefined;
    const start: MakeOptions = async (context) => {
      server = fork(postgresModule, { execArgv: [] });
      return options({ ...context, postgres: await addressOf(server) });
    };
    const worker = cloudflarePool(start).createPoolWorker(request);
    const stop = worker.stop.bind(worker);
    worker.stop = async () => {
      await stop();
      server?.disconnect();
    };
    return worker;
  },
});

async function addressOf(server: ChildProcess): Promise<DatabaseAddress> {
  const died = once(server, "exit").then(() => Promise.reject(new Error("The tests' Postgres didn't start")));
  // The one message that it sends.
  const [address] = (await Promise.race([once(server, "message"), died])) as [DatabaseAddress];
  died.catch(() => undefined);
  return address;
}
