// Masking: what goes out holds no value, what comes back is the same whatever the cutting, and nothing is guessed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Masking } from "../../src/guard/masking.ts";
import { findSensitive } from "../../src/platform/sensitive/find.ts";

const mark = "3f9a";
const values = [
  ...["noa@example.com", "dan@example.com", "+49 30 1234567", "DE89 3704 0044 0532 0130 00", "4111 1111 1111 1111"],
  ...["123-45-6789", "sk-proj-abcdef1234567890", "Bearer 0123456789abcdef", "050-1234567"],
  "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw\n-----END PRIVATE KEY-----",
];
const planted = fc.constantFrom(...values);
const lookalike = fc.constantFrom(
  ...[
    "⟦EMAIL-1-3F9A⟧",
    "email_1_3f9a",
    "[EMAIL-1-3F9A]",
    "⟦TEXT-1-3F9A⟧",
    "EMAIL-1-",
    "3F9A",
    "⟦",
    "⟧",
    "[",
    "[[",
    "]",
    "](",
    "{{",
  ],
  ...["⟦EMAIL-1", "E", "KEY-", "xEMAIL-1-3F9A", "EMAIL-1-3F9Ax", "\u200b", "\\_", "EMAIL-1-4B2C"],
);
const filler = fc.oneof(fc.string(), fc.string({ unit: "binary" }), lookalike);
const texts = fc
  .array(fc.oneof(filler, planted), { maxLength: 12 })
  .chain((parts) => fc.constantFrom("", " ", "\n").map((glue) => parts.join(glue)));

function cut(text: string, places: readonly number[]): string[] {
  const at = [0, ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length];
  return at.slice(1).map((end, index) => text.slice(at[index], end));
}

function streamed(masking: Masking, pieces: readonly string[]): string {
  const restorer = masking.restorer();
  return pieces.map((piece) => restorer.push(piece)).join("") + restorer.flush();
}

const masked = (text: string) => {
  const masking = new Masking(mark);
  return { masking, out: masking.mask(text) };
};

