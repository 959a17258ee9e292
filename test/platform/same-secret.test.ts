import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameSecret } from "../../src/platform/same-secret.ts";

describe("a secret", () => {
  it("is the same as itself, as text and as bytes", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isSameSecret(text, text)).toBe(true);
        expect(isSameSecret(text, Buffer.from(text))).toBe(true);
      }),
    );
  });

  it("is no other one, of whichever length", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (kept, shown) => {
        expect(isSameSecret(kept, shown)).toBe(Buffer.compare(kept, shown) === 0);
      }),
    );
  });
});
