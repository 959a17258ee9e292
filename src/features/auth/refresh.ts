// A refresh token is exchanged for the next one, and an access token for where its user is let in now.
import { sql } from "drizzle-orm";
import { homeOf } from "../../audit/home.ts";
import { securityEventRows } from "../../audit/security-event.ts";
import type { Services } from "../../http/services.ts";
import { newToken, type Rotation, rotate, selectPerson } from "../../identity/logins.ts";
import { parseRefreshToken } from "../../identity/refresh-tokens.ts";
import type { Builder, Statement } from "../../platform/database.ts";
import { Failure, notFound } from "../../platform/failure.ts";
import type { LoginSession } from "./fields.ts";
import { sessionOf } from "./session.ts";

export async function refresh(
  services: Pick<Services, "config" | "database" | "limits" | "now">,
  refreshToken: string,
  workspaceId: string | undefined,
  requestId: string,
): Promise<LoginSession> {
  const { config, database, limits } = services;
  const shown = await parseRefreshToken(refreshToken);
  if (!shown) throw sessionEnded();
  const next = await newToken(shown.loginId);
  const rules = { graceSeconds: config.refreshGraceSeconds, days: config.refreshTokenDays, workspaceId };
  const isOfLogin = sql`users.id = (select user_id from logins where id = ${shown.loginId})`;
  const [{ rows }, [person]] = await database.system("auth.refresh", (db) => [
    rotate(db, shown, next, rules),
    selectPerson(db, isOfLogin, workspaceId),
    ...reuseRows(db, shown.loginId, requestId),
  ]);
  const rotation: Rotation | undefined = rows[0];
  // Also where the login had ended before: the first time may have been cut short here.
  if (rotation?.outcome === "reused") await limits.endLogins(rotation.user_id, [shown.loginId]);
  if (rotation?.outcome === "no_such_workspace") throw notFound("workspace");
  if (rotation?.outcome !== "rotated" || !person) throw sessionEnded();
  return sessionOf(services, person, next);
}

/** Of the exchange that ended the login: what is shown after it tells nothing new. */
function reuseRows(db: Builder, loginId: string, requestId: string): Statement[] {
  const userId = sql`(select user_id from logins where id = ${loginId}::uuid)`;
  const actor = { kind: "anonymous", id: userId, workspaceId: homeOf(userId) };
  const event = { action: "auth.refresh_reused", entityKind: "login", entityId: loginId, requestId } as const;
  const isEndedNow = sql`exists (select from logins
    where id = ${loginId}::uuid and ended_at = now() and end_reason = 'reuse')`;
  return securityEventRows(db, actor, event, isEndedNow);
}

const sessionEnded = () => new Failure({ tag: "unauthenticated", why: "session_ended" });
