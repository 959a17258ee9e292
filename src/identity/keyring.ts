// What access tokens are signed and verified with: Ed25519 keys with ids, or one shared secret. The first signs; those after it
// verify what they signed before they were replaced.
import { importJWK, type JSONWebKeySet, type JWTHeaderParameters } from "jose";
import type { ConfigWithSecrets } from "../platform/config.ts";
import { sha256Hex } from "../platform/ids.ts";

export type KeySettings = Pick<ConfigWithSecrets, "jwtKeys" | "jwtSecret" | "jwtPreviousSecrets">;
type Key = CryptoKey | Uint8Array;

export interface Keyring {
  signer(): Promise<{ alg: string; kid: string; key: Key }>;
  /** The key that a token's header names, of exactly the algorithm that the key is for. Undefined: none of ours */
  verifier(header: JWTHeaderParameters): Promise<Key | undefined>;
  /** The public halves */
  jwks: JSONWebKeySet;
}

const asymmetric = "EdDSA";
const symmetric = "HS256";

const opened = new WeakMap<object, Keyring>();

/** Keys are imported once an isolate. */
export function keyringOf(settings: KeySettings): Keyring {
  const known = opened.get(settings);
  if (known) return known;
  const keyring = openKeyring(settings);
  opened.set(settings, keyring);
  return keyring;
}

function openKeyring({ jwtKeys, jwtSecret, jwtPreviousSecrets = [] }: KeySettings): Keyring {
  const [first] = jwtKeys;
  const imported = once(() =>
    Promise.all(jwtKeys.map(async ({ kid, ...jwk }) => [kid, await keyPair(jwk)] as const)).then(
      (keys) => new Map(keys),
    ),
  );
  const secrets = once(async () => {
    const all = [...(jwtSecret === undefined ? [] : [jwtSecret]), ...jwtPreviousSecrets];
    return new Map(await Promise.all(all.map(async (secret) => [await secretId(secret), bytesOf(secret)] as const)));
  });
  return {
    async signer() {
      if (first) {
        const pair = (await imported()).get(first.kid);
        if (pair) return { alg: asymmetric, kid: first.kid, key: pair.privateKey };
      }
      const [own] = await secrets();
      // `parseConfig` lets nobody start without one or the other.
      if (!own) throw new Error("no key to sign with");
      return { alg: symmetric, kid: own[0], key: own[1] };
    },
    async verifier({ alg, kid }) {
      if (alg === asymmetric) return (await imported()).get(kid ?? "")?.publicKey;
      if (alg !== symmetric) return undefined;
      return kid === undefined ? (await secrets()).values().next().value : (await secrets()).get(kid);
    },
    jwks: { keys: jwtKeys.map(({ d: _, ...jwk }) => ({ ...jwk, alg: asymmetric, use: "sig" })) },
  };
}

async function keyPair({ d, ...shared }: { kty: string; crv: string; x: string; d: string }) {
  const [privateKey, publicKey] = await Promise.all([
    importJWK({ ...shared, d }, asymmetric),
    importJWK(shared, asymmetric),
  ]);
  return { privateKey, publicKey };
}

const bytesOf = (secret: string) => new TextEncoder().encode(secret);
/** Tells secrets apart without telling them. */
const secretId = async (secret: string) => (await sha256Hex(`kid:${secret}`)).slice(0, 16);

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
