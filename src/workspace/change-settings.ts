// Changes what a workspace's admins have chosen: in Postgres with its audit row, then at hand in the Workspace object.
import { eq, sql } from "drizzle-orm";
import { type AuditActor, auditRow } from "../audit/record.ts";
import { workspaces } from "../identity/identity.table.ts";
import type { Database } from "../platform/database.ts";
import type { WorkspaceSettings } from "./state.ts";
import type { WorkspaceClient } from "./workspace.client.ts";

/** The embedding model isn't chosen but follows from what was indexed. */
export type ChosenSettings = Omit<WorkspaceSettings, "embeddingModel">;

interface Deps {
  database: Database;
  workspaces: Pick<WorkspaceClient, "writeThrough">;
}

interface Telling {
  action: `${string}.${string}`;
  details: Readonly<Record<string, unknown>>;
  requestId: string;
}

/** Resolves with all of the settings as they are then. */
export async function changeSettings(
  deps: Deps,
  actor: AuditActor,
  change: Partial<ChosenSettings>,
  telling: Telling,
): Promise<WorkspaceSettings> {
  const { workspaceId } = actor;
  await deps.database.forWorkspace(actor, (db) => [
    db
      .update(workspaces)
      .set({ settings: sql`${workspaces.settings} || ${JSON.stringify(change)}::jsonb` })
      .where(eq(workspaces.id, workspaceId)),
    auditRow(db, actor, { ...telling, entityKind: "workspace", entityId: workspaceId }),
  ]);
  return (await deps.workspaces.writeThrough(workspaceId, change)).settings;
}
