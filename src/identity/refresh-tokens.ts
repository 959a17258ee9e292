// Refresh tokens: `hthr_`, then login, token id and secret in base64url. A token names its own row, so that finding it takes no
// look-up by hash.
import { sha256Hex } from "../platform/ids.ts";

const prefix = "hthr_";
const idBytes = 16;
const secretBytes = 32;
const pattern = new RegExp(`^${prefix}([\\w-]{86})$`); // 64 bytes

export const refreshTokenMaxChars = 100;

export interface RefreshTokenParts {
  loginId: string;
  tokenId: string;
  /** Of the whole token; all that is kept of it */
  hash: string;
}

export interface NewRefreshToken extends RefreshTokenParts {
  /** Shown once, then forgotten */
  token: string;
}

export async function makeRefreshToken(loginId: string, tokenId: string): Promise<NewRefreshToken> {
  const secret = crypto.getRandomValues(new Uint8Array(secretBytes));
  const token = `${prefix}${Buffer.concat([bytesOf(loginId), bytesOf(tokenId), secret]).toString("base64url")}`;
  return { loginId, tokenId, token, hash: await sha256Hex(token) };
}

/** Undefined: it isn't one, whatever it looks like. */
export async function parseRefreshToken(text: string): Promise<RefreshTokenParts | undefined> {
  const [, body] = pattern.exec(text) ?? [];
  if (body === undefined) return undefined;
  const bytes = Buffer.from(body, "base64url");
  const [loginId, tokenId] = [idOf(bytes.subarray(0, idBytes)), idOf(bytes.subarray(idBytes, 2 * idBytes))];
  return { loginId, tokenId, hash: await sha256Hex(text) };
}

const bytesOf = (id: string) => Buffer.from(id.replaceAll("-", ""), "hex");
const idOf = (bytes: Buffer) => bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
