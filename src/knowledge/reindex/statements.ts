// The statements that give passages new vectors beside their old ones, change the workspace's model once all are there, and take
// the others away.
import { sql } from "drizzle-orm";
import type { Builder } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { keepSketches, keptColumns, vectorColumns, vectorRow } from "../vector-rows.ts";
import type { VectorPlace } from "../vectors.table.ts";
import { holdsRunning, type ReindexJob } from "./job.ts";

export interface PassageToEmbed extends Record<string, unknown> {
  id: string;
  heading: string;
  text: string;
}

const live = ({ workspaceId, sourceKind }: Pick<ReindexJob, "workspaceId" | "sourceKind">) =>
  sql`passages p join sources s on s.workspace_id = p.workspace_id and s.id = p.source_id
    where p.workspace_id = ${workspaceId} and s.live_version = p.version and s.deleted_at is null
      and (${sourceKind}::text is null or p.source_kind = ${sourceKind})`;

/** Whose live passages lack a vector of the new model, or one that is young enough. */
const missing = (job: ReindexJob) => sql`${live(job)} and not exists (
  select from passage_vectors v
  where v.passage_id = p.id and v.model = ${job.model} and v.embedded_at >= ${job.since}::timestamptz)`;

/** On its way to an index that doesn't find it yet */
const waiting = (job: ReindexJob) => sql`passage_vectors v
  where v.workspace_id = ${job.workspaceId} and v.model = ${job.model} and v.place in ('pending', 'sent')`;

export const countLive = (of: Pick<ReindexJob, "workspaceId" | "sourceKind">) =>
  sql`(select count(*)::int from ${live(of)})`;

export const missingPassages = (db: Builder, job: ReindexJob, limit: number) =>
  db.execute<PassageToEmbed>(sql`select p.id, p.heading, p.text from ${missing(job)} order by p.id limit ${limit}`);

export const someWaiting = (db: Builder, job: ReindexJob) => db.execute(sql`select from ${waiting(job)} limit 1`);

/** Of passages that are still there; the lock keeps them so until the batch has ended. */
export function writeVectors(
  db: Builder,
  job: ReindexJob,
  passages: readonly { id: string }[],
  vectors: readonly number[][],
  place: VectorPlace,
) {
  const rows = passages.map(({ id }, index) => ({
    id: newId(),
    passage_id: id,
    ...vectorRow(vectors[index] ?? []),
  }));
  return db.execute(sql`
    with r as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, passage_id uuid, ${vectorColumns})),
    kept as (
      insert into passage_vectors (id, workspace_id, source_id, passage_id, model, embedding, place)
      select r.id, p.workspace_id, p.source_id, p.id, ${job.model}, r.embedding::vector, ${place}
      from r join passages p on p.id = r.passage_id join sources s on s.id = p.source_id and s.deleted_at is null
      where ${holdsRunning(job)}
      for key share of p
      on conflict (passage_id, model) do update set embedding = excluded.embedding, embedded_at = now(), place = excluded.place,
        due_at = now(), revision = passage_vectors.revision + 1
      returning ${keptColumns})
    ${keepSketches(sql`r.passage_id`)}`);
}

/** Waits for the sources that go live at this moment: what they bring is seen by the statements that follow. */
export const holdWorkspace = (db: Builder, { workspaceId }: ReindexJob) =>
  db.execute(sql`select from workspaces where id = ${workspaceId} for update`);

/** No row: something is missing again, or it was cancelled. The old vectors stay while questions may be under way with them. */
export function switchModel(db: Builder, job: ReindexJob, graceMs: number) {
  return db.execute<{ id: string }>(sql`
    with switched as (
      update workspaces set embedding_model = ${job.model}
      where id = ${job.workspaceId} and ${holdsRunning(job)}
        and not exists (select from ${missing(job)}) and not exists (select from ${waiting(job)})
      returning id)
    update reindexes r set switched_at = now(), lease_id = null, lease_expires_at = null, passages_done = passages_total,
      status = case when from_model = model then 'done' else 'collecting' end,
      ended_at = case when from_model = model then now() end,
      due_at = now() + ${graceMs} * interval '1 millisecond'
    from switched where r.id = ${job.id} returning r.id`);
}

/** Vectors of any model but the workspace's: of the one it had, or of the one it was to have. */
export function collectVectors(db: Builder, { workspaceId }: ReindexJob, limit: number) {
  return db.execute<{ id: string }>(sql`
    delete from passage_vectors where id in (
      select v.id from passage_vectors v join workspaces w on w.id = v.workspace_id
      where v.workspace_id = ${workspaceId} and v.model <> w.embedding_model limit ${limit})
    returning id`);
}
