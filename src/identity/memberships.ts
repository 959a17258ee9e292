// The workspaces that a user is in, the one first that they were in first.
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Builder, Database } from "../platform/database.ts";
import { notFound } from "../platform/failure.ts";
import { members, workspaces } from "./identity.table.ts";
import type { Role } from "./permissions.ts";

export interface Membership {
  id: string;
  name: string;
  role: Role;
  /** That the workspace's settings name */
  plan: string | null;
}

export function membershipsOf(db: Builder, userId: string, workspaceId?: string) {
  const plan = sql<string | null>`${workspaces.settings} ->> 'plan'`;
  const ofWorkspace = workspaceId === undefined ? undefined : eq(workspaces.id, workspaceId);
  return db
    .select({ id: workspaces.id, name: workspaces.name, role: members.role, plan })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(eq(members.userId, userId), isNull(workspaces.deletedAt), ofWorkspace))
    .orderBy(asc(members.createdAt), asc(workspaces.id));
}

/** The one that is named, or the first; null: in none at all. */
export async function enteredWorkspace(
  database: Database,
  userId: string,
  named: string | undefined,
): Promise<Membership | null> {
  const [[membership]] = await database.system("identity.memberships", (db) => [
    membershipsOf(db, userId, named).limit(1),
  ]);
  if (named !== undefined && !membership) throw notFound("workspace");
  return membership ?? null;
}
