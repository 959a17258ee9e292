// Ends the login that speaks, or all of its user's; their access tokens are worth nothing from then on.
import { sql } from "drizzle-orm";
import type { Services } from "../../http/services.ts";
import type { Account } from "../../identity/actor.ts";
import { endLogins } from "../../identity/logins.ts";

export async function logOut(
  { database, limits }: Pick<Services, "database" | "limits">,
  { userId, sessionId }: Account,
  isEverywhere: boolean,
): Promise<void> {
  const which = isEverywhere ? sql`true` : sql`id = ${sessionId}::uuid`;
  const [{ rows }] = await database.system("auth.logout", (db) => [endLogins(db, userId, "logout", which)]);
  // The one that speaks as well where the database has forgotten it already.
  const ended = new Set([...rows.map(({ id }) => id), ...(sessionId === null ? [] : [sessionId])]);
  if (ended.size > 0) await limits.endLogins(userId, [...ended]);
}
