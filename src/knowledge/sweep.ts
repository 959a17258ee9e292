// Nothing stays stuck: what lost its consumer, its queue message or its last attempt is found here, every minute.
import { sql } from "drizzle-orm";
import type { Config } from "../platform/config.ts";
import type { Builder, Database } from "../platform/database.ts";
import type { IngestMessage } from "./ingest.ts";

const sweepLimit = 100;

interface PointerRow extends Record<string, unknown> {
  workspace_id: string;
  source_id: string;
}

/** Sources to be put on the queue again. Those whose attempts are used up have failed. */
export async function sweep(database: Database, config: Config): Promise<IngestMessage[]> {
  const [, requeued] = await database.system("sources.sweep", (db) => [failExhausted(db, config), requeue(db, config)]);
  return requeued.rows.map((row) => ({ workspaceId: row.workspace_id, sourceId: row.source_id }));
}

/** Those whose own attempts are used up. A message dies also of a Postgres that is away for a moment: the next sweep sends another. */
export async function failDeadLetters(
  database: Database,
  messages: readonly IngestMessage[],
  { ingestRetries }: Pick<Config, "ingestRetries">,
): Promise<void> {
  const ids = messages.map((message) => message.sourceId);
  await database.system("sources.dead_letters", (db) => [
    db.execute(sql`
      update sources set status = 'failed', reason = 'attempts_exhausted', lease_id = null, lease_expires_at = null, has_leftovers = true,
        revision = revision + 1, updated_at = now()
      where id in ${ids} and status in ('queued', 'processing') and attempts > ${ingestRetries}`),
  ]);
}

function failExhausted(db: Builder, config: Config) {
  return db.execute(sql`
    update sources set status = 'failed', reason = 'attempts_exhausted', lease_id = null, lease_expires_at = null, has_leftovers = true,
      revision = revision + 1, updated_at = now()
    where deleted_at is null and attempts > ${config.ingestRetries}
      and (status = 'queued' or (status = 'processing' and lease_expires_at < now()))`);
}

/** Touching `updated_at` keeps the next sweep from sending the same pointer again before its consumer had a chance. */
function requeue(db: Builder, config: Config) {
  return db.execute<PointerRow>(sql`
    update sources set status = 'queued', lease_id = null, lease_expires_at = null, revision = revision + 1, updated_at = now()
    where id in (
      select id from sources where deleted_at is null and (
        (status = 'processing' and lease_expires_at < now())
        or (status = 'queued' and updated_at < now() - ${config.ingestQueuedMs} * interval '1 millisecond'))
      order by updated_at limit ${sweepLimit} for update skip locked)
    returning workspace_id, id as source_id`);
}
