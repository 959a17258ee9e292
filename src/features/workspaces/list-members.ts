// Who is in a workspace, in the order in which they came.
import { z } from "@hono/zod-openapi";
import { and, asc, eq } from "drizzle-orm";
import { instantText, laterThan } from "../../http/by-time.ts";
import { cutPage, decodeCursor } from "../../http/page.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { members, users } from "../../identity/identity.table.ts";
import { roles } from "../../identity/permissions.ts";

export const memberSchema = z
  .object({
    user_id: z.string(),
    name: z.string(),
    email: z.string().nullable().openapi({ description: "Null: of a user who logs in elsewhere" }),
    role: z.enum(roles),
    joined_at: z.string(),
  })
  .openapi("Member");
type Member = z.output<typeof memberSchema>;

const sort = "joined_at";

/** Users stand above workspaces and are read by the system alone: here, those of this workspace. */
export async function listMembers(
  { database }: Pick<Services, "database">,
  { workspaceId }: PersonActor,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: Member[]; next_cursor: string | null }> {
  const start = decodeCursor(sort, cursor);
  const [rows] = await database.system("workspace.members", (db) => [
    db
      .select({
        user_id: users.id,
        name: users.name,
        email: users.email,
        role: members.role,
        joined_at: instantText(members.createdAt),
      })
      .from(members)
      .innerJoin(users, eq(users.id, members.userId))
      .where(and(eq(members.workspaceId, workspaceId), start && laterThan(members.createdAt, users.id, start)))
      .orderBy(asc(members.createdAt), asc(users.id))
      .limit(limit + 1),
  ]);
  return cutPage(rows, limit, sort, ({ joined_at, user_id }) => ({ value: joined_at, id: user_id }));
}
