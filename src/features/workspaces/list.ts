// The workspaces that somebody is in, the one first that they were in first. A key or a client sees its own alone.
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { instantText, laterThan } from "../../http/by-time.ts";
import { cutPage, decodeCursor } from "../../http/page.ts";
import type { Services } from "../../http/services.ts";
import type { Account } from "../../identity/actor.ts";
import { members, workspaces } from "../../identity/identity.table.ts";
import { toWorkspace, type WireWorkspace, workspaceColumns } from "./workspace.ts";

const sort = "joined_at";

export async function listWorkspaces(
  { database }: Pick<Services, "database">,
  { kind, userId, workspaceId }: Account,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: WireWorkspace[]; next_cursor: string | null }> {
  const start = decodeCursor(sort, cursor);
  const itsOwn = kind === "user" ? undefined : sql`${workspaces.id} = ${workspaceId}`;
  const [rows] = await database.system("workspace.list", (db) => [
    db
      .select({ ...workspaceColumns, role: members.role, joinedAt: instantText(members.createdAt) })
      .from(members)
      .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
      .where(
        and(
          eq(members.userId, userId),
          isNull(workspaces.deletedAt),
          itsOwn,
          start && laterThan(members.createdAt, workspaces.id, start),
        ),
      )
      .orderBy(asc(members.createdAt), asc(workspaces.id))
      .limit(limit + 1),
  ]);
  const page = cutPage(rows, limit, sort, ({ id, joinedAt }) => ({ value: joinedAt, id }));
  return { ...page, items: page.items.map((row) => toWorkspace(row, row.role)) };
}
