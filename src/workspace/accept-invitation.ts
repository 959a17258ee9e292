// Accepting an invitation: of many who try at the same moment one becomes a member, and nobody uses it up for nothing.
import { sql } from "drizzle-orm";
import { auditRow } from "../audit/record.ts";
import { memberClaim } from "../identity/credentials.ts";
import { type InvitationParts, openInvitation, parseInvitation } from "../identity/invitations.ts";
import type { Role } from "../identity/permissions.ts";
import type { Builder, Database } from "../platform/database.ts";
import { Failure, notFound } from "../platform/failure.ts";
import type { WorkspaceClient } from "./workspace.client.ts";

export interface InvitedUser {
  userId: string;
  /** In lower case; null: none that we know */
  email: string | null;
}

interface AcceptDeps {
  database: Database;
  workspaces: Pick<WorkspaceClient, "changingStandings">;
}

export interface Joined {
  workspaceId: string;
  role: Role;
}

/** Throws `not_found` for what never was an invitation or is none any more, `conflict` for one that this user can't accept. */
export async function acceptInvitation(
  deps: AcceptDeps,
  user: InvitedUser,
  token: string,
  requestId: string,
): Promise<Joined> {
  const parts = await parseInvitation(token);
  if (!parts) throw notFound("invitation");
  // Looked for first: a token that somebody made up wakes no workspace.
  const [found] = await deps.database.system("invitation.find", (db) => [findInvitation(db, user, parts)]);
  refuseUnlessAcceptable(found.rows[0]);
  const { workspaceId } = parts;
  const [joined, after] = await deps.workspaces.changingStandings(workspaceId, [memberClaim(user.userId)], () =>
    deps.database.system("invitation.accept", (db) => [
      join(db, user, parts),
      findInvitation(db, user, parts),
      auditRow(
        db,
        { kind: "user", id: user.userId, workspaceId },
        {
          action: "member.join",
          requestId,
          entityKind: "member",
          entityId: user.userId,
          details: { invitation: parts.invitationId },
        },
        sql`exists (select from invitations where id = ${parts.invitationId}::uuid
          and accepted_by = ${user.userId}::uuid and accepted_at = now())`,
      ),
    ]),
  );
  const [row] = joined.rows;
  if (row) return { workspaceId, role: row.role };
  refuseUnlessAcceptable(after.rows[0]);
  throw new Failure({ tag: "conflict", problem: "Somebody accepted this invitation at the same moment." });
}

interface Found extends Record<string, unknown> {
  is_open: boolean;
  is_accepted: boolean;
  is_theirs: boolean;
  is_member: boolean;
}

const theirs = ({ email }: InvitedUser) => sql`(i.email is null or i.email = ${email}::text)`;
const memberOf = ({ userId }: InvitedUser) =>
  sql`exists (select from members m where m.workspace_id = i.workspace_id and m.user_id = ${userId}::uuid)`;
const named = ({ workspaceId, invitationId, hash }: InvitationParts) =>
  sql`i.id = ${invitationId}::uuid and i.workspace_id = ${workspaceId}::uuid and i.hash = ${hash}`;

const findInvitation = (db: Builder, user: InvitedUser, parts: InvitationParts) =>
  db.execute<Found>(sql`
    select ${openInvitation()} as is_open, i.accepted_at is not null as is_accepted,
      coalesce(${theirs(user)}, false) as is_theirs, ${memberOf(user)} as is_member
    from invitations i where ${named(parts)}`);

function refuseUnlessAcceptable(found: Found | undefined): void {
  if (found?.is_member) throw new Failure({ tag: "conflict", problem: "You are a member of this workspace already." });
  if (found?.is_accepted) throw new Failure({ tag: "conflict", problem: "This invitation was accepted already." });
  if (!found?.is_open) throw notFound("invitation");
  if (!found.is_theirs)
    throw new Failure({ tag: "conflict", problem: "This invitation is for another e-mail address than yours." });
}

/** Locks the invitation first, so that of many only one goes on; it is used up only by whoever becomes a member. */
const join = (db: Builder, user: InvitedUser, parts: InvitationParts) =>
  db.execute<{ role: Role }>(sql`
    with open as (
      select i.id, i.workspace_id, i.role from invitations i
      where ${named(parts)} and ${openInvitation()} and ${theirs(user)} and not ${memberOf(user)} for update),
    joined as (
      insert into members (workspace_id, user_id, role) select workspace_id, ${user.userId}::uuid, role from open
      on conflict do nothing returning role),
    used as (
      update invitations set accepted_at = now(), accepted_by = ${user.userId}::uuid
      where id in (select id from open) and exists (select from joined))
    select role from joined`);
