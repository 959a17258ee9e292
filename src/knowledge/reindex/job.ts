// Who works on a reindex: taken by one conditional update, fenced by its lease, given back with what comes next.
import { sql } from "drizzle-orm";
import type { Config } from "../../platform/config.ts";
import type { Builder, Database } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import type { ReindexStatus } from "./reindex.table.ts";

/** What the queue carries. */
export interface ReindexMessage {
  workspaceId: string;
  reindexId: string;
}

export interface ReindexJob {
  id: string;
  workspaceId: string;
  leaseId: string;
  status: Extract<ReindexStatus, "running" | "collecting" | "cancelling">;
  model: string;
  sourceKind: string | null;
  /** Vectors of the model that are younger count as made anew; as Postgres writes a time. */
  since: string;
  userId: string;
}

interface ClaimedRow extends Record<string, unknown> {
  status: ReindexJob["status"];
  model: string;
  source_kind: string | null;
  since: string;
  created_by: string;
}

const dueLimit = 100;

const expiry = (config: Config) => sql`now() + ${config.ingestLeaseMs} * interval '1 millisecond'`;
const isOpen = sql`status in ('running', 'collecting', 'cancelling') and due_at <= now()
  and (lease_id is null or lease_expires_at < now())`;

/** Undefined: it has ended, isn't due, or is another's. */
export async function claimJob(
  { workspaceId, reindexId }: ReindexMessage,
  { database, config }: { database: Database; config: Config },
): Promise<ReindexJob | undefined> {
  const leaseId = newId();
  const [{ rows }] = await database.forWorkspace({ workspaceId }, (db) => [
    db.execute<ClaimedRow>(sql`
      update reindexes set lease_id = ${leaseId}, lease_expires_at = ${expiry(config)}, reason = case status when 'running' then null else reason end
      where id = ${reindexId} and ${isOpen}
      returning status, model, source_kind, created_by,
        case when from_model = model then created_at::text else '-infinity' end as since`),
  ]);
  const row = rows[0];
  if (!row) return undefined;
  const { status, model, source_kind: sourceKind, since, created_by: userId } = row;
  return { id: reindexId, workspaceId, leaseId, status, model, sourceKind, since, userId };
}

/** As long as it is ours, and nobody has cancelled it */
export const holdsRunning = (job: ReindexJob) =>
  sql`exists (select from reindexes where id = ${job.id} and lease_id = ${job.leaseId} and status = 'running')`;

/** No row: it was cancelled, or the lease is lost. */
export function reportPassages(db: Builder, job: ReindexJob, count: number, config: Config) {
  return db.execute<{ id: string }>(sql`
    update reindexes set passages_done = passages_done + ${count}, passages_total = greatest(passages_total, passages_done + ${count}),
      lease_expires_at = ${expiry(config)}
    where id = ${job.id} and lease_id = ${job.leaseId} and status = 'running' returning id`);
}

/** Goes on later, from where it is now. */
export function giveBackJob(db: Builder, job: ReindexJob, waitsFor: { reason: string | null; delayMs: number }) {
  return db.execute(sql`
    update reindexes set lease_id = null, lease_expires_at = null,
      reason = case when status = 'running' then ${waitsFor.reason} else reason end,
      due_at = case when status = ${job.status} then greatest(due_at, now() + ${waitsFor.delayMs} * interval '1 millisecond') else due_at end
    where id = ${job.id} and lease_id = ${job.leaseId}`);
}

/** What was made so far is taken away, then it has failed. */
export function failJob(db: Builder, job: ReindexJob, reason: string) {
  return db.execute(sql`
    update reindexes set status = 'cancelling', reason = ${reason}, lease_id = null, lease_expires_at = null, due_at = now()
    where id = ${job.id} and lease_id = ${job.leaseId} and status = 'running'`);
}

export function endJob(db: Builder, job: ReindexJob) {
  return db.execute(sql`
    update reindexes set ended_at = now(), lease_id = null, lease_expires_at = null,
      status = case when status = 'collecting' then 'done' when reason is null then 'cancelled' else 'failed' end
    where id = ${job.id} and lease_id = ${job.leaseId} and status in ('collecting', 'cancelling')`);
}

/** Those that nobody works on, though they are due. */
export async function dueJobs(database: Database): Promise<ReindexMessage[]> {
  const [{ rows }] = await database.system("reindex.due", (db) => [
    db.execute<{ id: string; workspace_id: string }>(
      sql`select id, workspace_id from reindexes where ${isOpen} order by due_at limit ${dueLimit}`,
    ),
  ]);
  return rows.map(({ id, workspace_id: workspaceId }) => ({ workspaceId, reindexId: id }));
}
