// A workspace changes hands: the member owns it from then on, whoever owned it stays as admin. Both in one statement.
import { and, eq, inArray, sql } from "drizzle-orm";
import { changeHashes } from "../../audit/keyed-hash.ts";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { memberClaim } from "../../identity/credentials.ts";
import { members } from "../../identity/identity.table.ts";
import { invalid } from "../../platform/failure.ts";
import { asSeen, changedMeanwhile, lockMembers, roleOf } from "./membership.ts";

export async function transferWorkspace(
  services: Pick<Services, "config" | "database" | "workspaces">,
  actor: PersonActor,
  userId: string,
  requestId: string,
): Promise<void> {
  const { workspaceId } = actor;
  if (userId === actor.userId) throw invalid("user_id", "is the owner already");
  const before = await roleOf(services, actor, userId);
  const both = [actor.userId, userId];
  const seen = asSeen(actor, userId, before);
  const owners = { before: { owner: actor.userId }, after: { owner: userId } };
  const [, , changed] = await services.workspaces.changingStandings(workspaceId, both.map(memberClaim), () =>
    services.database.forWorkspace(actor, (db) => [
      lockMembers(db, actor),
      auditRow(
        db,
        actor,
        {
          action: "workspace.transfer",
          entityKind: "workspace",
          entityId: workspaceId,
          details: { to: userId },
          change: changeHashes(services.config, owners),
          requestId,
        },
        seen,
      ),
      db
        .update(members)
        .set({ role: sql`case when ${members.userId} = ${userId}::uuid then 'owner' else 'admin' end` })
        .where(and(eq(members.workspaceId, workspaceId), inArray(members.userId, both), seen))
        .returning({ userId: members.userId }),
    ]),
  );
  if (changed.length === 0) throw changedMeanwhile();
}
