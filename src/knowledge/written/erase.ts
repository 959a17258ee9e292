// The statements that leave nothing of a written source, and of what belongs to it: its rows, its passages and by their triggers all
// that is found by them, vectors of an outside index through its queue of deletions.
import { sql } from "drizzle-orm";
import { forgetAnswersFrom } from "../../cache/semantic.ts";
import type { PersonActor } from "../../identity/actor.ts";
import type { Builder } from "../../platform/database.ts";
import { sources } from "../knowledge.table.ts";
import { visibleSources } from "../visible.ts";
import { heldIn } from "./held.ts";
import type { Holding, OwnTable } from "./kind.ts";
import type { SourcePlace } from "./statements.ts";

/** Of this transaction alone */
const erasedNow = sql`select source_id from source_erasures where created_at = now()`;

/** Whether it is there or deleted; where somebody erased it before, nothing happens. */
export function eraseStatements(
  db: Builder,
  actor: PersonActor,
  { id, kind }: SourcePlace,
  { table, holds }: { table: OwnTable; holds?: Holding | undefined },
) {
  const held = holds ? sql`or ${heldIn(id, holds)}` : sql``;
  const root = sql`select ${sources.id} from ${sources} where ${visibleSources(actor, kind)} and ${sources.id} = ${id}`;
  const all = sql`(${sources.id} = ${id} ${held}) and exists (${root})`;
  return [
    // Whoever is at work on one of them has ended before, or finds nothing after.
    db.execute(sql`select from ${sources} where ${all} for update`),
    db.execute(sql`
      insert into source_erasures (source_id, workspace_id, kind)
      select ${sources.id}, ${sources.workspaceId}, ${sources.kind} from ${sources} where ${all} on conflict do nothing`),
    forgetAnswersFrom(db, sql`select source_id::text from (${erasedNow}) as erased`),
    db.execute(sql`delete from passages where source_id in (${erasedNow})`),
    ...[...(holds ? [holds.table] : []), table].map((own) =>
      db.execute(sql`delete from ${own} where ${own.id} in (${erasedNow})`),
    ),
    db.execute(sql`delete from sources where id in (${erasedNow})`),
  ] as const;
}

export const newlyErased = (id: string) =>
  sql`exists (select from source_erasures where source_id = ${id} and created_at = now())`;

/** Before anything else: whether it is there, deleted, or erased already. */
export const everThere = (db: Builder, actor: PersonActor, { id, kind }: SourcePlace) =>
  db.execute(sql`
    select ${sources.id} from ${sources} where ${visibleSources(actor, kind)} and ${sources.id} = ${id}
    union select source_id from source_erasures where source_id = ${id} and kind = ${kind}`);
