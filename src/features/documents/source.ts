// Documents as a kind of source: how their files are read, how their passages are cited.
import { and, eq } from "drizzle-orm";
import type { ExtractionCache } from "../../cache/extractions.ts";
import type { DescribeImage } from "../../knowledge/parse/image.ts";
import { IngestFailure, type PassageHit, type SourceKind, type SourceRef } from "../../knowledge/source-kind.ts";
import type { Database } from "../../platform/database.ts";
import { documentKindName } from "./document.ts";
import { documents } from "./documents.table.ts";
import { noteReading } from "./note-reading.ts";
import { pageUrl, placedAt } from "./page-url.ts";
import { placeOf } from "./place.ts";
import { readVersion } from "./versions/reading.ts";
import { documentVersions } from "./versions/versions.table.ts";

interface Deps {
  files: R2Bucket;
  database: Database;
  extractions: ExtractionCache;
  /** Reads pictures for whoever brought this one, who pays for it */
  describeImageFor(source: SourceRef): DescribeImage;
}

export function documentKind(deps: Deps): SourceKind {
  return {
    kind: documentKindName,
    async read(source: SourceRef) {
      const [[file]] = await deps.database.forWorkspace(source, (db) => [
        db
          .select({
            workspaceId: documentVersions.workspaceId,
            documentId: documentVersions.documentId,
            version: documentVersions.version,
            contentType: documentVersions.contentType,
            contentHash: documentVersions.contentHash,
            encoding: documentVersions.encoding,
            url: documents.url,
          })
          .from(documentVersions)
          .innerJoin(documents, eq(documents.id, documentVersions.documentId))
          .where(and(eq(documentVersions.documentId, source.id), eq(documentVersions.version, source.version))),
      ]);
      if (!file) throw new IngestFailure("missing_file");
      const reading = await readVersion(file, deps, deps.describeImageFor(source));
      await noteReading(deps.database, source, reading);
      if (file.url === null) return reading.sections;
      return placedAt(pageUrl(file.url, reading.facts.canonicalUrl), reading.sections);
    },
    cite: (hit: PassageHit) => ({
      type: documentKindName,
      document_id: hit.sourceId,
      title: hit.title,
      ...placeOf(hit),
    }),
  };
}
