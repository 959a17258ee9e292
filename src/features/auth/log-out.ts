// Ends the login that speaks, or all of its user's; their access tokens are worth nothing from then on.
import { sql } from "drizzle-orm";
import { accountActor } from "../../audit/home.ts";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { Account } from "../../identity/actor.ts";
import { endLogins } from "../../identity/logins.ts";

export async function logOut(
  { database, limits }: Pick<Services, "database" | "limits">,
  account: Account,
  isEverywhere: boolean,
  requestId: string,
): Promise<void> {
  const { userId, sessionId } = account;
  const which = isEverywhere ? sql`true` : sql`id = ${sessionId}::uuid`;
  const details = { everywhere: isEverywhere };
  const entry = { action: "auth.logout", entityKind: "user", entityId: userId, details, requestId } as const;
  const [{ rows }] = await database.system("auth.logout", (db) => [
    endLogins(db, userId, "logout", which),
    auditRow(
      db,
      accountActor(account),
      entry,
      sql`exists (select from logins where user_id = ${userId} and ended_at = now())`,
    ),
  ]);
  // The one that speaks as well where the database has forgotten it already.
  const ended = new Set([...rows.map(({ id }) => id), ...(sessionId === null ? [] : [sessionId])]);
  if (ended.size > 0) await limits.endLogins(userId, [...ended]);
}
