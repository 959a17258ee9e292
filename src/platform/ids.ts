// Ids are UUIDv7 (sorted by time). Derived ids come from a hash: the same key always names the same thing.
import { createHash } from "node:crypto";
import { v7 } from "uuid";

export const newId = (): string => v7();

export async function sha256Hex(data: Uint8Array | string): Promise<string> {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const pieceChars = 1_000_000;

/** The same of a text as long as a file, a piece at a time: its bytes are never there all at once. */
export function sha256HexOfText(text: string): string {
  const hash = createHash("sha256");
  for (let start = 0; start < text.length; ) {
    const end = start + pieceChars;
    // A character is never cut in two.
    const whole = /[\uD800-\uDBFF]/.test(text[end - 1] ?? "") ? end - 1 : end;
    hash.update(text.slice(start, whole));
    start = whole;
  }
  return hash.digest("hex");
}

/** A UUID (version 8) that depends on its parts alone. */
export async function derivedId(...parts: string[]): Promise<string> {
  const hash = await sha256Hex(parts.join("\u0000"));
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
