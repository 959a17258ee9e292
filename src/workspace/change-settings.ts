// Changes what a workspace's admins have chosen: in Postgres with its audit row, then at hand in the Workspace object.
import { eq, sql } from "drizzle-orm";
import type { AuditAction } from "../audit/actions.ts";
import { changeHashes } from "../audit/keyed-hash.ts";
import { type AuditActor, auditRow } from "../audit/record.ts";
import { workspaces } from "../identity/identity.table.ts";
import type { ConfigWithSecrets } from "../platform/config.ts";
import type { Database, WorkspaceScope } from "../platform/database.ts";
import type { WorkspaceSettings } from "./state.ts";
import type { WorkspaceClient } from "./workspace.client.ts";

/** The embedding model isn't chosen but follows from what was indexed. */
export type ChosenSettings = Omit<WorkspaceSettings, "embeddingModel">;

interface Deps {
  config: Pick<ConfigWithSecrets, "encryptionKeys">;
  database: Database;
  workspaces: Pick<WorkspaceClient, "read" | "writeThrough">;
}

interface Telling {
  action: AuditAction;
  details: Readonly<Record<string, unknown>>;
  requestId: string;
}

/** Resolves with all of the settings as they are then. */
export async function changeSettings(
  deps: Deps,
  actor: AuditActor & WorkspaceScope,
  change: Partial<ChosenSettings>,
  telling: Telling,
): Promise<WorkspaceSettings> {
  const { workspaceId } = actor;
  const { settings } = await deps.workspaces.read(workspaceId);
  const names = Object.keys(change) as (keyof typeof change)[]; // The keys of that very object.
  const before = Object.fromEntries(names.map((name) => [name, settings[name]]));
  const hashes = changeHashes(deps.config, { before, after: change });
  await deps.database.forWorkspace(actor, (db) => [
    db
      .update(workspaces)
      .set({ settings: sql`${workspaces.settings} || ${JSON.stringify(change)}::jsonb` })
      .where(eq(workspaces.id, workspaceId)),
    auditRow(db, actor, { ...telling, entityKind: "workspace", entityId: workspaceId, change: hashes }),
  ]);
  return (await deps.workspaces.writeThrough(workspaceId, change)).settings;
}
