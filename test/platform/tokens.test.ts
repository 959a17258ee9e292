// Access tokens: only what we signed, for us, and not too long ago.
import fc from "fast-check";
import { exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, it } from "vitest";
import { keyringOf } from "../../src/identity/keyring.ts";
import { roles } from "../../src/identity/permissions.ts";
import { issueToken, type TokenSettings, verifyToken } from "../../src/identity/tokens.ts";
import { newId } from "../../src/platform/ids.ts";
import { anyText } from "../fixtures/any-text.ts";
import { signingKey } from "../fixtures/signing-keys.ts";

const [ours, older, theirs] = await Promise.all([signingKey("2026-11"), signingKey("2026-10"), signingKey("2026-11")]);
const named = { jwtIssuer: "hearth", jwtAudience: "hearth-api", trustedIssuers: [] };
const bySecret: TokenSettings = {
  ...named,
  jwtKeys: [],
  jwtSecret: "a-secret-of-these-tests-0123456789",
  jwtPreviousSecrets: [],
};
const byKey: TokenSettings = { ...bySecret, jwtKeys: [ours, older] };
const now = new Date("2026-11-20T12:00:00Z");
const seconds = Math.floor(now.getTime() / 1000);
const claims = { userId: newId(), workspaceId: newId(), role: "member" as const };
const wholePayload = {
  sub: claims.userId,
  workspace: claims.workspaceId,
  role: claims.role,
  iss: "hearth",
  aud: "hearth-api",
  exp: seconds + 60,
};

const issue = (settings: TokenSettings) => issueToken(claims, settings, { now, ttlSeconds: 60 });
const verify = (token: string, settings = bySecret, at = now) => verifyToken(token, settings, at);
const refused = (why: string) => ({ reason: { tag: "unauthenticated", why } });
const bytes = (text: string) => new TextEncoder().encode(text);

interface Forgery {
  alg?: string;
  kid?: string;
  secret?: string;
  payload?: Record<string, unknown>;
}

/** A token whose every part can be wrong; undefined takes a claim away. */
function forge({ alg = "HS256", kid, secret = bySecret.jwtSecret ?? "", payload = {} }: Forgery): Promise<string> {
  const header = kid === undefined ? { alg } : { alg, kid };
  return new SignJWT({ ...wholePayload, ...payload }).setProtectedHeader(header).sign(bytes(secret));
}

describe.each([
  ["HS256", bySecret],
  ["EdDSA", byKey],
])("an access token signed by %s", (alg, settings) => {
  it("says who asks and where, and names its key", async () => {
    for (const role of roles) {
      const token = await issueToken({ ...claims, role }, settings, { now, ttlSeconds: 60 });
      expect(await verify(token, settings)).toMatchObject({ kind: "own", ...claims, role });
      expect(JSON.parse(atob(token.split(".")[0] ?? ""))).toMatchObject({ alg, kid: expect.any(String) });
    }
  });

  it("ends when it expires, and says so", async () => {
    const token = await issue(settings);
    await expect(verify(token, settings, new Date(now.getTime() + 59_000))).resolves.toMatchObject({ kind: "own" });
    await expect(verify(token, settings, new Date(now.getTime() + 60_000))).rejects.toMatchObject(
      refused("expired_token"),
    );
  });

  it("is refused with any character changed", async () => {
    const token = await issue(settings);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: token.length - 2 }), fc.constantFrom("A", "z", "-", "."), async (at, char) => {
        fc.pre(token[at] !== char);
        await expect(verify(token.slice(0, at) + char + token.slice(at + 1), settings)).rejects.toMatchObject(
          refused("invalid_token"),
        );
      }),
    );
  });
});

describe("keys that rotate", () => {
  it("verify what they signed until they are taken away, and sign no more", async () => {
    const before = await issue({ ...byKey, jwtKeys: [older] });
    await expect(verify(before, byKey)).resolves.toMatchObject(claims);
    await expect(verify(before, { ...byKey, jwtKeys: [ours] })).rejects.toMatchObject(refused("invalid_token"));
    const { kid } = await keyringOf(byKey).signer();
    expect(kid).toBe(ours.kid);
    expect(keyringOf(byKey).jwks.keys.map((key) => [key.kid, "d" in key])).toEqual([
      [ours.kid, false],
      [older.kid, false],
    ]);
  });

  it("do so for secrets too, and between the two algorithms", async () => {
    const before = await issue(bySecret);
    const after = { ...bySecret, jwtSecret: "the-next-secret-0123456789-abcdefgh", jwtPreviousSecrets: [] };
    await expect(verify(before, after)).rejects.toMatchObject(refused("invalid_token"));
    const overlap = { ...after, jwtPreviousSecrets: [bySecret.jwtSecret ?? ""] };
    await expect(verify(before, overlap)).resolves.toMatchObject(claims);
    await expect(verify(before, byKey)).resolves.toMatchObject(claims);
    await expect(verify(await issue(byKey), bySecret)).rejects.toMatchObject(refused("invalid_token"));
  });
});

