// The format of API keys: whatever was made is read again, whatever was changed is refused, and nothing makes it throw.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayOf, makeApiKey, parseApiKey } from "../../src/identity/api-keys.ts";
import { newId } from "../../src/platform/ids.ts";
import { redactText } from "../../src/platform/redact.ts";
import { anyText } from "../fixtures/any-text.ts";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const id = fc.oneof(
  fc.uuid(),
  fc.constantFrom("00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"),
);

describe("an API key", () => {
  it("names its workspace and its record, whichever they are", async () => {
    await fc.assert(
      fc.asyncProperty(id, id, async (workspaceId, keyId) => {
        const { key, hash } = await makeApiKey(workspaceId, keyId);
        expect(key).toMatch(/^hth_[0-9A-Za-z]{92}$/);
        expect(await parseApiKey(key)).toEqual({ workspaceId, keyId, hash });
      }),
    );
  });

  it("is refused with any character changed", async () => {
    const { key } = await makeApiKey(newId(), newId());
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: key.length - 1 }), fc.constantFrom(...alphabet, "_", "é"), async (at, char) => {
        fc.pre(key[at] !== char);
        expect(await parseApiKey(key.slice(0, at) + char + key.slice(at + 1))).toBeUndefined();
      }),
    );
  });

  it("is refused longer, shorter, or with its parts in another order", async () => {
    const { key } = await makeApiKey(newId(), newId());
    const swapped = `${key.slice(0, 10)}${key.slice(20, 30)}${key.slice(10, 20)}${key.slice(30)}`;
    for (const other of [`${key}0`, key.slice(0, -1), `${key}\n`, ` ${key}`, swapped, key.toUpperCase()]) {
      expect(await parseApiKey(other)).toBeUndefined();
    }
  });

  it("is never made twice, not even for the same record", async () => {
    const [workspaceId, keyId] = [newId(), newId()];
    const keys = await Promise.all(Array.from({ length: 50 }, () => makeApiKey(workspaceId, keyId)));
    expect(new Set(keys.map(({ key }) => key)).size).toBe(50);
    expect(new Set(keys.map(({ hash }) => hash)).size).toBe(50);
  });

  it("is shown by its checksum alone, and masked in logs", async () => {
    const { key } = await makeApiKey(newId(), newId());
    expect(displayOf(key)).toBe(`hth_…${key.slice(-6)}`);
    expect(redactText(`used ${key} today`)).toBe("used [key] today");
  });

  it("is nothing that anybody makes up, and reading that never throws", async () => {
    const body = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 92, maxLength: 92 });
    const text = fc.oneof(
      anyText(120),
      body.map((chars) => `hth_${chars}`),
      fc.constant(`hth_${"z".repeat(92)}`),
    );
    await fc.assert(
      fc.asyncProperty(text, async (made) => {
        expect(await parseApiKey(made)).toBeUndefined();
      }),
    );
  });
});
