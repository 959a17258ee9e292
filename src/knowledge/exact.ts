// What is compared one by one, because it is little: an index over all workspaces might give up before it has met enough of it.
import { type SQL, sql } from "drizzle-orm";
import { distance, livePassages } from "./vector-index.ts";

export const exactUpTo = 1_000;

/** In a statement that has `exactness` */
export const isExact = sql`(select yes from exactly)`;

/** Without the sum an index would be scanned for it. */
export const byExactDistance = sql`${distance} + 0`;

/**
 * CTE `exactly`, and where a filter narrows the search, `little`: what `visible` (a condition on passage `p` and source `s`) lets
 * through, looked at no further than it takes to know whether that is little.
 */
export function exactness(workspaceId: string, visible: SQL, isFiltered: boolean): SQL {
  if (!isFiltered) return sql`exactly as materialized (select ${isSmallWorkspace(workspaceId)} as yes)`;
  return sql`little as materialized (select p.id from ${livePassages} where ${visible} limit ${exactUpTo + 1}),
    exactly as materialized (select count(*) <= ${exactUpTo} as yes from little)`;
}

/** Of a row `q` of the inverted index: nothing that a narrow filter keeps out, of which there may be very much. */
export const mayMatch = (isFiltered: boolean): SQL =>
  isFiltered ? sql`(not ${isExact} or q.passage_id in (select id from little))` : sql`true`;

const isSmallWorkspace = (workspaceId: string) =>
  sql`exists (select from search_totals where workspace_id = ${workspaceId} and passages <= ${exactUpTo})
    and not exists (select from search_backlog where workspace_id = ${workspaceId})`;
