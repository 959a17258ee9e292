// All that there is of a written source, and of what belongs to it, for the person it is about: whether it is deleted or not.
import { z } from "@hono/zod-openapi";
import { and, eq, sql } from "drizzle-orm";
import { auditRow } from "../../audit/record.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { visibleSources } from "../../knowledge/visible.ts";
import { type CitedIn, citedIn, type DoneWith, doneWith } from "../../knowledge/written/everything.ts";
import { heldIn } from "../../knowledge/written/held.ts";
import { notFound } from "../../platform/failure.ts";
import type { Services } from "../services.ts";
import { rowsOf, selectRows } from "./own-rows.ts";
import type { WrittenResource, WrittenRow } from "./resource.ts";

export const citedInSchema = z.object({
  source_id: z.uuid(),
  session_id: z.uuid(),
  message_id: z.uuid(),
  user_id: z.uuid(),
});
export const doneWithSchema = z.object({
  id: z.uuid(),
  action: z.string(),
  entity_kind: z.string(),
  entity_id: z.string(),
  actor_kind: z.string(),
  actor_id: z.string(),
  request_id: z.string(),
  created_at: z.string(),
});

export interface Everything<O, H> {
  row: WrittenRow<O>;
  held: WrittenRow<H>[];
  citedIn: CitedIn[];
  doneWith: DoneWith[];
}

/** With what belongs to it. Told of in the same batch, as the last thing that was done: what can't be told isn't given away. */
export async function exportWritten<F extends object, O extends object, G extends object, H extends object>(
  { database }: Pick<Services, "database">,
  actor: PersonActor,
  { kind, noun }: Pick<WrittenResource<F, O>, "kind" | "noun">,
  { kind: held }: Pick<WrittenResource<G, H>, "kind">,
  { id, requestId }: { id: string; requestId: string },
): Promise<Everything<O, H>> {
  const { heldBy: holds } = held;
  const one = and(visibleSources(actor, kind.kind), eq(sources.id, id));
  const isThere = sql`exists (select from ${sources} where ${one})`;
  const audit = { action: "source.export", entityKind: kind.kind, entityId: id, requestId } as const;
  const [, rows, heldRows, messages, record] = await database.forWorkspace(actor, (db) => [
    auditRow(db, actor, audit, isThere),
    selectRows(db, kind.table).where(one),
    selectRows(db, held.table).where(
      and(eq(sources.workspaceId, actor.workspaceId), holds ? heldIn(id, holds) : sql`false`),
    ),
    citedIn(db, id, holds),
    doneWith(db, id, holds),
  ]);
  const [row] = rowsOf<O>(rows);
  if (!row) throw notFound(noun);
  return { row, held: rowsOf<H>(heldRows), citedIn: messages.rows, doneWith: record.rows };
}
