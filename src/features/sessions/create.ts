// An empty session, to be asked in later: its object first, so that whoever sees the row can ask at once.
import { auditRow } from "../../audit/record.ts";
import { type SessionType, sessions } from "../../conversation/sessions.table.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { newId } from "../../platform/ids.ts";
import { rowOf, type SessionRow } from "./session.ts";

export async function createSession(
  { conversations, database, now }: Pick<Services, "conversations" | "database" | "now">,
  actor: PersonActor,
  { title, type }: { title?: string | undefined; type: SessionType },
  requestId: string,
): Promise<SessionRow> {
  const id = newId();
  await conversations.create(actor, id);
  const nowMs = now().getTime();
  const made = rowOf(actor, id, { firstQuestion: null, createdAtMs: nowMs, lastActiveAtMs: nowMs });
  const row: SessionRow = { ...made, type, title: title ?? "", titledByUser: title !== undefined };
  await database.forWorkspace(actor, (db) => [
    db.insert(sessions).values(row),
    auditRow(db, actor, { action: "session.create", entityKind: "session", entityId: id, requestId }),
  ]);
  return row;
}
