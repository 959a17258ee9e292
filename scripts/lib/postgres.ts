// The embedded Postgres: PGlite with pgvector, which the real Neon driver reaches over loopback HTTP.
import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import { serveNeonHttp } from "./neon-http.ts";
import { SetupError } from "./setup-error.ts";

export interface DatabaseAddress {
  databaseUrl: string;
  fetchUrl: string;
}

export interface Postgres extends DatabaseAddress {
  db: PGlite;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** None: all in memory. */
  dataDir?: string;
  /** 0: any free port. */
  port: number;
  password?: string;
}

export function addressOf(port: number, password: string): DatabaseAddress {
  return {
    databaseUrl: `postgresql://hearth:${password}@127.0.0.1:${port}/postgres`,
    fetchUrl: `http://127.0.0.1:${port}/sql`,
  };
}

/** The same folder always has the same port. */
export function portOf(dataDir: string): number {
  return 20_000 + (createHash("sha256").update(dataDir).digest().readUInt32BE() % 10_000);
}

/** PGlite doesn't lock its folder: the port is the lock, so it is taken before the folder is opened. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { dataDir, port, password = randomBytes(16).toString("hex") } = options;
  if (dataDir && (await runningPort(dataDir))) throw inUse(dataDir);
  const opened = Promise.withResolvers<PGlite>();
  // A failure is thrown below; a request that waits for it gets it too.
  opened.promise.catch(() => undefined);
  const server = await serveNeonHttp({ db: opened.promise, port, password, name: nameOf(dataDir) }).catch((error) =>
    explain(error, port, dataDir),
  );
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  const db = await open(port, dataDir).catch((error) => {
    opened.reject(error);
    close();
    throw error;
  });
  opened.resolve(db);
  // A server that listens on a TCP port has such an address.
  const address = addressOf((server.address() as AddressInfo).port, password);
  async function stop() {
    close();
    await db.close();
  }
  return { ...address, db, stop };
}

/** Where the Postgres of this very folder answers, if it does: its port may have been chosen by hand. */
export async function runningPort(dataDir: string): Promise<number | undefined> {
  const port = Number(await readFile(portFile(dataDir), "utf8").catch(() => ""));
  return port && (await answers(port, dataDir)) ? port : undefined;
}

async function answers(port: number, dataDir: string): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(2_000) }).catch(
    () => undefined,
  );
  const body: unknown = await response?.json().catch(() => undefined);
  return typeof body === "object" && body !== null && "name" in body && body.name === nameOf(dataDir);
}

const nameOf = (dataDir?: string): string => `hearth-postgres ${dataDir ?? "in memory"}`;

const portFile = (dataDir: string): string => `${dataDir}.port`;

async function open(port: number, dataDir?: string): Promise<PGlite> {
  if (dataDir) {
    await writeFile(portFile(dataDir), String(port));
    if (!existsSync(dataDir)) await initialise(dataDir);
  }
  return PGlite.create({ dataDir, extensions: { vector } });
}

/** Under another name until it is whole: a start that dies in the middle leaves no half-made folder to the next. */
async function initialise(dataDir: string): Promise<void> {
  const unfinished = `${dataDir}.new`;
  await rm(unfinished, { recursive: true, force: true });
  const db = await PGlite.create({ dataDir: unfinished });
  await db.close();
  await rename(unfinished, dataDir);
}

async function explain(error: NodeJS.ErrnoException, port: number, dataDir?: string): Promise<never> {
  if (error.code !== "EADDRINUSE") throw error;
  if (dataDir && (await answers(port, dataDir))) throw inUse(dataDir);
  throw new SetupError(
    `Port ${port}, which the embedded Postgres wants, is taken. Choose another: HEARTH_DB_PORT=${port + 1}`,
  );
}

function inUse(dataDir: string): SetupError {
  return new SetupError(
    `Another Hearth is at work on ${dataDir}. Stop it first, or give this one its own folder: HEARTH_DATA=…`,
  );
}
