// Secrets at rest: what is sealed opens for whom it was sealed, and for nobody and nothing else.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeEncryptionKey } from "../../scripts/lib/signing-key.ts";
import { type Sealer, sealerOf } from "../../src/identity/sealing.ts";

const old = makeEncryptionKey("old");
const young = makeEncryptionKey("young");

function sealer(...keys: (typeof old)[]): Sealer {
  const made = sealerOf(keys);
  if (!made) throw new Error("There is a key");
  return made;
}

const secrets = fc.string({ unit: "grapheme", minLength: 1, maxLength: 512 });
const places = fc.record({ userId: fc.uuid(), provider: fc.string({ minLength: 1, maxLength: 31 }) });

describe("what is sealed", () => {
  it("opens in its place, and never looks the same twice", async () => {
    await fc.assert(
      fc.asyncProperty(secrets, places, async (secret, place) => {
        const [one, other] = await Promise.all([sealer(old).seal(secret, place), sealer(old).seal(secret, place)]);
        expect(one).toMatch(/^v1\.old\.[\w-]{16}\.[\w-]+$/);
        expect(one).not.toBe(other);
        expect(await sealer(old).open(one, place)).toBe(secret);
      }),
    );
  });

  it("opens for no other user and no other provider", async () => {
    await fc.assert(
      fc.asyncProperty(secrets, places, places, async (secret, place, other) => {
        const sealed = await sealer(old).seal(secret, place);
        expect(await sealer(old).open(sealed, { ...place, userId: other.userId })).toBeUndefined();
        const isOther = other.provider !== place.provider;
        if (isOther) expect(await sealer(old).open(sealed, { ...place, provider: other.provider })).toBeUndefined();
        // Parts that could run into each other don't.
        const shifted = { userId: place.userId.slice(0, -1), provider: place.userId.slice(-1) + place.provider };
        expect(await sealer(old).open(sealed, shifted)).toBeUndefined();
      }),
    );
  });

  it("doesn't open with any of its bits turned, nor with a character more or less", async () => {
    await fc.assert(
      fc.asyncProperty(secrets, places, fc.nat(), fc.nat(6), async (secret, place, at, bit) => {
        const sealed = await sealer(old).seal(secret, place);
        const index = at % sealed.length;
        const turned = String.fromCharCode(sealed.charCodeAt(index) ^ (1 << bit));
        const changed = [
          sealed.slice(0, index) + turned + sealed.slice(index + 1),
          sealed.slice(0, index) + sealed.slice(index + 1),
          `${sealed}A`,
        ];
        for (const text of changed) expect(await sealer(old, young).open(text, place)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it("doesn't open under another key of the same name", async () => {
    const place = { userId: crypto.randomUUID(), provider: "openai" };
    const sealed = await sealer(old).seal("sk-secret", place);
    expect(await sealer(makeEncryptionKey("old")).open(sealed, place)).toBeUndefined();
  });

  it.each(["", "v1", "v1.old..", "v2.old.AAAAAAAAAAAAAAAA.AAAA", "v1.old.AAAAAAAAAAAAAAAA.AAAA", "v1.__proto__.A.A"])(
    "doesn't open where it is %j",
    async (text) => {
      expect(await sealer(old).open(text, { userId: "u", provider: "p" })).toBeUndefined();
    },
  );
});

describe("replacing keys", () => {
  it("seals with the first, opens what any of them sealed, and nothing after its key is gone", async () => {
    await fc.assert(
      fc.asyncProperty(secrets, places, async (secret, place) => {
        const before = await sealer(old).seal(secret, place);
        const after = await sealer(young, old).seal(secret, place);
        expect(after).toMatch(/^v1\.young\./);
        expect(await sealer(young, old).open(before, place)).toBe(secret);
        expect(await sealer(young).open(after, place)).toBe(secret);
        expect(await sealer(young).open(before, place)).toBeUndefined();
      }),
    );
  });

  it("seals nothing without a key", () => expect(sealerOf([])).toBeUndefined());
});
