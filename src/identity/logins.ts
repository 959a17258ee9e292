// Logins and their refresh tokens as statements. A token is exchanged once; again a moment later, since an answer may get lost and
// tabs ask together; later still it was stolen, and ends every token of its login.
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Builder } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { members, users, workspaces } from "./identity.table.ts";
import { makeRefreshToken, type NewRefreshToken, type RefreshTokenParts } from "./refresh-tokens.ts";

const forgottenAtOnce = 10_000;

export const newToken = (loginId: string): Promise<NewRefreshToken> => makeRefreshToken(loginId, newId());

/** Where no workspace is named, anybody may. */
const isMember = (userId: SQL, workspaceId: string | undefined): SQL =>
  workspaceId === undefined
    ? sql`true`
    : sql`exists (select 1 from members m join workspaces w on w.id = m.workspace_id
        where m.user_id = ${userId} and w.id = ${workspaceId}::uuid and w.deleted_at is null)`;

interface LoginRules {
  /** How long a token waits for being exchanged */
  days: number;
  workspaceId: string | undefined;
}

/** Begins a login with its first token, if the password is still the one and the workspace theirs; no row: it isn't. */
export function insertLogin(
  db: Builder,
  user: { id: string; passwordHash: string },
  token: NewRefreshToken,
  { days, workspaceId }: LoginRules,
) {
  return db.execute<{ id: string }>(sql`
    with login as (
      insert into logins (id, user_id) select ${token.loginId}::uuid, id from users 
      where id = ${user.id} and password_hash = ${user.passwordHash} and ${isMember(sql`users.id`, workspaceId)}
      returning id
    )
    insert into refresh_tokens (id, login_id, hash, expires_at)
    select ${token.tokenId}::uuid, id, ${token.hash}, now() + ${days} * interval '1 day' from login
    returning id`);
}

export type Rotation = { user_id: string; outcome: "rotated" | "reused" | "ended" | "no_such_workspace" };

/** No row: there is no such token. The login is locked as well: whoever comes at the same time sees what has become of it. */
export function rotate(
  db: Builder,
  shown: RefreshTokenParts,
  next: NewRefreshToken,
  { graceSeconds, days, workspaceId }: LoginRules & { graceSeconds: number },
) {
  return db.execute<Rotation>(sql`
    with shown as (
      select t.id, l.id as login_id, l.user_id, l.ended_at is null and t.expires_at > now() as is_good,
        coalesce(t.used_at <= now() - ${graceSeconds} * interval '1 second', false) as is_reused,
        ${isMember(sql`l.user_id`, workspaceId)} as is_member
      from refresh_tokens t join logins l on l.id = t.login_id
      where t.id = ${shown.tokenId} and t.login_id = ${shown.loginId} and t.hash = ${shown.hash}
      for update of t, l
    ), ended as (
      update logins set ended_at = now(), end_reason = 'reuse' from shown
      where logins.id = shown.login_id and logins.ended_at is null and shown.is_reused
    ), used as (
      update refresh_tokens set used_at = coalesce(used_at, now()) from shown
      where refresh_tokens.id = shown.id and shown.is_good and shown.is_member and not shown.is_reused
      returning shown.login_id
    ), child as (
      insert into refresh_tokens (id, login_id, hash, expires_at)
      select ${next.tokenId}::uuid, login_id, ${next.hash}, now() + ${days} * interval '1 day' from used
    )
    select user_id, case when is_reused then 'reused' when not is_good then 'ended'
      when not is_member then 'no_such_workspace' else 'rotated' end as outcome
    from shown`);
}

/**
 * Ends a user's logins of which this holds. Those that ended within the life of an access token are named too: whoever tries
 * again because the first time was cut short reaches them all.
 */
export function endLogins(db: Builder, userId: string, reason: "logout" | "password", when: SQL) {
  return db.execute<{ id: string }>(sql`
    update logins set ended_at = coalesce(ended_at, now()), end_reason = coalesce(end_reason, ${reason})
    where user_id = ${userId} and coalesce(ended_at, now()) > now() - interval '1 hour' and ${when} returning id`);
}

/** For the cron: tokens past their time, and the logins that have no other. */
export const forgetOldLogins = (db: Builder) =>
  db.execute(sql`
    with old as (
      select id, login_id from refresh_tokens where expires_at <= now() order by expires_at limit ${forgottenAtOnce}
    ), forgotten as (
      delete from refresh_tokens where id in (select id from old)
    )
    delete from logins where id in (select login_id from old)
      and not exists (select from refresh_tokens t where t.login_id = logins.id and t.expires_at > now())`);

/** Where a user is let in: the workspace that they name, or else the one that they joined first. */
export function selectPerson(db: Builder, where: SQL, workspaceId?: string) {
  const isThere = and(eq(workspaces.id, members.workspaceId), isNull(workspaces.deletedAt));
  return db
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      passwordHash: users.passwordHash,
      workspace: { id: workspaces.id, name: workspaces.name, settings: workspaces.settings },
      role: members.role,
    })
    .from(users)
    .leftJoin(members, eq(members.userId, users.id))
    .leftJoin(workspaces, workspaceId === undefined ? isThere : and(isThere, eq(workspaces.id, workspaceId)))
    .where(where)
    .orderBy(sql`${workspaces.id} is null`, asc(members.createdAt), asc(members.workspaceId))
    .limit(1);
}
export type PersonRow = Awaited<ReturnType<typeof selectPerson>>[number];
