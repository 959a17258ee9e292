// Brings a deleted document back, with all its versions. What it lost in the meantime (its workspace may have moved to another
// embedding model) is embedded again: a trigger sees to that.
import { and, eq, sql } from "drizzle-orm";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../identity/actor.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { notFound } from "../../platform/failure.ts";
import { type DocumentRow, deletedFor, documentKindName } from "./document.ts";
import { enqueue } from "./enqueue.ts";
import { getDocument } from "./get.ts";
import { asConflict } from "./versions/change-content.ts";

/** One that isn't deleted stays as it is. */
export async function restoreDocument(
  services: Pick<Services, "database" | "ingestQueue" | "telemetry" | "workspaces">,
  actor: Actor,
  id: string,
  requestId: string,
): Promise<DocumentRow> {
  const [, restored] = await services.workspaces
    .changingKnowledge(actor.workspaceId, () =>
      services.database.forWorkspace(actor, (db) => [
        // Whoever purges it holds this row: it comes back whole or not at all.
        db.execute(sql`select from documents where id = ${id} for share`),
        db
          .update(sources)
          .set({
            deletedAt: null,
            // What was under way has to begin again.
            status: sql`case when status = 'processing' then 'queued' else status end`,
            attempts: 0,
            edits: sql`edits + 1`,
            revision: sql`revision + 1`,
            updatedAt: sql`now()`,
          })
          .where(and(deletedFor(actor), eq(sources.id, id), sql`exists (select from documents where id = ${id})`))
          .returning({ id: sources.id }),
        auditRow(
          db,
          actor,
          { action: "document.restore", entityKind: documentKindName, entityId: id, requestId },
          sql`exists (select from sources where id = ${id} and deleted_at is null and updated_at = now())`,
        ),
      ]),
    )
    .catch(asConflict);
  const row = await getDocument(services, actor, id).catch((error: unknown) => {
    throw restored.length > 0 ? error : notFound("document");
  });
  if (restored.length > 0 && row.source.status === "queued")
    await enqueue(services, { workspaceId: actor.workspaceId, sourceId: id });
  return row;
}
