// Passages that no answer will see again are taken away: of versions that were replaced, overtaken or never became ready. A few with
// the change itself, what is more of them by the cron.
import { type SQL, sql } from "drizzle-orm";
import type { Builder, Database } from "../platform/database.ts";

/** Each takes its vectors with it. */
const collectedAtOnce = 500;
const collectionsPerRun = 20;
const sourcesNotedAtOnce = 500;

const allSources = sql`true`;
export const onlySource = (id: string): SQL => sql`s.id = ${id}`;

/** What is being written for the next version is left alone. */
export function collectLeftovers(db: Builder, which: SQL = allSources) {
  return db.execute<{ id: string }>(sql`
    delete from passages where id in (
      select p.id from sources s join passages p on p.source_id = s.id
      where s.has_leftovers and ${which} and p.version is distinct from s.live_version
        and not (s.status in ('queued', 'processing') and abs(p.version) = s.version)
      limit ${collectedAtOnce})
    returning id`);
}

/** A source that is under way is looked at again when it has ended. */
export function noteCollected(db: Builder, which: SQL = allSources) {
  return db.execute(sql`
    update sources set has_leftovers = false where id in (
      select s.id from sources s
      where s.has_leftovers and ${which} and s.status in ('ready', 'failed')
        and not exists (select from passages p where p.source_id = s.id and p.version is distinct from s.live_version)
      limit ${sourcesNotedAtOnce})`);
}

export async function collectAllLeftovers(database: Database): Promise<void> {
  for (let runs = 0; runs < collectionsPerRun; runs++) {
    const [{ rows }] = await database.system("passages.collect", (db) => [collectLeftovers(db), noteCollected(db)]);
    if (rows.length < collectedAtOnce) return;
  }
}
