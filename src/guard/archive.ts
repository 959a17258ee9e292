// Whether a zip archive can be opened without harm: few parts, honest about their sizes, that don't grow beyond all measure.
import { HostileFile } from "./hostile-file.ts";
import { inflate } from "./inflate.ts";
import { type ZipEntry, zipEntries } from "./zip-directory.ts";

export interface ArchiveLimits {
  maxEntries: number;
  /** Of all parts together, unpacked */
  maxBytes: number;
  /** Of a part, unpacked to packed, where it is large enough to matter */
  maxRatio: number;
  /** Whether a part may be an archive itself: one that nobody opens does no harm */
  mayHoldArchive(name: string): boolean;
}

/** Sees what is in a part: piece by piece, then that it was all. */
export interface PartReader {
  onPiece(piece: Uint8Array): void;
  onEnd(): void;
}

/** Small parts of repeated text are often packed 200 to 1. */
const ratioFromBytes = 1_048_576;
const nameMaxChars = 260;
const archiveSignatures = ["504b0304", "504b0506", "1f8b08", "377abcaf", "52617221", "425a68", "fd377a58"];
const longestSignature = 4;

/** Goes through every part; `readerOf` says who reads along. Throws HostileFile. */
export async function checkArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits,
  readerOf: (entry: ZipEntry) => PartReader | undefined = () => undefined,
): Promise<void> {
  const entries = zipEntries(bytes, limits.maxEntries);
  checkNames(entries);
  checkPlaces(entries);
  checkDeclared(entries, limits);
  for (const entry of entries) await checkEntry(entry, limits, readerOf(entry));
}

function checkNames(entries: readonly ZipEntry[]): void {
  const names = entries.map(({ name }) => name.toLowerCase());
  const isUnsafe = (name: string) =>
    name === "" ||
    name.length > nameMaxChars ||
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /^\/|\\|:|[\x00-\x1f]|(?:^|\/)\.\.(?:\/|$)/.test(name);
  if (names.some(isUnsafe) || new Set(names).size < names.length) throw new HostileFile("unsafe_name");
}

/** The worst bombs let thousands of parts share the same bytes. */
function checkPlaces(entries: readonly ZipEntry[]): void {
  const inOrder = [...entries].sort((one, other) => one.start - other.start);
  for (const [index, { start }] of inOrder.entries())
    if (start < (inOrder[index - 1]?.end ?? 0)) throw new HostileFile("parts_overlap");
}

/** Before anything is unpacked. */
function checkDeclared(entries: readonly ZipEntry[], { maxBytes, maxRatio }: ArchiveLimits): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const isDense = ({ size, packedSize }: ZipEntry) => size >= ratioFromBytes && size > maxRatio * packedSize;
  if (total > maxBytes || entries.some(isDense)) throw new HostileFile("inflates_too_far");
}

/** What it declares is what it may have, and what it must have. */
async function checkEntry(entry: ZipEntry, limits: ArchiveLimits, reader?: PartReader): Promise<void> {
  let head = "";
  const onPiece = (piece: Uint8Array) => {
    if (head.length < 2 * longestSignature) head += Buffer.from(piece.subarray(0, longestSignature)).toString("hex");
    reader?.onPiece(piece);
  };
  const { size, read, problem } = await unpack(entry, onPiece);
  if (size !== entry.size || read !== entry.packedSize || problem !== undefined)
    throw new HostileFile("sizes_untrue", { cause: problem });
  const isArchive = archiveSignatures.some((signature) => head.startsWith(signature));
  if (isArchive && !limits.mayHoldArchive(entry.name)) throw new HostileFile("archive_within");
  reader?.onEnd();
}

async function unpack({ isStored, packed, size }: ZipEntry, onPiece: (piece: Uint8Array) => void) {
  if (!isStored) return inflate(packed, { format: "raw", maxBytes: size, onPiece });
  onPiece(packed);
  return { size: packed.length, read: packed.length, problem: undefined };
}
