// The statements that keep the index of which message stands on which source.
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { TouchedSession } from "../limits/unsettled.ts";
import type { Settlement } from "../limits/usage-record.ts";
import type { Builder } from "../platform/database.ts";
import { sessionSources } from "./session-sources.table.ts";
import { sessions } from "./sessions.table.ts";

export function noteGrounds(
  db: Builder,
  { workspaceId, userId }: Pick<Settlement, "workspaceId" | "userId">,
  { id: sessionId, grounds }: Pick<TouchedSession, "id" | "grounds">,
) {
  if (!grounds || grounds.sourceIds.length === 0) return [];
  const { messageId, sourceIds } = grounds;
  const rows = sourceIds.map((sourceId) => ({ workspaceId, userId, sessionId, messageId, sourceId }));
  return [db.insert(sessionSources).values(rows).onConflictDoNothing()];
}

/** What messages stood on that another one has replaced */
export function forgetGrounds(db: Builder, { id, replaced }: Pick<TouchedSession, "id" | "replaced">) {
  return replaced ? [deleteGrounds(db, id, replaced.messageIds)] : [];
}

export interface CitingMessage extends Record<string, unknown> {
  session_id: string;
  message_id: string;
  user_id: string;
}

/** Messages that stand on one of these sources, but in no session of these. */
export function citingMessages(
  db: Builder,
  { sourceIds, without, limit }: { sourceIds: SQL; without: readonly string[]; limit: number },
) {
  return db.execute<CitingMessage>(sql`
    select distinct session_id, message_id, user_id from session_sources
    where source_id in (${sourceIds}) and not session_id = any(${sql.param(without)}::uuid[])
    order by session_id, message_id limit ${limit}`);
}

/** After what these messages said is erased: an unnamed session is called by its first question. */
export function forgetMessages(db: Builder, sessionId: string, messageIds: readonly string[]) {
  return [
    deleteGrounds(db, sessionId, messageIds),
    db
      .update(sessions)
      .set({ title: "" })
      .where(and(eq(sessions.id, sessionId), eq(sessions.titledByUser, false))),
  ] as const;
}

const deleteGrounds = (db: Builder, sessionId: string, messageIds: readonly string[]) =>
  db
    .delete(sessionSources)
    .where(and(eq(sessionSources.sessionId, sessionId), inArray(sessionSources.messageId, [...messageIds])));