describe("a forged token", () => {
  it("tells nobody that it expired whose signature is wrong", async () => {
    const token = await forge({ secret: "another-secret-0123456789-abcdefgh", payload: { exp: seconds - 60 } });
    await expect(verify(token)).rejects.toMatchObject(refused("invalid_token"));
  });

  it("that was made by the same means counts", async () => {
    await expect(verify(await forge({}))).resolves.toMatchObject({ userId: claims.userId });
  });

  it.each([
    ["another key", forge({ secret: "another-secret-0123456789-abcdefgh" })],
    ["a key id that is none", forge({ kid: "constructor" })],
    ["another algorithm with the same key", forge({ alg: "HS512", secret: (bySecret.jwtSecret ?? "").repeat(2) })],
    ["another issuer", issue({ ...bySecret, jwtIssuer: "someone" })],
    ["another audience", issue({ ...bySecret, jwtAudience: "other-api" })],
    ["no issuer", forge({ payload: { iss: undefined } })],
    ["a list of issuers", forge({ payload: { iss: ["hearth"] } })],
    ["no audience", forge({ payload: { aud: undefined } })],
    ["no end", forge({ payload: { exp: undefined } })],
    ["an end that is text", forge({ payload: { exp: "9999999999" } })],
    ["a beginning that is yet to come", forge({ payload: { nbf: seconds + 30 } })],
    ["no subject", forge({ payload: { sub: undefined } })],
    ["a subject that is no id", forge({ payload: { sub: "root" } })],
    ["a workspace that is no id", forge({ payload: { workspace: "%" } })],
    ["an unknown role", forge({ payload: { role: "god" } })],
    ["a role that is a property of every object", forge({ payload: { role: "constructor" } })],
    ["a login that is no id", forge({ payload: { sid: { $ne: null } } })],
    ["a payload without end", forge({ payload: { padding: "x".repeat(10_000) } })],
    [
      "a payload nested a thousand times in place of the role",
      forge({ payload: { role: JSON.parse("[".repeat(1_000) + "]".repeat(1_000)) } }),
    ],
  ])("is refused with %s", async (_, token) => {
    await expect(verify(await token)).rejects.toMatchObject(refused("invalid_token"));
  });

  it("is refused without a signature", async () => {
    const unsigned = new UnsecuredJWT(wholePayload).encode();
    const [header = "", payload = ""] = (await issue(bySecret)).split(".");
    for (const token of [unsigned, `${header}.${payload}.`, `${header}.${payload}`]) {
      for (const settings of [bySecret, byKey])
        await expect(verify(token, settings)).rejects.toMatchObject(refused("invalid_token"));
    }
  });

  it("gains nothing by taking a public key for a shared secret, or one algorithm for another", async () => {
    const spki = await exportSPKI(
      (await importJWK({ kty: "OKP", crv: "Ed25519", x: ours.x }, "EdDSA")) as CryptoKey, // No secret was imported.
    );
    for (const secret of [spki, ours.x, JSON.stringify(keyringOf(byKey).jwks)]) {
      for (const kid of [ours.kid, undefined]) {
        const token = await forge(kid === undefined ? { secret } : { secret, kid });
        await expect(verify(token, byKey)).rejects.toMatchObject(refused("invalid_token"));
      }
    }
    const rsa = await generateKeyPair("RS256");
    const asRsa = await new SignJWT(wholePayload)
      .setProtectedHeader({ alg: "RS256", kid: ours.kid })
      .sign(rsa.privateKey);
    await expect(verify(asRsa, byKey)).rejects.toMatchObject(refused("invalid_token"));
  });

  it("is refused from another key of the same name, even if it brings that key along", async () => {
    const token = await issue({ ...byKey, jwtKeys: [theirs] });
    await expect(verify(token, byKey)).rejects.toMatchObject(refused("invalid_token"));
    const { d: _, ...jwk } = theirs;
    const carried = await new SignJWT(wholePayload)
      .setProtectedHeader({ alg: "EdDSA", kid: ours.kid, jwk, jku: "https://evil.test/jwks" })
      .sign(await importJWK({ ...theirs }, "EdDSA"));
    await expect(verify(carried, byKey)).rejects.toMatchObject(refused("invalid_token"));
  });

  it("is nothing that anybody makes up", async () => {
    await fc.assert(
      fc.asyncProperty(anyText(60), async (token) => {
        await expect(verify(token)).rejects.toMatchObject(refused("invalid_token"));
      }),
    );
  });
});
