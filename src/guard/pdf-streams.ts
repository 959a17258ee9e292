// How far the data of a PDF's stream unpacks through filters other than Flate, and bytes that are written as text.
import { HostileFile } from "./hostile-file.ts";

export interface Measured {
  size: number;
  /** How much was taken to get it */
  read: number;
}

const lzwCodes = 4_096;
const [lzwClear, lzwEnd] = [256, 257];

/** The larger of both ways in which writers count codes: which it is, the stream may hide. */
export function measureLzw(bytes: Uint8Array, maxBytes: number): Measured {
  const [late, early] = [lzw(bytes, 0, maxBytes), lzw(bytes, 1, maxBytes)];
  return { size: Math.max(late.size, early.size), read: Math.max(late.read, early.read) };
}

function lzw(bytes: Uint8Array, earlyChange: 0 | 1, maxBytes: number): Measured {
  const table = new LzwTable(earlyChange);
  let size = 0;
  let [bits, bitCount] = [0, 0];
  for (const [read, byte] of bytes.entries()) {
    bits = ((bits << 8) | byte) & 0xff_ff_ff;
    bitCount += 8;
    if (bitCount < table.width) continue;
    bitCount -= table.width;
    const code = (bits >>> bitCount) & (2 ** table.width - 1);
    if (code === lzwEnd) return { size, read };
    size += table.lengthOf(code);
    if (size > maxBytes) throw new HostileFile("inflates_too_far");
  }
  return { size, read: bytes.length };
}

/** How long what each code stands for is; what it says doesn't matter. */
class LzwTable {
  readonly #earlyChange: number;
  readonly #lengths = new Uint16Array(lzwCodes);
  #next = lzwEnd + 1;
  #before = 0;
  width = 9;

  constructor(earlyChange: number) {
    this.#earlyChange = earlyChange;
  }

  lengthOf(code: number): number {
    const length = this.#look(code);
    if (this.#before > 0 && this.#next < lzwCodes) this.#lengths[this.#next++] = this.#before + 1;
    this.width = Math.min(12, 32 - Math.clz32(this.#next + this.#earlyChange));
    this.#before = length;
    return length;
  }

  #look(code: number): number {
    if (code < lzwClear) return 1;
    if (code !== lzwClear) return code < this.#next ? (this.#lengths[code] ?? 0) : this.#before + 1;
    this.#next = lzwEnd + 1;
    this.#before = 0;
    return 0;
  }
}

export function measureRunLengths(bytes: Uint8Array, maxBytes: number): Measured {
  const end = 128;
  let size = 0;
  let at = 0;
  for (let head = bytes[0] ?? end; head !== end; head = bytes[at] ?? end) {
    size += head < end ? head + 1 : 257 - head;
    at += head < end ? head + 2 : 2;
    if (size > maxBytes) throw new HostileFile("inflates_too_far");
  }
  return { size, read: Math.min(at, bytes.length) };
}

export interface Decoded {
  decoded: Uint8Array;
  read: number;
}

export function hexDecoded(bytes: Uint8Array): Decoded {
  const read = endAt(bytes, ">");
  const digits = Buffer.from(bytes.subarray(0, read))
    .toString("latin1")
    .replace(/[^\da-f]/gi, "");
  return { decoded: Buffer.from(digits.length % 2 ? `${digits}0` : digits, "hex"), read };
}

export function ascii85Decoded(bytes: Uint8Array): Decoded {
  const read = endAt(bytes, "~");
  const letters = Buffer.from(bytes.subarray(0, read))
    .toString("latin1")
    .replaceAll("z", "!!!!!")
    .replace(/[^!-u]/g, "");
  // A last group of fewer letters than five is as if filled with the greatest.
  const rest = (5 - (letters.length % 5)) % 5;
  const filled = Buffer.from(letters.padEnd(letters.length + rest, "u"), "latin1");
  const decoded = Buffer.alloc((filled.length / 5) * 4);
  for (let group = 0; group < filled.length / 5; group++) {
    const value = filled
      .subarray(5 * group, 5 * group + 5)
      .reduce((sum: number, letter: number) => sum * 85 + letter - 0x21, 0);
    decoded.writeUInt32BE(value % 2 ** 32, 4 * group);
  }
  return { decoded: decoded.subarray(0, decoded.length - rest), read };
}

function endAt(bytes: Uint8Array, mark: string): number {
  const end = bytes.indexOf(mark.charCodeAt(0));
  return end < 0 ? bytes.length : end;
}
