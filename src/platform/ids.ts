// Ids are UUIDv7 (sorted by time). Derived ids come from a hash: the same key always names the same thing.
import { v7 } from "uuid";

export const newId = (): string => v7();

export async function sha256Hex(data: Uint8Array | string): Promise<string> {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A UUID (version 8) that depends on its parts alone. */
export async function derivedId(...parts: string[]): Promise<string> {
  const hash = await sha256Hex(parts.join("\u0000"));
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
