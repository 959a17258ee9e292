// Which rows of a written source an actor may read and change, where the kind says more than the routes do.
import { type SQL, sql } from "drizzle-orm";
import type { PersonActor } from "../../identity/actor.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import type { WrittenKind } from "../../knowledge/written/kind.ts";
import { oneOf, type SourcePlace } from "../../knowledge/written/statements.ts";
import type { Builder } from "../../platform/database.ts";
import { Failure, notFound } from "../../platform/failure.ts";

type Ruled<F extends object, O extends object> = Pick<WrittenKind<F, O>, "rights" | "table" | "kind">;

/** Of a row of `sources`, in a statement that doesn't know the kind's own. Undefined: all that he sees. */
export function changeable<F extends object, O extends object>(
  { rights, table }: Ruled<F, O>,
  actor: PersonActor,
  id: string,
): SQL | undefined {
  const condition = rights?.changeable(actor);
  return condition && sql`exists (select from ${table} where ${table.id} = ${id} and ${condition})`;
}

/**
 * What stood there before a change, and whether this actor may change it. Held to the end of the batch: what the change itself asks of
 * the own row is asked of the row as it is by then.
 */
export const standing = <F extends object, O extends object>(
  db: Builder,
  actor: PersonActor,
  kind: Ruled<F, O>,
  place: SourcePlace,
  which: "present" | "deleted" = "present",
) =>
  db
    .select({ id: sources.id, isChangeable: sql<boolean>`${changeable(kind, actor, place.id) ?? sql`true`}` })
    .from(sources)
    .where(oneOf(actor, place, which))
    .for("update");

/** Throws what kept a change from what stood there; nothing where it was changed. */
export function refuseMissed<F extends object, O extends object>(
  [before]: readonly { isChangeable: boolean }[],
  hit: readonly unknown[],
  { kind, noun }: { kind: Ruled<F, O>; noun: string },
): void {
  if (!before) throw notFound(noun);
  if (hit.length > 0) return;
  if (!before.isChangeable && kind.rights) throw new Failure({ tag: "forbidden", permission: kind.rights.permission });
  throw new Failure({ tag: "precondition_failed", what: noun });
}
