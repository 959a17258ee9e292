// The keys of trusted issuers over time: rotated, unreachable, garbage. Time is passed in.
import { beforeAll, describe, expect, it } from "vitest";
import { verifyToken } from "../../src/identity/tokens.ts";
import { newId } from "../../src/platform/ids.ts";
import type { TrustedIssuer } from "../../src/platform/settings/identity.ts";
import { audience, type IssuerKey, issuerKey, issuerOf, jwksUrl, mint, publish, readings } from "../support/issuer.ts";
import { services } from "../support/workspace.ts";

const minuteMs = 60_000;
const start = new Date("2026-11-21T12:00:00Z");
const later = (ms: number) => new Date(start.getTime() + ms);

let first: IssuerKey;
let second: IssuerKey;
beforeAll(async () => {
  [first, second] = await Promise.all([issuerKey("ES256", "first"), issuerKey("ES256", "second")]);
});

/** An issuer of one test alone */
function issuerAt(name: string) {
  const issuer: TrustedIssuer = {
    issuer: issuerOf(name),
    audience,
    jwks_url: jwksUrl(name),
    algorithms: ["ES256"],
    claims: { user: "sub", email: "email", name: "name" },
    role: "member",
  };
  const { jwtKeys, jwtPreviousSecrets, jwtIssuer, jwtAudience } = services().config;
  const settings = {
    jwtKeys,
    jwtSecret: undefined,
    jwtPreviousSecrets,
    jwtIssuer,
    jwtAudience,
    trustedIssuers: [issuer],
  };
  return async (key: IssuerKey, now: Date) =>
    verifyToken(await mint(name, key, { sub: "ada" }, now), settings, now).then(
      (token) => token.kind,
      (error: { reason: { tag: string } }) => error.reason.tag,
    );
}

describe("an issuer's keys", () => {
  it("are read once for many tokens, and again after ten minutes", async () => {
    const name = newId();
    await publish(name, [first]);
    const verify = issuerAt(name);
    for (let at = 0; at < 10; at++) expect(await verify(first, later(at * 1_000))).toBe("foreign");
    expect(await readings(name)).toBe(1);
    expect(await verify(first, later(11 * minuteMs))).toBe("foreign");
    expect(await readings(name)).toBe(2);
  });

  it("are followed when they rotate: a new one at once, one that was taken away within ten minutes", async () => {
    const name = newId();
    await publish(name, [first]);
    const verify = issuerAt(name);
    expect(await verify(first, start)).toBe("foreign");
    await publish(name, [second]);
    expect(await verify(second, later(11_000))).toBe("foreign");
    expect(await verify(first, later(12_000))).toBe("unauthenticated");
  });

  it("are asked for no more than every ten seconds, whatever unknown ones are named", async () => {
    const name = newId();
    await publish(name, [first]);
    const verify = issuerAt(name);
    for (let at = 0; at < 20; at++) expect(await verify(second, later(at * 1_000))).toBe("unauthenticated");
    expect(await readings(name)).toBe(2);
  });

  it.each(["error-500", "hang", "reset", "garbage-json", "html", "redirect", "no-set", "error-404"])(
    "are missing, not wrong, where the issuer answers by %s",
    async (behaviour) => {
      const name = newId();
      await publish(name, [first], behaviour);
      const verify = issuerAt(name);
      expect(await verify(first, start)).toBe("dependency_unavailable");
      // It isn't waited for by everybody while it is down.
      expect(await verify(first, later(5_000))).toBe("dependency_unavailable");
      expect(await readings(name, behaviour)).toBe(1);
      await publish(name, [first]);
      expect(await verify(first, later(11_000))).toBe("foreign");
    },
  );

  it("that were known are good for an hour more, and unknown ones unknown", async () => {
    const name = newId();
    await publish(name, [first]);
    const verify = issuerAt(name);
    expect(await verify(first, start)).toBe("foreign");
    await publish(name, [first], "error-500");
    expect(await verify(first, later(30 * minuteMs))).toBe("foreign");
    expect(await verify(second, later(31 * minuteMs))).toBe("dependency_unavailable");
    expect(await verify(first, later(59 * minuteMs))).toBe("foreign");
    expect(await verify(first, later(61 * minuteMs))).toBe("dependency_unavailable");
    await publish(name, [second]);
    expect(await verify(second, later(62 * minuteMs))).toBe("foreign");
    expect(await verify(first, later(62 * minuteMs))).toBe("unauthenticated");
  });

  it("are missing where nobody listens", async () => {
    const name = newId();
    const token = await mint(name, first, { sub: "ada" }, start);
    const trusted = {
      issuer: issuerOf(name),
      audience,
      jwks_url: "http://127.0.0.1:1/jwks",
      algorithms: ["ES256" as const],
    };
    const issuer: TrustedIssuer = { ...trusted, claims: { user: "sub", email: "email", name: "name" }, role: "member" };
    const settings = { ...services().config, trustedIssuers: [issuer] };
    await expect(verifyToken(token, settings, start)).rejects.toMatchObject({
      reason: { tag: "dependency_unavailable", dependency: "the token's issuer" },
    });
  });
});
