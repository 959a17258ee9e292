// The items around one: what relations lead to, over several hops, and what is near by its vectors and not related yet.
import { type SQL, sql } from "drizzle-orm";
import type { PersonActor } from "../../identity/actor.ts";
import { search } from "../../knowledge/search.ts";
import type { VectorIndex } from "../../knowledge/vector-index.ts";
import type { Builder, Database } from "../../platform/database.ts";
import { categoryOf } from "./category.ts";
import { foundOr404, readableItem, readableItems } from "./readable.ts";
import type { RelationType } from "./relations.table.ts";
import type { ReviewState } from "./review.ts";

export const hopsMax = 4;
const itemsMax = 200;
const suggestionsMax = 5;

export interface RelatedWish {
  id: string;
  hops: number;
  types: readonly RelationType[] | undefined;
}

interface RelatedRow extends Record<string, unknown> {
  id: string;
  title: string;
  path: string | null;
  state: ReviewState;
  hops: number;
  /** Of the relation by which it was reached first */
  type: RelationType;
  near_id: string;
  is_outward: boolean;
}

export async function relatedItems(
  deps: { database: Database; vectors: VectorIndex },
  actor: PersonActor,
  wish: RelatedWish,
  embeddingModel: string,
) {
  const [items, { rows }, { rows: vectors }] = await deps.database.forWorkspace(actor, (db) => [
    readableItem(db, actor, wish.id),
    walk(db, actor, wish),
    ownVector(db, wish.id, embeddingModel),
  ]);
  foundOr404(items);
  const known = new Set([wish.id, ...rows.map(({ id }) => id)]);
  const [own] = vectors;
  return {
    items: rows.slice(0, itemsMax).map(toRelated),
    truncated: rows.length > itemsMax,
    suggestions: own ? await nearest(deps, actor, { ...own, embeddingModel }, known) : [],
  };
}

/**
 * One statement, in either direction of each relation. An item is walked on from once for each hop at most, so that circles end
 * and a dense graph costs no more than its relations; what the actor may not read leads nowhere.
 */
function walk(db: Builder, actor: PersonActor, { id, hops, types }: RelatedWish) {
  const ofType = types ? sql`and r.type = any(${sql.param(types)}::text[])` : sql``;
  return db.execute<RelatedRow>(sql`
    with recursive walk (id, hops) as (
      select ${id}::uuid, 0 where exists (${readableItem(db, actor, id)})
      union
      select e.id, w.hops + 1 from walk w cross join lateral (${neighboursOf(sql`w.id`, ofType)}) as e
        join sources on sources.id = e.id join knowledge_items on knowledge_items.id = e.id
      where w.hops < ${hops} and ${readableItems(actor)}),
    first as (select id, min(hops) as hops from walk group by id)
    select f.id, s.title, s.path, k.state, f.hops, via.type, via.near_id, via.is_outward
    from first f join sources s on s.id = f.id join knowledge_items k on k.id = f.id
      cross join lateral (
        select w.id as near_id, e.type, not e.is_outward as is_outward
        from (${neighboursOf(sql`f.id`, ofType)}) as e join first w on w.id = e.id and w.hops = f.hops - 1
        order by e.is_outward, e.type, w.id limit 1) as via
    where f.hops > 0 order by f.hops, s.title, f.id limit ${itemsMax + 1}`);
}

const neighboursOf = (id: SQL, ofType: SQL): SQL => sql`
  select r.to_id as id, r.type, true as is_outward from knowledge_relations r where r.from_id = ${id} ${ofType}
  union all
  select r.from_id as id, r.type, false as is_outward from knowledge_relations r where r.to_id = ${id} ${ofType}`;

/** The vector of an item's first passage, as far as it answers. */
const ownVector = (db: Builder, id: string, model: string) =>
  db.execute<{ title: string; vector: string }>(sql`
    select s.title, v.embedding::text as vector from sources s
      join passages p on p.source_id = s.id and p.version = s.live_version
      join passage_vectors v on v.passage_id = p.id and v.model = ${model}
    where s.id = ${id}::uuid order by p.ordinal limit 1`);

async function nearest(
  deps: { database: Database; vectors: VectorIndex },
  actor: PersonActor,
  { title, vector, embeddingModel }: { title: string; vector: string; embeddingModel: string },
  known: ReadonlySet<string>,
) {
  const query = {
    text: title,
    vector: JSON.parse(vector) as number[], // As pgvector writes it, a vector is JSON.
    embeddingModel,
    k: 4 * suggestionsMax,
    filter: { sourceKinds: ["knowledge"] },
  };
  const { hits } = await search(deps, actor, query);
  const best = new Map<string, { id: string; title: string; similarity: number }>();
  for (const { sourceId, title: itsTitle, similarity } of hits) {
    const before = best.get(sourceId)?.similarity ?? 0;
    if (similarity !== null && similarity > before && !known.has(sourceId))
      best.set(sourceId, { id: sourceId, title: itsTitle, similarity });
  }
  return [...best.values()].sort((a, b) => b.similarity - a.similarity).slice(0, suggestionsMax);
}

const toRelated = ({ id, title, path, state, hops, type, near_id, is_outward }: RelatedRow) => ({
  id,
  title,
  category: categoryOf(path),
  state,
  hops,
  via: { type, item_id: near_id, direction: is_outward ? ("out" as const) : ("in" as const) },
});
