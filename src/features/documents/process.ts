// Tries a document again: one that failed goes back to the queue, one under way or ready stays as it is.
import { and, eq, sql } from "drizzle-orm";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../identity/actor.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { notFound } from "../../platform/failure.ts";
import { type DocumentRow, documentKindName, selectDocuments, visibleTo } from "./document.ts";
import { enqueue } from "./enqueue.ts";

export async function processDocument(
  services: Pick<Services, "database" | "ingestQueue" | "telemetry">,
  actor: Actor,
  id: string,
  requestId: string,
): Promise<DocumentRow> {
  const mine = and(visibleTo(actor), eq(sources.id, id));
  const [requeued, , [row]] = await services.database.forWorkspace(actor, (db) => [
    db
      .update(sources)
      .set({
        status: "queued",
        reason: null,
        attempts: 0,
        passagesDone: 0,
        passagesTotal: null,
        pagesDone: null,
        revision: sql`revision + 1`,
        updatedAt: sql`now()`,
      })
      .where(and(mine, eq(sources.status, "failed")))
      .returning({ id: sources.id }),
    // Only this transaction's own update has this very time.
    auditRow(
      db,
      actor,
      { action: "document.process", entityKind: documentKindName, entityId: id, requestId },
      sql`exists (select from sources where id = ${id} and status = 'queued' and updated_at = now())`,
    ),
    selectDocuments(db).where(mine),
  ]);
  if (!row) throw notFound("document");
  if (requeued.length > 0) await enqueue(services, { workspaceId: actor.workspaceId, sourceId: id });
  return row;
}
