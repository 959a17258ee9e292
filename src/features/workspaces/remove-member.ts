// A member goes, by somebody else's will or their own. Their keys go for good: who comes back later makes new ones.
import { and, eq, isNull, sql } from "drizzle-orm";
import { changeHashes } from "../../audit/keyed-hash.ts";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import { apiKeys } from "../../identity/access.table.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { keyClaim, memberClaim } from "../../identity/credentials.ts";
import { members } from "../../identity/identity.table.ts";
import type { Role } from "../../identity/permissions.ts";
import { Failure } from "../../platform/failure.ts";
import { asSeen, changedMeanwhile, lockMembers, memberRow, refuseUnlessManaged, roleOf } from "./membership.ts";

type Deps = Pick<Services, "config" | "database" | "workspaces">;

export async function removeMember(
  services: Deps,
  actor: PersonActor,
  userId: string,
  requestId: string,
): Promise<void> {
  const role = await roleOf(services, actor, userId);
  refuseUnlessManaged(actor, role);
  await remove(services, actor, { userId, role }, { action: "member.remove", requestId });
}

export async function leaveWorkspace(services: Deps, actor: PersonActor, requestId: string): Promise<void> {
  const { userId, role } = actor;
  if (role === "owner")
    throw new Failure({
      tag: "conflict",
      problem: "You own this workspace: transfer it to a member first, or delete it.",
    });
  await remove(services, actor, { userId, role }, { action: "member.leave", requestId });
}

async function remove(
  { config, database, workspaces }: Deps,
  actor: PersonActor,
  { userId, role }: { userId: string; role: Role },
  telling: { action: "member.remove" | "member.leave"; requestId: string },
): Promise<void> {
  const { workspaceId } = actor;
  const seen = asSeen(actor, userId, role);
  const liveKeys = and(eq(apiKeys.workspaceId, workspaceId), eq(apiKeys.userId, userId), isNull(apiKeys.revokedAt));
  const [keys] = await database.forWorkspace(actor, (db) => [
    db.select({ id: apiKeys.id }).from(apiKeys).where(liveKeys),
  ]);
  const told = { entityKind: "member", entityId: userId, details: { role } };
  const change = changeHashes(config, { before: { role } });
  const names = [memberClaim(userId), ...keys.map(({ id }) => keyClaim(id))];
  const removed = await workspaces.changingStandings(workspaceId, names, async () => {
    const results = await database.forWorkspace(actor, (db) => [
      lockMembers(db, actor),
      // Before the row: whoever revokes a key at this moment has locked it ahead of the record.
      db.update(apiKeys).set({ revokedAt: sql`now()` }).where(and(liveKeys, seen)),
      auditRow(db, actor, { ...telling, ...told, change }, seen),
      db
        .delete(members)
        .where(and(memberRow(workspaceId, userId), seen))
        .returning({ userId: members.userId }),
    ]);
    return results[3];
  });
  if (removed.length === 0) throw changedMeanwhile();
}
