// What the vector index finds beside what comparing everything finds, tried each minute on one passage of the knowledge itself: an
// index that gets worse as knowledge grows is seen before its users notice.
import { sql } from "drizzle-orm";
import { roles } from "../identity/permissions.ts";
import type { Builder, Database } from "../platform/database.ts";
import type { Metrics } from "../telemetry/metrics/metrics.ts";
import { exactness, exactUpTo, nearestOfAll } from "./exact.ts";
import { candidatesFor } from "./search-statement.ts";
import { askedVector, type VectorIndex } from "./vector-index.ts";

const depth = 10;
/** As many results as a question asks for where it says nothing */
const shown = 8;

interface TrialDeps {
  database: Database;
  vectors: VectorIndex;
  metrics: Metrics;
}

interface Tried extends Record<string, unknown> {
  workspace_id: string;
  passage_id: string;
  model: string;
  embedding: string;
}

/** `above`: passages of the workspaces that are tried. Smaller ones are compared whole anyway. */
export async function tryIndex({ database, vectors, metrics }: TrialDeps, above = exactUpTo): Promise<void> {
  const [picked] = await database.system("vectors.pick", (db) => [pickOne(db, above)]);
  const tried = picked.rows[0];
  if (!tried) return;
  const vector: number[] = JSON.parse(tried.embedding);
  const limit = candidatesFor(shown);
  const candidates = await vectors.nearest({
    workspaceId: tried.workspace_id,
    vector,
    model: tried.model,
    limit,
    roles,
    sourceKinds: null,
    isFiltered: false,
    isNarrowedLater: false,
  });
  if (!candidates) return;
  const { nearest } = candidates.shortcut?.inFull ?? candidates;
  // Its own passage would be found for certain.
  const others = sql`p.workspace_id = ${tried.workspace_id} and s.live_version = p.version and s.deleted_at is null
    and p.id <> ${tried.passage_id}`;
  const ofModel = sql`v.workspace_id = ${tried.workspace_id} and v.model = ${tried.model}`;
  const [{ rows }] = await database.system("vectors.trial", (db) => [
    db.execute<{ asked: number; found: number }>(sql`with ${askedVector(vector)},
      ${exactness(tried.workspace_id, others, false)},
      nearest as materialized (${nearest(others, limit)}),
      truly as materialized (${nearestOfAll(ofModel, others, depth)})
      select count(*)::int as asked, (count(*) filter (where id in (select id from nearest)))::int as found from truly`),
  ]);
  const { asked = 0, found = 0 } = rows[0] ?? {};
  metrics.count("nearest_asked_total", asked, { index: vectors.name });
  metrics.count("nearest_found_total", found, { index: vectors.name });
}

function pickOne(db: Builder, above: number) {
  return db.execute<Tried>(sql`
    select v.workspace_id, v.passage_id, v.model, v.embedding::text as embedding
    from (select workspace_id from search_totals where passages > ${above} order by random() limit 1) as t
    cross join lateral (
      select * from passage_vectors where workspace_id = t.workspace_id
      offset floor(random() * (select count(*) from passage_vectors where workspace_id = t.workspace_id)) limit 1) as v`);
}
