// A document's next version, whatever brings it: an upload, a look at its page, an older version brought back. Its bytes are kept
// beside all others; answers go on from the old one until the new one is ready.
import { and, eq, isNull, sql } from "drizzle-orm";
import type { AuditAction } from "../../../audit/actions.ts";
import type { ChangeHashes } from "../../../audit/keyed-hash.ts";
import { type AuditActor, auditRow } from "../../../audit/record.ts";
import type { Services } from "../../../http/services.ts";
import { sources } from "../../../knowledge/knowledge.table.ts";
import { fileKey } from "../../../platform/bucket.ts";
import { sqlStateOf } from "../../../platform/database.ts";
import { Failure } from "../../../platform/failure.ts";
import { type DocumentRow, documentKindName } from "../document.ts";
import type { documents as documentsTable } from "../documents.table.ts";
import { documents } from "../documents.table.ts";
import { enqueue } from "../enqueue.ts";
import type { VersionOrigin } from "./versions.table.ts";

export type VersionServices = Pick<Services, "database" | "files" | "ingestQueue" | "telemetry">;

export interface NextVersion {
  /** Asked for again where the first number was taken */
  bytes(): Promise<Uint8Array | ReadableStream>;
  fileName: string;
  contentType: string;
  fileSize: number;
  contentHash: string;
  /** As its server said */
  encoding: string | null;
  origin: VersionOrigin;
  restoredFrom?: number;
  action: AuditAction;
  change?: ChangeHashes;
  createdBy: string;
  /** What If-Match insists on, if anything */
  ifEdits?: number | undefined;
  /** What else its bringer says of the document */
  told?: {
    title?: string | undefined;
    tags?: string[] | undefined;
    author?: string | undefined;
    path?: string | undefined;
  };
  /** What its server said of a page */
  remote?: Pick<typeof documentsTable.$inferInsert, "etag" | "lastModified" | "fetchedAt" | "refreshProblem">;
}

/** False: another change came first. Throws what the database says of content that another document has. */
export async function newVersion(
  services: VersionServices,
  row: DocumentRow,
  next: NextVersion,
  actor: AuditActor,
  requestId: string,
): Promise<boolean> {
  const { id, workspaceId } = row.source;
  const version = await keepBytes(services.files, row, next);
  const isMade = await record(services, row, version, next, actor, requestId).catch(async (error: unknown) => {
    // Without an answer nobody knows whether the version stands: then its bytes stay.
    if (sqlStateOf(error)) await services.files.delete(fileKey(workspaceId, id, version));
    throw error;
  });
  if (isMade) await enqueue(services, { workspaceId, sourceId: id });
  else await services.files.delete(fileKey(workspaceId, id, version));
  return isMade;
}

const numbersTried = 8;

/** Under the first number that has no bytes yet: two changes at once never write over each other's. */
async function keepBytes(files: R2Bucket, { source }: DocumentRow, next: NextVersion): Promise<number> {
  const ifThereIsNone = new Headers({ "If-None-Match": "*" });
  for (let version = source.version + 1; version <= source.version + numbersTried; version++) {
    const key = fileKey(source.workspaceId, source.id, version);
    // R2 answers null where the condition doesn't hold, whatever its types say of conditions in headers.
    const kept: R2Object | null = await files.put(key, await next.bytes(), { onlyIf: ifThereIsNone });
    if (kept) return version;
  }
  throw new Failure({ tag: "conflict", problem: "it is being changed by others at this moment" });
}

async function record(
  services: VersionServices,
  { source }: DocumentRow,
  version: number,
  next: NextVersion,
  actor: AuditActor,
  requestId: string,
): Promise<boolean> {
  const { id, workspaceId } = source;
  const { fileName, contentType, fileSize, contentHash, encoding, origin, restoredFrom = null, told = {} } = next;
  // Only this transaction's own change has this very time.
  const isMine = sql`exists (select from sources where id = ${id} and version = ${version} and updated_at = now())`;
  const [changed] = await services.database.forWorkspace({ workspaceId }, (db) => [
    db
      .update(sources)
      .set({
        version,
        contentHash,
        ...told,
        ...(told.path === undefined ? {} : { path: told.path || null }),
        contentType,
        status: "queued",
        reason: null,
        attempts: 0,
        leaseId: null,
        leaseExpiresAt: null,
        passagesDone: 0,
        passagesTotal: null,
        pagesDone: null,
        edits: sql`edits + 1`,
        revision: sql`revision + 1`,
        updatedAt: sql`now()`,
      })
      .where(
        and(
          eq(sources.id, id),
          eq(sources.version, source.version),
          isNull(sources.deletedAt),
          next.ifEdits === undefined ? undefined : eq(sources.edits, next.ifEdits),
        ),
      )
      .returning({ id: sources.id }),
    db
      .update(documents)
      .set({
        fileName,
        fileSize,
        encoding,
        uploadedAt: sql`now()`,
        // Said again when it is read.
        pageCount: null,
        language: null,
        readBy: null,
        ...next.remote,
      })
      .where(and(eq(documents.id, id), isMine)),
    db.execute(sql`
      insert into document_versions (workspace_id, document_id, version, file_name, content_type, file_size, content_hash, encoding,
        origin, restored_from, created_by)
      select ${workspaceId}::uuid, ${id}::uuid, ${version}::int, ${fileName}, ${contentType}, ${fileSize}::bigint, ${contentHash},
        ${encoding}, ${origin}, ${restoredFrom}::int, ${next.createdBy} where ${isMine}`),
    auditRow(
      db,
      actor,
      {
        action: next.action,
        entityKind: documentKindName,
        entityId: id,
        details: { contentHash, version, ...(restoredFrom === null ? {} : { restoredFrom }) },
        ...(next.change ? { change: next.change } : {}),
        requestId,
      },
      isMine,
    ),
  ]);
  return changed.length > 0;
}
