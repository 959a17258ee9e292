// The statements that write a source's passages. Each is fenced by the lease: a consumer that lost it changes nothing.
import { sql } from "drizzle-orm";
import type { Builder } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { vectorLiteral } from "../platform/vector.ts";
import type { Lease } from "./lease.ts";
import type { Passage } from "./split.ts";
import { termCounts } from "./terms.ts";
import type { VectorPlace } from "./vectors.table.ts";

/** Passages a statement: an HNSW insert takes tens of milliseconds and holds the embedded Postgres's one connection. */
export const insertBatchSize = 16;

const holdsLease = (lease: Lease) =>
  sql`exists (select from sources where id = ${lease.source.id} and lease_id = ${lease.id} and deleted_at is null)`;

/** What an earlier attempt at the same version left behind. */
export function clearAttempt(db: Builder, lease: Lease) {
  return db.execute(
    sql`delete from passages where source_id = ${lease.source.id} and version = ${lease.source.version} and ${holdsLease(lease)}`,
  );
}

export function insertPassages(
  db: Builder,
  lease: Lease,
  firstOrdinal: number,
  batch: readonly Passage[],
  vectors: readonly number[][],
  { model, place }: { model: string; place: VectorPlace },
) {
  const rows = batch.map((passage, index) => ({
    ...termsRow(passage),
    id: newId(),
    vector_id: newId(),
    ordinal: firstOrdinal + index,
    heading: passage.heading,
    text: passage.text,
    tokens: passage.tokens,
    locator: passage.locator,
    embedding: vectorLiteral(vectors[index] ?? []),
  }));
  return db.execute(sql`
    with r as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r (id uuid, vector_id uuid, ordinal int, heading text, text text, tokens int, locator jsonb, embedding text,
          terms text[], counts smallint[], length int)
      where ${holdsLease(lease)}),
    written as (
      insert into passages (id, workspace_id, source_kind, source_id, version, ordinal, heading, text, tokens, locator)
      select r.id, ${lease.source.workspaceId}::uuid, ${lease.source.kind}, ${lease.source.id}::uuid, ${lease.source.version}::int,
        r.ordinal, r.heading, r.text, r.tokens, r.locator from r),
    counted as (
      insert into passage_terms (passage_id, workspace_id, terms, counts, length)
      select r.id, ${lease.source.workspaceId}::uuid, r.terms, r.counts, r.length from r)
    insert into passage_vectors (id, workspace_id, source_id, passage_id, model, embedding, place)
    select r.vector_id, ${lease.source.workspaceId}::uuid, ${lease.source.id}::uuid, r.id, ${model}, r.embedding::vector, ${place}
    from r`);
}

/** A passage's row of `passage_terms`. */
export function termsRow({ heading, text }: Pick<Passage, "heading" | "text">) {
  const counted = termCounts(heading, text);
  const counts = [...counted.values()];
  return { terms: [...counted.keys()], counts, length: counts.reduce((sum, count) => sum + count, 0) };
}

/** Whoever changes the workspace's model waits for the end of this batch, and sees what it brought. */
export function holdEmbeddingModel(db: Builder, lease: Lease) {
  return db.execute(sql`select from workspaces where id = ${lease.source.workspaceId} for share`);
}

/**
 * Answers see the new version from here on, in one row's update; what it replaces is collected. Not with vectors of a model that
 * the workspace has left in the meantime: no question is compared with those.
 */
export function goLive(db: Builder, lease: Lease, model: string) {
  return db.execute<{ id: string }>(sql`
    update sources set status = 'ready', reason = null, live_version = version, lease_id = null, lease_expires_at = null,
      revision = revision + 1, updated_at = now()
    where id = ${lease.source.id} and lease_id = ${lease.id} and deleted_at is null
      and exists (select from workspaces where id = ${lease.source.workspaceId} and embedding_model = ${model})
    returning id`);
}

export function collectOldPassages(db: Builder, lease: Lease) {
  return db.execute(sql`
    delete from passages p using sources s
    where s.id = p.source_id and s.id = ${lease.source.id} and p.version < s.live_version`);
}
