// Where clients may send browsers to: nothing that a clever spelling could turn elsewhere.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOAuthToken, placeOf } from "../../src/identity/oauth/kv.ts";
import { formTargetOf, isRedirectAllowed } from "../../src/identity/oauth/redirects.ts";

const uris = fc.oneof(
  fc.webUrl({ validSchemes: ["http", "https"], withFragments: true, withQueryParameters: true }),
  fc
    .tuple(fc.constantFrom("javascript:", "data:", "http://", "https://", "a.b:/", "vbscript:", "blob:"), fc.string())
    .map((parts) => parts.join("")),
  fc.string(),
);

describe("a redirect address", () => {
  it("that is allowed leads to https, this machine, or an app's own scheme", () => {
    fc.assert(
      fc.property(uris, (uri) => {
        if (!isRedirectAllowed(uri)) return;
        const url = new URL(uri);
        const isLocal = url.protocol === "http:" && ["127.0.0.1", "[::1]", "localhost"].includes(url.hostname);
        expect(url.protocol === "https:" || isLocal || url.protocol.includes(".")).toBe(true);
        expect([url.hash, url.username, url.password]).toEqual(["", "", ""]);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    "https://app.example.com/callback?x=1",
    "http://127.0.0.1:9/cb",
    "http://[::1]/cb",
    "http://localhost:3000/",
    "com.example.app:/cb",
    "com.example.app://cb",
  ])("%s is allowed", (uri) => {
    expect(isRedirectAllowed(uri)).toBe(true);
  });

  it.each([
    ["https://app.example.com:8443/callback", "https://app.example.com:8443"],
    ["http://127.0.0.1:9/cb", "http://127.0.0.1:9"],
    ["http://[::1]:9/cb", "http:"],
    ["com.example.app:/cb", "com.example.app:"],
  ])("%s lets a page's form end at %s", (uri, target) => {
    expect(formTargetOf(uri)).toBe(target);
  });
});

describe("a key of the store", () => {
  it("that the library didn't make wakes no object", () => {
    fc.assert(
      fc.property(fc.tuple(fc.constantFrom("client", "grant", "token", "x"), fc.string(), fc.string()), (parts) => {
        expect(placeOf(parts.join(":"))).toBeUndefined();
      }),
    );
  });

  it("of a token needs its grant, in the same object", () => {
    const user = "0190a0a0-0000-7000-8000-000000000000";
    const grant = "abcdefghij-_0123";
    const place = placeOf(`token:${user}:${grant}:${"0".repeat(64)}`);
    expect(place).toEqual({ object: `user:${user}`, needs: `grant:${user}:${grant}` });
    expect(placeOf(`grant:${user}:${grant}`)?.object).toBe(place?.object);
  });

  it("isn't asked for a JWT or an API key", () => {
    expect(isOAuthToken("eyJhbGciOiJFZERTQSJ9.e30.c2ln")).toBe(false);
    expect(isOAuthToken(`hth_${"a".repeat(80)}`)).toBe(false);
  });
});
