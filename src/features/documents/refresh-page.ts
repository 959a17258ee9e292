// Looks at a page again. What hasn't changed costs nothing; what has is read as a new version, and answers go on from the
// old one until the new one is ready.
import { and, eq, sql } from "drizzle-orm";
import { type AuditActor, auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { fileKey } from "../../platform/bucket.ts";
import type { DocumentRow } from "./document.ts";
import { documentKindName } from "./document.ts";
import { documents } from "./documents.table.ts";
import { enqueue } from "./enqueue.ts";
import { type FetchServices, fetchPage, type Page } from "./fetch-page.ts";

export type RefreshServices = Pick<Services, "database" | "files" | "ingestQueue" | "telemetry"> & FetchServices;

/** True: it has changed, and its new text is on the way. Throws FetchFailure, or what the database says of bytes that another document has. */
export async function refreshPage(
  services: RefreshServices,
  { source, document }: DocumentRow,
  actor: AuditActor,
  requestId: string,
): Promise<boolean> {
  if (document.url === null) return false;
  const page = await fetchPage(services, document.url, document);
  const place = { workspaceId: source.workspaceId };
  if (!page || page.contentHash === source.contentHash) {
    await services.database.forWorkspace(place, (db) => [
      db
        .update(documents)
        .set({ fetchedAt: sql`now()`, refreshProblem: null, ...(page ? validatorsOf(page) : {}) })
        .where(eq(documents.id, source.id)),
    ]);
    return false;
  }
  return replace(services, source, page, actor, requestId);
}

const validatorsOf = ({ etag, lastModified }: Page) => ({ etag, lastModified });

async function replace(
  services: RefreshServices,
  source: DocumentRow["source"],
  page: Page,
  actor: AuditActor,
  requestId: string,
): Promise<boolean> {
  const { id, workspaceId } = source;
  const version = source.version + 1;
  await services.files.put(fileKey(workspaceId, id, version), page.bytes);
  // Only this transaction's own change has this very time.
  const isMine = sql`exists (select from sources where id = ${id} and version = ${version} and updated_at = now())`;
  const [changed] = await services.database.forWorkspace({ workspaceId }, (db) => [
    db
      .update(sources)
      .set({
        version,
        contentHash: page.contentHash,
        status: "queued",
        reason: null,
        attempts: 0,
        leaseId: null,
        leaseExpiresAt: null,
        passagesDone: 0,
        passagesTotal: null,
        revision: sql`revision + 1`,
        updatedAt: sql`now()`,
      })
      .where(and(eq(sources.id, id), eq(sources.version, source.version), sql`deleted_at is null`))
      .returning({ id: sources.id }),
    db
      .update(documents)
      .set({
        contentType: page.contentType,
        fileSize: page.bytes.length,
        encoding: page.charset,
        ...validatorsOf(page),
        fetchedAt: sql`now()`,
        refreshProblem: null,
      })
      .where(and(eq(documents.id, id), isMine)),
    auditRow(
      db,
      actor,
      {
        action: "document.refresh",
        entityKind: documentKindName,
        entityId: id,
        details: { contentHash: page.contentHash, version },
        requestId,
      },
      isMine,
    ),
  ]);
  if (changed.length > 0) await enqueue(services, { workspaceId, sourceId: id });
  return changed.length > 0;
}
