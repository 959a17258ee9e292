// Who works on a source: taken by one conditional update, kept by progress, given back with an outcome.
import { sql } from "drizzle-orm";
import type { Config } from "../platform/config.ts";
import type { Builder } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { IngestReason, SourceRef } from "./source-kind.ts";

export interface Lease {
  id: string;
  source: SourceRef;
  /** The version that answers come from meanwhile */
  liveVersion: number | null;
  /** Who brought it, and pays */
  userId: string;
}

export interface ClaimedRow extends Record<string, unknown> {
  kind: string;
  title: string;
  version: number;
  live_version: number | null;
  lease_id: string;
  created_by: string;
}

const expiry = (config: Config) => sql`now() + ${config.ingestLeaseMs} * interval '1 millisecond'`;

/** Answers one row to one caller: a source that is queued, or whose last consumer has gone silent. */
export function claim(db: Builder, sourceId: string, config: Config) {
  return db.execute<ClaimedRow>(sql`
    update sources set status = 'processing', reason = null, lease_id = ${newId()}, lease_expires_at = ${expiry(config)},
      attempts = attempts + 1, passages_done = 0, passages_total = null, pages_done = null, revision = revision + 1, updated_at = now()
    where id = ${sourceId} and deleted_at is null and attempts <= ${config.ingestRetries}
      and (status = 'queued' or (status = 'processing' and lease_expires_at < now()))
    returning kind, title, version, live_version, lease_id, created_by`);
}

export interface Progress {
  passages: number;
  /** How many there will be is known when the last is split off. */
  total: number | null;
  page: number | null;
}

/** No row: the lease is lost, and with it the right to go on. */
export function reportProgress(db: Builder, lease: Lease, { passages, total, page }: Progress, config: Config) {
  return db.execute<{ id: string }>(sql`
    update sources set passages_done = ${passages}, passages_total = ${total}, pages_done = ${page}, lease_expires_at = ${expiry(config)}, revision = revision + 1, updated_at = now()
    where id = ${lease.source.id} and lease_id = ${lease.id} and deleted_at is null returning id`);
}

export function fail(db: Builder, lease: Lease, reason: IngestReason) {
  return db.execute(sql`
    update sources set status = 'failed', reason = ${reason}, lease_id = null, lease_expires_at = null, has_leftovers = true,
      revision = revision + 1, updated_at = now()
    where id = ${lease.source.id} and lease_id = ${lease.id}`);
}

/** Back to the queue. `counted: false` where the source isn't to blame: it may wait as long as it takes. */
export function giveBack(db: Builder, lease: Lease, reason: string, counted: boolean) {
  return db.execute<{ id: string }>(sql`
    update sources set status = 'queued', reason = ${reason}, attempts = attempts - ${counted ? 0 : 1}, lease_id = null, lease_expires_at = null,
      revision = revision + 1, updated_at = now()
    where id = ${lease.source.id} and lease_id = ${lease.id} returning id`);
}
