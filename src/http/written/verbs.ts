// What can be done with a written source, whatever its kind: each verb is one batch with its audit row.
import { and, sql } from "drizzle-orm";
import type { AuditAction } from "../../audit/actions.ts";
import { changeHashes } from "../../audit/keyed-hash.ts";
import { auditRow } from "../../audit/record.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { visibleSources } from "../../knowledge/visible.ts";
import {
  deleteHeld,
  holderIsThere,
  lockHolder,
  lockSource,
  makeSource,
  restoreHeld,
  retitleHeld,
} from "../../knowledge/written/held.ts";
import type { WrittenKind } from "../../knowledge/written/kind.ts";
import {
  changedNow,
  changeSource,
  createdNow,
  deleteSource,
  oneOf,
  restoreSource,
  whichOf,
} from "../../knowledge/written/statements.ts";
import { type Builder, type Results, type Statement, sqlStateOf } from "../../platform/database.ts";
import { Failure, notFound } from "../../platform/failure.ts";
import type { Services } from "../services.ts";
import type { ListWish } from "../sorted-list.ts";
import { insertOwn, rowsOf, selectRows, selectSortedRows, updateOwn } from "./own-rows.ts";
import type { WrittenResource, WrittenRow } from "./resource.ts";
import { changeable, refuseMissed, standing } from "./rights.ts";

export type WrittenServices = Pick<Services, "config" | "database" | "workspaces">;

/** Which request does it, and what it insists on */
export interface Doing {
  requestId: string;
  /** What If-Match insists on, if anything */
  edits?: number | undefined;
}

/** `isNew`: false where the same id has made it before. */
export async function createWritten<F extends object, O extends object>(
  services: WrittenServices,
  actor: PersonActor,
  kind: WrittenKind<F, O>,
  { id, fields: said }: { id: string; fields: F },
  { requestId }: Doing,
): Promise<{ row: WrittenRow<O>; isNew: boolean }> {
  const fields = { ...kind.initial, ...said };
  kind.rights?.check(actor, fields);
  const place = { id, kind: kind.kind };
  const change = changeHashes(services.config, { after: fields });
  const audit = { action: "source.create", entityKind: kind.kind, entityId: id, change, requestId } as const;
  const making = changing(services, actor, (db) => [
    makeSource(db, actor, kind, id, fields),
    insertOwn(db, kind.table, { id, workspaceId: actor.workspaceId }, kind.columnsOf(fields)),
    selectRows(db, kind.table).where(oneOf(actor, place)),
    ...(kind.alongside?.(db, actor, id, createdNow(id)) ?? []),
    auditRow(db, actor, audit, createdNow(id)),
  ]);
  const [made, , rows] = await making.catch((error: unknown) => {
    throw kind.heldBy && sqlStateOf(error) === noSource ? notFound(kind.heldBy.kind) : error;
  });
  const [row] = rowsOf<O>(rows);
  if (!row) throw new Failure({ tag: "conflict", problem: "what this idempotency key has made is deleted" });
  return { row, isNew: ("rows" in made ? made.rows : made).length > 0 };
}

/** A foreign key's violation: without its holder a source isn't made, and its own row can't be. */
const noSource = "23503";

export async function getWritten<F extends object, O extends object>(
  { database }: Pick<Services, "database">,
  actor: PersonActor,
  { kind, noun }: Named<F, O>,
  id: string,
): Promise<WrittenRow<O>> {
  const [rows] = await database.forWorkspace(actor, (db) => [
    selectRows(db, kind.table).where(and(oneOf(actor, { id, kind: kind.kind }), kind.rights?.readable(actor))),
  ]);
  const [row] = rowsOf<O>(rows);
  if (!row) throw notFound(noun);
  return row;
}

type Named<F extends object, O extends object> = { kind: WrittenKind<F, O>; noun: string };

export async function listWritten<F extends object, O extends object>(
  { database }: Pick<Services, "database">,
  actor: PersonActor,
  resource: WrittenResource<F, O>,
  wish: ListWish<string> & { deleted: boolean; filters: object },
): Promise<{ items: WrittenRow<O>[]; next_cursor: string | null }> {
  const { kind, list, filters } = resource;
  const { value, after, orderBy, page } = list.under(wish);
  const which = whichOf(wish.deleted ? "deleted" : "present");
  const mayRead = kind.rights?.readable(actor);
  const [rows] = await database.forWorkspace(actor, (db) => [
    selectSortedRows(db, kind.table, value)
      .where(and(visibleSources(actor, kind.kind), mayRead, which, ...filters.where(wish.filters), after))
      .orderBy(...orderBy)
      .limit(wish.limit + 1),
  ]);
  return page(rowsOf<O, { sortValue: string }>(rows), ({ source }) => source.id);
}

