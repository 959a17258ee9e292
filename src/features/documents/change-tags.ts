// Tags over all documents: renamed, merged, taken away. Whoever does so acts on the documents that they may see, and learns of no
// others: one that only admins see keeps its tags when a member renames them.
import { sql } from "drizzle-orm";
import { changeHashes } from "../../audit/keyed-hash.ts";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../identity/actor.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { Failure, invalid, notFound } from "../../platform/failure.ts";
import { visibleTo } from "./document.ts";
import type { Tag } from "./list-tags.ts";

type TagServices = Pick<Services, "config" | "database" | "workspaces">;

/** Documents a statement */
const batchMax = 5_000;
const batchesMax = 100;

export async function renameTag(
  services: TagServices,
  actor: Actor,
  { from, into }: { from: string; into: string },
  requestId: string,
): Promise<Tag> {
  const [{ rows }] = await services.database.forWorkspace(actor, (db) => [
    db.execute<{ from: boolean | null; into: boolean | null }>(sql`
      select bool_or(${from} = any(${sources.tags})) as from, bool_or(${into} = any(${sources.tags})) as into
      from ${sources} where ${visibleTo(actor)}`),
  ]);
  if (!rows[0]?.from) throw notFound("tag");
  if (rows[0].into) throw new Failure({ tag: "conflict", problem: "there is a tag of that name already: merge them" });
  return {
    name: into,
    documents: await retag(services, actor, { from: [from], into, action: "tag.rename" }, requestId),
  };
}

export async function mergeTags(
  services: TagServices,
  actor: Actor,
  { from, into }: { from: readonly string[]; into: string },
  requestId: string,
): Promise<Tag> {
  const others = from.filter((tag) => tag !== into);
  if (others.length === 0) throw invalid("from", "names nothing but `into`");
  const documents = await retag(services, actor, { from: others, into, action: "tag.merge" }, requestId);
  return { name: into, documents };
}

export async function removeTag(services: TagServices, actor: Actor, tag: string, requestId: string): Promise<void> {
  await retag(services, actor, { from: [tag], into: null, action: "tag.delete" }, requestId);
}

interface Retagging {
  from: readonly string[];
  /** Null: they are taken away */
  into: string | null;
  action: "tag.rename" | "tag.merge" | "tag.delete";
}

/** In statements of bounded size, each with its row in the audit record; answers how many documents have changed. */
async function retag(services: TagServices, actor: Actor, change: Retagging, requestId: string): Promise<number> {
  const total = await services.workspaces.changingKnowledge(actor.workspaceId, async () => {
    let [changed, inBatch] = [0, batchMax];
    for (let batch = 0; batch < batchesMax && inBatch === batchMax; batch++) {
      inBatch = await retagBatch(services, actor, change, requestId);
      changed += inBatch;
    }
    return changed;
  });
  if (total === 0) throw notFound("tag");
  return total;
}

async function retagBatch(
  { config, database }: TagServices,
  actor: Actor,
  { from, into, action }: Retagging,
  requestId: string,
): Promise<number> {
  const gone = sql`${sql.param(from)}::text[]`;
  const hashes = changeHashes(config, { before: { tags: from }, after: into === null ? undefined : { tags: [into] } });
  const [{ rows }] = await database.forWorkspace(actor, (db) => [
    db.execute(sql`
      update sources set edits = edits + 1, revision = revision + 1, updated_at = now(), tags = (
        select coalesce(array_agg(tag order by place), '{}') from (
          select tag, min(place) as place from (
            select case when old = any(${gone}) then ${into}::text else old end as tag, place
            from unnest(sources.tags) with ordinality as carried (old, place)) as renamed
          where tag is not null group by tag) as once)
      where id in (select id from ${sources} where ${visibleTo(actor)} and ${sources.tags} && ${gone} limit ${batchMax})
      returning id`),
    auditRow(
      db,
      actor,
      { action, entityKind: "workspace", entityId: actor.workspaceId, change: hashes, requestId },
      // Only this transaction's own change has this very time.
      sql`exists (select from sources where workspace_id = ${actor.workspaceId} and updated_at = now())`,
    ),
  ]);
  return rows.length;
}
