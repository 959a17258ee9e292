// Another role for a member, which counts at once for all that they hold.
import { and } from "drizzle-orm";
import { changeHashes } from "../../audit/keyed-hash.ts";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { memberClaim } from "../../identity/credentials.ts";
import { members } from "../../identity/identity.table.ts";
import type { InvitationRole } from "../../identity/invitations.ts";
import { asSeen, changedMeanwhile, lockMembers, memberRow, refuseUnlessManaged, roleOf } from "./membership.ts";

export async function changeRole(
  services: Pick<Services, "config" | "database" | "workspaces">,
  actor: PersonActor,
  { userId, role }: { userId: string; role: InvitationRole },
  requestId: string,
): Promise<void> {
  const { workspaceId } = actor;
  const before = await roleOf(services, actor, userId);
  refuseUnlessManaged(actor, before, role);
  const seen = asSeen(actor, userId, before);
  const change = changeHashes(services.config, { before: { role: before }, after: { role } });
  const told = { entityKind: "member", entityId: userId, details: { before, role } };
  const [, , changed] = await services.workspaces.changingStandings(workspaceId, [memberClaim(userId)], () =>
    services.database.forWorkspace(actor, (db) => [
      lockMembers(db, actor),
      auditRow(db, actor, { action: "member.role", ...told, change, requestId }, seen),
      db
        .update(members)
        .set({ role })
        .where(and(memberRow(workspaceId, userId), seen))
        .returning({ role: members.role }),
    ]),
  );
  if (changed.length === 0) throw changedMeanwhile();
}
