// Documents as a kind of source: how their files are read, how their passages are cited.
import { eq } from "drizzle-orm";
import { parse } from "../../knowledge/parse/parse.ts";
import { IngestFailure, type PassageHit, type SourceKind, type SourceRef } from "../../knowledge/source-kind.ts";
import { fileKey } from "../../platform/bucket.ts";
import type { Database } from "../../platform/database.ts";
import { documentKindName } from "./document.ts";
import { documents } from "./documents.table.ts";

export function documentKind(deps: { files: R2Bucket; database: Database }): SourceKind {
  return {
    kind: documentKindName,
    async read(source: SourceRef) {
      const [[document], object] = await Promise.all([
        deps.database
          .forWorkspace(source, (db) => [
            db.select({ contentType: documents.contentType }).from(documents).where(eq(documents.id, source.id)),
          ])
          .then(([rows]) => rows),
        deps.files.get(fileKey(source.workspaceId, source.id, source.version)),
      ]);
      if (!document || !object) throw new IngestFailure("missing_file");
      const sections = await parse(document.contentType, new Uint8Array(await object.arrayBuffer()));
      const lastPage = sections.reduce<number | null>((last, { locator }) => locator.page ?? last, null);
      if (lastPage !== null) {
        await deps.database.forWorkspace(source, (db) => [
          db.update(documents).set({ pageCount: lastPage }).where(eq(documents.id, source.id)),
        ]);
      }
      return sections;
    },
    cite: (hit: PassageHit) => ({
      type: documentKindName,
      document_id: hit.sourceId,
      title: hit.title,
      heading: hit.heading || null,
      page: hit.locator.page ?? null,
    }),
  };
}
