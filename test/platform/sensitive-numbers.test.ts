// Numbers with check digits, by property: of all that a check digit could be, one is right. And texts that take no time.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "../../src/platform/ids.ts";
import { findSensitive } from "../../src/platform/sensitive/find.ts";

const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));
const letters = (text: string, count: number) => fc.stringMatching(new RegExp(`^[${text}]{${count}}$`));
const upTo = (count: number, width: number) => Array.from({ length: count }, (_, n) => String(n).padStart(width, "0"));
const alphabet = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
const day = fc.constantFrom("0228", "1231", "0101");

/** Nine of the ten digits, and one of them twice, the first no zero */
const germanBody = fc
  .shuffledSubarray(Array.from("0123456789"), { minLength: 9, maxLength: 9 })
  .filter(([first]) => first !== "0")
  .chain((nine) => fc.nat(8).map((place) => nine.join("") + nine[place]));

interface Numbering {
  name: string;
  kind: string;
  body: fc.Arbitrary<string>;
  checks: string[];
  write: (body: string, check: string) => string;
}
const behind = (body: string, check: string) => body + check;
const numberings: Numbering[] = [
  { name: "Visa", kind: "card", body: digits(14).map((rest) => `4${rest}`), checks: upTo(10, 1), write: behind },
  { name: "Amex", kind: "card", body: digits(12).map((rest) => `34${rest}`), checks: upTo(10, 1), write: behind },
  {
    name: "a German IBAN",
    kind: "iban",
    body: digits(18),
    checks: upTo(99, 2).slice(2),
    write: (body, check) => `DE${check}${body}`,
  },
  {
    name: "an Israeli IBAN",
    kind: "iban",
    body: digits(19),
    checks: upTo(99, 2).slice(2),
    write: (body, check) => `IL${check} ${body}`,
  },
  { name: "ת.ז.", kind: "id", body: digits(8), checks: upTo(10, 1), write: (body, check) => `ת.ז. ${body}${check}` },
  { name: "DNI", kind: "id", body: digits(8), checks: alphabet, write: behind },
  { name: "NIE", kind: "id", body: digits(7).map((rest) => `Y${rest}`), checks: alphabet, write: behind },
  {
    name: "NIR",
    kind: "id",
    body: digits(8).map((rest) => `28505${rest}`),
    checks: upTo(98, 2).slice(1),
    write: behind,
  },
  {
    name: "Steuer-ID",
    kind: "id",
    body: germanBody,
    checks: upTo(10, 1),
    write: (body, check) => `IdNr. ${body}${check}`,
  },
  { name: "SNILS", kind: "id", body: digits(9), checks: upTo(100, 2), write: (body, check) => `СНИЛС ${body}${check}` },
  { name: "INN", kind: "id", body: digits(9), checks: upTo(10, 1), write: (body, check) => `ИНН ${body}${check}` },
  {
    name: "a person's INN",
    kind: "id",
    body: digits(10),
    checks: upTo(100, 2),
    write: (body, check) => `ИНН ${body}${check}`,
  },
  {
    name: "codice fiscale",
    kind: "id",
    body: fc.tuple(letters("A-Z", 6), digits(3)).map(([name, place]) => `${name}85T10A${place}`),
    checks: alphabet,
    write: behind,
  },
  {
    name: "a Chinese id",
    kind: "id",
    body: fc.tuple(digits(5), day, digits(3)).map(([place, date, rest]) => `1${place}1985${date}${rest}`),
    checks: [...upTo(10, 1), "X"],
    write: behind,
  },
];

describe("check digits", () => {
  it.each(numberings)("of $name, exactly one is right", ({ kind, body, checks, write }) => {
    fc.assert(
      fc.property(body, (text) => {
        const right = checks.filter((check) =>
          findSensitive(`no ${write(text, check)}.`).some((one) => one.kind === kind),
        );
        expect(right).toHaveLength(1);
      }),
    );
  });
});

describe("what is no number of anybody's", () => {
  const harmless: Record<string, fc.Arbitrary<string>> = {
    "ids of ours": fc.constant(null).map(() => newId()),
    UUIDs: fc.uuid(),
    "ISO dates": fc
      .date({ noInvalidDate: true, min: new Date("1000-01-01"), max: new Date("9999-12-31") })
      .map((date) => date.toISOString()),
    "whole numbers": fc.integer({ min: -1e12 + 1, max: 1e12 - 1 }).map(String),
    fractions: fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map(String),
    durations: fc.nat(1e9).map((ms) => `took ${ms} ms for ${ms % 1_000} tokens`),
    versions: fc.tuple(fc.nat(999), fc.nat(999), fc.nat(99_999)).map(([a, b, c]) => `v${a}.${b}.${c}`),
    times: fc
      .tuple(fc.nat(23), fc.nat(59), fc.nat(59))
      .map((parts) => parts.map((n) => String(n).padStart(2, "0")).join(":")),
  };

  it.each(Object.entries(harmless))("%s", (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (one, other) => {
        for (const text of [one, `id=${one}`, `"${one}"`, `at ${one}, then`, `${one},${other}`]) {
          expect(findSensitive(text)).toEqual([]);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("any text", () => {
  it("gives places in order that don't overlap", () => {
    const pieces = fc.constantFrom(
      "noa@x.com",
      "+49 30 1234567",
      "4111 1111 1111 1111",
      "token=abcdefgh",
      "sk-",
      "://a:",
      "@",
      "-",
      " ",
      "1",
      "eyJ",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "binary" }))), (parts) => {
        const text = parts.join("");
        let done = 0;
        for (const { start, end } of findSensitive(text)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          done = end;
        }
        expect(done).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each([
    ...[
      "a",
      "1",
      "1 ",
      "0 ",
      "0-",
      "a@",
      "@",
      "a.",
      "+1(",
      "DE89 ",
      "4111 ",
      "012-",
      "-eyJaaaaaaaa",
      "eyJaaaaaaaa.",
      "://a:",
      "a_",
      "sk-",
    ],
    ...[
      "token=",
      "authorization:",
      "bearer  ",
      "ID number ",
      "tel:",
      '"d":"',
      "-----BEGIN A-----",
      "-----BEGIN A-----\nAAAAAAAAAAAAAAAAAAAA",
      "\n",
    ],
  ])("ends, with a megabyte of %j too", (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    expect(findSensitive(text).every(({ end }) => end <= text.length)).toBe(true);
  });
});