export async function changeWritten<F extends object, O extends object>(
  services: WrittenServices,
  actor: PersonActor,
  { kind, noun }: Named<F, O>,
  { id, fields }: { id: string; fields: Partial<F> },
  { requestId, edits }: Doing,
): Promise<{ row: WrittenRow<O>; toRead: string[] }> {
  kind.rights?.check(actor, fields);
  const place = { id, kind: kind.kind };
  const when = changeable(kind, actor, id);
  const isNewVersion = Object.keys(fields).some((name) => !kind.silentFields?.some((silent) => silent === name));
  const change = changeHashes(services.config, { after: fields });
  const audit = { action: "source.change", entityKind: kind.kind, entityId: id, change, requestId } as const;
  const head = kind.headOf(fields, id);
  const { holds } = kind;
  const { title } = head;
  const [before, changed, held, , rows] = await changing(services, actor, (db) => [
    standing(db, actor, kind, place),
    changeSource(db, actor, place, { head, isNewVersion, edits, when }),
    holds && title !== undefined ? retitleHeld(db, id, holds, title) : nothing(db),
    updateOwn(db, kind.table, id, kind.columnsOf(fields), changedNow(id)),
    selectRows(db, kind.table).where(oneOf(actor, place)),
    ...(kind.alongside?.(db, actor, id, changedNow(id)) ?? []),
    auditRow(db, actor, audit, changedNow(id)),
  ]);
  const [row] = rowsOf<O>(rows);
  refuseMissed(before, changed, { kind, noun });
  if (!row) throw notFound(noun);
  return { row, toRead: [id, ...held.map((one) => one.id)] };
}

export async function deleteWritten<F extends object, O extends object>(
  services: WrittenServices,
  actor: PersonActor,
  { kind, noun }: Named<F, O>,
  id: string,
  { requestId, edits }: Doing,
): Promise<void> {
  const place = { id, kind: kind.kind };
  const [before, deleted] = await changing(services, actor, (db) => [
    standing(db, actor, kind, place),
    deleteSource(db, actor, place, { edits, when: changeable(kind, actor, id) }),
    kind.holds ? deleteHeld(db, id, kind.holds) : nothing(db),
    auditRow(db, actor, auditOf("source.delete", place, requestId), changedNow(id)),
  ]);
  refuseMissed(before, deleted, { kind, noun });
}

export async function restoreWritten<F extends object, O extends object>(
  services: WrittenServices,
  actor: PersonActor,
  { kind, noun }: Named<F, O>,
  id: string,
  { requestId }: Doing,
): Promise<WrittenRow<O>> {
  const place = { id, kind: kind.kind };
  const { holds, heldBy } = kind;
  const when = and(changeable(kind, actor, id), heldBy && holderIsThere(id, heldBy));
  const [, before, , restored, , rows] = await changing(services, actor, (db) => [
    heldBy ? lockHolder(db, id, heldBy) : lockSource(db, id),
    standing(db, actor, kind, place, "deleted"),
    holds ? restoreHeld(db, id, holds) : nothing(db),
    restoreSource(db, actor, place, when),
    auditRow(db, actor, auditOf("source.restore", place, requestId), changedNow(id)),
    selectRows(db, kind.table).where(oneOf(actor, place)),
  ]);
  // What isn't there to come back to is as if it were not there itself.
  if (before.some(({ isChangeable }) => !isChangeable)) refuseMissed(before, restored, { kind, noun });
  const [row] = rowsOf<O>(rows);
  if (!row) throw notFound(noun);
  return row;
}

const auditOf = (action: AuditAction, { id, kind }: { id: string; kind: string }, requestId: string) => ({
  action,
  entityKind: kind,
  entityId: id,
  requestId,
});

/** In the place of a statement that this kind has no use for. */
const nothing = (db: Builder) => db.select({ id: sources.id }).from(sources).where(sql`false`);

/** Cached answers never survive a change. */
const changing = <const T extends readonly Statement[]>(
  { workspaces, database }: WrittenServices,
  actor: PersonActor,
  build: (db: Builder) => T,
): Promise<Results<T>> => workspaces.changingKnowledge(actor.workspaceId, () => database.forWorkspace(actor, build));
