// A reindex as callers see it.
import { z } from "@hono/zod-openapi";
import { desc, eq, sql } from "drizzle-orm";
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../identity/actor.ts";
import { reindexes, reindexStatuses } from "../../knowledge/reindex/reindex.table.ts";
import type { Builder } from "../../platform/database.ts";
import { notFound } from "../../platform/failure.ts";

export const reindexEntity = "reindex";
export const isUnderWay = sql`status in ('running', 'collecting', 'cancelling')`;

export const reindexSchema = z
  .object({
    id: z.uuid(),
    status: z.enum(reindexStatuses).openapi({
      description: "`collecting`: the new vectors are in use, the old ones go; `cancelling`: the new ones go",
    }),
    reason: z.string().nullable().openapi({ description: "Why it waits or has failed" }),
    from_model: z.string(),
    model: z.string(),
    source_kind: z.string().nullable().openapi({ description: "Null: all kinds" }),
    progress: z.object({ passages_done: z.number().int(), passages_total: z.number().int() }),
    created_by: z.string(),
    created_at: z.iso.datetime(),
    switched_at: z.iso.datetime().nullable().openapi({ description: "Since when the new vectors are in use" }),
    ended_at: z.iso.datetime().nullable(),
  })
  .openapi("Reindex");

export type Reindex = z.infer<typeof reindexSchema>;
type Row = typeof reindexes.$inferSelect;

export const selectNewest = (db: Builder, actor: Actor) =>
  db.select().from(reindexes).where(eq(reindexes.workspaceId, actor.workspaceId)).orderBy(desc(reindexes.id)).limit(1);

export async function getReindex(services: Pick<Services, "database">, actor: Actor): Promise<Reindex> {
  const [[row]] = await services.database.forWorkspace(actor, (db) => [selectNewest(db, actor)]);
  if (!row) throw notFound(reindexEntity);
  return toReindex(row);
}

export const toReindex = (row: Row): Reindex => ({
  id: row.id,
  status: row.status,
  reason: row.reason,
  from_model: row.fromModel,
  model: row.model,
  source_kind: row.sourceKind,
  progress: { passages_done: row.passagesDone, passages_total: row.passagesTotal },
  created_by: row.createdBy,
  created_at: row.createdAt.toISOString(),
  switched_at: row.switchedAt?.toISOString() ?? null,
  ended_at: row.endedAt?.toISOString() ?? null,
});