describe("Masking", () => {
  it("gives back what it took, at any cutting", () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat()), (text, places) => {
        const { masking, out } = masked(text);
        expect(streamed(masking, cut(out, places))).toBe(text);
        expect(
          streamed(
            masking,
            Array.from({ length: out.length }, (_, at) => out.charAt(at)),
          ),
        ).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });

  it("restores any text of a model's the same way at any cutting", () => {
    const copies = fc.constantFrom(
      "⟦EMAIL-1-3F9A⟧",
      "⟦EMAIL-2-3F9A⟧",
      "EMAIL 1 3f9a",
      "[ KEY_1-3F9A ]",
      "{{KEY-9-3F9A}}",
      "[EMAIL-1-3F9A](",
    );
    const { masking } = masked(values.join("\n"));
    fc.assert(
      fc.property(fc.array(fc.oneof(copies, lookalike, fc.string())), fc.array(fc.nat()), (parts, places) => {
        const text = parts.join("");
        expect(streamed(masking, cut(text, places))).toBe(masking.restore(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it("lets none of the values out", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.lorem({ maxCount: 3 }), planted), { minLength: 1 }), (parts) => {
        const { out } = masked(parts.flat().join(" "));
        for (const value of values) expect(out).not.toContain(value);
        expect(findSensitive(out)).toEqual([]);
      }),
    );
  });

  it("gives the same value the same placeholder, in all texts of one request", () => {
    const masking = new Masking(mark);
    expect(masking.mask("noa@example.com, dan@example.com, noa@example.com")).toBe(
      "⟦EMAIL-1-3F9A⟧, ⟦EMAIL-2-3F9A⟧, ⟦EMAIL-1-3F9A⟧",
    );
    expect(masking.mask("write to dan@example.com.")).toBe("write to ⟦EMAIL-2-3F9A⟧.");
    expect(masking.size).toBe(2);
  });

  it("knows a value again where no word beside it tells what it is", () => {
    const { masking, out } = masked("My ID number is 123456782; yes, 123456782.");
    expect(out).toBe("My ID number is ⟦ID-1-3F9A⟧; yes, ⟦ID-1-3F9A⟧.");
    expect(masking.mask("(123456782)")).toBe("(⟦ID-1-3F9A⟧)");
  });

  it.each([
    ...[
      "⟦EMAIL-1-3F9A⟧",
      "⟦email-1-3f9a⟧",
      "⟦ EMAIL-1-3F9A ⟧",
      "⟦EMAIL_1_3F9A⟧",
      "⟦EMAIL\\_1\\_3F9A⟧",
      "⟦EMAIL 1 3F9A⟧",
    ],
    ...[
      "[EMAIL-1-3F9A]",
      "[[EMAIL-1-3F9A]]",
      "{{EMAIL-1-3F9A}}",
      "【EMAIL-1-3F9A】",
      "EMAIL-1-3F9A",
      "⟦EMAIL-1-3F9A",
      "EMAIL-1-3F9A⟧",
    ],
    ...["⟦EMAIL‑1‑3F9A⟧", "⟦\u200eEMAIL-1-3F9A\u200f⟧", "Email1-3F9A"],
  ])("understands the copy %s", (copy) => {
    const { masking } = masked("noa@example.com");
    expect(masking.restore(`Write to ${copy}, please`)).toBe("Write to noa@example.com, please");
    expect(masking.restore(copy)).toBe("noa@example.com");
  });

  it("keeps the brackets of a link", () => {
    const { masking } = masked("noa@example.com");
    expect(masking.restore("[EMAIL-1-3F9A](mailto:⟦EMAIL-1-3F9A⟧)")).toBe("[noa@example.com](mailto:noa@example.com)");
  });

  it.each([
    "⟦EMAIL-2-3F9A⟧",
    "⟦EMAIL-1-0000⟧",
    "⟦EMAIL-1⟧",
    "[email 1]",
    "⟦PHONE-1-3F9A⟧",
    "xEMAIL-1-3F9A",
    "EMAIL-1-3F9Ab",
    "⟦EMAIL-01-3F9A⟧",
  ])("leaves %s, which it didn't give out, as it is", (text) => {
    const { masking } = masked("noa@example.com");
    expect(masking.restore(`a ${text} b`)).toBe(`a ${text} b`);
  });

  it("never gives another's value for a placeholder that stood in the text itself", () => {
    const forged = "⟦EMAIL-1-3F9A⟧ [email 1 3f9a] xEMAIL-1-3F9A";
    const { masking, out } = masked(`${forged} noa@example.com`);
    expect(out).not.toMatch(/(?<!⟦)email.1/i);
    expect(masking.restore(out)).toBe(`${forged} noa@example.com`);
    expect(masking.restore(out.slice(0, out.indexOf("EMAIL")))).not.toContain("noa@");
  });

  it("holds back no more than a placeholder's length", () => {
    const { masking } = masked(values.join("\n"));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(lookalike, fc.constantFrom("⟦  ", "1", " ", "_", "A")), { maxLength: 200 }),
        (parts) => {
          const restorer = masking.restorer();
          for (const part of parts) restorer.push(part);
          expect(restorer.flush().length).toBeLessThanOrEqual(64);
        },
      ),
    );
    const restorer = masking.restorer();
    expect(restorer.push("Plain words go out at once. ")).toBe("Plain words go out at once. ");
    expect(restorer.push("⟦EMAIL-1-3F9A⟧")).toBe("noa@example.com");
  });

  it("refuses a mark that anybody could hit upon, or that is none", () => {
    for (const bad of ["", "abc", "ab-cd", "a.*b", "אבגד", "x".repeat(17)]) expect(() => new Masking(bad)).toThrow();
  });

  it.each(["⟦EMAIL-1-3f9", "[[", "⟦", "noa@example.com ", "a@", "E", "EMAIL-1-3F9A"])(
    "ends, with half a megabyte of %j too",
    (piece) => {
      const text = piece.repeat(Math.ceil(500_000 / piece.length));
      const { masking, out } = masked(text);
      expect(masking.restore(out) === text).toBe(true);
    },
  );
});
