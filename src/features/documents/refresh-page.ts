// Looks at a page again. What hasn't changed costs nothing; what has is read as a new version, and answers go on from the
// old one until the new one is ready.
import { eq, sql } from "drizzle-orm";
import type { AuditActor } from "../../audit/record.ts";
import type { Services } from "../../http/services.ts";
import type { DocumentRow } from "./document.ts";
import { documents } from "./documents.table.ts";
import { type FetchServices, fetchPage, type Page } from "./fetch-page.ts";
import { type NextVersion, newVersion, type VersionServices } from "./versions/new-version.ts";

export type RefreshServices = VersionServices & FetchServices & Pick<Services, "now">;

/** True: it has changed, and its new text is on the way. Throws FetchFailure, or what the database says of bytes that another document has. */
export async function refreshPage(
  services: RefreshServices,
  row: DocumentRow,
  actor: AuditActor & { id: string; userId?: string },
  requestId: string,
): Promise<boolean> {
  const { source, document } = row;
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
  const next: NextVersion = {
    bytes: async () => page.bytes,
    fileName: document.fileName,
    contentType: page.contentType,
    fileSize: page.bytes.length,
    contentHash: page.contentHash,
    encoding: page.charset,
    origin: "refresh",
    action: "document.refresh",
    createdBy: actor.userId ?? actor.id,
    remote: { ...validatorsOf(page), fetchedAt: services.now(), refreshProblem: null },
  };
  return newVersion(services, row, next, actor, requestId);
}

const validatorsOf = ({ etag, lastModified }: Page) => ({ etag, lastModified });
