// Relations between two items, made and undone; both ends are items that whoever does it may read.
import { and, eq, sql } from "drizzle-orm";
import type { AuditAction } from "../../audit/actions.ts";
import { auditRow } from "../../audit/record.ts";
import type { PersonActor } from "../../identity/actor.ts";
import type { Database } from "../../platform/database.ts";
import { Failure, invalid } from "../../platform/failure.ts";
import { foundOr404, readableItem } from "./readable.ts";
import { knowledgeRelations, type RelationType } from "./relations.table.ts";

/** What one item may point at: a graph that can be walked. */
const relationsMax = 100;

export interface Relation {
  fromId: string;
  toId: string;
  type: RelationType;
}

/** Only this transaction's own row has this very time. */
const relatedNow = ({ fromId, toId, type }: Relation) =>
  sql`exists (select from knowledge_relations where from_id = ${fromId} and to_id = ${toId} and type = ${type} and created_at = now())`;

/** Made twice it is there once. */
export async function relate(database: Database, actor: PersonActor, relation: Relation, requestId: string) {
  const { fromId, toId, type } = relation;
  if (fromId === toId) throw invalid("item_id", "is the item itself");
  const { workspaceId, userId } = actor;
  const [from, to, , [there]] = await database.forWorkspace(actor, (db) => [
    readableItem(db, actor, fromId),
    readableItem(db, actor, toId),
    db.execute(sql`
      insert into knowledge_relations (from_id, to_id, type, workspace_id, created_by)
      select f.id, t.id, ${type}, ${workspaceId}::uuid, ${userId}
      from (${readableItem(db, actor, fromId)}) as f, (${readableItem(db, actor, toId)}) as t
      where (select count(*) from knowledge_relations where from_id = ${fromId}) < ${relationsMax}
      on conflict do nothing`),
    db.select({ type: knowledgeRelations.type }).from(knowledgeRelations).where(isOne(relation)),
    auditRow(db, actor, auditOf("source.relate", relation, requestId), relatedNow(relation)),
  ]);
  foundOr404(from);
  foundOr404(to);
  if (!there) throw new Failure({ tag: "conflict", problem: `an item has ${relationsMax} relations at most` });
}

export async function unrelate(database: Database, actor: PersonActor, relation: Relation, requestId: string) {
  const [from, there] = await database.forWorkspace(actor, (db) => [
    readableItem(db, actor, relation.fromId),
    db.select({ type: knowledgeRelations.type }).from(knowledgeRelations).where(isOne(relation)),
    auditRow(
      db,
      actor,
      auditOf("source.unrelate", relation, requestId),
      sql`exists (${db.select({ type: knowledgeRelations.type }).from(knowledgeRelations).where(isOne(relation))})
        and exists (${readableItem(db, actor, relation.fromId)})`,
    ),
    db
      .delete(knowledgeRelations)
      .where(and(isOne(relation), sql`exists (${readableItem(db, actor, relation.fromId)})`)),
  ]);
  foundOr404(from);
  foundOr404(there);
}

const isOne = ({ fromId, toId, type }: Relation) =>
  and(eq(knowledgeRelations.fromId, fromId), eq(knowledgeRelations.toId, toId), eq(knowledgeRelations.type, type));

const auditOf = (action: AuditAction, { fromId, toId, type }: Relation, requestId: string) => ({
  action,
  entityKind: "knowledge",
  entityId: fromId,
  details: { to: toId, type },
  requestId,
});
