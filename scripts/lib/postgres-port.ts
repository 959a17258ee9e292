// The port of a data folder's Postgres. PGlite doesn't lock its folder: a port that answers with its name is the lock.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { SetupError } from "./setup-error.ts";

/** The same folder always has the same port, unless another is chosen by hand. */
export function portOf(dataDir: string): number {
  return 20_000 + (createHash("sha256").update(dataDir).digest().readUInt32BE() % 10_000);
}

/** What the Postgres of this folder answers to `GET /`. */
export const nameOf = (dataDir?: string): string => `hearth-postgres ${dataDir ?? "in memory"}`;

export async function notePort(dataDir: string, port: number): Promise<void> {
  await writeFile(portFile(dataDir), String(port));
}

/** Where the Postgres of this folder answers, if it does. */
export async function runningPort(dataDir: string): Promise<number | undefined> {
  const port = Number(await readFile(portFile(dataDir), "utf8").catch(() => ""));
  return port && (await answers(port, dataDir)) ? port : undefined;
}

export async function assertNotRunning(dataDir: string): Promise<void> {
  if (await runningPort(dataDir)) throw inUse(dataDir);
}

/** Says who has the port that Postgres was to listen on. */
export async function explainTaken(error: NodeJS.ErrnoException, port: number, dataDir?: string): Promise<never> {
  if (error.code !== "EADDRINUSE") throw error;
  if (dataDir && (await answers(port, dataDir))) throw inUse(dataDir);
  throw new SetupError(
    `Port ${port}, which the embedded Postgres wants, is taken. Choose another: HEARTH_DB_PORT=${port + 1}`,
  );
}

const portFile = (dataDir: string): string => `${dataDir}.port`;

async function answers(port: number, dataDir: string): Promise<boolean> {
  const signal = AbortSignal.timeout(2_000);
  const response = await fetch(`http://127.0.0.1:${port}/`, { signal }).catch(() => undefined);
  const body: unknown = await response?.json().catch(() => undefined);
  return typeof body === "object" && body !== null && "name" in body && body.name === nameOf(dataDir);
}

function inUse(dataDir: string): SetupError {
  return new SetupError(
    `Another Hearth is at work on ${dataDir}. Stop it first, or give this one its own folder: HEARTH_DATA=…`,
  );
}
