// The embedded Postgres: PGlite with pgvector, which the real Neon driver reaches over loopback HTTP.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import { serveNeonHttp } from "./neon-http.ts";
import { type Runner, runPipeline } from "./pipeline.ts";
import { assertNotRunning, explainTaken, nameOf, notePort } from "./postgres-port.ts";

export interface DatabaseAddress {
  databaseUrl: string;
  fetchUrl: string;
}

export interface Postgres extends DatabaseAddress {
  /** As superuser: for what no statement of Hearth does */
  run: Runner;
  /** Several statements in one text, as superuser */
  script(text: string): Promise<unknown>;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** None: all in memory. */
  dataDir?: string;
  /** 0: any free port. */
  port: number;
  password?: string;
  /** What is kept in memory of tables and indexes: what doesn't fit costs several times as much to read. */
  sharedBuffersMb?: number;
}

export function addressOf(port: number, password: string): DatabaseAddress {
  const host = `127.0.0.1:${port}`;
  return { databaseUrl: `postgresql://hearth:${password}@${host}/postgres`, fetchUrl: `http://${host}/sql` };
}

/** The port is taken before the folder is opened: two that want the same folder never both have it open. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { dataDir, port, password = randomBytes(16).toString("hex"), sharedBuffersMb = 256 } = options;
  if (dataDir) await assertNotRunning(dataDir);
  const opened = Promise.withResolvers<Runner>();
  const server = await serveNeonHttp({ run: opened.promise, port, password, name: nameOf(dataDir) }).catch((error) =>
    explainTaken(error, port, dataDir),
  );
  if (dataDir) await notePort(dataDir, port);
  const db = await open(dataDir, sharedBuffersMb);
  const run: Runner = (statements) => runPipeline(db, statements);
  opened.resolve(run);
  async function stop() {
    server.close();
    server.closeAllConnections();
    await db.close();
  }
  return { ...addressOf(portOf(server), password), run, script: (text) => db.exec(text), stop };
}

/** A server that listens on a TCP port has such an address. */
export const portOf = (server: Server): number => (server.address() as AddressInfo).port;

async function open(dataDir: string | undefined, sharedBuffersMb: number): Promise<PGlite> {
  if (dataDir && !existsSync(dataDir)) await initialise(dataDir);
  const startParams = [...PGlite.defaultStartParams, "-c", `shared_buffers=${sharedBuffersMb}MB`];
  return PGlite.create({ dataDir, startParams, extensions: { vector } });
}

/** Under another name until it is whole: a start that dies in the middle leaves no half-made folder to the next. */
async function initialise(dataDir: string): Promise<void> {
  const unfinished = `${dataDir}.new`;
  await rm(unfinished, { recursive: true, force: true });
  const db = await PGlite.create({ dataDir: unfinished });
  await db.close();
  await rename(unfinished, dataDir);
}
