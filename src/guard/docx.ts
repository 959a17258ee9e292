// Whether a DOCX can be read without harm: an archive within measure, of XML that declares nothing.
import { type ArchiveLimits, checkArchive, type PartReader } from "./archive.ts";
import { HostileFile } from "./hostile-file.ts";
import { checkXml } from "./markup.ts";

const limits: ArchiveLimits = {
  maxEntries: 2_000,
  maxBytes: 134_217_728,
  maxRatio: 100,
  // Tables and slides that a writer has put in: kept as they are, never opened.
  mayHoldArchive: (name) => name.startsWith("word/embeddings/"),
};
const xmlMaxBytes = 33_554_432;

/** Throws HostileFile. */
export const checkDocx = (bytes: Uint8Array): Promise<void> =>
  checkArchive(bytes, limits, ({ name }) => (/\.(?:xml|rels)$/i.test(name) ? xmlReader() : undefined));

function xmlReader(): PartReader {
  const pieces: Uint8Array[] = [];
  let size = 0;
  return {
    onPiece(piece) {
      size += piece.length;
      if (size > xmlMaxBytes) throw new HostileFile("inflates_too_far");
      pieces.push(piece);
    },
    onEnd: () => checkXml(Buffer.concat(pieces, size)),
  };
}
