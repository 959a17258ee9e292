// Settings of this machine: `.dev.vars`, over it the shell's environment, and what the embedded parts need.
import { existsSync, mkdirSync, readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import {
  type ConfigWithSecrets,
  configVariables,
  developmentSecretPrefix,
  parseConfig,
} from "../../src/platform/config.ts";
import { root } from "./paths.ts";
import { addressOf, type DatabaseAddress } from "./postgres.ts";
import { portOf } from "./postgres-port.ts";
import { keptIn, secretIn } from "./secrets.ts";
import { SetupError } from "./setup-error.ts";
import { makeEncryptionKey, makeSigningKey } from "./signing-key.ts";

const portProblem = "must be a number from 1 to 65535";
const portSchema = z.coerce.number(portProblem).int(portProblem).min(1, portProblem).max(65_535, portProblem);

/** What the scripts themselves read; everything else is the Worker's. */
export const localVariables = {
  PORT: portSchema.default(8787).describe("Port on which `npm start` and `npm run dev` serve"),
  HEARTH_DATA: z.string().min(1).default(".hearth").describe("Folder of all that Hearth keeps on this machine"),
  HEARTH_DB_PORT: portSchema
    .optional()
    .describe("Port of the embedded Postgres; unset: one that depends on the data folder"),
};

export interface Settings {
  port: number;
  dataDir: string;
  postgres: DatabaseAddress & { dataDir: string; port: number; password: string };
  /** The Worker's own variables, as text. */
  variables: Record<string, string>;
  config: ConfigWithSecrets;
}

/** Throws `ConfigError` or `SetupError`, whose messages say what to mend. */
export function readSettings(): Settings {
  const given = givenVariables();
  const local = parseLocal(given);
  const dataDir = dataFolder(resolve(root, local.HEARTH_DATA));
  const databasePort = local.HEARTH_DB_PORT ?? portOf(dataDir);
  const password = secretIn(join(dataDir, "postgres-password"), "");
  const address = addressOf(databasePort, password);
  const variables = {
    JWT_SECRET: secretIn(join(dataDir, "jwt-secret"), developmentSecretPrefix),
    JWT_KEYS: keptIn(join(dataDir, "jwt-keys"), () => JSON.stringify([makeSigningKey(`${developmentSecretPrefix}1`)])),
    ENCRYPTION_KEYS: keptIn(join(dataDir, "encryption-keys"), () => JSON.stringify([makeEncryptionKey("local")])),
    // On one machine there is room for all lines, and somebody who looks them up.
    LOG_SAMPLE: "1",
    ...pick(given, Object.keys(configVariables)),
    // Always the embedded one: a DATABASE_URL that happens to be set is meant for something else.
    DATABASE_URL: address.databaseUrl,
    DATABASE_FETCH_URL: address.fetchUrl,
  };
  const postgres = { ...address, dataDir: join(dataDir, "postgres"), port: databasePort, password };
  return { port: local.PORT, dataDir, postgres, variables, config: parseConfig(variables) };
}

/** Empty text counts as not set. */
export function givenVariables(): Record<string, string> {
  const file = join(root, ".dev.vars");
  const names = [...Object.keys(configVariables), ...Object.keys(localVariables)];
  return { ...pick(existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {}, names), ...pick(process.env, names) };
}

function pick(values: NodeJS.Dict<string>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (values[name] ? [[name, values[name]]] : [])));
}

function parseLocal(given: Record<string, string>) {
  const parsed = z.object(localVariables).safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}.`);
  throw new SetupError(
    ["Hearth can't start: settings need mending (.dev.vars or the environment).", ...problems].join("\n"),
  );
}

/** Its real path: the same folder must have the same port, whatever way leads to it. */
function dataFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return realpathSync(path);
  } catch (error) {
    throw new SetupError(
      `HEARTH_DATA: ${path} can't be used as a folder (${error instanceof Error ? error.message : error}).`,
    );
  }
}
