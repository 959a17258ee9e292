// Items that say the same as one that has just been saved, among those that its writer may read. Tells; never refuses.
import { z } from "@hono/zod-openapi";
import { and, eq, ne, sql } from "drizzle-orm";
import type { SavedTale, WrittenRow } from "../../http/written/resource.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import type { Database } from "../../platform/database.ts";
import { errorFields } from "../../telemetry/log.ts";
import type { Item } from "./item.ts";
import { knowledgeItems, knowledgeSketches } from "./items.table.ts";
import { likeness } from "./likeness.ts";
import { readableItems } from "./readable.ts";

/** From here on one repeats the other more than it says something of its own. */
const duplicateFrom = 0.5;
const candidatesMax = 20;
const toldMax = 5;

const duplicateSchema = z
  .object({ id: z.uuid(), title: z.string(), similarity: z.number().openapi({ description: "1: the same words" }) })
  .openapi("DuplicateItem");

export const duplicateTale: SavedTale<Item> = {
  shown: { duplicates: z.array(duplicateSchema).openapi({ description: "Others that say the same, likest first" }) },
  async tell({ database, telemetry }, actor, row) {
    try {
      return { duplicates: await duplicatesOf(database, actor, row) };
    } catch (error) {
      telemetry.logger.log("warn", "duplicates_not_looked_for", { item_id: row.own.id, ...errorFields(error) });
      return { duplicates: [] };
    }
  },
};

async function duplicatesOf(database: Database, actor: PersonActor, { own }: WrittenRow<Item>) {
  const shared = sql<number>`count(*)::int`;
  const [rows] = await database.forWorkspace(actor, (db) => [
    db
      .select({
        id: sources.id,
        title: sources.title,
        contentHash: knowledgeItems.contentHash,
        sketch: knowledgeItems.sketch,
        shared,
      })
      .from(knowledgeSketches)
      .innerJoin(knowledgeItems, eq(knowledgeItems.id, knowledgeSketches.itemId))
      .innerJoin(sources, eq(sources.id, knowledgeItems.id))
      .where(
        and(
          eq(knowledgeSketches.workspaceId, actor.workspaceId),
          sql`${knowledgeSketches.number} = any(${sql.param(own.sketch)}::int[])`,
          ne(sources.id, own.id),
          readableItems(actor),
        ),
      )
      .groupBy(sources.id, knowledgeItems.id)
      .orderBy(sql`${shared} desc`, sources.id)
      .limit(candidatesMax),
  ]);
  return rows
    .map(({ id, title, contentHash, sketch }) => ({
      id,
      title,
      similarity: contentHash === own.contentHash ? 1 : likeness(sketch, own.sketch),
    }))
    .filter(({ similarity }) => similarity >= duplicateFrom)
    .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
    .slice(0, toldMax);
}
