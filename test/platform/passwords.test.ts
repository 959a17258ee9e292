// How passwords and refresh tokens are written down.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashPassword, isOutdated, isPassword } from "../../src/identity/passwords.ts";
import { makeRefreshToken, parseRefreshToken } from "../../src/identity/refresh-tokens.ts";
import { newId } from "../../src/platform/ids.ts";

/** Hundreds are hashed here: the format is the same at any cost. */
const cheap = { iterations: 16, blockSize: 1, parallelism: 1 };

describe("a password", () => {
  it("verifies whatever it is, and no other does", async () => {
    const texts = fc.string({ unit: "grapheme", minLength: 1, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(texts, texts, async (password, other) => {
        const kept = await hashPassword(password, cheap);
        expect(await isPassword(password.normalize("NFD"), kept)).toBe(true);
        expect(await isPassword(other, kept)).toBe(other.normalize("NFKC") === password.normalize("NFKC"));
      }),
    );
  });

  it("never verifies against what is malformed, cut or without bounds", async () => {
    const kept = await hashPassword("correct horse battery", cheap);
    const [, , , , salt, hash] = kept.split("$");
    const hashes = ["15$1$1", "0$1$1", "16$0$1", "16$1$0", "65536$99$1"].map(
      (cost) => `scrypt$${cost}$${salt}$${hash}`,
    );
    for (const malformed of ["", kept.slice(0, -1), kept.replace("scrypt", "argon2"), `${kept}$`, ...hashes])
      expect([malformed, await isPassword("correct horse battery", malformed)]).toEqual([malformed, false]);
    expect(await isPassword("correct horse battery", null)).toBe(false);
  });

  it("is hashed anew exactly where it was hashed under other parameters", async () => {
    expect(isOutdated(await hashPassword("correct horse battery"))).toBe(false);
    expect(isOutdated(await hashPassword("correct horse battery", cheap))).toBe(true);
  });
});

describe("a refresh token", () => {
  it("names its login and itself, and is never the same twice", async () => {
    const ids = fc.uuid();
    await fc.assert(
      fc.asyncProperty(ids, ids, async (loginId, tokenId) => {
        const [made, again] = [await makeRefreshToken(loginId, tokenId), await makeRefreshToken(loginId, tokenId)];
        expect(await parseRefreshToken(made.token)).toEqual({ loginId, tokenId, hash: made.hash });
        expect(again.hash).not.toBe(made.hash);
      }),
    );
  });

  it("has another hash with any character changed, or isn't one", async () => {
    const { token, hash } = await makeRefreshToken(newId(), newId());
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: token.length - 1 }), fc.constantFrom("A", "z", "-", "."), async (at, char) => {
        fc.pre(token[at] !== char);
        expect((await parseRefreshToken(token.slice(0, at) + char + token.slice(at + 1)))?.hash).not.toBe(hash);
      }),
    );
  });
});
