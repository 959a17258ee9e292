// A person's place in a workspace on this machine, made where it is missing, and a token for it.
import { neon } from "@neondatabase/serverless";
import { v7 } from "uuid";
import type { Role } from "../../src/identity/permissions.ts";
import { issueToken } from "../../src/identity/tokens.ts";
import type { Settings } from "./settings.ts";

const ttlSeconds = 30 * 24 * 3600;

export interface Membership {
  user: string;
  workspace: string;
  role: Role;
  /** Names the limits, see PLANS */
  plan?: string | undefined;
}

/** Who asks on this machine where nobody says otherwise. */
export const developer: Membership = { user: "developer", workspace: "home", role: "owner" };

export async function developmentToken({ config }: Settings, membership: Membership): Promise<string> {
  const { userId, workspaceId } = await ensureMember(config.databaseUrl, membership);
  return issueToken({ userId, workspaceId, role: membership.role, plan: membership.plan }, config, {
    now: new Date(),
    ttlSeconds,
  });
}

/** Sets the role too where it was another. */
async function ensureMember(
  databaseUrl: string,
  { user, workspace, role }: Membership,
): Promise<{ userId: string; workspaceId: string }> {
  const sql = neon(databaseUrl);
  const [, , members] = await sql.transaction([
    sql`INSERT INTO users (id, handle, name) VALUES (${v7()}, ${user}, ${user}) ON CONFLICT (handle) DO NOTHING`,
    sql`INSERT INTO workspaces (id, slug, name) VALUES (${v7()}, ${workspace}, ${workspace}) ON CONFLICT (slug) DO NOTHING`,
    sql`INSERT INTO members (workspace_id, user_id, role)
      SELECT w.id, u.id, ${role} FROM workspaces w, users u WHERE w.slug = ${workspace} AND u.handle = ${user}
      ON CONFLICT (workspace_id, user_id) DO UPDATE SET role = excluded.role
      RETURNING user_id AS "userId", workspace_id AS "workspaceId"`,
  ]);
  // The statement returns exactly one row of this shape: both of its sources exist by then.
  return members?.[0] as { userId: string; workspaceId: string };
}
