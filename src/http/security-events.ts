// What goes wrong at the door is told in the audit record, after the answer: refused permissions and limits, failed logins.
import { eq } from "drizzle-orm";
import { accountActor, homeOf } from "../audit/home.ts";
import { changeHashes } from "../audit/keyed-hash.ts";
import type { AuditActor } from "../audit/record.ts";
import { recordOnce, recordSecurityEvent, windowOf } from "../audit/security-event.ts";
import { users } from "../identity/identity.table.ts";
import { Failure, type FailureReason } from "../platform/failure.ts";
import { errorFields } from "../telemetry/log.ts";
import type { AppContext } from "./environment.ts";
import { addressOf } from "./limits.ts";

const hourMs = 3_600_000;

/** Once for a user and permission an hour, once for a user and limit in its window; of strangers nothing. */
export function tellRefusal(c: AppContext, reason: FailureReason): void {
  const { account, services, trace } = c.var;
  const told = account && refusalOf(reason, account.userId, services.now());
  if (!told) return;
  const telling = tellerOf(c, reason).then((teller) =>
    recordOnce(services, teller, { ...told, requestId: trace.requestId }),
  );
  // Whoever isn't let in there has nothing told in that workspace.
  c.executionCtx.waitUntil(telling.catch(() => undefined));
}

/** A limit may refuse before it is confirmed who calls; a permission never does. */
async function tellerOf(c: AppContext, reason: FailureReason): Promise<AuditActor> {
  const { account, actor, confirming } = c.var;
  if (confirming && reason.tag === "limited") return (await confirming).actor;
  return actor ?? accountActor(account);
}

function refusalOf(reason: FailureReason, userId: string, at: Date) {
  const idOf = (name: string, windowMs: number) => `${userId}:${name}:${windowOf(at, windowMs)}`;
  if (reason.tag === "forbidden") {
    const { permission } = reason;
    const entityId = idOf(permission, hourMs);
    return { action: "permission.refused", entityKind: "permission", entityId, details: { permission } } as const;
  }
  // Guesses at passwords are told as such.
  if (reason.tag !== "limited" || reason.limit.name.startsWith("login-")) return undefined;
  const { name, limit, windowMs } = reason.limit;
  const details = { limit: name, most: limit, window_ms: windowMs };
  return { action: "limit.refused", entityKind: "limit", entityId: idOf(name, windowMs), details } as const;
}

/** Whose password is tried */
export type Tried = { email: string } | { userId: string };

/** Passes on what `checking` comes to; a wrong password, or one try too many, is told. */
export function tellingFailures<T>(c: AppContext, tried: Tried, checking: Promise<T>): Promise<T> {
  return checking.catch((error: unknown) => {
    if (error instanceof Failure) c.executionCtx.waitUntil(tellFailure(c, tried, error.reason));
    throw error;
  });
}

async function tellFailure(c: AppContext, tried: Tried, reason: FailureReason): Promise<void> {
  const { services, trace } = c.var;
  const isWrong = reason.tag === "unauthenticated" && reason.why === "invalid_credentials";
  if (!isWrong && reason.tag !== "limited") return;
  try {
    const who = await whoIs(c, tried);
    const from = changeHashes(services.config, { after: addressOf(c) }).afterHash?.slice(0, 16) ?? null;
    const actor = { kind: "anonymous", id: who.id, workspaceId: homeOf(who.userId) };
    const event = { entityKind: "user", requestId: trace.requestId };
    if (isWrong)
      await recordSecurityEvent(services, actor, {
        ...event,
        action: "auth.login_failed",
        entityId: who.id,
        details: { from },
      });
    else if (reason.tag === "limited")
      await recordOnce(services, actor, {
        ...event,
        action: "auth.login_refused",
        entityId: `${who.id}:${windowOf(services.now(), reason.limit.windowMs)}`,
        details: { from, limit: reason.limit.name },
      });
  } catch (error) {
    services.telemetry.logger.log("error", "security_event_not_recorded", {
      request_id: trace.requestId,
      ...errorFields(error),
    });
  }
}

/** An address that nobody has is never kept: whoever mistypes may have typed a password. */
async function whoIs(c: AppContext, tried: Tried): Promise<{ id: string; userId: string | null }> {
  if ("userId" in tried) return { id: tried.userId, userId: tried.userId };
  const [[user]] = await c
    .get("services")
    .database.system("audit.tried", (db) => [
      db.select({ id: users.id }).from(users).where(eq(users.email, tried.email)),
    ]);
  if (user) return { id: user.id, userId: user.id };
  const { afterHash } = changeHashes(c.get("services").config, { after: tried.email });
  return { id: afterHash ? `address:${afterHash.slice(0, 16)}` : "unknown", userId: null };
}
