// Bytes as text in whatever encoding they are: as their mark says, as they were told to be, as UTF-8, else as they look.
import { IngestFailure } from "../source-kind.ts";

export interface Decoded {
  text: string;
  /** As the Encoding standard names it */
  encoding: string;
}

/** A guess below it is worth less than the truth that nobody knows. */
const leastConfidence = 15;
const sampleBytes = 65_536;

/** Throws `invalid_utf8` for text in an encoding that nobody recognises, `binary_content` for what is no text. */
export async function decode(bytes: Uint8Array, told?: string | null): Promise<Decoded> {
  const marked = markOf(bytes);
  if (marked) return decoded(bytes, marked) ?? unknown();
  // Other text has no NUL: what has one is binary.
  if (bytes.includes(0)) throw new IngestFailure("binary_content");
  const isTold = told ? decoded(bytes, told) : undefined;
  return isTold ?? decoded(bytes, "utf-8") ?? (await recognised(bytes)) ?? unknown();
}

function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

async function recognised(bytes: Uint8Array): Promise<Decoded | undefined> {
  const { analyse } = await import("chardet");
  for (const { name, confidence } of analyse(telling(bytes))) {
    if (confidence < leastConfidence) return undefined;
    // Without a NUL it can't be one of these, and UTF-8 has been tried.
    const found = /^utf|^ascii/i.test(name) ? undefined : decoded(bytes, name);
    if (found) return found;
  }
  return undefined;
}

/** From the line with the first letter that isn't ASCII. */
function telling(bytes: Uint8Array): Uint8Array {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
  const start = Math.max(bytes.lastIndexOf(0x0a, first) + 1, first - sampleBytes / 2);
  return bytes.subarray(start, start + sampleBytes);
}

/** Undefined where the bytes aren't that, or nothing is called so. */
function decoded(bytes: Uint8Array, label: string): Decoded | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: false });
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    return undefined;
  }
}

function unknown(): never {
  throw new IngestFailure("invalid_utf8");
}
