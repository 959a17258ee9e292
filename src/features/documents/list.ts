// Documents page by page, filtered and sorted.
import { and, eq, ilike, type SQL } from "drizzle-orm";
import type { Services } from "../../http/services.ts";
import { type ListWish, sortedList } from "../../http/sorted-list.ts";
import type { Actor } from "../../identity/actor.ts";
import { type SourceStatus, sources } from "../../knowledge/knowledge.table.ts";
import { isWithin, type SourceFilter } from "../../knowledge/source-filter.ts";
import { likePattern } from "../../platform/text.ts";
import { type DocumentRow, deletedFor, hasWaitingVectors, visibleTo } from "./document.ts";
import { documents } from "./documents.table.ts";

export const documentList = sortedList({ created_at: sources.createdAt, title: sources.title }, sources.id);

export const listedStates = ["present", "deleted"] as const;

export interface ListInput extends ListWish<"created_at" | "title"> {
  state: (typeof listedStates)[number];
  status?: SourceStatus | undefined;
  /** In the title, whatever the case */
  q?: string | undefined;
  filter?: SourceFilter | undefined;
}

export async function listDocuments(
  services: Pick<Services, "database">,
  actor: Actor,
  input: ListInput,
): Promise<{ items: DocumentRow[]; next_cursor: string | null }> {
  const { value, after, orderBy, page } = documentList.under(input);
  const listed = input.state === "deleted" ? deletedFor : visibleTo;
  const [rows] = await services.database.forWorkspace(actor, (db) => [
    db
      .select({ source: sources, document: documents, hasWaitingVectors, sortValue: value })
      .from(sources)
      .innerJoin(documents, eq(documents.id, sources.id))
      .where(and(listed(actor), ...filters(input), after))
      .orderBy(...orderBy)
      .limit(input.limit + 1),
  ]);
  return page(rows, ({ source }) => source.id);
}

function filters({ status, q, filter }: ListInput): (SQL | undefined)[] {
  return [
    status && eq(sources.status, status),
    q === undefined ? undefined : ilike(sources.title, likePattern(q)),
    filter && isWithin(filter, sources),
  ];
}
