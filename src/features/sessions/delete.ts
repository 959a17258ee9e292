// Deletion: gone from lists with its row, then from its object. The row stays as a mark, so that an answer which settles late
// doesn't bring the session back.
import { and, eq, sql } from "drizzle-orm";
import { auditRow } from "../../audit/record.ts";
import { sessions } from "../../conversation/sessions.table.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { ownSession, present, writeMissingRow } from "./session.ts";

export async function deleteSession(
  { conversations, database, now }: Pick<Services, "conversations" | "database" | "now">,
  actor: PersonActor,
  id: string,
  requestId: string,
): Promise<void> {
  const facts = await conversations.describe(actor, id);
  const deletedAt = now();
  await database.forWorkspace(actor, (db) => [
    writeMissingRow(db, actor, id, facts),
    db
      .update(sessions)
      .set({ deletedAt })
      .where(and(ownSession(actor, id), present)),
    auditRow(
      db,
      actor,
      { action: "session.delete", entityKind: "session", entityId: id, requestId },
      sql`exists (${db
        .select({ id: sessions.id })
        .from(sessions)
        .where(and(ownSession(actor, id), eq(sessions.deletedAt, deletedAt)))})`,
    ),
  ]);
  await conversations.erase(actor, id);
}
