// Users of trusted issuers: each subject is one user here, made when first seen. They are never joined to an account of the same
// e-mail address: another issuer's word is no proof for ours.
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Builder, Database, Statement } from "../platform/database.ts";
import { Failure } from "../platform/failure.ts";
import { newId } from "../platform/ids.ts";
import { withoutInvisible } from "../platform/text.ts";
import { members, users, workspaces } from "./identity.table.ts";
import { externalIdentities } from "./logins.table.ts";
import type { TokenClaims, VerifiedToken } from "./tokens.ts";

type ForeignToken = Extract<VerifiedToken, { kind: "foreign" }>;

export interface ForeignUsers {
  /** One database round trip for a subject that this isolate hasn't seen within five minutes. */
  resolve(token: ForeignToken, requestId: string): Promise<TokenClaims>;
}

interface Deps {
  database: Database;
  now(): Date;
  /** `audit/record.ts`, which stands beside this room */
  auditRow(
    db: Builder,
    actor: { kind: string; id: string; workspaceId: string },
    entry: {
      action: "workspace.create" | "member.join";
      entityKind: string;
      entityId: string;
      details: Readonly<Record<string, unknown>>;
      requestId: string;
    },
    when: SQL,
  ): Statement;
}

const rememberedMs = 300_000;
const rememberedMax = 1_000;
const titleMaxChars = 100;

export function foreignUsers(deps: Deps): ForeignUsers {
  const seen = new Map<string, { claims: TokenClaims; untilMs: number }>();
  return {
    async resolve(token, requestId) {
      const name = JSON.stringify([token.issuer.issuer, token.subject]);
      const nowMs = deps.now().getTime();
      const known = seen.get(name);
      if (known && known.untilMs > nowMs) return inNamedWorkspace(token, known.claims);
      const claims = await findOrMake(deps, token, requestId);
      if (seen.size >= rememberedMax) seen.clear();
      // Whoever has no workspace yet may be invited the next moment.
      if (claims.workspaceId) seen.set(name, { claims, untilMs: nowMs + rememberedMs });
      return inNamedWorkspace(token, claims);
    },
  };
}

/** Whether the user is a member there, the Workspace object decides as always. */
const inNamedWorkspace = ({ workspaceId }: ForeignToken, claims: TokenClaims): TokenClaims =>
  workspaceId ? { ...claims, workspaceId } : claims;

async function findOrMake(deps: Deps, token: ForeignToken, requestId: string): Promise<TokenClaims> {
  const found = await find(deps, token);
  if (found) return found;
  await make(deps, token, requestId);
  // Somebody else may have made the same user in between: whoever came first counts.
  const made = await find(deps, token);
  if (!made) throw new Failure({ tag: "misconfigured", variables: ["TRUSTED_ISSUERS"] });
  return made;
}

async function find({ database }: Deps, { issuer, subject }: ForeignToken): Promise<TokenClaims | undefined> {
  const [[row]] = await database.system("identity.foreign_user", (db) => [
    db
      .select({ userId: externalIdentities.userId, workspaceId: workspaces.id })
      .from(externalIdentities)
      .leftJoin(members, eq(members.userId, externalIdentities.userId))
      .leftJoin(workspaces, and(eq(workspaces.id, members.workspaceId), isNull(workspaces.deletedAt)))
      .where(and(eq(externalIdentities.issuer, issuer.issuer), eq(externalIdentities.subject, subject)))
      .orderBy(sql`${workspaces.id} is null`, asc(members.createdAt), asc(members.workspaceId))
      .limit(1),
  ]);
  return row && { userId: row.userId, workspaceId: row.workspaceId ?? undefined };
}

/** With a membership of the workspace that the issuer's settings name, or a workspace of their own. All of it or nothing. */
async function make({ database, auditRow }: Deps, token: ForeignToken, requestId: string): Promise<void> {
  const { issuer, subject } = token;
  const user = { id: newId(), title: titleOf(token) };
  const handle = `${issuer.issuer}|${subject}`;
  const joined = await workspaceFor({ database }, token);
  if (!joined) return;
  const { workspaceId, role } = joined;
  const isMade = sql`exists (select from users where id = ${user.id}::uuid)`;
  const actor = { kind: "user", id: user.id, workspaceId };
  await database.system("identity.foreign_user.make", (db) => [
    db.insert(users).values({ id: user.id, handle, name: user.title }).onConflictDoNothing(),
    db.execute(sql`insert into external_identities (issuer, subject, user_id)
      select ${issuer.issuer}, ${subject}, ${user.id}::uuid where ${isMade}`),
    ...(joined.isNew
      ? [
          db.execute(sql`insert into workspaces (id, slug, name)
            select ${workspaceId}::uuid, ${`w-${workspaceId}`}, ${user.title} where ${isMade}`),
        ]
      : []),
    db.execute(sql`insert into members (workspace_id, user_id, role)
      select ${workspaceId}::uuid, ${user.id}::uuid, ${role} where ${isMade}`),
    auditRow(
      db,
      actor,
      {
        ...(joined.isNew
          ? { action: "workspace.create", entityKind: "workspace", entityId: workspaceId }
          : { action: "member.join", entityKind: "member", entityId: user.id }),
        details: { issuer: issuer.issuer, role },
        requestId,
      },
      isMade,
    ),
  ]);
}

/** What people read of somebody who often chose it himself. */
const titleOf = ({ name, email, subject, issuer }: ForeignToken): string =>
  [name, email, subject, issuer.issuer]
    .map((text = "") => withoutInvisible(text).trim().slice(0, titleMaxChars).toWellFormed())
    .find((text) => text !== "") ?? "";

interface Joined {
  workspaceId: string;
  role: "owner" | "admin" | "member" | "viewer";
  isNew: boolean;
}

/** Undefined: the issuer's settings name a workspace that doesn't exist. */
async function workspaceFor(
  { database }: Pick<Deps, "database">,
  { issuer }: ForeignToken,
): Promise<Joined | undefined> {
  const { workspace: slug, role } = issuer;
  if (slug === undefined) return { workspaceId: newId(), role: "owner", isNew: true };
  const [[row]] = await database.system("identity.foreign_user.workspace", (db) => [
    db
      .select({ id: workspaces.id })
      .from(workspaces)
      .where(and(eq(workspaces.slug, slug), isNull(workspaces.deletedAt))),
  ]);
  return row && { workspaceId: row.id, role, isNew: false };
}
