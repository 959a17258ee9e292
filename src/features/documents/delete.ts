// Soft deletion: gone from lists, search and answers at once, whatever state it was in; a consumer at work loses its lease.
import { and, eq } from "drizzle-orm";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../identity/actor.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { changedNow, deleteSource } from "../../knowledge/written/statements.ts";
import { Failure, notFound } from "../../platform/failure.ts";
import { documentKindName, visibleTo } from "./document.ts";

/** `edits`: what If-Match insists on, if anything. */
export async function deleteDocument(
  services: Pick<Services, "database" | "workspaces">,
  actor: Actor,
  id: string,
  edits: number | undefined,
  requestId: string,
): Promise<void> {
  const mine = and(visibleTo(actor), eq(sources.id, id));
  const [before, deleted] = await services.workspaces.changingKnowledge(actor.workspaceId, () =>
    services.database.forWorkspace(actor, (db) => [
      db.select({ id: sources.id }).from(sources).where(mine),
      deleteSource(db, actor, { id, kind: documentKindName }, { edits }),
      auditRow(
        db,
        actor,
        { action: "document.delete", entityKind: documentKindName, entityId: id, requestId },
        changedNow(id),
      ),
    ]),
  );
  if (before.length === 0) throw notFound("document");
  if (deleted.length === 0) throw new Failure({ tag: "precondition_failed", what: "document" });
}
