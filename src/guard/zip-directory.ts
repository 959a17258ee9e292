// What a zip archive says of itself: its central directory. Only what writers of documents make is taken: no zip64, one disk.
import { HostileFile } from "./hostile-file.ts";

export interface ZipEntry {
  name: string;
  isStored: boolean;
  /** As declared, packed and unpacked */
  packedSize: number;
  size: number;
  /** The packed bytes, from where the entry's own header says */
  packed: Uint8Array;
  /** Where the entry lies in the file, header included */
  start: number;
  end: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
const entryBytes = 46;
const localBytes = 30;
const commentMaxBytes = 65_535;
const encryptedFlag = 0x1;
const stored = 0;
const deflated = 8;

/** Throws `malformed`, `encrypted` or `too_many_parts`. */
export function zipEntries(bytes: Uint8Array, maxEntries: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(bytes, view, maxEntries);
  } catch (error) {
    // Whatever points outside of the file.
    throw error instanceof RangeError ? new HostileFile("malformed", { cause: error }) : error;
  }
}

function readEntries(bytes: Uint8Array, view: DataView, maxEntries: number): ZipEntry[] {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const isOneDisk = view.getUint16(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!isOneDisk || count === 0xffff) throw new HostileFile("malformed");
  if (count > maxEntries) throw new HostileFile("too_many_parts");
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== entrySignature) throw new HostileFile("malformed");
    entries.push(entryAt(bytes, view, at));
    at += entryBytes + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at !== end) throw new HostileFile("malformed");
  return entries;
}

/** From behind, since a comment may follow it. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= Math.max(0, last - commentMaxBytes); at--) {
    if (view.getUint32(at, true) === endSignature && at + endBytes + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  throw new HostileFile("malformed");
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  if (view.getUint16(at + 8, true) & encryptedFlag) throw new HostileFile("encrypted");
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const start = view.getUint32(at + 42, true);
  const isKnown = method === stored || method === deflated;
  if (!isKnown || view.getUint32(start, true) !== localSignature) throw new HostileFile("malformed");
  const name = nameAt(bytes, at + entryBytes, view.getUint16(at + 28, true));
  const localNameBytes = view.getUint16(start + 26, true);
  // A reader that goes through the file from its beginning must find the same.
  if (nameAt(bytes, start + localBytes, localNameBytes) !== name) throw new HostileFile("malformed");
  const dataStart = start + localBytes + localNameBytes + view.getUint16(start + 28, true);
  const end = dataStart + packedSize;
  if (end > bytes.length) throw new HostileFile("malformed");
  return {
    name,
    isStored: method === stored,
    packedSize,
    size: view.getUint32(at + 24, true),
    packed: bytes.subarray(dataStart, end),
    start,
    end,
  };
}

const nameAt = (bytes: Uint8Array, at: number, length: number): string =>
  new TextDecoder().decode(bytes.subarray(at, at + length));
