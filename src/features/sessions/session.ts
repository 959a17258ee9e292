// A session as its user sees it: its row, and until that is written what its object knows.
import { z } from "@hono/zod-openapi";
import { and, eq, isNull } from "drizzle-orm";
import type { SessionFacts } from "../../conversation/messages.ts";
import { sessionStatuses, sessions, sessionTypes } from "../../conversation/sessions.table.ts";
import { titleOf } from "../../conversation/under-way.ts";
import type { PersonActor } from "../../identity/actor.ts";
import type { Builder } from "../../platform/database.ts";

export type SessionRow = typeof sessions.$inferSelect;

export const sessionFields = {
  id: z.uuid(),
  title: z.string().openapi({ description: "Where nobody gave one: from the first question; empty before that" }),
  type: z.enum(sessionTypes),
  status: z.enum(sessionStatuses),
  message_count: z.number().int(),
  created_at: z.iso.datetime(),
  last_active_at: z.iso.datetime(),
};

export const sessionSummarySchema = z.object(sessionFields).openapi("SessionSummary");
export type SessionSummary = z.infer<typeof sessionSummarySchema>;

export const toSummary = (row: SessionRow): SessionSummary => ({
  id: row.id,
  title: row.title,
  type: row.type,
  status: row.status,
  // What replaces messages may settle before they do.
  message_count: Math.max(0, row.messages),
  created_at: row.createdAt.toISOString(),
  last_active_at: row.lastActiveAt.toISOString(),
});

/** Of this user, whatever became of it */
export const ownSession = (actor: PersonActor, id: string) => and(ownSessions(actor), eq(sessions.id, id));

export const ownSessions = ({ workspaceId, userId }: PersonActor) =>
  and(eq(sessions.workspaceId, workspaceId), eq(sessions.userId, userId));

export const present = isNull(sessions.deletedAt);

/** The row as its first settlement, which may still be on its way, would make it; that one counts its message itself. */
export function rowOf(actor: PersonActor, id: string, facts: SessionFacts): SessionRow {
  const createdAt = new Date(facts.createdAtMs);
  return {
    id,
    workspaceId: actor.workspaceId,
    userId: actor.userId,
    title: titleOf(facts.firstQuestion ?? ""),
    titledByUser: false,
    type: "general",
    status: "active",
    statusChangedAt: createdAt,
    messages: 0,
    createdAt,
    lastActiveAt: new Date(facts.lastActiveAtMs),
    resetAt: null,
    deletedAt: null,
  };
}

/** What changes a session's row needs one. */
export const writeMissingRow = (db: Builder, actor: PersonActor, id: string, facts: SessionFacts) =>
  db
    .insert(sessions)
    .values(rowOf(actor, id, facts))
    .onConflictDoNothing();
