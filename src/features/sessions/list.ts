// A user's sessions page by page, filtered, searched and sorted.
import { and, eq, ilike, type SQL } from "drizzle-orm";
import { type SessionStatus, type SessionType, sessions } from "../../conversation/sessions.table.ts";
import type { Services } from "../../http/services.ts";
import { type ListWish, sortedList } from "../../http/sorted-list.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { likePattern } from "../../platform/text.ts";
import { ownSessions, present, type SessionRow } from "./session.ts";

export const sessionList = sortedList(
  { last_active_at: sessions.lastActiveAt, created_at: sessions.createdAt, title: sessions.title },
  sessions.id,
);

export interface ListInput extends ListWish<"last_active_at" | "created_at" | "title"> {
  type?: SessionType | undefined;
  status?: SessionStatus | undefined;
  /** In the title, whatever the case */
  q?: string | undefined;
}

export async function listSessions(
  { database }: Pick<Services, "database">,
  actor: PersonActor,
  input: ListInput,
): Promise<{ items: SessionRow[]; next_cursor: string | null }> {
  const { value, after, orderBy, page } = sessionList.under(input);
  const [rows] = await database.forWorkspace(actor, (db) => [
    db
      .select({ session: sessions, sortValue: value })
      .from(sessions)
      .where(and(ownSessions(actor), present, ...filters(input), after))
      .orderBy(...orderBy)
      .limit(input.limit + 1),
  ]);
  const { items, next_cursor } = page(rows, ({ session }) => session.id);
  return { items: items.map(({ session }) => session), next_cursor };
}

function filters({ type, status, q }: ListInput): (SQL | undefined)[] {
  return [
    type && eq(sessions.type, type),
    status && eq(sessions.status, status),
    q === undefined ? undefined : ilike(sessions.title, likePattern(q)),
  ];
}
