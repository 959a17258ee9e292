// Keyed hashes of what stood somewhere before a change and after it: whoever holds a value, and the key, can prove that it was this
// one; from the record alone nobody learns it. The key follows from the first of ENCRYPTION_KEYS and is named beside its hashes.
import { createHmac, hkdfSync } from "node:crypto";
import type { ConfigWithSecrets } from "../platform/config.ts";

type EncryptionKeys = ConfigWithSecrets["encryptionKeys"];

export interface ChangeHashes {
  beforeHash: string | null;
  afterHash: string | null;
  /** The encryption key's id; null where there is no key, and no hash */
  hashKey: string | null;
}

const purpose = "hearth audit v1";
const keyBytes = 32;
const known = new WeakMap<EncryptionKeys, Uint8Array>();

/** Undefined stands for nothing: it has no hash. */
export function changeHashes(
  { encryptionKeys }: Pick<ConfigWithSecrets, "encryptionKeys">,
  { before, after }: { before?: unknown; after?: unknown },
): ChangeHashes {
  const [first] = encryptionKeys;
  if (!first) return { beforeHash: null, afterHash: null, hashKey: null };
  const key = keyFrom(encryptionKeys, first.key);
  const hash = (value: unknown) =>
    value === undefined ? null : createHmac("sha256", key).update(canonicalJson(value)).digest("hex");
  return { beforeHash: hash(before), afterHash: hash(after), hashKey: first.id };
}

function keyFrom(keys: EncryptionKeys, secret: string): Uint8Array {
  const derived =
    known.get(keys) ?? new Uint8Array(hkdfSync("sha256", Buffer.from(secret, "base64url"), "", purpose, keyBytes));
  known.set(keys, derived);
  return derived;
}

/** One text for one value, in whatever order its fields came. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
