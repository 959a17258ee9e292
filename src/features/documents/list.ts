// Documents page by page, filtered and sorted.
import { and, asc, desc, eq, gt, lt, or, type SQL, sql } from "drizzle-orm";
import { cutPage, decodeCursor } from "../../http/page.ts";
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../identity/actor.ts";
import { type SourceStatus, sources } from "../../knowledge/knowledge.table.ts";
import { type DocumentRow, deletedFor, hasWaitingVectors, visibleTo } from "./document.ts";
import { documents } from "./documents.table.ts";

/** `-` in front sorts downward. */
export const sortKeys = ["-created_at", "created_at", "title", "-title"] as const;

export const listedStates = ["present", "deleted"] as const;

export interface ListInput {
  limit: number;
  cursor?: string | undefined;
  sort: (typeof sortKeys)[number];
  state: (typeof listedStates)[number];
  status?: SourceStatus | undefined;
  tag?: string | undefined;
}

/** To the microsecond, as Postgres keeps it: a JavaScript date would lose what tells two rows apart. */
const createdAtText = sql<string>`to_char(${sources.createdAt} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

export async function listDocuments(
  services: Pick<Services, "database">,
  actor: Actor,
  input: ListInput,
): Promise<{ items: DocumentRow[]; next_cursor: string | null }> {
  const field = input.sort.endsWith("title") ? "title" : "created_at";
  const downward = input.sort.startsWith("-");
  const column = field === "title" ? sources.title : sources.createdAt;
  const listed = input.state === "deleted" ? deletedFor : visibleTo;
  const order = downward ? desc : asc;
  const [rows] = await services.database.forWorkspace(actor, (db) => [
    db
      .select({
        source: sources,
        document: documents,
        hasWaitingVectors,
        sortValue: field === "title" ? sql<string>`${sources.title}` : createdAtText,
      })
      .from(sources)
      .innerJoin(documents, eq(documents.id, sources.id))
      .where(and(listed(actor), ...filters(input), after(input, column, downward)))
      .orderBy(order(column), order(sources.id))
      .limit(input.limit + 1),
  ]);
  const page = cutPage(rows, input.limit, input.sort, ({ source, sortValue }) => ({ value: sortValue, id: source.id }));
  return { items: page.items, next_cursor: page.next_cursor };
}

function filters({ status, tag }: ListInput): (SQL | undefined)[] {
  return [status && eq(sources.status, status), tag ? sql`${tag} = any(${sources.tags})` : undefined];
}

function after(
  input: ListInput,
  column: typeof sources.title | typeof sources.createdAt,
  downward: boolean,
): SQL | undefined {
  const start = decodeCursor(input.sort, input.cursor);
  if (!start) return undefined;
  const beyond = downward ? lt : gt;
  const value = column === sources.title ? sql`${start.value}` : sql`${start.value}::timestamptz`;
  return or(beyond(column, value), and(eq(column, value), beyond(sources.id, start.id)));
}
