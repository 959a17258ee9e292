// API keys: `hth_`, then workspace, key id and secret in base 62, then a checksum by which secret scanners know a key from
// mere text. A key names its own record, so that finding it takes no look-up by hash.
import { crc32 } from "node:zlib";
import { sha256Hex } from "../platform/ids.ts";

export const apiKeyPrefix = "hth_";
const secretBytes = 32;
const bodyChars = 86; // 64 bytes in base 62
const checksumChars = 6; // 4 bytes
const pattern = new RegExp(`^${apiKeyPrefix}([0-9A-Za-z]{${bodyChars}})([0-9A-Za-z]{${checksumChars}})$`);
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

export interface ApiKeyParts {
  workspaceId: string;
  keyId: string;
  /** Of the whole key; all that is kept of it */
  hash: string;
}

/** Shown once, then forgotten. */
export async function makeApiKey(workspaceId: string, keyId: string): Promise<{ key: string; hash: string }> {
  const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(secretBytes))).toString("hex");
  const body = toBase62(`${hexOf(workspaceId)}${hexOf(keyId)}${secret}`, bodyChars);
  const key = `${apiKeyPrefix}${body}${checksumOf(body)}`;
  return { key, hash: await sha256Hex(key) };
}

/** Undefined: it isn't one, whatever it looks like. */
export async function parseApiKey(text: string): Promise<ApiKeyParts | undefined> {
  const [, body, checksum] = pattern.exec(text) ?? [];
  if (body === undefined || checksumOf(body) !== checksum) return undefined;
  const hex = fromBase62(body, 128);
  if (hex === undefined) return undefined;
  return { workspaceId: idOf(hex.slice(0, 32)), keyId: idOf(hex.slice(32, 64)), hash: await sha256Hex(text) };
}

/** What lists show of a key: enough to find it in one's own settings. */
export const displayOf = (key: string): string => `${apiKeyPrefix}…${key.slice(-checksumChars)}`;

const checksumOf = (body: string) => toBase62(crc32(body).toString(16), checksumChars);
const hexOf = (id: string) => id.replaceAll("-", "");
const idOf = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

function toBase62(hex: string, chars: number): string {
  let rest = BigInt(`0x${hex}`);
  let text = "";
  for (let at = 0; at < chars; at++) {
    text = alphabet[Number(rest % 62n)] + text;
    rest /= 62n;
  }
  return text;
}

function fromBase62(text: string, hexChars: number): string | undefined {
  let value = 0n;
  for (const char of text) value = value * 62n + BigInt(alphabet.indexOf(char));
  const hex = value.toString(16).padStart(hexChars, "0");
  return hex.length === hexChars ? hex : undefined;
}
