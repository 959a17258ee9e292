// Whether a PDF can be opened without harm: its parser unpacks streams whole, so how far they unpack is found out before.
import { HostileFile } from "./hostile-file.ts";
import { inflate } from "./inflate.ts";
import { filtersIn } from "./pdf-filters.ts";
import { ascii85Decoded, hexDecoded, type Measured, measureLzw, measureRunLengths } from "./pdf-streams.ts";

/** A page scanned at 300 dpi in colour, packed without loss, has 26 MB. */
const streamMaxBytes = 67_108_864;
const totalMaxBytes = 536_870_912;
const streamsMax = 50_000;
/** Streams that lie in each other could make this check read the same bytes again and again. */
const readTimes = 3;
const readFreeBytes = 16_384;
const newlineWithin = 1_024;

/** Deeper than any program writes: `[/ASCIIHexDecode /ASCII85Decode /FlateDecode]` */
const textFiltersMax = 2;

/** Throws HostileFile. Streams of an encrypted file are measured as they stand, not as they are once decrypted. */
export async function checkPdf(bytes: Uint8Array): Promise<void> {
  const filters = filtersIn(bytes);
  const starts = [...streams(bytes)];
  if (starts.length > streamsMax) throw new HostileFile("too_many_parts");
  let total = 0;
  let read = 0;
  for (const start of starts) {
    const maxBytes = Math.min(streamMaxBytes, totalMaxBytes - total);
    const opened = await measure(bytes.subarray(start), filters, maxBytes);
    total += opened.size;
    read += opened.read;
    if (read > readTimes * bytes.length + readFreeBytes * starts.length) throw new HostileFile("parts_overlap");
  }
}

/** The most that any of the file's filters makes of it: which one is in force, the file may hide. */
async function measure(
  data: Uint8Array,
  filters: ReadonlySet<string>,
  maxBytes: number,
  textFilters = 0,
): Promise<Measured> {
  const ways: Measured[] = [];
  // Each ends by itself where the packed data ends, whatever the file says of its length.
  if (isZlib(data[0] ?? 0, data[1] ?? 0)) ways.push(await inflate(data, { format: "zlib", maxBytes }));
  if (filters.has("LZWDecode")) ways.push(measureLzw(data, maxBytes));
  if (filters.has("RunLengthDecode")) ways.push(measureRunLengths(data, maxBytes));
  for (const [filter, decode] of textFilters < textFiltersMax ? textDecoders : []) {
    if (!filters.has(filter)) continue;
    const { decoded, read } = decode(data);
    const within = await measure(decoded, filters, maxBytes, textFilters + 1);
    ways.push({ size: within.size, read: read + within.read });
  }
  return { size: Math.max(0, ...ways.map(({ size }) => size)), read: Math.max(0, ...ways.map(({ read }) => read)) };
}

const textDecoders = [
  ["ASCIIHexDecode", hexDecoded],
  ["ASCII85Decode", ascii85Decoded],
] as const;

/** Where the data of each stream begins. */
function* streams(bytes: Uint8Array): Generator<number> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6))
    if (text.toString("latin1", at - 3, at) !== "end") yield nextLine(bytes, at + 6);
}

/** As PDF.js finds it: whatever stands behind the word on its line is passed over. */
function nextLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < from + newlineWithin && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at++;
  return bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? at + 2 : at + 1;
}

/** RFC 1950: method 8, the two bytes a multiple of 31, no dictionary. */
const isZlib = (method: number, flags: number): boolean =>
  (method & 0x0f) === 8 && ((method << 8) + flags) % 31 === 0 && (flags & 0x20) === 0;
