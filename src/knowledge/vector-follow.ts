// Vectors follow text: what an outside index doesn't know yet is brought there, what has gone is taken away, and what it has seen
// by now is noted. Every step is bounded, may be repeated, and leaves what fails for the next minute.
import { sql } from "drizzle-orm";
import type { Role } from "../identity/permissions.ts";
import type { Builder, Database } from "../platform/database.ts";
import { errorFields } from "../telemetry/log.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import type { OutsideIndex, OutsideVector, VectorIndex } from "./vector-index.ts";
import type { VectorPlace } from "./vectors.table.ts";

/** Rows a round trip: 1,536 numbers as text are 20 KB. */
const sentPerBatch = 200;
const batchesPerRun = 5;
const notedPerRun = 5_000;
/** Rows moved from one index's keeping to the other's at once: each may be an insert into an HNSW index. */
const adoptedPerRun = 200;
/** Longer than any change's deadline: a claim that nobody has settled by then is open again. */
const claimedFor = sql`interval '1 minute'`;
/** Where a Hearth of the other setting is still at work, its vectors are left to it. */
const settledFor = sql`interval '1 hour'`;
/** A change that isn't seen for so long was lost. */
const seenWithin = sql`interval '15 minutes'`;

export interface FollowDeps {
  database: Database;
  telemetry: Telemetry;
  vectors: VectorIndex;
}

/** After a change of knowledge: a failure is no fault of the source's, the cron follows within the minute. */
export async function followSoon(deps: FollowDeps): Promise<void> {
  if (!deps.vectors.outside) return;
  await followVectors(deps).catch((error: unknown) =>
    deps.telemetry.logger.log("warn", "vectors_deferred", errorFields(error)),
  );
}

export async function followVectors({ database, vectors: { outside } }: FollowDeps): Promise<void> {
  if (!outside) return;
  await noteSeen(database, outside);
  await removeDue(database, outside);
  await sendPending(database, outside);
}

interface PendingRow extends Record<string, unknown> {
  id: string;
  workspace_id: string;
  model: string;
  embedding: string;
  revision: number;
  source_kind: string;
  min_role: Role;
}

async function sendPending(database: Database, outside: OutsideIndex): Promise<void> {
  for (let batches = 0; batches < batchesPerRun; batches++) {
    const [{ rows }] = await database.system("vectors.claim", (db) => [
      claimPending(db, Math.min(sentPerBatch, outside.upsertMax)),
    ]);
    if (rows.length === 0) return;
    const mutationId = await outside.upsert(rows.map(toOutside));
    const sent = rows.map(({ id, revision }) => ({ id, revision }));
    await database.system("vectors.sent", (db) => [noteSent(db, sent, mutationId)]);
  }
}

const toOutside = (row: PendingRow): OutsideVector => ({
  id: row.id,
  workspaceId: row.workspace_id,
  model: row.model,
  // As pgvector writes it, which is JSON.
  values: JSON.parse(row.embedding) as number[],
  sourceKind: row.source_kind,
  minRole: row.min_role,
});

/** Only those of sources that are there: what was withdrawn in between is no longer pending. */
function claimPending(db: Builder, limit: number) {
  return db.execute<PendingRow>(sql`
    with due as (
      select id from passage_vectors where place = 'pending' and due_at <= now() order by due_at limit ${limit} for update skip locked)
    update passage_vectors v set due_at = now() + ${claimedFor} from due, passages p, sources s
    where v.id = due.id and p.id = v.passage_id and s.id = v.source_id
    returning v.id, v.workspace_id, v.model, v.embedding::text as embedding, v.revision, p.source_kind, s.min_role`);
}

/** What has changed since it was read stays pending. */
function noteSent(db: Builder, sent: readonly { id: string; revision: number }[], mutationId: string) {
  return db.execute(sql`
    update passage_vectors v set place = 'sent', mutation_id = ${mutationId}, due_at = now()
    from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as r (id uuid, revision int)
    where v.id = r.id and v.revision = r.revision and v.place = 'pending'`);
}

async function noteSeen(database: Database, outside: OutsideIndex): Promise<void> {
  const [{ rows }] = await database.system("vectors.waiting", (db) => [
    db.execute(sql`select from passage_vectors where place = 'sent' limit 1`),
  ]);
  if (rows.length === 0) return;
  const { mutationId, until } = await outside.processed();
  await database.system("vectors.seen", (db) => [
    db.execute(sql`
      update passage_vectors set place = 'vectorize' where id in (
        select id from passage_vectors
        where place = 'sent' and (mutation_id = ${mutationId} or due_at < ${until.toISOString()}::timestamptz)
        limit ${notedPerRun})`),
    db.execute(sql`
      update passage_vectors set place = 'pending', due_at = now() where place = 'sent' and due_at < now() - ${seenWithin}`),
  ]);
}

async function removeDue(database: Database, outside: OutsideIndex): Promise<void> {
  for (let batches = 0; batches < batchesPerRun; batches++) {
    const [{ rows }] = await database.system("vectors.removable", (db) => [claimDeletions(db, outside.deleteMax)]);
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    await outside.remove(ids);
    await database.system("vectors.removed", (db) => [
      db.execute(sql`delete from vector_deletions where id in ${ids}`),
    ]);
  }
}

function claimDeletions(db: Builder, limit: number) {
  return db.execute<{ id: string }>(sql`
    update vector_deletions set due_at = now() + ${claimedFor} where id in (
      select id from vector_deletions where due_at <= now() order by due_at limit ${limit} for update skip locked)
    returning id`);
}

/** VECTOR_INDEX was changed: until a vector has moved, its passage is found by full text. */
export async function adoptVectors({ database, vectors: { outside } }: FollowDeps): Promise<void> {
  await database.system("vectors.adopt", (db) => [outside ? adoptFromPostgres(db) : adoptByPostgres(db)]);
}

const settledAt = (...places: VectorPlace[]) =>
  sql`select id from passage_vectors where place in ${places} and due_at < now() - ${settledFor}
    order by due_at limit ${adoptedPerRun} for update skip locked`;

function adoptFromPostgres(db: Builder) {
  return db.execute(sql`
    with moved as (
      update passage_vectors set place = 'pending', due_at = now() where id in (${settledAt("postgres")}) returning id)
    delete from vector_deletions where id in (select id from moved)`);
}

function adoptByPostgres(db: Builder) {
  return db.execute(sql`
    update passage_vectors set place = 'postgres', mutation_id = null
    where id in (${settledAt("pending", "sent", "vectorize", "withdrawn")})`);
}
