// What must never leave in a log line, and what must stay readable there.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redact, redactText } from "../../src/platform/redact.ts";

const jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U";
const pem = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw\n-----END PRIVATE KEY-----";
const secrets = [
  { what: "a JWT", secret: jwt, mark: "[jwt]" },
  { what: "an OpenAI key", secret: "sk-proj-abcdef1234567890", mark: "[key]" },
  { what: "a key of our own", secret: "hth_0123456789abcdef", mark: "[key]" },
  { what: "a GitHub token", secret: "ghp_0123456789abcdefABCDEF", mark: "[key]" },
  { what: "a Groq key", secret: "gsk_0123456789abcdefABCDEF", mark: "[key]" },
  { what: "a Hugging Face key", secret: "hf_0123456789abcdefABCDEF", mark: "[key]" },
  { what: "a Google key", secret: "AIzaSyA-0123456789abcdefghijklmnopqrstu", mark: "[key]" },
  { what: "a bearer token", secret: "Bearer 0123456789abcdef", mark: "[authorization]" },
  { what: "a private key", secret: pem, mark: "[pem]" },
  { what: "an e-mail address", secret: "noa.levi+home@example.co.il", mark: "[email]" },
  { what: "an IBAN", secret: "DE89 3704 0044 0532 0130 00", mark: "[iban]" },
  { what: "a card number", secret: "4111 1111 1111 1111", mark: "[card]" },
  { what: "a card number with dashes", secret: "4111-1111-1111-1111", mark: "[card]" },
];

describe("redactText", () => {
  it.each(secrets)("masks $what", ({ secret, mark }) => {
    expect(redactText(`before ${secret} after`)).toBe(`before ${mark} after`);
  });

  it("masks the credentials of a URL and leaves its host", () => {
    expect(redactText("postgres://hearth:s3cret@db.example.com:5432/x")).toBe(
      "postgres://[credentials]@db.example.com:5432/x",
    );
    expect(redactText("https://user:pass@example.com")).toBe("https://[credentials]@example.com");
  });

  it.each([
    "order 1234567890123",
    "2026-11-20T12:00:00.123Z",
    "018f2f6e-7c1a-7c3e-8a3e-1f2e3d4c5b6a",
    "https://example.com/a?b=c",
    "took 1500 ms for 320 tokens",
    "src/platform/redact.ts:12:34",
  ])("leaves alone: %s", (text) => {
    expect(redactText(text)).toBe(text);
  });

  it("lets no secret through at whatever place a long text is cut", () => {
    const secret = fc.constantFrom(
      ...secrets.map(({ secret }) => secret),
      "postgres://hearth:hunter2hunter2@db.example.com/x",
    );
    fc.assert(
      fc.property(
        secret,
        fc.integer({ min: 1_850, max: 2_010 }),
        fc.constantFrom("x ", ". "),
        (text, before, filler) => {
          const start = filler.repeat(before / 2 + 1);
          const tail = redactText(`${start}${text} after`).slice(start.length, -1);
          // What is left of it is a mark or the beginning of one.
          expect(tail).not.toMatch(/[0-9]{4}|hunter|MII|noa/);
        },
      ),
    );
  });

  it("bounds what it returns", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1_900, maxLength: 2_300 }), (text) => {
        expect(redactText(text).length).toBeLessThanOrEqual(2_001);
      }),
    );
  });
});

describe("redact", () => {
  it.each(["password", "apiKey", "api_key", "Authorization", "Set-Cookie", "jwtSecret", "refresh_token", "privateKey"])(
    "drops what stands under %s, text or object",
    (key) => {
      expect(redact({ [key]: "hello", other: 1 })).toEqual({ [key]: "[secret]", other: 1 });
      expect(redact({ [key]: { value: "hello" } })).toEqual({ [key]: "[secret]" });
    },
  );

  it("leaves counts of tokens alone, and what is missing", () => {
    const fields = { input_tokens: 12, firstTokenMs: 3, token: null, password: undefined };
    expect(redact(fields)).toEqual(fields);
  });

  it("masks at every depth, and ends where it gets too deep", () => {
    expect(redact({ a: [{ b: "mail noa@example.com" }] })).toEqual({ a: [{ b: "mail [email]" }] });
    const endless: Record<string, unknown> = {};
    endless.self = endless;
    expect(JSON.stringify(redact(endless))).toContain("[deep]");
  });

  it("shortens long lists", () => {
    expect(redact(Array.from({ length: 80 }, (_, index) => index))).toHaveLength(50);
  });

  it("keeps plain values as they are, and any value fit for JSON", () => {
    const plain = fc.dictionary(
      fc.constantFrom("a", "b", "count"),
      fc.oneof(fc.integer(), fc.boolean(), fc.constant(null)),
    );
    fc.assert(
      fc.property(plain, (fields) => {
        expect(redact(fields)).toEqual(fields);
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => JSON.stringify(redact(value))).not.toThrow();
      }),
    );
  });
});
