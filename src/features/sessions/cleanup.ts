// Tidies up among the caller's own sessions: empty ones go, idle ones are archived.
import { and, eq, inArray, lt, ne, sql } from "drizzle-orm";
import { auditRow } from "../../audit/record.ts";
import { type SessionStatus, sessions } from "../../conversation/sessions.table.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { ownSessions, present } from "./session.ts";

const dayMs = 86_400_000;
/** Each is a call to its object: what is left over goes the next time. */
const emptyMax = 100;

export interface CleanupInput {
  olderThanDays: number;
  /** Those of this status alone; undefined: of every one */
  status?: SessionStatus | undefined;
}

export async function cleanUp(
  { conversations, database, now }: Pick<Services, "conversations" | "database" | "now">,
  actor: PersonActor,
  { olderThanDays, status }: CleanupInput,
  requestId: string,
): Promise<{ archived: number; deleted: number }> {
  const at = now();
  const before = (days: number) => lt(sessions.lastActiveAt, new Date(at.getTime() - days * dayMs));
  const chosen = and(ownSessions(actor), present, status && eq(sessions.status, status));
  const [candidates] = await database.forWorkspace(actor, (db) => [
    db
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(chosen, eq(sessions.messages, 0), before(1)))
      .limit(emptyMax),
  ]);
  // The object has the last word: a row may not know yet of what was just asked.
  const erasing = candidates.map(async ({ id }) => ({
    id,
    isKept: (await conversations.eraseEmpty(actor, id)) === false,
  }));
  const emptyIds = (await Promise.all(erasing)).filter(({ isKept }) => !isKept).map(({ id }) => id);
  const [, archived] = await database.forWorkspace(actor, (db) => [
    db
      .update(sessions)
      .set({ deletedAt: at })
      .where(and(ownSessions(actor), emptyIds.length > 0 ? inArray(sessions.id, emptyIds) : sql`false`)),
    db
      .update(sessions)
      .set({ status: "archived", statusChangedAt: at })
      .where(and(chosen, ne(sessions.status, "archived"), before(olderThanDays)))
      .returning({ id: sessions.id }),
    auditRow(db, actor, {
      action: "session.cleanup",
      entityKind: "user",
      entityId: actor.userId,
      details: { older_than_days: olderThanDays, status: status ?? null, deleted: emptyIds },
      requestId,
    }),
  ]);
  return { archived: archived.length, deleted: emptyIds.length };
}
