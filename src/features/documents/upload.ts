// Takes a file in: checked, kept, its state written, its ingestion queued. The same bytes twice are one document.
import { and, eq } from "drizzle-orm";
import { changeHashes } from "../../audit/keyed-hash.ts";
import { auditRow } from "../../audit/record.ts";
import { contentTypeOf } from "../../guard/upload.ts";
import type { Services } from "../../http/services.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { fileKey } from "../../platform/bucket.ts";
import { sqlStateOf } from "../../platform/database.ts";
import { Failure, invalid } from "../../platform/failure.ts";
import { newId, sha256Hex } from "../../platform/ids.ts";
import { clip, withoutInvisible } from "../../platform/text.ts";
import { type DocumentRow, documentKindName, selectDocuments, visibleTo } from "./document.ts";
import { documents } from "./documents.table.ts";
import { enqueue } from "./enqueue.ts";
import { processDocument } from "./process.ts";

export interface UploadInput {
  file: File;
  title?: string | undefined;
  author?: string | undefined;
  tags: string[];
}

type UploadServices = Pick<Services, "config" | "database" | "files" | "ingestQueue" | "telemetry">;

/** `accepted` tells whether there is work to do: a document that was here already has none, unless it had failed. */
export async function uploadDocument(
  services: UploadServices,
  actor: PersonActor,
  input: UploadInput,
  requestId: string,
): Promise<{ row: DocumentRow; accepted: boolean }> {
  const { file } = input;
  if (file.size > services.config.uploadMaxBytes) {
    throw new Failure({ tag: "too_large", field: "file", limit: services.config.uploadMaxBytes, unit: "bytes" });
  }
  if (file.size === 0) throw invalid("file", "is empty");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [contentType, contentHash] = await Promise.all([contentTypeOf(file.name, bytes), sha256Hex(bytes)]);
  return (
    (await sameContent(services, actor, contentHash, requestId)) ??
    create(services, actor, { ...input, bytes, contentType, contentHash }, requestId)
  );
}

interface Checked extends UploadInput {
  bytes: Uint8Array;
  contentType: string;
  contentHash: string;
}

async function create(
  services: UploadServices,
  actor: PersonActor,
  input: Checked,
  requestId: string,
): Promise<{ row: DocumentRow; accepted: boolean }> {
  const { workspaceId } = actor;
  const id = newId();
  const fileName = clip(withoutInvisible(input.file.name), 255);
  const title = input.title ?? fileName.replace(/\.[^.]+$/, "");
  await services.files.put(fileKey(workspaceId, id, 1), input.bytes);
  try {
    const [, , , [row]] = await services.database.forWorkspace(actor, (db) => [
      db.insert(sources).values({
        id,
        workspaceId,
        kind: documentKindName,
        title,
        tags: input.tags,
        contentHash: input.contentHash,
        createdBy: actor.userId,
      }),
      db.insert(documents).values({
        id,
        workspaceId,
        fileName,
        contentType: input.contentType,
        fileSize: input.bytes.length,
        author: input.author,
      }),
      auditRow(db, actor, {
        action: "document.upload",
        entityKind: documentKindName,
        entityId: id,
        details: { contentHash: input.contentHash },
        change: changeHashes(services.config, { after: { title, tags: input.tags, contentHash: input.contentHash } }),
        requestId,
      }),
      selectDocuments(db).where(eq(sources.id, id)),
    ]);
    if (!row) throw new Error("The row just inserted can't be read");
    await enqueue(services, { workspaceId, sourceId: id });
    return { row, accepted: true };
  } catch (error) {
    await services.files.delete(fileKey(workspaceId, id, 1));
    return afterCollision(error, services, actor, input.contentHash, requestId);
  }
}

/** Two uploads of the same bytes at the same moment: the second finds what the first has made. */
async function afterCollision(
  error: unknown,
  services: UploadServices,
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
  services: UploadServices,
  actor: PersonActor,
  contentHash: string,
  requestId: string,
): Promise<{ row: DocumentRow; accepted: boolean } | undefined> {
  const [[row]] = await services.database.forWorkspace(actor, (db) => [
    selectDocuments(db).where(and(visibleTo(actor), eq(sources.contentHash, contentHash))),
  ]);
  if (!row) return undefined;
  if (row.source.status !== "failed") return { row, accepted: false };
  return { row: await processDocument(services, actor, row.source.id, requestId), accepted: true };
}
