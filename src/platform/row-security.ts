// Row-level security, the same for every table: the two unprivileged roles that batches run as, and their policies.
import { type SQL, sql } from "drizzle-orm";
import { pgPolicy, pgRole } from "drizzle-orm/pg-core";

/** Both roles are made by the first migration, which also grants them their rights. */
const appRole = pgRole("hearth_app").existing();
const systemRole = pgRole("hearth_system").existing();

/** A sub-select, so that Postgres evaluates the setting once a statement, not once a row. */
const currentWorkspace = sql`(select nullif(current_setting('app.workspace_id', true), '')::uuid)`;

/** For tables with workspace data: the workspace's own rows for the app, all rows for the system. */
export function workspacePolicies(table: string, workspaceColumn: SQL = sql`workspace_id`) {
  const own = sql`${workspaceColumn} = ${currentWorkspace}`;
  return [pgPolicy(`${table}_workspace`, { for: "all", to: appRole, using: own, withCheck: own }), systemPolicy(table)];
}

export function systemPolicy(table: string) {
  return pgPolicy(`${table}_system`, { for: "all", to: systemRole, using: sql`true`, withCheck: sql`true` });
}
