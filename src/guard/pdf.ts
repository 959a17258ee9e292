// Whether a PDF can be opened without harm: its parser unpacks streams whole, so how far they unpack is found out before.
import { HostileFile } from "./hostile-file.ts";
import { inflate } from "./inflate.ts";

/** A page scanned at 300 dpi in colour, packed without loss, has 26 MB. */
const streamMaxBytes = 67_108_864;
const totalMaxBytes = 536_870_912;
const streamsMax = 50_000;
/** Streams that lie in each other could make this check read the same bytes again and again. */
const readTimes = 3;
const readFreeBytes = 16_384;
const newlineWithin = 1_024;

/** Throws HostileFile. Streams behind other filters than Flate grow little, or are left to the parser. */
export async function checkPdf(bytes: Uint8Array): Promise<void> {
  const starts = [...packedStreams(bytes)];
  if (starts.length > streamsMax) throw new HostileFile("too_many_parts");
  let total = 0;
  let read = 0;
  for (const start of starts) {
    const maxBytes = Math.min(streamMaxBytes, totalMaxBytes - total);
    // Ends by itself where the packed data ends, whatever the file says of its length.
    const opened = await inflate(bytes.subarray(start), { format: "zlib", maxBytes });
    total += opened.size;
    read += opened.read;
    if (read > readTimes * bytes.length + readFreeBytes * starts.length) throw new HostileFile("parts_overlap");
  }
}

/** Where the data of each stream begins that looks like zlib's, whatever its dictionary calls it. */
function* packedStreams(bytes: Uint8Array): Generator<number> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
    const start = nextLine(bytes, at + 6);
    if (isZlib(bytes[start] ?? 0, bytes[start + 1] ?? 0)) yield start;
  }
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
