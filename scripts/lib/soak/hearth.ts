// The Hearth that the soak runs: Worker and Postgres as processes on one temporary folder, each killed and started again at will.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { neonConfig } from "@neondatabase/serverless";
import { bundleWorker } from "../bundle.ts";
import { migrate } from "../migrations.ts";
import { limitsOutOfReach } from "../no-limits.ts";
import { migrationsFolder, root } from "../paths.ts";
import { freePort } from "../port.ts";
import { memoryMb } from "../process-memory.ts";
import { readSettings, type Settings } from "../settings.ts";
import { onShutdown } from "../shutdown.ts";
import { childOf } from "./child.ts";

export interface SoakHearth {
  settings: Settings;
  url: string;
  killWorker(): Promise<void>;
  startWorker(): Promise<void>;
  killPostgres(): Promise<void>;
  startPostgres(): Promise<void>;
  /** What the cron does; one that couldn't be done is told */
  runCron(): Promise<string | null>;
  /** In MB, of the runtime and of the process that serves it */
  memory(): { workerd: number; server: number };
  /** For looking at, no more */
  pids(): { workerd: number; postgres: number | undefined };
  /** How often each warning and error was logged */
  logged: Map<string, number>;
}

const cronMs = 30_000;
/** Longer than a process takes to be gone; one that nobody buries is dead all the same */
const goneMs = 5_000;

export async function startSoakHearth(variables: Readonly<Record<string, string>>): Promise<SoakHearth> {
  const folder = mkdtempSync(join(tmpdir(), "hearth-soak-"));
  onShutdown(() => rmSync(folder, { recursive: true, force: true }));
  Object.assign(process.env, {
    HEARTH_DATA: folder,
    PORT: String(await freePort()),
    ...limitsOutOfReach,
    ...variables,
  });
  const settings = readSettings();
  const logged = new Map<string, number>();
  const crons: ((problem: string | null) => void)[] = [];
  const place = (file: string) => join(root, "scripts", "lib", "soak", file);
  const postgres = childOf(place("postgres-process.ts"), () => undefined);
  const worker = childOf(place("worker-process.ts"), ({ log, cron }) => {
    if (log !== undefined) note(logged, log);
    if (cron === undefined) return;
    // As `worker-process.ts` tells it.
    for (const told of crons.splice(0)) told((cron as { problem: string | null }).problem);
  });
  let workerd = 0;
  const hearth: SoakHearth = {
    settings,
    url: `http://127.0.0.1:${settings.port}`,
    logged,
    killPostgres: postgres.kill,
    startPostgres: async () => void (await postgres.start()),
    async killWorker() {
      await worker.kill();
      for (const told of crons.splice(0)) told("killed");
      // Its watcher would do so too, a moment later.
      if (existsSync(`/proc/${workerd}`)) process.kill(workerd, "SIGKILL");
      for (let waitedMs = 0; existsSync(`/proc/${workerd}`) && waitedMs < goneMs; waitedMs += 10) await sleep(10);
    },
    async startWorker() {
      const { ready } = await worker.start();
      // As `worker-process.ts` tells it.
      workerd = (ready as { workerd: number }).workerd;
    },
    runCron() {
      const told = new Promise<string | null>((resolve) => crons.push(resolve));
      if (!worker.send("cron")) for (const resolve of crons.splice(0)) resolve("killed");
      return Promise.race([told, sleep(cronMs, "took too long", { ref: false })]);
    },
    pids: () => ({ workerd, postgres: postgres.pid }),
    memory: () => ({ workerd: memoryMb(workerd, "VmRSS"), server: memoryMb(worker.pid, "VmRSS") }),
  };
  onShutdown(postgres.kill);
  await Promise.all([bundleWorker(folder), hearth.startPostgres()]);
  neonConfig.fetchEndpoint = settings.postgres.fetchUrl;
  await migrate(settings.postgres.databaseUrl, migrationsFolder);
  onShutdown(hearth.killWorker);
  await hearth.startWorker();
  return hearth;
}

/** Only what went wrong; lines of the runtime itself aren't JSON. */
function note(logged: Map<string, number>, log: unknown): void {
  // As `serve` hands it on.
  const { message } = log as { message: string };
  const event = /^\{"time":"[^"]*","level":"(?:warn|error)","event":"([^"]*)"/.exec(message)?.[1] ?? "runtime";
  logged.set(event, (logged.get(event) ?? 0) + 1);
}
