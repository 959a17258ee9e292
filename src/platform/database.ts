// The only way to Postgres. Each call is one batch, one round trip, one transaction that first gives up its
// privileges: row-level security then holds for every statement, whatever its `where` says.
import { neon, neonConfig } from "@neondatabase/serverless";
import { type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { drizzle, type NeonHttpDatabase } from "drizzle-orm/neon-http";
import type { Config, ConfigWithSecrets } from "./config.ts";
import { withDeadline } from "./deadline.ts";
import { Failure } from "./failure.ts";

export type Statement = BatchItem<"pg">;
export type Builder = NeonHttpDatabase;
export type Results<T extends readonly Statement[]> = { -readonly [K in keyof T]: Awaited<T[K]> };

/** Whose rows a batch may see; every actor has this shape. */
export interface WorkspaceScope {
  workspaceId: string;
}

export interface Database {
  /** Statements see and touch rows of this workspace alone. */
  forWorkspace<const T extends readonly Statement[]>(
    scope: WorkspaceScope,
    build: (db: Builder) => T,
  ): Promise<Results<T>>;
  /** Statements of the house itself, over all workspaces. The reason goes into the log. */
  system<const T extends readonly Statement[]>(reason: string, build: (db: Builder) => T): Promise<Results<T>>;
}

export type SlowHook = (event: { scope: string; durationMs: number; statements: number }) => void;

export function openDatabase(config: ConfigWithSecrets, onSlow: SlowHook): Database {
  if (config.databaseFetchUrl) neonConfig.fetchEndpoint = config.databaseFetchUrl;
  const db = drizzle(neon(config.databaseUrl));

  async function run<const T extends readonly Statement[]>(
    scope: string,
    settings: SQL,
    build: (db: Builder) => T,
  ): Promise<Results<T>> {
    const startedAt = performance.now();
    const statements = build(db);
    const work = db.batch([db.execute(settings), ...statements]).catch((error: unknown) => {
      throw unavailableOr(error);
    });
    // The driver can't be aborted inside a batch; the server's statement_timeout ends the work.
    const [, ...results] = await withDeadline(work, config.databaseTimeoutMs, unreachable);
    const durationMs = Math.round(performance.now() - startedAt);
    if (durationMs > config.databaseSlowMs) onSlow({ scope, durationMs, statements: statements.length });
    // `batch` answers in the order of its statements; the settings' own answer is cut off above.
    return results as unknown as Results<T>;
  }

  return {
    forWorkspace: ({ workspaceId }, build) =>
      run("workspace", sessionSettings(config, "hearth_app", workspaceId), build),
    system: (reason, build) => run(reason, sessionSettings(config, "hearth_system", ""), build),
  };
}

/**
 * All of it is local to the transaction, so nothing leaks to the next user of a pooled connection. Short statements gain nothing from
 * being compiled or shared between workers, whose start alone takes a hundred milliseconds where a table is large.
 */
function sessionSettings(config: Config, role: "hearth_app" | "hearth_system", workspaceId: string): SQL {
  return sql`select set_config('role', ${role}, true), set_config('app.workspace_id', ${workspaceId}, true),
    set_config('hnsw.ef_search', ${String(config.hnswEfSearch)}, true), set_config('hnsw.iterative_scan', 'relaxed_order', true),
    set_config('jit', 'off', true), set_config('max_parallel_workers_per_gather', '0', true),
    set_config('statement_timeout', ${String(config.searchTimeoutMs)}, true)`;
}

/** An error with a SQLSTATE is an answer; anything else means that Postgres wasn't reached. */
function unavailableOr(error: unknown): unknown {
  return sqlStateOf(error) ? error : unreachable(error);
}

const unreachable = (cause?: unknown) =>
  new Failure({ tag: "dependency_unavailable", dependency: "postgres" }, cause === undefined ? {} : { cause });

/** `db.batch` throws the driver's error bare, single queries wrap it. */
export function sqlStateOf(error: unknown): string | undefined {
  const code = property(error, "code") ?? property(property(error, "cause"), "code");
  return typeof code === "string" ? code : undefined;
}

function property(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && key in value ? Reflect.get(value, key) : undefined;
}
