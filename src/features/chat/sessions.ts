// A session as its owner sees it. What stands on a source that was deleted is no longer shown.
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { isCached } from "../../answer/record.ts";
import { wireUsage } from "../../answer/wire.ts";
import { auditRow } from "../../audit/record.ts";
import { citationsOf, type StoredMessage } from "../../conversation/history.ts";
import { sessions } from "../../conversation/sessions.table.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { sources } from "../../knowledge/knowledge.table.ts";

export async function getSession(services: Services, actor: PersonActor, sessionId: string) {
  const messages = await services.conversations.read(actor, sessionId);
  const groundIds = [...new Set(messages.flatMap((message) => message.record?.groundIds ?? []))];
  const [there] = await services.database.forWorkspace(actor, (db) => [
    db
      .select({ id: sources.id })
      .from(sources)
      .where(and(groundIds.length > 0 ? inArray(sources.id, groundIds) : sql`false`, isNull(sources.deletedAt))),
  ]);
  const present = new Set(there.map(({ id }) => id));
  return { id: sessionId, messages: messages.map((message) => toMessage(message, present)) };
}

function toMessage(message: StoredMessage, present: ReadonlySet<string>) {
  const { record } = message;
  const withdrawn = record?.groundIds.some((id) => !present.has(id)) ?? false;
  return {
    id: message.id,
    question: message.question,
    answer: withdrawn ? null : message.answer,
    withdrawn,
    citations: withdrawn ? [] : citationsOf(message),
    status: message.status,
    model: record?.model ?? null,
    usage: record ? wireUsage({ ...record, cached: isCached(record.cache) }) : null,
    degraded: record?.degraded ?? false,
    created_at: new Date(message.createdAtMs).toISOString(),
  };
}

export async function deleteSession(
  services: Services,
  actor: PersonActor,
  sessionId: string,
  requestId: string,
): Promise<void> {
  await services.conversations.erase(actor, sessionId);
  await services.database.forWorkspace(actor, (db) => [
    db
      .update(sessions)
      .set({ deletedAt: sql`now()` })
      .where(
        and(eq(sessions.workspaceId, actor.workspaceId), eq(sessions.userId, actor.userId), eq(sessions.id, sessionId)),
      ),
    auditRow(db, actor, { action: "session.delete", entityKind: "session", entityId: sessionId, requestId }),
  ]);
}
