// Tags, and how many documents carry each: of those that the actor may see.
import { sql } from "drizzle-orm";
import { cutPage, decodeCursor } from "../../http/page.ts";
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../identity/actor.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { visibleTo } from "./document.ts";

export interface Tag extends Record<string, unknown> {
  name: string;
  documents: number;
}

const sort = "name";
/** A name is unique already: nothing else is needed to tell where a page ended. */
const noId = "00000000-0000-0000-0000-000000000000";

export async function listTags(
  { database }: Pick<Services, "database">,
  actor: Actor,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: Tag[]; next_cursor: string | null }> {
  const start = decodeCursor(sort, cursor);
  const [{ rows }] = await database.forWorkspace(actor, (db) => [
    db.execute<Tag>(sql`
      select tag as name, count(*)::int as documents
      from ${sources} cross join lateral (select distinct unnest(${sources.tags}) collate "C" as tag) as carried
      where ${visibleTo(actor)} ${start ? sql`and tag > ${start.value}` : sql``}
      group by tag order by tag limit ${limit + 1}`),
  ]);
  return cutPage(rows, limit, sort, ({ name }) => ({ value: name, id: noId }));
}
