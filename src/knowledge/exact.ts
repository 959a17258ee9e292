// What is compared one by one, because it is little: an index over all workspaces might give up before it has met enough of it.
import { type SQL, sql } from "drizzle-orm";
import { distance, livePassages } from "./vector-index.ts";

/** Passages of a workspace that are compared in some hundredths of a second, and the nearest of them found for certain. */
export const exactUpTo = 3_000;
/** Passages that a filter may leave for them to be told by their ids */
export const littleUpTo = 1_000;

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
  return sql`little as materialized (select p.id from ${livePassages} where ${visible} limit ${littleUpTo + 1}),
    narrowly as materialized (select count(*) <= ${littleUpTo} as yes from little),
    exactly as materialized (select (select yes from narrowly) or ${isSmallWorkspace(workspaceId)} as yes)`;
}

/** Of a row `q` of the inverted index: nothing that a narrow filter keeps out, of which there may be very much. */
export const mayMatch = (isFiltered: boolean): SQL =>
  isFiltered ? sql`(not (select yes from narrowly) or q.passage_id in (select id from little))` : sql`true`;

const isSmallWorkspace = (workspaceId: string) =>
  sql`exists (select from search_totals where workspace_id = ${workspaceId} and passages <= ${exactUpTo})
    and not exists (select from search_backlog where workspace_id = ${workspaceId})`;
