// How Postgres goes about a search: which indexes it uses.

import { neon } from "@neondatabase/serverless";
import { drizzle } from "drizzle-orm/neon-http";
import { pgVectorIndex } from "../../src/knowledge/pgvector.ts";
import { nearestOf, type SearchQuery, searchStatement } from "../../src/knowledge/search.ts";
import type { LoadedCorpus, SearchStore } from "./search-store.ts";

/** `explain analyze` of the search's statement, as the application's own role. */
export async function explainSearch({ db }: SearchStore, { actor }: LoadedCorpus, query: SearchQuery): Promise<string> {
  // Only builds the statement: nothing is sent there.
  const builder = drizzle(neon("postgresql://nobody:nothing@127.0.0.1/none"));
  const candidates = await nearestOf(pgVectorIndex, actor, query);
  const statement = searchStatement(builder, actor, query, candidates).getQuery();
  return db.transaction(async (tx) => {
    await tx.query(
      "select set_config('role', 'hearth_app', true), set_config('app.workspace_id', $1, true), set_config('hnsw.ef_search', '100', true), set_config('hnsw.iterative_scan', 'relaxed_order', true)",
      [actor.workspaceId],
    );
    const { rows } = await tx.query<{ "QUERY PLAN": string }>(
      `explain (analyze, timing off, summary on) ${statement.sql}`,
      statement.params,
    );
    return rows.map((row) => row["QUERY PLAN"].slice(0, 200)).join("\n");
  });
}
