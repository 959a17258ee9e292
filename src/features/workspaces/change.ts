// One workspace: read, renamed, deleted.
import { and, sql } from "drizzle-orm";
import { changeHashes } from "../../audit/keyed-hash.ts";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { workspaces } from "../../identity/identity.table.ts";
import { notFound } from "../../platform/failure.ts";
import { hasRole } from "./membership.ts";
import { liveWorkspace, toWorkspace, type WireWorkspace, workspaceColumns } from "./workspace.ts";

export async function getWorkspace(
  { database }: Pick<Services, "database">,
  actor: PersonActor,
): Promise<WireWorkspace> {
  const [[row]] = await database.forWorkspace(actor, (db) => [
    db.select(workspaceColumns).from(workspaces).where(liveWorkspace(actor.workspaceId)),
  ]);
  if (!row) throw notFound("workspace");
  return toWorkspace(row, actor.role);
}

export async function renameWorkspace(
  services: Pick<Services, "config" | "database">,
  actor: PersonActor,
  name: string,
  requestId: string,
): Promise<WireWorkspace> {
  const { workspaceId } = actor;
  const before = await getWorkspace(services, actor);
  const told = { entityKind: "workspace", entityId: workspaceId, details: { name } };
  const change = changeHashes(services.config, { before: { name: before.name }, after: { name } });
  const [[row]] = await services.database.forWorkspace(actor, (db) => [
    db.update(workspaces).set({ name }).where(liveWorkspace(workspaceId)).returning(workspaceColumns),
    auditRow(
      db,
      actor,
      { action: "workspace.rename", ...told, change, requestId },
      sql`exists (select from workspaces where id = ${workspaceId}::uuid and deleted_at is null)`,
    ),
  ]);
  if (!row) throw notFound("workspace");
  return toWorkspace(row, actor.role);
}

/** Soft: its rows stay, and nobody reaches them any more, whatever token or key they hold. */
export async function deleteWorkspace(
  { database, workspaces: objects }: Pick<Services, "database" | "workspaces">,
  actor: PersonActor,
  requestId: string,
): Promise<void> {
  const { workspaceId } = actor;
  const [deleted] = await database.forWorkspace(actor, (db) => [
    db
      .update(workspaces)
      .set({ deletedAt: sql`now()` })
      .where(and(liveWorkspace(workspaceId), hasRole(workspaceId, actor.userId, "owner")))
      .returning({ id: workspaces.id }),
    auditRow(
      db,
      actor,
      { action: "workspace.delete", entityKind: "workspace", entityId: workspaceId, requestId },
      sql`exists (select from workspaces where id = ${workspaceId}::uuid and deleted_at = now())`,
    ),
  ]);
  await objects.forgetAll(workspaceId);
  if (deleted.length === 0) throw notFound("workspace");
}
