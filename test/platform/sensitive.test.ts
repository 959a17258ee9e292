// What the detector knows as personal or secret: by example, and that it takes no more and no less of it.
import { describe, expect, it } from "vitest";
import { findSensitive } from "../../src/platform/sensitive/find.ts";

const found = (text: string) => findSensitive(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

const examples: Record<string, string[]> = {
  email: ["noa.levi+home@example.co.il", "a_b%c@sub.example.com", "noa@דוגמה.ישראל", "нoa@пример.рф"],
  iban: [
    "DE89370400440532013000",
    "GB29 NWBK 6016 1331 9268 19",
    "IL62 0108 0000 0009 9999 999",
    "de89 3704 0044 0532 0130 00",
  ],
  card: [
    "4111111111111111",
    "4111-1111-1111-1111",
    "5555 5555 5555 4444",
    "3782 822463 10005",
    "6011111111111117",
    "2200123456789019",
  ],
  id: [
    ...[
      "123-45-6789",
      "12345678-2",
      "12345678Z",
      "12.345.678-Z",
      "X1234567L",
      "255081416802538",
      "2 55 08 14 168 025 38",
    ],
    ...["86 095 742 719", "AB 12 34 56 C", "RSSMRA85T10A562S", "112-233-445 95", "11010519491231002X"],
  ],
  phone: [
    ...[
      "+49 30 1234567",
      "+49 (0)30 1234567",
      "+33 6 12 34 56 78",
      "+972-50-1234567",
      "+14155550100",
      "0049 30 1234567",
    ],
    ...[
      "030 12345678",
      "(030) 1234567",
      "0151/23456789",
      "06 12 34 56 78",
      "06.12.34.56.78",
      "612-345-678",
      "612 34 56 78",
    ],
    ...[
      "020 7946 0958",
      "07911 123456",
      "(415) 555-0100",
      "415-555-0100",
      "1-415-555-0100",
      "050-1234567",
      "02-123-4567",
    ],
    ...["050-123-4567", "1-800-123-456", "8 (912) 345-67-89", "8 912 345-67-89", "٠٥٠-١٢٣٤٥٦٧", "050\u20111234567"],
  ],
  key: [
    ...["sk-proj-abcdef1234567890", "sk-ant-api03-abcdefghijkl", "sk_live_abcdefghijkl1234", "hth_0123456789abcdef"],
    ...[
      "hthr_0123456789abcdef",
      "hthi_0123456789abcdef",
      "ghp_0123456789abcdefABCDEF",
      "github_pat_11AAAAAAA0abcdefghij",
    ],
    ...["gsk_0123456789abcdefABCDEF", "hf_0123456789abcdefABCDEF", "xoxb-123456789012-abcdef", "AKIAIOSFODNN7EXAMPLE"],
    ...["glpat-abcdefghij1234567890", "AIzaSyA-0123456789abcdefghijklmnopqrstu"],
  ],
  jwt: ["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U"],
  authorization: ["Bearer 0123456789abcdef", "bearer abc.def-123", "Basic dXNlcjpwYXNz"],
  pem: [
    "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw\n-----END PRIVATE KEY-----",
    "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nMIIEvQIBADANBgkqhkiG9w0B\n-----END RSA PRIVATE KEY-----",
  ],
};

describe("findSensitive", () => {
  const cases = Object.entries(examples).flatMap(([kind, values]) => values.map((value) => ({ kind, value })));
  it.each(cases)("finds the $kind $value, exactly", ({ kind, value }) => {
    for (const [before, after] of [
      ["", ""],
      ["of ", " and more"],
      ["(", ")"],
      ["נשלח אל ", ", תודה."],
      ['{"x":"', '"}'],
    ]) {
      expect(found(`${before}${value}${after}`)).toEqual([`${kind} ${value}`]);
    }
  });

  it.each([
    ["ת.ז. 123456782", "id 123456782"],
    ['מספר ת"ז: 123456782', "id 123456782"],
    ["תעודת זהות מספר 123456782", "id 123456782"],
    ["Teudat zehut 123456782", "id 123456782"],
    ["ID number is 123456782", "id 123456782"],
    ["Steuer-ID: 86095742719", "id 86095742719"],
    ["SSN 123456789", "id 123456789"],
    ["ИНН 7707083893", "id 7707083893"],
    ["ИНН: 500100732259", "id 500100732259"],
    ["СНИЛС 11223344595", "id 11223344595"],
    ["tel: 0501234567", "phone 0501234567"],
    ["Phone number 612 345 678", "phone 612 345 678"],
    ["טלפון: 0501234567", "phone 0501234567"],
    ["https://hooks.example/x?token=abcdef&page=1", "secret abcdef"],
    ["https://x.example/?X-Amz-Signature=deadbeefdeadbeef", "secret deadbeefdeadbeef"],
    ["https://x.example/?a=1&key=deadbeefdeadbeef", "secret deadbeefdeadbeef"],
    ["api_key=abcd1234", "secret abcd1234"],
    ['{"client_secret": "abc-def"}', "secret abc-def"],
    [
      '{"kty":"OKP","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"}',
      "key nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
    ],
    ["Authorization: Token 0123456789", "authorization Token 0123456789"],
    ["postgres://hearth:s3cret@db.example.com/x", "credentials hearth:s3cret"],
    ["redis://:p@ss:word@host/0", "credentials :p@ss:word"],
    ["4111 1111 1111 1111 123", "card 4111 1111 1111 1111"],
    ["No. 7 4111 1111 1111 1111 12/27", "card 4111 1111 1111 1111"],
    ["DE89 3704 0044 0532 0130 00 BIC COBADEFF", "iban DE89 3704 0044 0532 0130 00"],
  ])("knows by what stands beside it: %s", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ...["2026-11-20", "20.11.2026 12:30", "20/11/2026 0800", "2026-11-20T12:00:00.123Z", "2026-11-20T12:00:00+01:00"],
    ...[
      "1.22.333.4444",
      "10.0.12.255",
      "hono@4.13.19",
      "src/platform/redact.ts:12:34",
      "node_modules/@hono/zod-openapi",
    ],
    ...["1 234 567 890", "1.234.567,89 €", "612 345 678", "5 000 000 000 000", "1 040 000 000", "€ 12 345 678 901"],
    ...["256 512 1024", "100 200 300 400", "1 2 3 4 5 6 7 8 9 10 11 12", "01 02 03 04 05 06", "+1 2 3 4 5 6 7 8 9"],
    ...[
      "ISBN 978-3-16-148410-0",
      "order 123-4567890-1234567",
      "order 1234567890123",
      "12345678A",
      "123456782",
      "86095742719",
    ],
    ...[
      "0.4111111111111111",
      "4111111111111111.5",
      "1732192087000",
      "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    ],
    ...[
      "basic principles of physics",
      "the bearer certificate",
      "the secret: nobody knows",
      "max_tokens=300",
      "token=true",
    ],
    ...[
      "https://example.com/a?b=c",
      "http://localhost:8787/a@b",
      "for (let i = 0; i < 1000000; i++) x[i] += 3.14159265;",
    ],
    ...[
      "תזונה 123456782",
      "user_id number 5",
      "lat 32.0853, lon 34.7818",
      "000-12-3456",
      "sk-learn",
      "mobile 15 000 000 users",
    ],
  ])("leaves alone: %s", (text) => {
    expect(found(`see ${text} there`)).toEqual([]);
  });

  it("takes a key without an end to the end of its lines, and no more of the text", () => {
    const begun = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0B\nMIIEvQIB";
    expect(found(begun)).toEqual([`pem ${begun}`]);
    expect(found(`${begun}, says the passage. Its question stays.`)).toEqual([`pem ${begun}`]);
  });

  it("makes one of what overlaps, so that no part is left over", () => {
    expect(found("token=sk-abcdefghijklmnop.qrst@example.com")).toEqual([
      "secret sk-abcdefghijklmnop.qrst@example.com",
    ]);
  });
});
