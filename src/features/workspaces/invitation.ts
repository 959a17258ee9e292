// Invitations into a workspace: made, listed while they are open, revoked.
import { z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import { changeHashes } from "../../audit/keyed-hash.ts";
import { auditRow } from "../../audit/record.ts";
import { instantText } from "../../http/by-time.ts";
import { cutPage, decodeCursor } from "../../http/page.ts";
import type { Services } from "../../http/services.ts";
import { invitations } from "../../identity/access.table.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { type InvitationRole, invitationRoles, makeInvitation, openInvitation } from "../../identity/invitations.ts";
import { notFound } from "../../platform/failure.ts";
import { newId } from "../../platform/ids.ts";
import { refuseUnlessManaged } from "./membership.ts";

export const invitationSchema = z
  .object({
    id: z.string(),
    role: z.enum(invitationRoles),
    email: z.string().nullable().openapi({ description: "Who may accept it; null: whoever has the token" }),
    created_by: z.string(),
    created_at: z.string(),
    expires_at: z.string(),
  })
  .openapi("Invitation");
type Invitation = z.output<typeof invitationSchema>;

interface Row extends Record<string, unknown>, Invitation {}

const fields = sql`i.id, i.role, i.email, i.created_by, ${instantText(sql`i.created_at`)} as created_at,
  ${instantText(sql`i.expires_at`)} as expires_at`;

export async function invite(
  { database, config }: Pick<Services, "database" | "config">,
  actor: PersonActor,
  { role, email }: { role: InvitationRole; email?: string | undefined },
  requestId: string,
): Promise<Invitation & { token: string }> {
  refuseUnlessManaged(actor, role);
  const id = newId();
  const { workspaceId } = actor;
  const { token, hash } = await makeInvitation(workspaceId, id);
  const change = changeHashes(config, { after: { role, email: email ?? null } });
  const told = { entityKind: "invitation", entityId: id, details: { role } };
  const [, made] = await database.forWorkspace(actor, (db) => [
    db.insert(invitations).values({
      id,
      workspaceId,
      role,
      email: email ?? null,
      hash,
      createdBy: actor.userId,
      expiresAt: sql`now() + ${config.invitationDays} * interval '1 day'`,
    }),
    db.execute<Row>(sql`select ${fields} from invitations i where i.id = ${id}::uuid`),
    auditRow(db, actor, { action: "invitation.create", ...told, change, requestId }),
  ]);
  const [row] = made.rows;
  if (!row) throw new Error("an invitation that was made isn't there");
  return { ...row, token };
}

const sort = "created_at";

export async function listInvitations(
  { database }: Pick<Services, "database">,
  actor: PersonActor,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: Invitation[]; next_cursor: string | null }> {
  const start = decodeCursor(sort, cursor);
  const after = start ? sql`and (i.created_at, i.id) > (${start.value}::timestamptz, ${start.id}::uuid)` : sql``;
  const [{ rows }] = await database.forWorkspace(actor, (db) => [
    db.execute<Row>(sql`
      select ${fields} from invitations i where i.workspace_id = ${actor.workspaceId}::uuid and ${openInvitation()} ${after}
      order by i.created_at, i.id limit ${limit + 1}`),
  ]);
  return cutPage(rows, limit, sort, ({ created_at, id }) => ({ value: created_at, id }));
}

/** One that was accepted, revoked or is over is there no more. */
export async function revokeInvitation(
  { database }: Pick<Services, "database">,
  actor: PersonActor,
  id: string,
  requestId: string,
): Promise<void> {
  const [{ rows }] = await database.forWorkspace(actor, (db) => [
    db.execute(sql`update invitations i set revoked_at = now()
      where i.workspace_id = ${actor.workspaceId}::uuid and i.id = ${id}::uuid and ${openInvitation()} returning i.id`),
    auditRow(
      db,
      actor,
      { action: "invitation.revoke", entityKind: "invitation", entityId: id, requestId },
      sql`exists (select from invitations where id = ${id}::uuid and revoked_at = now())`,
    ),
  ]);
  if (rows.length === 0) throw notFound("invitation");
}
