// A login begins for somebody who has just shown their password; in the workspace that they name, or the one they joined first.
import { eq, sql } from "drizzle-orm";
import { accountActor } from "../../audit/home.ts";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import { users } from "../../identity/identity.table.ts";
import { insertLogin, newToken, selectPerson } from "../../identity/logins.ts";
import { Failure, notFound } from "../../platform/failure.ts";
import { newId } from "../../platform/ids.ts";
import type { LoginSession } from "./fields.ts";
import { sessionOf } from "./session.ts";

/** `passwordHash`: whoever changes the password ends what was begun with the old one, also what is only just beginning. */
export async function beginLogin(
  services: Pick<Services, "config" | "database" | "now">,
  user: { id: string; passwordHash: string },
  requestId: string,
  workspaceId?: string,
): Promise<LoginSession> {
  const token = await newToken(newId());
  const rules = { days: services.config.refreshTokenDays, workspaceId };
  const actor = accountActor({ kind: "user", userId: user.id, workspaceId: workspaceId ?? null });
  const entry = { action: "auth.login", entityKind: "login", entityId: token.loginId, requestId } as const;
  const [begun, [person]] = await services.database.system("auth.login", (db) => [
    insertLogin(db, user, token, rules),
    selectPerson(db, eq(users.id, user.id), workspaceId),
    auditRow(db, actor, entry, sql`exists (select from logins where id = ${token.loginId}::uuid)`),
  ]);
  if (workspaceId !== undefined && !person?.workspace) throw notFound("workspace");
  if (begun.rows.length === 0 || !person) throw new Failure({ tag: "unauthenticated", why: "invalid_credentials" });
  return sessionOf(services, person, token);
}
