// The statements that keep a written source's row: each may stand in a batch with those of its kind's own row.
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Actor, PersonActor } from "../../identity/actor.ts";
import type { Builder } from "../../platform/database.ts";
import { sources } from "../knowledge.table.ts";
import { visibleSources } from "../visible.ts";
import type { SourceHead } from "./kind.ts";

export interface SourcePlace {
  id: string;
  kind: string;
}

/** Only this transaction's own change has this very time. */
export const changedNow = (id: string): SQL =>
  sql`exists (select from sources where id = ${id} and updated_at = now())`;
export const createdNow = (id: string): SQL =>
  sql`exists (select from sources where id = ${id} and created_at = now())`;

/** Of a change that people make */
export const edited = { edits: sql`edits + 1`, revision: sql`revision + 1`, updatedAt: sql`now()` };

/** Waits for whoever reads it; what nobody is to find waits for nothing. */
export const toBeRead = { status: "queued", reason: null, attempts: 0, leaseId: null, leaseExpiresAt: null } as const;
const shelved = { ...toBeRead, status: "ready", liveVersion: null, hasLeftovers: true } as const;
/** What is shelved stays so until it is to be found. */
const toBeReadUnlessShelved = {
  ...toBeRead,
  status: sql`case when status = 'ready' and live_version is null then status else 'queued' end`,
};

/** Nothing where the id is there already: an idempotency key that comes again. */
export function insertSource(db: Builder, actor: PersonActor, { id, kind }: SourcePlace, head: Partial<SourceHead>) {
  const { title = "", isFound = true, ...rest } = head;
  return db
    .insert(sources)
    .values({
      ...(isFound ? toBeRead : shelved),
      ...rest,
      id,
      kind,
      title,
      workspaceId: actor.workspaceId,
      createdBy: actor.userId,
    })
    .onConflictDoNothing({ target: sources.id })
    .returning({ id: sources.id });
}

export interface SourceChange {
  head: Partial<SourceHead>;
  /** Its text is another now: answers come from the version before until this one is read. */
  isNewVersion: boolean;
  /** What If-Match insists on, if anything */
  edits: number | undefined;
  /** What must hold of it besides */
  when?: SQL | undefined;
}

export function changeSource(db: Builder, actor: PersonActor, place: SourcePlace, change: SourceChange) {
  const { isFound, ...head } = change.head;
  const unsaid = change.isNewVersion ? toBeReadUnlessShelved : {};
  const state = isFound === undefined ? unsaid : isFound ? toBeRead : shelved;
  return db
    .update(sources)
    .set({
      ...head,
      ...state,
      ...(change.isNewVersion || isFound
        ? { version: sql`version + 1`, passagesDone: 0, passagesTotal: null, pagesDone: null }
        : {}),
      ...edited,
    })
    .where(and(oneOf(actor, place), afterEdits(change.edits), change.when))
    .returning({ id: sources.id });
}

/** Gone from lists, search and answers at once, whatever state it was in; a consumer at work loses its lease. */
export function deleteSource(
  db: Builder,
  actor: Actor,
  place: SourcePlace,
  { edits, when }: Pick<SourceChange, "edits" | "when">,
) {
  return db
    .update(sources)
    .set({
      deletedAt: sql`now()`,
      leaseId: null,
      leaseExpiresAt: null,
      ...edited,
    })
    .where(and(oneOf(actor, place), afterEdits(edits), when))
    .returning({ id: sources.id });
}

/** What was under way when it was deleted is begun again. */
export function restoreSource(db: Builder, actor: PersonActor, place: SourcePlace, when?: SQL) {
  return db
    .update(sources)
    .set({
      deletedAt: null,
      status: sql`case when status = 'processing' then 'queued' else status end`,
      ...edited,
    })
    .where(and(oneOf(actor, place, "deleted"), when))
    .returning({ id: sources.id });
}

export const oneOf = (actor: Actor, { id, kind }: SourcePlace, which: "present" | "deleted" = "present") =>
  and(visibleSources(actor, kind), eq(sources.id, id), whichOf(which));

export const whichOf = (which: "present" | "deleted"): SQL =>
  which === "present" ? isNull(sources.deletedAt) : sql`${sources.deletedAt} is not null`;

const afterEdits = (edits: number | undefined) => (edits === undefined ? undefined : eq(sources.edits, edits));
