// What every change of members keeps to: who may change whom, one change at a time, and only of what was seen.
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { members } from "../../identity/identity.table.ts";
import { managedRoles, type Role } from "../../identity/permissions.ts";
import type { Builder } from "../../platform/database.ts";
import { Failure, notFound } from "../../platform/failure.ts";

export const memberRow = (workspaceId: string, userId: string) =>
  and(eq(members.workspaceId, workspaceId), eq(members.userId, userId));

export const hasRole = (workspaceId: string, userId: string, role: Role): SQL =>
  sql`exists (select from members m where m.workspace_id = ${workspaceId}::uuid and m.user_id = ${userId}::uuid and m.role = ${role})`;

/** Changes of one workspace's members wait for each other: what a later statement of the batch sees stays true to its end. */
export const lockMembers = (db: Builder, { workspaceId }: PersonActor) =>
  db.execute(sql`select id from workspaces where id = ${workspaceId}::uuid for update`);

export async function roleOf(
  { database }: Pick<Services, "database">,
  { workspaceId }: PersonActor,
  userId: string,
): Promise<Role> {
  const [[row]] = await database.forWorkspace({ workspaceId }, (db) => [
    db.select({ role: members.role }).from(members).where(memberRow(workspaceId, userId)),
  ]);
  if (!row) throw notFound("member");
  return row.role;
}

/** Both are still what they were when it was decided that the one may change the other. */
export const asSeen = (actor: PersonActor, userId: string, theirs: Role): SQL =>
  sql`${hasRole(actor.workspaceId, userId, theirs)} and ${hasRole(actor.workspaceId, actor.userId, actor.role)}`;

export const changedMeanwhile = () =>
  new Failure({ tag: "conflict", problem: "The members changed at the same moment. Read them again." });

/** Of those whose role is `theirs`, or is to be. */
export function refuseUnlessManaged(actor: PersonActor, ...theirs: readonly Role[]): void {
  const isOwners = actor.role === "owner" && theirs.includes("owner");
  if (isOwners) throw new Failure({ tag: "conflict", problem: "The owner leaves only by handing the workspace over." });
  if (!theirs.every((role) => managedRoles[actor.role].includes(role)))
    throw new Failure({ tag: "forbidden", permission: "workspace:own" });
}
