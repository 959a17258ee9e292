// A refresh token is exchanged for the next one, and an access token for where its user is let in now.
import { sql } from "drizzle-orm";
import type { Services } from "../../http/services.ts";
import { newToken, type Rotation, rotate, selectPerson } from "../../identity/logins.ts";
import { parseRefreshToken } from "../../identity/refresh-tokens.ts";
import { Failure, notFound } from "../../platform/failure.ts";
import type { LoginSession } from "./fields.ts";
import { sessionOf } from "./session.ts";

export async function refresh(
  services: Pick<Services, "config" | "database" | "limits" | "now">,
  refreshToken: string,
  workspaceId: string | undefined,
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
  ]);
  const rotation: Rotation | undefined = rows[0];
  // Also where the login had ended before: the first time may have been cut short here.
  if (rotation?.outcome === "reused") await limits.endLogins(rotation.user_id, [shown.loginId]);
  if (rotation?.outcome === "no_such_workspace") throw notFound("workspace");
  if (rotation?.outcome !== "rotated" || !person) throw sessionEnded();
  return sessionOf(services, person, next);
}

const sessionEnded = () => new Failure({ tag: "unauthenticated", why: "session_ended" });
