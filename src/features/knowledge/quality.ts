// What is known of an item's quality, and how it is rated.
import { sql } from "drizzle-orm";
import type { PersonActor } from "../../identity/actor.ts";
import type { Builder, Database } from "../../platform/database.ts";
import { type ItemFacts, type Quality, qualityOf } from "./quality-score.ts";
import { foundOr404, readableItem } from "./readable.ts";

/** Answers of this time count as use. */
const usedWithinDays = 90;

type FactsRow = Record<string, unknown> & ItemFacts;

export async function itemQuality(database: Database, actor: PersonActor, id: string): Promise<Quality> {
  const [{ rows }] = await database.forWorkspace(actor, (db) => [facts(db, actor, id)]);
  return qualityOf(foundOr404(rows));
}

const facts = (db: Builder, actor: PersonActor, id: string) =>
  db.execute<FactsRow>(sql`
    select length(k.text)::int as "textChars", regexp_count(k.text, '^#{1,6} ', 1, 'n')::int as "headings",
      s.path is not null as "hasCategory", cardinality(s.tags)::int as "tags", cardinality(k.source_refs)::int as "references",
      (extract(epoch from now() - changed.at) / 86400)::float8 as "ageDays",
      votes.helpful as "helpful", votes.unhelpful as "unhelpful",
      cited.uses as "uses"
    from (${readableItem(db, actor, id)}) as item join sources s on s.id = item.id join knowledge_items k on k.id = item.id
      cross join lateral (select coalesce(max(created_at), s.created_at) as at from knowledge_versions where item_id = item.id) as changed
      cross join lateral (select count(*) filter (where is_helpful)::int as helpful,
        count(*) filter (where not is_helpful)::int as unhelpful from knowledge_feedback where item_id = item.id) as votes
      cross join lateral (select count(distinct c.message_id)::int as uses
        from session_sources c join sessions t on t.id = c.session_id
        where c.workspace_id = s.workspace_id and c.source_id = item.id
          and t.last_active_at > now() - ${usedWithinDays} * interval '1 day') as cited`);
