// Documents as a kind of source: how their files are read, how their passages are cited.
import { eq } from "drizzle-orm";
import type { ExtractionCache } from "../../cache/extractions.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import type { DescribeImage } from "../../knowledge/parse/image.ts";
import { isSlowToRead, parse, type ReadingTools, readerVersion } from "../../knowledge/parse/parse.ts";
import type { Reading } from "../../knowledge/parse/reading.ts";
import { IngestFailure, type PassageHit, type SourceKind, type SourceRef } from "../../knowledge/source-kind.ts";
import { fileKey } from "../../platform/bucket.ts";
import type { Database } from "../../platform/database.ts";
import { documentKindName } from "./document.ts";
import { documents } from "./documents.table.ts";
import { noteFacts } from "./note-facts.ts";

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
      const [[document], object] = await Promise.all([
        deps.database
          .forWorkspace(source, (db) => [
            db
              .select({
                contentType: documents.contentType,
                contentHash: sources.contentHash,
                encoding: documents.encoding,
              })
              .from(documents)
              .innerJoin(sources, eq(sources.id, documents.id))
              .where(eq(documents.id, source.id)),
          ])
          .then(([rows]) => rows),
        deps.files.get(fileKey(source.workspaceId, source.id, source.version)),
      ]);
      if (!document || !object) throw new IngestFailure("missing_file");
      const tools = { encoding: document.encoding, describeImage: deps.describeImageFor(source) };
      const reading = await readOnce({ ...document, workspaceId: source.workspaceId }, object, tools, deps.extractions);
      await noteFacts(deps.database, source, reading.facts);
      return reading.sections;
    },
    cite: (hit: PassageHit) => ({
      type: documentKindName,
      document_id: hit.sourceId,
      title: hit.title,
      heading: hit.heading || null,
      page: hit.locator.page ?? null,
      anchor: hit.locator.anchor ?? null,
      row: hit.locator.row ?? null,
    }),
  };
}

async function readOnce(
  document: { workspaceId: string; contentType: string; contentHash: string | null },
  object: R2ObjectBody,
  tools: ReadingTools,
  extractions: ExtractionCache,
): Promise<Reading> {
  const { contentType, contentHash } = document;
  const read = async () => parse(contentType, new Uint8Array(await object.arrayBuffer()), tools);
  if (contentHash === null || !isSlowToRead(contentType)) return read();
  const reading = await extractions.once({ ...document, contentHash, readerVersion }, read);
  if (!object.bodyUsed) await object.body.cancel();
  return reading;
}
