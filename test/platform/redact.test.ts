// What must never leave in a log line, and what must stay readable there.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "../../src/platform/ids.ts";
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
  { what: "a telephone number", secret: "+972-50-123-4567", mark: "[phone]" },
  { what: "a national id", secret: "2 55 08 14 168 025 38", mark: "[id]" },
  { what: "an invitation", secret: "hthi_0123456789abcdef", mark: "[key]" },
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

  it("masks the secret parameters of a URL and leaves the others", () => {
    expect(redactText("GET https://x.example/a?page=2&token=abcdef0123&sort=up failed")).toBe(
      "GET https://x.example/a?page=2&token=[secret]&sort=up failed",
    );
  });

  it("changes nothing in a text that is already masked", () => {
    const secret = fc.constantFrom(
      ...secrets.map(({ secret }) => secret),
      "https://user:pass@example.com/?token=abcdef0123",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(secret, fc.lorem({ maxCount: 2 }))), (parts) => {
        const once = redactText(parts.join(" "));
        expect(redactText(once)).toBe(once);
      }),
    );
  });

  it("lets nothing show that stood behind a long secret, where the looked-at part may end in another", () => {
    const key = `-----BEGIN PRIVATE KEY-----\n${"MIIEvQIBADANBgkq".repeat(230)}\n-----END PRIVATE KEY-----`;
    for (let spaces = 240; spaces < 280; spaces++) {
      expect(redactText(`${key}${" ".repeat(spaces)}4111 1111 1111 1111 ${"x".repeat(100)}`)).not.toMatch(/\d/);
    }
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

  it("masks what stands in a key", () => {
    expect(redact({ "noa@example.com": 1 })).toEqual({ "[email]": 1 });
  });

  it("keeps what our own log lines are made of", () => {
    const line = fc.record({
      request_id: fc.constant(null).map(() => newId()),
      trace_id: fc.stringMatching(/^[0-9a-f]{32}$/),
      time: fc
        .date({ min: new Date(0), max: new Date("9999-12-31"), noInvalidDate: true })
        .map((date) => date.toISOString()),
      count: fc.integer({ min: -1e12, max: 1e12 }),
      text: fc.nat(1e9).map((ms) => `took ${ms} ms, ${ms}.5 s, model openai/gpt-5-mini-2026-01-31`),
    });
    fc.assert(
      fc.property(line, (fields) => {
        expect(redact(fields)).toEqual(fields);
        expect(redactText(JSON.stringify(fields))).toBe(JSON.stringify(fields));
      }),
      { numRuns: 500 },
    );
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
