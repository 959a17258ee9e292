// Access tokens: only what we signed, for us, and not too long ago.
import fc from "fast-check";
import { SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, it } from "vitest";
import { rolePermissions, roles } from "../../src/identity/permissions.ts";
import { issueToken, verifyToken } from "../../src/identity/tokens.ts";
import { newId } from "../../src/platform/ids.ts";
import { anyText } from "../fixtures/any-text.ts";

const settings = {
  jwtSecret: "a-secret-of-these-tests-0123456789",
  jwtIssuer: "hearth",
  jwtAudience: "hearth-api",
};
const now = new Date("2026-11-20T12:00:00Z");
const seconds = Math.floor(now.getTime() / 1000);
const claims = { userId: newId(), workspaceId: newId(), role: "member" as const };

const issue = (over: Partial<typeof settings> = {}) =>
  issueToken(claims, { ...settings, ...over }, { now, ttlSeconds: 60 });
const verify = (token: string, at = now) => verifyToken(token, settings, at);
const refused = (why: string) => ({ reason: { tag: "unauthenticated", why } });

interface Forgery {
  alg?: string;
  secret?: string;
  payload?: Record<string, unknown>;
}

/** A token whose every part can be wrong; undefined takes a claim away. */
function forge({ alg = "HS256", secret = settings.jwtSecret, payload = {} }: Forgery): Promise<string> {
  const { userId: sub, workspaceId: workspace, role } = claims;
  const whole = { sub, workspace, role, iss: "hearth", aud: "hearth-api", exp: seconds + 60, ...payload };
  return new SignJWT(whole).setProtectedHeader({ alg }).sign(new TextEncoder().encode(secret));
}

describe("an access token", () => {
  it("says who asks, where, and what they may do", async () => {
    for (const role of roles) {
      const token = await issueToken({ ...claims, role }, settings, { now, ttlSeconds: 60 });
      const { userId, workspaceId } = claims;
      const actor = await verify(token);
      expect(actor).toMatchObject({ kind: "user", userId, workspaceId, role });
      expect(actor.permissions).toBe(rolePermissions[role]);
    }
    await expect(verify(await forge({}))).resolves.toMatchObject({ userId: claims.userId });
  });

  it("ends when it expires, and says so", async () => {
    const token = await issue();
    await expect(verify(token, new Date(now.getTime() + 59_000))).resolves.toMatchObject({ kind: "user" });
    await expect(verify(token, new Date(now.getTime() + 60_000))).rejects.toMatchObject(refused("expired_token"));
  });

  it("tells nobody that it expired whose signature is wrong", async () => {
    const token = await forge({ secret: "another-secret-0123456789-abcdefgh", payload: { exp: seconds - 60 } });
    await expect(verify(token)).rejects.toMatchObject(refused("invalid_token"));
  });

  it.each([
    ["another key", forge({ secret: "another-secret-0123456789-abcdefgh" })],
    ["another algorithm with the same key", forge({ alg: "HS512", secret: settings.jwtSecret.repeat(2) })],
    ["another issuer", issue({ jwtIssuer: "someone" })],
    ["another audience", issue({ jwtAudience: "other-api" })],
    ["no issuer", forge({ payload: { iss: undefined } })],
    ["no audience", forge({ payload: { aud: undefined } })],
    ["no end", forge({ payload: { exp: undefined } })],
    ["a beginning that is yet to come", forge({ payload: { nbf: seconds + 30 } })],
    ["no subject", forge({ payload: { sub: undefined } })],
    ["a subject that is no id", forge({ payload: { sub: "root" } })],
    ["no workspace", forge({ payload: { workspace: undefined } })],
    ["a workspace that is no id", forge({ payload: { workspace: "%" } })],
    ["an unknown role", forge({ payload: { role: "god" } })],
    ["a role that is a property of every object", forge({ payload: { role: "constructor" } })],
  ])("is refused with %s", async (_, token) => {
    await expect(verify(await token)).rejects.toMatchObject(refused("invalid_token"));
  });

  it("is refused without a signature", async () => {
    const { userId: sub, workspaceId: workspace, role } = claims;
    const unsigned = new UnsecuredJWT({
      sub,
      workspace,
      role,
      iss: "hearth",
      aud: "hearth-api",
      exp: seconds + 60,
    }).encode();
    const [header = "", payload = ""] = (await issue()).split(".");
    for (const token of [unsigned, `${header}.${payload}.`, `${header}.${payload}`]) {
      await expect(verify(token)).rejects.toMatchObject(refused("invalid_token"));
    }
  });

  it("is refused with any character changed", async () => {
    const token = await issue();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: token.length - 2 }), fc.constantFrom("A", "z", "-", "."), async (at, char) => {
        fc.pre(token[at] !== char);
        await expect(verify(token.slice(0, at) + char + token.slice(at + 1))).rejects.toMatchObject(
          refused("invalid_token"),
        );
      }),
    );
  });

  it("is nothing that anybody makes up", async () => {
    await fc.assert(
      fc.asyncProperty(anyText(60), async (token) => {
        await expect(verify(token)).rejects.toMatchObject(refused("invalid_token"));
      }),
    );
  });
});
