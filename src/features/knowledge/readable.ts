// The items that somebody may read, for statements that join `sources` with `knowledge_items`.
import { and, eq, inArray, isNull, type SQL } from "drizzle-orm";
import type { PersonActor } from "../../identity/actor.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { visibleSources } from "../../knowledge/visible.ts";
import type { Builder } from "../../platform/database.ts";
import { notFound } from "../../platform/failure.ts";
import { knowledgeItems } from "./items.table.ts";
import { readableStates } from "./review.ts";

export const noun = "knowledge item";

/** Undeleted ones */
export const readableItems = (actor: PersonActor): SQL | undefined =>
  and(
    visibleSources(actor, "knowledge"),
    isNull(sources.deletedAt),
    inArray(knowledgeItems.state, [...readableStates(actor)]),
  );

export const readableItem = (db: Builder, actor: PersonActor, id: string) =>
  db
    .select({ id: sources.id })
    .from(sources)
    .innerJoin(knowledgeItems, eq(knowledgeItems.id, sources.id))
    .where(and(readableItems(actor), eq(sources.id, id)));

/** For statements of a batch that follow: this actor's item is there. */
export function foundOr404<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (!row) throw notFound(noun);
  return row;
}
