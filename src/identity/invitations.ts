// Invitations: `hthi_`, then workspace, invitation and secret in base64url. One is good once, and for as long as whoever made
// it may still give its role. They are accepted by `workspace/accept-invitation.ts`.
import { type SQL, sql } from "drizzle-orm";
import { sha256Hex } from "../platform/ids.ts";
import { managedRoles, type Role, roles } from "./permissions.ts";

export const invitationRoles = ["admin", "member", "viewer"] as const satisfies readonly Role[];
export type InvitationRole = (typeof invitationRoles)[number];

const prefix = "hthi_";
const idBytes = 16;
const secretBytes = 32;
const pattern = new RegExp(`^${prefix}([\\w-]{86})$`); // 64 bytes

export interface InvitationParts {
  workspaceId: string;
  invitationId: string;
  /** Of the whole token; all that is kept of it */
  hash: string;
}

/** Shown once, then forgotten. */
export async function makeInvitation(workspaceId: string, invitationId: string) {
  const ids = [workspaceId, invitationId].map((id) => Buffer.from(id.replaceAll("-", ""), "hex"));
  const secret = crypto.getRandomValues(new Uint8Array(secretBytes));
  const token = `${prefix}${Buffer.concat([...ids, secret]).toString("base64url")}`;
  return { token, hash: await sha256Hex(token) };
}

/** Undefined: it isn't one, whatever it looks like. */
export async function parseInvitation(token: string): Promise<InvitationParts | undefined> {
  const [, body] = pattern.exec(token) ?? [];
  if (body === undefined) return undefined;
  const bytes = Buffer.from(body, "base64url");
  const idAt = (start: number) =>
    bytes
      .subarray(start, start + idBytes)
      .toString("hex")
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { workspaceId: idAt(0), invitationId: idAt(idBytes), hash: await sha256Hex(token) };
}

/** Of a row `i` of invitations: it waits for being accepted, and may be. */
export function openInvitation(): SQL {
  const given = roles.flatMap((maker) => managedRoles[maker].map((role) => sql`(${maker}, ${role})`));
  return sql`i.accepted_at is null and i.revoked_at is null and i.expires_at > now() and exists (
    select from members maker join workspaces w on w.id = maker.workspace_id
    where maker.workspace_id = i.workspace_id and maker.user_id = i.created_by and w.deleted_at is null
      and (maker.role, i.role) in (${sql.join(given, sql`, `)}))`;
}
