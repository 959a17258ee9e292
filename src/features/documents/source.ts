// Documents as a kind of source: how their files are read, how their passages are cited.
import { eq } from "drizzle-orm";
import type { ExtractionCache } from "../../cache/extractions.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { isSlowToRead, parse, readerVersion } from "../../knowledge/parse/parse.ts";
import {
  IngestFailure,
  type PassageHit,
  type Section,
  type SourceKind,
  type SourceRef,
} from "../../knowledge/source-kind.ts";
import { fileKey } from "../../platform/bucket.ts";
import type { Database } from "../../platform/database.ts";
import { documentKindName } from "./document.ts";
import { documents } from "./documents.table.ts";

interface Deps {
  files: R2Bucket;
  database: Database;
  extractions: ExtractionCache;
}

export function documentKind(deps: Deps): SourceKind {
  return {
    kind: documentKindName,
    async read(source: SourceRef) {
      const [[document], object] = await Promise.all([
        deps.database
          .forWorkspace(source, (db) => [
            db
              .select({ contentType: documents.contentType, contentHash: sources.contentHash })
              .from(documents)
              .innerJoin(sources, eq(sources.id, documents.id))
              .where(eq(documents.id, source.id)),
          ])
          .then(([rows]) => rows),
        deps.files.get(fileKey(source.workspaceId, source.id, source.version)),
      ]);
      if (!document || !object) throw new IngestFailure("missing_file");
      const sections = await readSections({ ...document, workspaceId: source.workspaceId }, object, deps.extractions);
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

async function readSections(
  document: { workspaceId: string; contentType: string; contentHash: string | null },
  object: R2ObjectBody,
  extractions: ExtractionCache,
): Promise<Section[]> {
  const { contentType, contentHash } = document;
  const read = async () => parse(contentType, new Uint8Array(await object.arrayBuffer()));
  if (contentHash === null || !isSlowToRead(contentType)) return read();
  const sections = await extractions.once({ ...document, contentHash, readerVersion }, read);
  if (!object.bodyUsed) await object.body.cancel();
  return sections;
}
