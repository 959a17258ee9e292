// What a user changes of a session: its title, its status, whether it remembers.
import { and, type SQL, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { AuditAction } from "../../audit/actions.ts";
import { auditRow } from "../../audit/record.ts";
import type { SessionFacts } from "../../conversation/messages.ts";
import { type SessionStatus, sessions } from "../../conversation/sessions.table.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import type { Builder } from "../../platform/database.ts";
import { notFound } from "../../platform/failure.ts";
import { ownSession, present, type SessionRow, writeMissingRow } from "./session.ts";

type Deps = Pick<Services, "conversations" | "database" | "now">;

interface Change {
  action: Extract<AuditAction, `session.${string}`>;
  details?: Readonly<Record<string, unknown>>;
  set: PgUpdateSetSource<typeof sessions>;
  requestId: string;
}

/** What the user says goes: questions leave this title as it is. */
export async function renameSession(
  deps: Deps,
  actor: PersonActor,
  id: string,
  title: string,
  requestId: string,
): Promise<SessionRow> {
  const facts = await deps.conversations.touch(actor, id);
  const set = { title, titledByUser: true };
  return changeRow(deps, actor, id, facts, { action: "session.rename", set, requestId });
}

export async function setStatus(
  deps: Deps,
  actor: PersonActor,
  id: string,
  status: SessionStatus,
  requestId: string,
): Promise<SessionRow> {
  const facts = await deps.conversations.touch(actor, id);
  const set = { status, statusChangedAt: deps.now() };
  return changeRow(deps, actor, id, facts, { action: "session.status", details: { status }, set, requestId });
}

/** A title that was made from a question is forgotten with it. */
export async function resetSession(deps: Deps, actor: PersonActor, id: string, requestId: string): Promise<void> {
  const facts = await deps.conversations.touch(actor, id);
  await deps.conversations.reset(actor, id);
  const resetAt = deps.now();
  const title = sql`case when ${sessions.titledByUser} then ${sessions.title} else '' end`;
  const set = { messages: 0, title, resetAt, lastActiveAt: resetAt };
  await changeRow(deps, actor, id, facts, { action: "session.reset", set, requestId });
}

async function changeRow(
  { database }: Deps,
  actor: PersonActor,
  id: string,
  facts: SessionFacts,
  { action, details = {}, set, requestId }: Change,
): Promise<SessionRow> {
  const mine = and(ownSession(actor, id), present);
  const [, [row]] = await database.forWorkspace(actor, (db) => [
    writeMissingRow(db, actor, id, facts),
    db.update(sessions).set(set).where(mine).returning(),
    auditRow(db, actor, { action, entityKind: "session", entityId: id, details, requestId }, there(db, mine)),
  ]);
  if (!row) throw notFound("session");
  return row;
}

const there = (db: Builder, where: SQL | undefined): SQL =>
  sql`exists (${db.select({ id: sessions.id }).from(sessions).where(where)})`;
