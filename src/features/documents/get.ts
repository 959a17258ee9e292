import { and, eq } from "drizzle-orm";
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../identity/actor.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { notFound } from "../../platform/failure.ts";
import { type DocumentRow, selectDocuments, visibleTo } from "./document.ts";

export async function getDocument(
  services: Pick<Services, "database">,
  actor: Actor,
  id: string,
): Promise<DocumentRow> {
  const [[row]] = await services.database.forWorkspace(actor, (db) => [
    selectDocuments(db).where(and(visibleTo(actor), eq(sources.id, id))),
  ]);
  if (!row) throw notFound("document");
  return row;
}
