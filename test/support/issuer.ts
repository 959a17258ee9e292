// A trusted issuer of the tests: its keys are published at the issuer peer, its private halves stay here.
import { exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import { inject } from "vitest";

/** One of those in vitest.config.ts */
export type IssuerName = "home" | "team" | "lost" | "down";

export interface IssuerKey {
  alg: string;
  kid: string;
  privateKey: CryptoKey;
  jwk: JWK;
}

export const audience = "hearth-tests";
export const issuerOf = (name: string): string => `https://${name}.issuer.test`;
export const jwksUrl = (name: string): string => `${inject("issuerPeerUrl")}/${name}/jwks`;

export async function issuerKey(alg: "RS256" | "ES256" | "PS256", kid: string): Promise<IssuerKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg);
  return { alg, kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, use: "sig" } };
}

/** `name` may be any: a place at the peer of a test's own. */
export async function publish(name: string, keys: readonly IssuerKey[], behaviour = "ok"): Promise<void> {
  const body = JSON.stringify({ behaviour, keys: keys.map(({ jwk }) => jwk) });
  await (await fetch(jwksUrl(name), { method: "PUT", body })).text();
}

export async function readings(name: string, behaviour = "ok"): Promise<number> {
  const model = encodeURIComponent(`${behaviour}@/${name}/jwks`);
  const response = await fetch(`${inject("issuerPeerUrl")}/control/stats?model=${model}`);
  return (await response.json<{ requests: number }>()).requests;
}

/** A claim that is undefined is left out. */
export function mint(
  name: string,
  { alg, kid, privateKey }: IssuerKey,
  claims: Record<string, unknown> = {},
  now = new Date(),
): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000);
  const payload = { iss: issuerOf(name), aud: audience, iat: seconds, exp: seconds + 300, ...claims };
  return new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(privateKey);
}
