// Keeps what came in: its bytes, its rows, its place in the queue. The same bytes twice are one document.
import { and, eq } from "drizzle-orm";
import { changeHashes } from "../../audit/keyed-hash.ts";
import { auditRow } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { fileKey } from "../../platform/bucket.ts";
import { sqlStateOf } from "../../platform/database.ts";
import { Failure } from "../../platform/failure.ts";
import { newId } from "../../platform/ids.ts";
import { type DocumentRow, documentKindName, selectDocuments, visibleTo } from "./document.ts";
import { documents } from "./documents.table.ts";
import { enqueue } from "./enqueue.ts";
import { processDocument } from "./process.ts";
import { documentVersions } from "./versions/versions.table.ts";

/** Where it was fetched, and how it is looked at again */
export type Origin = Pick<
  typeof documents.$inferInsert,
  "url" | "canonicalUrl" | "etag" | "lastModified" | "encoding" | "fetchedAt" | "refreshHours" | "refreshAt"
>;

export interface Incoming {
  fileName: string;
  title: string;
  author?: string | undefined;
  path?: string | undefined;
  tags: string[];
  bytes: Uint8Array;
  contentType: string;
  contentHash: string;
  action: "document.upload" | "document.fetch";
  origin?: Origin;
}

/** `accepted` tells whether there is work to do: a document that was here already has none, unless it had failed. */
export interface Kept {
  row: DocumentRow;
  accepted: boolean;
}

export type KeepServices = Pick<Services, "config" | "database" | "files" | "ingestQueue" | "telemetry">;

export async function keep(
  services: KeepServices,
  actor: PersonActor,
  incoming: Incoming,
  requestId: string,
): Promise<Kept> {
  const same = await sameContent(services, actor, incoming.contentHash, requestId);
  return same ?? create(services, actor, incoming, requestId);
}

async function create(
  services: KeepServices,
  actor: PersonActor,
  incoming: Incoming,
  requestId: string,
): Promise<Kept> {
  const { workspaceId } = actor;
  const id = newId();
  const { title, author, path, tags, contentHash, contentType } = incoming;
  await services.files.put(fileKey(workspaceId, id, 1), incoming.bytes);
  try {
    const [, , , , [row]] = await services.database.forWorkspace(actor, (db) => [
      db.insert(sources).values({
        id,
        workspaceId,
        kind: documentKindName,
        title,
        author,
        path: path || null,
        tags,
        contentType,
        contentHash,
        createdBy: actor.userId,
      }),
      db.insert(documents).values({
        id,
        workspaceId,
        fileName: incoming.fileName,
        fileSize: incoming.bytes.length,
        ...incoming.origin,
      }),
      db.insert(documentVersions).values({
        workspaceId,
        documentId: id,
        version: 1,
        fileName: incoming.fileName,
        contentType: incoming.contentType,
        fileSize: incoming.bytes.length,
        contentHash,
        encoding: incoming.origin?.encoding,
        origin: incoming.origin ? "fetch" : "upload",
        createdBy: actor.userId,
      }),
      auditRow(db, actor, {
        action: incoming.action,
        entityKind: documentKindName,
        entityId: id,
        details: { contentHash },
        change: changeHashes(services.config, { after: { title, tags, contentHash } }),
        requestId,
      }),
      selectDocuments(db).where(eq(sources.id, id)),
    ]);
    if (!row) throw new Error("The row just inserted can't be read");
    await enqueue(services, { workspaceId, sourceId: id });
    return { row, accepted: true };
  } catch (error) {
    // Without an answer nobody knows whether the rows stand: then the bytes stay.
    if (sqlStateOf(error)) await services.files.delete(fileKey(workspaceId, id, 1));
    return afterCollision(error, services, actor, contentHash, requestId);
  }
}

/** Two uploads of the same bytes at the same moment: the second finds what the first has made. */
async function afterCollision(
  error: unknown,
  services: KeepServices,
  actor: PersonActor,
  contentHash: string,
  requestId: string,
) {
  const state = sqlStateOf(error);
  if (state === "23503") throw new Failure({ tag: "unauthenticated", why: "workspace_gone" });
  const winner = state === "23505" ? await sameContent(services, actor, contentHash, requestId) : undefined;
  if (!winner) throw error;
  return winner;
}

async function sameContent(
  services: KeepServices,
  actor: PersonActor,
  contentHash: string,
  requestId: string,
): Promise<Kept | undefined> {
  const [[row]] = await services.database.forWorkspace(actor, (db) => [
    selectDocuments(db).where(and(visibleTo(actor), eq(sources.contentHash, contentHash))),
  ]);
  if (!row) return undefined;
  if (row.source.status !== "failed") return { row, accepted: false };
  return { row: await processDocument(services, actor, row.source.id, requestId), accepted: true };
}
