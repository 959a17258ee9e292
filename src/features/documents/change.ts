// Changes what is said of a document: its title, author, folder and tags. Its text stays, and so do its passages.
import { and, eq, sql } from "drizzle-orm";
import { changeHashes } from "../../audit/keyed-hash.ts";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../identity/actor.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { Failure } from "../../platform/failure.ts";
import { type DocumentRow, documentKindName, selectDocuments, visibleTo } from "./document.ts";
import { getDocument } from "./get.ts";

/** What isn't named stays; an empty author, or path, takes it away. */
export interface MetadataChange {
  title?: string | undefined;
  author?: string | undefined;
  path?: string | undefined;
  tags?: string[] | undefined;
}

type ChangeServices = Pick<Services, "config" | "database" | "workspaces">;

/** Ingestion changes a document's row too: so often it is read again before somebody is told to come back. */
const triesMax = 5;

/** `edits`: what If-Match insists on, if anything. */
export async function changeDocument(
  services: ChangeServices,
  actor: Actor,
  id: string,
  change: MetadataChange,
  edits: number | undefined,
  requestId: string,
): Promise<DocumentRow> {
  for (let tries = 0; tries < triesMax; tries++) {
    const before = await getDocument(services, actor, id);
    if (edits !== undefined && before.source.edits !== edits)
      throw new Failure({ tag: "precondition_failed", what: "document" });
    const changed = await write(services, actor, before.source, change, requestId);
    if (changed) return changed;
  }
  throw new Failure({ tag: "conflict", problem: "the document is changing all the time" });
}

/** Undefined: it is no longer as it was read, and its hash of before would tell of another state. */
async function write(
  { config, database, workspaces }: ChangeServices,
  actor: Actor,
  { id, revision, title, author, path, tags }: DocumentRow["source"],
  change: MetadataChange,
  requestId: string,
): Promise<DocumentRow | undefined> {
  const before = { title, author, path, tags };
  const after = {
    title: change.title ?? title,
    author: change.author ?? author,
    path: change.path === undefined ? path : change.path || null,
    tags: change.tags ?? tags,
  };
  const [changed, , [row]] = await workspaces.changingKnowledge(actor.workspaceId, () =>
    database.forWorkspace(actor, (db) => [
      db
        .update(sources)
        .set({ ...after, edits: sql`edits + 1`, revision: revision + 1, updatedAt: sql`now()` })
        .where(and(visibleTo(actor), eq(sources.id, id), eq(sources.revision, revision)))
        .returning({ id: sources.id }),
      auditRow(
        db,
        actor,
        {
          action: "document.change",
          entityKind: documentKindName,
          entityId: id,
          change: changeHashes(config, { before, after }),
          requestId,
        },
        // Only this transaction's own change has this very time.
        sql`exists (select from sources where id = ${id} and revision = ${revision + 1} and updated_at = now())`,
      ),
      selectDocuments(db).where(and(visibleTo(actor), eq(sources.id, id))),
    ]),
  );
  return changed.length > 0 ? row : undefined;
}
