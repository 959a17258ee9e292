// A version's file as it came, streamed from storage. Whoever opens it gets a file to save, never a page that runs here.
import { eq, sql } from "drizzle-orm";
import { byteRangeOf, contentRange } from "../../../http/byte-range.ts";
import { hasETag } from "../../../http/conditional.ts";
import type { Services } from "../../../http/services.ts";
import type { Actor } from "../../../identity/actor.ts";
import { sources } from "../../../knowledge/knowledge.table.ts";
import { fileKey } from "../../../platform/bucket.ts";
import { notFound } from "../../../platform/failure.ts";
import { getVersion, selectVersions, type VersionRow, versionsOf } from "./version.ts";
import { documentVersions } from "./versions.table.ts";

/** The one that answers are made from; as long as there is none, the newest. */
export async function getPresentVersion(
  services: Pick<Services, "database">,
  actor: Actor,
  documentId: string,
): Promise<VersionRow> {
  const [[row]] = await services.database.forWorkspace(actor, (db) => [
    selectVersions(db)
      .where(versionsOf(actor, documentId))
      .orderBy(sql`${eq(documentVersions.version, sql`coalesce(${sources.liveVersion}, ${sources.version})`)} desc`)
      .limit(1),
  ]);
  if (!row) throw notFound("document");
  return row;
}

/** `version` undefined: the present one */
export async function downloadVersion(
  services: Pick<Services, "database" | "files">,
  actor: Actor,
  documentId: string,
  version: number | undefined,
  request: Headers,
): Promise<Response> {
  const { own } =
    version === undefined
      ? await getPresentVersion(services, actor, documentId)
      : await getVersion(services, actor, documentId, version);
  const etag = `"${own.contentHash}"`;
  if (hasETag(request.get("If-None-Match"), etag)) return new Response(null, { status: 304, headers: { ETag: etag } });
  const range = byteRangeOf(request, own.fileSize, etag);
  const object = await services.files.get(fileKey(own.workspaceId, documentId, own.version), range ? { range } : {});
  if (!object) throw notFound("file");
  return new Response(object.body, {
    status: range ? 206 : 200,
    headers: {
      "Content-Type": own.contentType,
      "Content-Length": String(range?.length ?? own.fileSize),
      "Content-Disposition": attachment(own.fileName),
      "Accept-Ranges": "bytes",
      ETag: etag,
      ...(range ? { "Content-Range": contentRange(range, own.fileSize) } : {}),
    },
  });
}

/** RFC 6266: a name that every client can read, and the true one. */
function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%/]/g, "_");
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
