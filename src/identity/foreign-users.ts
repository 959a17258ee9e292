// Users of trusted issuers: each subject is one user here, made when first seen. They are never joined to an account of the same
// e-mail address: another issuer's word is no proof for ours.
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { members, users, workspaces } from "./identity.table.ts";
import { externalIdentities } from "./logins.table.ts";
import type { TokenClaims, VerifiedToken } from "./tokens.ts";

type ForeignToken = Extract<VerifiedToken, { kind: "foreign" }>;

export interface ForeignUsers {
  /** One database round trip for a subject that this isolate hasn't seen within five minutes. */
  resolve(token: ForeignToken): Promise<TokenClaims>;
}

const rememberedMs = 300_000;
const rememberedMax = 1_000;

export function foreignUsers(database: Database, now: () => Date): ForeignUsers {
  const seen = new Map<string, { claims: TokenClaims; untilMs: number }>();
  return {
    async resolve(token) {
      const name = JSON.stringify([token.issuer.issuer, token.subject]);
      const nowMs = now().getTime();
      const known = seen.get(name);
      const claims = known && known.untilMs > nowMs ? known.claims : await findOrMake(database, token);
      if (seen.size >= rememberedMax) seen.clear();
      seen.set(name, { claims, untilMs: known?.claims === claims ? known.untilMs : nowMs + rememberedMs });
      return token.workspaceId ? { ...claims, workspaceId: token.workspaceId } : claims;
    },
  };
}

async function findOrMake(database: Database, token: ForeignToken): Promise<TokenClaims> {
  const found = await find(database, token);
  if (found) return found;
  await make(database, token);
  // Somebody else may have made the same user in between: whoever came first counts.
  return (await find(database, token)) ?? Promise.reject(new Error("a user that was made isn't there"));
}

async function find(database: Database, { issuer, subject }: ForeignToken): Promise<TokenClaims | undefined> {
  const [[row]] = await database.system("identity.foreign_user", (db) => [
    db
      .select({ userId: externalIdentities.userId, workspaceId: workspaces.id })
      .from(externalIdentities)
      .leftJoin(members, eq(members.userId, externalIdentities.userId))
      .leftJoin(workspaces, and(eq(workspaces.id, members.workspaceId), isNull(workspaces.deletedAt)))
      .where(and(eq(externalIdentities.issuer, issuer.issuer), eq(externalIdentities.subject, subject)))
      .orderBy(sql`${workspaces.id} is null`, asc(members.createdAt))
      .limit(1),
  ]);
  return row && { userId: row.userId, workspaceId: row.workspaceId ?? undefined };
}

/** With the workspace that the issuer's settings name, or one of their own. All of it or nothing. */
async function make(database: Database, { issuer, subject, email, name }: ForeignToken): Promise<void> {
  const userId = newId();
  const workspaceId = newId();
  const title = (name ?? email ?? subject).slice(0, 100);
  await database.system("identity.foreign_user.make", (db) => [
    db
      .insert(users)
      .values({ id: userId, handle: `${issuer.issuer}|${subject}`, name: title })
      .onConflictDoNothing(),
    db.execute(sql`insert into external_identities (issuer, subject, user_id)
      select ${issuer.issuer}, ${subject}, id from users where id = ${userId} on conflict do nothing`),
    ...(issuer.workspace === undefined
      ? [
          db.execute(sql`insert into workspaces (id, slug, name)
            select ${workspaceId}::uuid, ${`w-${workspaceId}`}, ${title} from users where id = ${userId}`),
          db.execute(sql`insert into members (workspace_id, user_id, role)
            select ${workspaceId}::uuid, id, 'owner' from users where id = ${userId}`),
        ]
      : [
          db.execute(sql`insert into members (workspace_id, user_id, role)
            select w.id, u.id, ${issuer.role} from workspaces w, users u
            where w.slug = ${issuer.workspace} and w.deleted_at is null and u.id = ${userId} on conflict do nothing`),
        ]),
  ]);
}
