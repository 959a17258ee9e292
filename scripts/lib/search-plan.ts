// How Postgres goes about a search: which indexes it uses.

import { neon } from "@neondatabase/serverless";
import { drizzle } from "drizzle-orm/neon-http";
import { pgVectorIndex } from "../../src/knowledge/pgvector.ts";
import { nearestOf, type SearchQuery, searchStatement } from "../../src/knowledge/search.ts";
import type { LoadedCorpus, SearchStore } from "./search-store.ts";

/** `explain analyze` of the search's statement, as the application's own role: not of the function that keeps it planned, which shows none. */
export async function explainSearch(
  { run }: SearchStore,
  { actor }: LoadedCorpus,
  query: SearchQuery,
): Promise<string> {
  // Only builds the statement: nothing is sent there.
  const builder = drizzle(neon("postgresql://nobody:nothing@127.0.0.1/none"));
  const candidates = await nearestOf(pgVectorIndex, actor, query);
  const statement = searchStatement(builder, actor, { ...query, explains: true }, candidates).getQuery();
  const asApplication =
    "select set_config('role', 'hearth_app', true), set_config('app.workspace_id', $1, true), set_config('hnsw.ef_search', '100', true), set_config('hnsw.iterative_scan', 'relaxed_order', true)";
  const results = await run([
    { query: "begin", params: [] },
    { query: asApplication, params: [actor.workspaceId] },
    { query: `explain (analyze, timing off, summary on) ${statement.sql}`, params: statement.params.map(textOf) },
    { query: "commit", params: [] },
  ]);
  return results[2]?.rows.map(([line]) => line?.slice(0, 200)).join("\n") ?? "";
}

/** As the driver tells values: arrays, of roles and the like, as Postgres writes them */
function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return `{${value.join(",")}}`;
  return value === null ? null : String(value);
}
