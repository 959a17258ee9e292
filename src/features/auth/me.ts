// Who one is: the account, its workspaces, and what the caller may do where its credential leads.
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Services } from "../../http/services.ts";
import type { Account, PersonActor } from "../../identity/actor.ts";
import { members, users, workspaces } from "../../identity/identity.table.ts";
import { type Permission, type Role, userPermissions } from "../../identity/permissions.ts";
import { Failure } from "../../platform/failure.ts";

export interface Me {
  user: { id: string; email: string | null; name: string };
  workspaces: { id: string; name: string; role: Role }[];
  caller: { kind: Account["kind"]; workspace_id: string | null; permissions: Permission[] };
}

/** `actor`: of a key or a client, which sees no workspace but its own */
export async function readMe(
  { database, config }: Pick<Services, "database" | "config">,
  { userId, kind, workspaceId }: Account,
  actor: PersonActor | undefined,
): Promise<Me> {
  const [[user], belonging] = await database.system("auth.me", (db) => [
    db.select({ id: users.id, email: users.email, name: users.name }).from(users).where(eq(users.id, userId)),
    db
      .select({ id: workspaces.id, name: workspaces.name, role: members.role })
      .from(members)
      .innerJoin(workspaces, and(eq(workspaces.id, members.workspaceId), isNull(workspaces.deletedAt)))
      .where(and(eq(members.userId, userId), actor && eq(workspaces.id, actor.workspaceId)))
      .orderBy(asc(members.createdAt), asc(workspaces.id)),
  ]);
  if (!user) throw new Failure({ tag: "unauthenticated", why: "invalid_token" });
  const here = belonging.find(({ id }) => id === workspaceId);
  const permissions = actor?.permissions ?? (here && userPermissions(here.role, config.operators.includes(userId)));
  return {
    user,
    workspaces: belonging,
    caller: { kind, workspace_id: here?.id ?? null, permissions: [...(permissions ?? [])] },
  };
}
