// What is done to a session that was idle for too long, when its alarm rings.
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { auditRow } from "../audit/record.ts";
import type { Database } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { errorFields } from "../telemetry/log.ts";
import type { ConversationDeps } from "./conversation-deps.ts";
import type { SessionOwner } from "./crossing.ts";
import type { AgeStep, Lifecycle } from "./lifecycle.ts";
import { sessions } from "./sessions.table.ts";

interface IdleSession extends SessionOwner {
  sessionId: string;
}

/** The row first: what fails in between is done again, an hour later. */
export async function ageSession(
  session: IdleSession,
  lifecycle: Lifecycle,
  erase: () => Promise<void>,
  { database, telemetry, nowMs }: Pick<ConversationDeps, "database" | "telemetry" | "nowMs">,
): Promise<void> {
  const atMs = nowMs();
  const step = lifecycle.stepAt(atMs);
  if (!step) return;
  try {
    await ageRow(database, session, step, new Date(atMs));
    if (step === "delete") await erase();
    else lifecycle.noteArchived(atMs);
  } catch (error) {
    telemetry.logger.log("warn", "session_not_aged", { session_id: session.sessionId, ...errorFields(error) });
    lifecycle.postpone(atMs);
  }
}

/** Where the row is already as it would be made, nothing changes and nothing is told. */
async function ageRow(database: Database, session: IdleSession, step: AgeStep, at: Date): Promise<void> {
  const { workspaceId, userId, sessionId } = session;
  const mine = and(eq(sessions.workspaceId, workspaceId), eq(sessions.userId, userId), eq(sessions.id, sessionId));
  const house = { kind: "system", id: "session.lifecycle", workspaceId };
  const [changes, changed, when] =
    step === "archive"
      ? ([
          { status: "archived", statusChangedAt: at },
          ne(sessions.status, "archived"),
          sessions.statusChangedAt,
        ] as const)
      : ([{ deletedAt: at }, undefined, sessions.deletedAt] as const);
  await database.forWorkspace(session, (db) => [
    db
      .update(sessions)
      .set(changes)
      .where(and(mine, isNull(sessions.deletedAt), changed)),
    auditRow(
      db,
      house,
      { action: `session.${step}`, entityKind: "session", entityId: sessionId, requestId: newId() },
      sql`exists (${db
        .select({ id: sessions.id })
        .from(sessions)
        .where(and(mine, eq(when, at)))})`,
    ),
  ]);
}
