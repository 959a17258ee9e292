// A session with its messages, all of them or page by page. Its object says whether it is there; its row may come later.
import { z } from "@hono/zod-openapi";
import type { SessionFacts } from "../../conversation/messages.ts";
import { sessions } from "../../conversation/sessions.table.ts";
import { cutPage, decodeCursor } from "../../http/page.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { notFound } from "../../platform/failure.ts";
import { type Message, messageSchema, presentGrounds, toMessages } from "./message.ts";
import { ownSession, rowOf, type SessionRow, sessionFields, toSummary } from "./session.ts";

export const sessionSchema = z.object({ ...sessionFields, messages: z.array(messageSchema) }).openapi("Session");
export type Session = z.infer<typeof sessionSchema>;

type Deps = Pick<Services, "conversations" | "database">;

export async function getSession(
  { conversations, database }: Deps,
  actor: PersonActor,
  sessionId: string,
): Promise<Session> {
  const [facts, messages] = await Promise.all([
    conversations.describe(actor, sessionId),
    conversations.read(actor, sessionId),
  ]);
  const [[row], grounds] = await database.forWorkspace(actor, (db) => [
    db.select().from(sessions).where(ownSession(actor, sessionId)),
    presentGrounds(db, actor, messages),
  ]);
  const made = rowOf(actor, sessionId, facts);
  const summary = toSummary(currentRow(row, facts) ?? made);
  return {
    ...summary,
    title: summary.title || made.title,
    message_count: messages.length,
    messages: toMessages(messages, grounds),
  };
}

/** A row of an earlier session under the same id says nothing of this one. */
function currentRow(row: SessionRow | undefined, { createdAtMs }: SessionFacts): SessionRow | undefined {
  if (!row?.deletedAt) return row;
  if (row.deletedAt.getTime() < createdAtMs) return undefined;
  throw notFound("session");
}

const order = "position";

export async function listMessages(
  { conversations, database }: Deps,
  actor: PersonActor,
  sessionId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: Message[]; next_cursor: string | null }> {
  const afterId = decodeCursor(order, cursor)?.id;
  const messages = await conversations.page(actor, sessionId, { limit: limit + 1, afterId });
  const page = cutPage(messages, limit, order, ({ id }) => ({ value: "", id }));
  const [grounds] = await database.forWorkspace(actor, (db) => [presentGrounds(db, actor, page.items)]);
  return { items: toMessages(page.items, grounds), next_cursor: page.next_cursor };
}
