// A user's sessions page by page, filtered, searched and sorted.
import { and, asc, desc, eq, gt, ilike, lt, or, type SQL, sql } from "drizzle-orm";
import { type SessionStatus, type SessionType, sessions } from "../../conversation/sessions.table.ts";
import { cutPage, decodeCursor } from "../../http/page.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { ownSessions, present, type SessionRow } from "./session.ts";

/** `-` in front sorts downward. */
export const sortKeys = ["-last_active_at", "last_active_at", "-created_at", "created_at", "title", "-title"] as const;

export interface ListInput {
  limit: number;
  cursor?: string | undefined;
  sort: (typeof sortKeys)[number];
  type?: SessionType | undefined;
  status?: SessionStatus | undefined;
  /** In the title, whatever the case */
  q?: string | undefined;
}

const columns = {
  title: sessions.title,
  created_at: sessions.createdAt,
  last_active_at: sessions.lastActiveAt,
} as const;
type SortField = keyof typeof columns;

export async function listSessions(
  { database }: Pick<Services, "database">,
  actor: PersonActor,
  input: ListInput,
): Promise<{ items: SessionRow[]; next_cursor: string | null }> {
  const downward = input.sort.startsWith("-");
  // A sort key is a column's name, with or without a minus.
  const field = input.sort.replace("-", "") as SortField;
  const order = downward ? desc : asc;
  const [rows] = await database.forWorkspace(actor, (db) => [
    db
      .select({ session: sessions, sortValue: sortValueOf(field) })
      .from(sessions)
      .where(and(ownSessions(actor), present, ...filters(input), after(input, field, downward)))
      .orderBy(order(columns[field]), order(sessions.id))
      .limit(input.limit + 1),
  ]);
  const page = cutPage(rows, input.limit, input.sort, ({ session, sortValue }) => ({
    value: sortValue,
    id: session.id,
  }));
  return { items: page.items.map(({ session }) => session), next_cursor: page.next_cursor };
}

/** Instants to the microsecond, as Postgres keeps them: a JavaScript date would lose what tells two rows apart. */
function sortValueOf(field: SortField): SQL<string> {
  const column = columns[field];
  return field === "title"
    ? sql<string>`${column}`
    : sql<string>`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

function filters({ type, status, q }: ListInput): (SQL | undefined)[] {
  return [
    type && eq(sessions.type, type),
    status && eq(sessions.status, status),
    q === undefined ? undefined : ilike(sessions.title, `%${q.replace(/[\\%_]/g, "\\$&")}%`),
  ];
}

function after({ sort, cursor }: ListInput, field: SortField, downward: boolean): SQL | undefined {
  const start = decodeCursor(sort, cursor);
  if (!start) return undefined;
  const beyond = downward ? lt : gt;
  const column = columns[field];
  const value = field === "title" ? sql`${start.value}` : sql`${start.value}::timestamptz`;
  return or(beyond(column, value), and(eq(column, value), beyond(sessions.id, start.id)));
}
