// The statements that write a source's passages and bring them live. Each is fenced by the lease: a consumer that lost it changes
// nothing.
import { sql } from "drizzle-orm";
import type { Builder } from "../platform/database.ts";
import { newId, sha256HexOfText } from "../platform/ids.ts";
import type { KeptPassage, LivePassage } from "./keep-plan.ts";
import type { PassageLocator } from "./knowledge.table.ts";
import type { Lease } from "./lease.ts";
import type { Passage } from "./split.ts";
import { termCounts } from "./terms.ts";
import { keepSketches, keptColumns, vectorColumns, vectorRow } from "./vector-rows.ts";
import type { VectorPlace } from "./vectors.table.ts";

/** Passages a statement: an HNSW insert takes tens of milliseconds and holds the embedded Postgres's one connection. */
export const insertBatchSize = 16;

/** What makes two passages the same, whatever their place: the migration that added the column has it too. */
export const passageHash = ({ heading, text }: Pick<Passage, "heading" | "text">): string =>
  sha256HexOfText(`${heading}\n${text}`);

/** A passage to be embedded: a new one, or a live one that lacks a vector of the present model. */
export interface DuePassage {
  passage: Passage;
  contentHash: string;
  ordinal: number;
  liveId: string | undefined;
}

const holdsLease = (lease: Lease) =>
  sql`exists (select from sources where id = ${lease.source.id} and lease_id = ${lease.id} and deleted_at is null)`;

/** Where new passages wait: a version that is live is embedded again beside itself. */
const stagedVersion = (lease: Lease): number =>
  takesItsOwnPlace(lease) ? -lease.source.version : lease.source.version;

const takesItsOwnPlace = ({ source, liveVersion }: Lease): boolean => liveVersion === source.version;

/** What an earlier attempt at the same version left behind. */
export function clearAttempt(db: Builder, lease: Lease) {
  return db.execute(
    sql`delete from passages where source_id = ${lease.source.id} and version = ${stagedVersion(lease)} and ${holdsLease(lease)}`,
  );
}

/** A statement's worth of what answers are made from now, and whether the model knows it. */
export const livePassagesAtOnce = 2_000;

/** Where it is selected or counted by, each is looked up; as a condition, a planner without statistics joins all with all. */
const hasVector = (model: string) =>
  sql`exists (select from passage_vectors v where v.passage_id = p.id and v.model = ${model})`;

export function livePassages(db: Builder, lease: Lease, model: string, afterOrdinal: number) {
  return db.execute<LivePassage>(sql`
    select p.id, p.ordinal, p.content_hash,
      ${hasVector(model)} as has_vector
    from passages p where p.source_id = ${lease.source.id} and p.version = ${lease.liveVersion} and p.ordinal > ${afterOrdinal}
    order by p.ordinal limit ${livePassagesAtOnce}`);
}

export function insertPassages(
  db: Builder,
  lease: Lease,
  batch: readonly DuePassage[],
  vectors: readonly number[][],
  { model, place }: { model: string; place: VectorPlace },
) {
  const rows = batch.map(({ passage, contentHash, ordinal, liveId }, index) => ({
    ...termsRow(passage),
    id: liveId ?? newId(),
    is_new: liveId === undefined,
    vector_id: newId(),
    ordinal,
    heading: passage.heading,
    text: passage.text,
    tokens: passage.tokens,
    locator: passage.locator,
    content_hash: contentHash,
    ...vectorRow(vectors[index] ?? []),
  }));
  return db.execute(sql`
    with r as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r (id uuid, is_new boolean, vector_id uuid, ordinal int, heading text, text text, tokens int, locator jsonb, content_hash text,
          ${vectorColumns}, terms text[], counts smallint[], length int)
      where ${holdsLease(lease)}),
    written as (
      insert into passages (id, workspace_id, source_kind, source_id, version, ordinal, heading, text, tokens, locator, content_hash)
      select r.id, ${lease.source.workspaceId}::uuid, ${lease.source.kind}, ${lease.source.id}::uuid, ${stagedVersion(lease)}::int,
        r.ordinal, r.heading, r.text, r.tokens, r.locator, r.content_hash from r where r.is_new),
    counted as (
      insert into passage_terms (passage_id, workspace_id, terms, counts, length)
      select r.id, ${lease.source.workspaceId}::uuid, r.terms, r.counts, r.length from r where r.is_new),
    kept as (
      insert into passage_vectors (id, workspace_id, source_id, passage_id, model, embedding, place)
      select r.vector_id, ${lease.source.workspaceId}::uuid, ${lease.source.id}::uuid, r.id, ${model}, r.embedding::vector, ${place}
      from r on conflict (passage_id, model) do nothing returning ${keptColumns})
    ${keepSketches(sql`r.id`)}`);
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

export interface Landing {
  model: string;
  passageCount: number;
  /** Rows of the version before that say the same in this one */
  kept: readonly KeptPassage[];
}

interface PlaceInVersion {
  id: string;
  ordinal: number;
  locator: PassageLocator;
}

const keptRows = (kept: readonly PlaceInVersion[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as k (id uuid, ordinal int, locator jsonb)`;

/**
 * Answers see the new version from here on, in one transaction with the statements below. Only when every passage has a vector
 * of the model that the workspace has now: no question is compared with others.
 */
export function goLive(db: Builder, lease: Lease, { model, passageCount, kept }: Landing) {
  return db.execute<{ id: string }>(sql`
    update sources set status = 'ready', reason = null, live_version = version, has_leftovers = true, lease_id = null,
      lease_expires_at = null, passages_done = ${passageCount}, passages_total = ${passageCount}, revision = revision + 1, updated_at = now()
    where id = ${lease.source.id} and lease_id = ${lease.id} and deleted_at is null
      and exists (select from workspaces where id = ${lease.source.workspaceId} and embedding_model = ${model})
      and ${passageCount} = (
        select count(*) filter (where ${hasVector(model)}) from passages p
        where p.source_id = ${lease.source.id} and (p.version = ${stagedVersion(lease)} or p.id in (select k.id from ${keptRows(kept)})))
    returning id`);
}

/** Only this transaction's own change has this very time. */
const wentLive = ({ source }: Lease) => sql`exists (
  select from sources where id = ${source.id} and live_version = ${source.version} and lease_id is null and status = 'ready' and updated_at = now())`;

/** Of a version that took its own place: what it doesn't say any more. */
export function dropReplaced(db: Builder, lease: Lease, { kept }: Landing) {
  const isReplaced = takesItsOwnPlace(lease) ? sql`id not in (select k.id from ${keptRows(kept)})` : sql`false`;
  return db.execute(sql`
    delete from passages where source_id = ${lease.source.id} and version = ${lease.source.version} and ${isReplaced} and ${wentLive(lease)}`);
}

/** The rows that stay get their new places; vectors and ids are as they were. */
export function moveKept(db: Builder, lease: Lease, { kept }: Landing) {
  const { id, version } = lease.source;
  return db.execute(sql`
    update passages p set version = ${version}::int, ordinal = k.ordinal, locator = k.locator from ${keptRows(kept)}
    where p.id = k.id and p.source_id = ${id}
      and (p.version, p.ordinal, p.locator) is distinct from (${version}::int, k.ordinal, k.locator) and ${wentLive(lease)}`);
}

export function moveStaged(db: Builder, lease: Lease) {
  const { id, version } = lease.source;
  return db.execute(sql`
    update passages set version = ${version}::int
    where source_id = ${id} and version = ${-version}::int and ${wentLive(lease)}`);
}
