// What stands in a version's file. What takes long to read, or costs, is read once.
import type { ExtractionCache } from "../../../cache/extractions.ts";
import { isSlowToRead, parse, type ReadingTools, readerVersion } from "../../../knowledge/parse/parse.ts";
import type { Reading } from "../../../knowledge/parse/reading.ts";
import { IngestFailure } from "../../../knowledge/source-kind.ts";
import { fileKey } from "../../../platform/bucket.ts";

export interface VersionFile {
  workspaceId: string;
  documentId: string;
  version: number;
  contentType: string;
  contentHash: string;
  /** Of its text: as its server said, or as it was recognised before */
  encoding: string | null;
}

interface Deps {
  files: R2Bucket;
  extractions: ExtractionCache;
}

/** Throws IngestFailure. */
export async function readVersion(
  file: VersionFile,
  { files, extractions }: Deps,
  describeImage: ReadingTools["describeImage"],
): Promise<Reading> {
  const { workspaceId, contentType, contentHash, encoding } = file;
  const object = await files.get(fileKey(workspaceId, file.documentId, file.version));
  if (!object) throw new IngestFailure("missing_file");
  const read = async () => parse(contentType, new Uint8Array(await object.arrayBuffer()), { encoding, describeImage });
  if (!isSlowToRead(contentType)) return read();
  const reading = await extractions.once({ workspaceId, contentType, contentHash, readerVersion }, read);
  if (!object.bodyUsed) await object.body.cancel();
  return reading;
}
