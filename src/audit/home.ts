// Whose chain tells of an account: that of the workspace in which its user speaks, or is let in; the house's own where there is none.
import { type SQL, sql } from "drizzle-orm";

/** The chain of what belongs to no workspace, such as guesses at addresses that nobody has. No workspace's admin sees it. */
export const houseChain = "00000000-0000-0000-0000-000000000000";

/** The named workspace while the user is a member of it, else the one that they joined first. For statements of the system. */
export const homeOf = (userId: string | SQL | null, named: string | null = null): SQL => sql`coalesce((
    select m.workspace_id from members m join workspaces w on w.id = m.workspace_id
    where m.user_id = ${userId}::uuid and w.deleted_at is null
    order by m.workspace_id is distinct from ${named}::uuid, m.created_at, m.workspace_id limit 1
  ), ${houseChain}::uuid)`;

/** An account as the record's actor. */
export const accountActor = ({ kind, userId, workspaceId }: AccountLike) => ({
  kind,
  id: userId,
  workspaceId: homeOf(userId, workspaceId),
});

interface AccountLike {
  kind: string;
  userId: string;
  workspaceId: string | null;
}
