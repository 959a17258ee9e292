// Compressed bytes opened piece by piece, so that nobody holds more of them than was allowed.
import { HostileFile } from "./hostile-file.ts";

const pieceBytes = 16_384;

export interface Inflating {
  format: "zlib" | "raw";
  maxBytes: number;
  /** Called with each piece of the result */
  onPiece?: (piece: Uint8Array) => void;
}

export interface Inflated {
  size: number;
  /** How much was taken to get it; what follows the data's end is left */
  read: number;
  /** What went wrong, e.g. that the bytes end before the data does */
  problem: unknown;
}

/** Throws `inflates_too_far`; tells of anything else, since readers forgive different things. */
export async function inflate(bytes: Uint8Array, { format, maxBytes, onPiece }: Inflating): Promise<Inflated> {
  // Loaded when the first file comes: the Worker starts without them.
  const [{ Readable }, { createInflate, createInflateRaw }] = await Promise.all([
    import("node:stream"),
    import("node:zlib"),
  ]);
  const inflater = format === "zlib" ? createInflate() : createInflateRaw();
  const source = Readable.from(piecesOf(bytes));
  let size = 0;
  const outcome = (problem: unknown): Inflated => ({ size, read: inflater.bytesWritten, problem });
  try {
    for await (const piece of source.pipe(inflater)) {
      size += piece.length;
      if (size > maxBytes) throw new HostileFile("inflates_too_far");
      onPiece?.(piece);
    }
    return outcome(undefined);
  } catch (problem) {
    if (problem instanceof HostileFile) throw problem;
    return outcome(problem);
  } finally {
    source.destroy();
    inflater.destroy();
  }
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}
