// The statements that keep sources which belong to another one: made under its title, gone and back again with it. Whoever makes,
// changes or brings back either side holds the holder's row first, so that nothing is left behind without it.
import { and, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { PersonActor } from "../../identity/actor.ts";
import type { Builder } from "../../platform/database.ts";
import { sources } from "../knowledge.table.ts";
import type { Holding, SourceHead, WrittenKind } from "./kind.ts";
import { changedNow, edited, insertSource, oneOf, type SourcePlace, toBeRead } from "./statements.ts";

/** Nothing where its holder isn't there, or the id is there already. */
function insertHeld(
  db: Builder,
  actor: PersonActor,
  { id, kind }: SourcePlace,
  holder: SourcePlace,
  { tags = [], path = null, minRole = "viewer" }: Partial<SourceHead>,
) {
  return db.execute<{ id: string }>(sql`
    insert into sources (id, workspace_id, kind, title, tags, path, min_role, created_by)
    select ${id}::uuid, ${actor.workspaceId}::uuid, ${kind}, holder.title, ${sql.param(tags)}::text[], ${path}, ${minRole},
      ${actor.userId}
    from (select title from sources where ${oneOf(actor, holder)} for share) as holder
    on conflict (id) do nothing returning id`);
}

/** A new source, whether it belongs to another or not. */
export function makeSource<F extends object, O extends object>(
  db: Builder,
  actor: PersonActor,
  { kind, headOf, heldBy }: Pick<WrittenKind<F, O>, "kind" | "headOf" | "heldBy">,
  id: string,
  fields: F,
) {
  const head = headOf(fields, id);
  if (!heldBy) return insertSource(db, actor, { id, kind }, head);
  return insertHeld(db, actor, { id, kind }, { kind: heldBy.kind, id: heldBy.idOf(fields) }, head);
}

/** Before whatever touches both. */
export const lockSource = (db: Builder, id: string) =>
  db.select({ id: sources.id }).from(sources).where(eq(sources.id, id)).for("update");

/** The same of whatever this one belongs to. */
export const lockHolder = (db: Builder, id: string, { table, holderId }: Holding) =>
  db.execute(
    sql`select from sources where id = (select ${holderId} from ${table} where ${table.id} = ${id}) for share`,
  );

export const heldIn = (id: string | SQL, { table, holderId }: Holding): SQL =>
  sql`${sources.id} in (select ${table.id} from ${table} where ${holderId} = ${id})`;

export const holderIsThere = (id: string, { table, holderId }: Holding): SQL =>
  sql`exists (select from ${table} join sources holder on holder.id = ${holderId}
    where ${table.id} = ${id} and holder.deleted_at is null)`;

/** After the holder was given another title: what passages tell of it is read anew, citations tell the new one at once. */
export function retitleHeld(db: Builder, holder: string, holding: Holding, title: string) {
  return db
    .update(sources)
    .set({
      ...toBeRead,
      title,
      // What nobody is to find stays so.
      status: sql`case when status = 'ready' and live_version is null then status else 'queued' end`,
      version: sql`version + 1`,
      passagesDone: 0,
      passagesTotal: null,
      pagesDone: null,
      revision: sql`revision + 1`,
      updatedAt: sql`now()`,
    })
    .where(and(heldIn(holder, holding), ne(sources.title, title), changedNow(holder)))
    .returning({ id: sources.id });
}

/** After the holder was. */
export function deleteHeld(db: Builder, holder: string, holding: Holding) {
  return db
    .update(sources)
    .set({ ...edited, deletedAt: sql`now()`, leaseId: null, leaseExpiresAt: null })
    .where(and(heldIn(holder, holding), isNull(sources.deletedAt), changedNow(holder)));
}

/** Before the holder is: what went with it, and not what had been deleted before. */
export function restoreHeld(db: Builder, holder: string, holding: Holding) {
  return db
    .update(sources)
    .set({ ...edited, deletedAt: null, status: sql`case when status = 'processing' then 'queued' else status end` })
    .where(
      and(
        heldIn(holder, holding),
        sql`${sources.deletedAt} = (select deleted_at from sources holder where holder.id = ${holder})`,
      ),
    );
}
