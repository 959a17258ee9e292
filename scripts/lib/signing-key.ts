// Keys as JWT_KEYS and ENCRYPTION_KEYS hold them.
import { generateKeyPairSync, randomBytes } from "node:crypto";
import type { SigningKey } from "../../src/platform/settings/identity.ts";

export function makeSigningKey(kid: string): SigningKey {
  const { x = "", d = "" } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  return { kty: "OKP", crv: "Ed25519", kid, x, d };
}

export const makeEncryptionKey = (id: string) => ({ id, key: randomBytes(32).toString("base64url") });
