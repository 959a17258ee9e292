// Cancels a reindex: the old vectors were never left, what was made of the new ones is taken away in the background.
import { sql } from "drizzle-orm";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../identity/actor.ts";
import { Failure, notFound } from "../../platform/failure.ts";
import { isUnderWay, type Reindex, reindexEntity, selectNewest, toReindex } from "./reindex.ts";

export async function cancelReindex(
  services: Pick<Services, "database">,
  actor: Actor,
  requestId: string,
): Promise<Reindex> {
  const mine = sql`workspace_id = ${actor.workspaceId} and ${isUnderWay}`;
  const [before, cancelled, , [row]] = await services.database.forWorkspace(actor, (db) => [
    db.execute(sql`select from reindexes where ${mine}`),
    db.execute<{ id: string }>(sql`
      update reindexes set status = 'cancelling', reason = null, due_at = now()
      where ${mine} and status = 'running' returning id`),
    auditRow(
      db,
      actor,
      {
        action: "workspace.reindex_cancel",
        entityKind: reindexEntity,
        entityId: sql`coalesce((select id::text from reindexes where ${mine}), '')`,
        requestId,
      },
      // Only this transaction's own change has this very time.
      sql`exists (select from reindexes where ${mine} and status = 'cancelling' and due_at = now())`,
    ),
    selectNewest(db, actor),
  ]);
  if (before.rows.length === 0 || !row) throw notFound(reindexEntity);
  if (cancelled.rows.length === 0) {
    throw new Failure({ tag: "conflict", problem: `It is ${row.status}: only one that is running can be cancelled` });
  }
  return toReindex(row);
}
