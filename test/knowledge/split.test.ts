// Whatever a source says, its passages say it all, in order, in pieces of a bounded size.
import fc from "fast-check";
import { estimateTokenCount } from "tokenx";
import { describe, expect, it } from "vitest";
import type { Section } from "../../src/knowledge/source-kind.ts";
import { type SplitRules, split } from "../../src/knowledge/split.ts";

const section = (text: string, headings: string[] = []): Section => ({ headings, text, locator: {} });
const textsOf = (text: string, rules?: SplitRules) => split([section(text)], rules).map((passage) => passage.text);
const bare = (text: string) => text.replace(/\s+/g, "");

const word = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: fc.constantFrom(..."abcdeXYZ019"), minLength: 1, maxLength: 12 }) },
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }),
  fc.constantFrom(
    "שלום",
    "東京都",
    "https://example.org/a?b=c",
    "🙂🏽",
    "e.g.",
    "-",
    "#",
    "1.",
    "```",
    "|",
    "x".repeat(90),
  ),
);
const space = fc.constantFrom(" ", " ", " ", ". ", "? ", "\n", "\n- ", "\n\n", "\n\n\n", "\t", "\n```\n");
const source = fc.array(fc.tuple(word, space), { maxLength: 160 }).map((parts) => parts.flat().join(""));
const rules = fc.record({ maxTokens: fc.integer({ min: 12, max: 60 }), overlapChars: fc.constantFrom(0, 10, 40) });

/** The longest beginning of a text that ends the one before it. */
function overlapOf(before: string, text: string): string {
  for (let length = Math.min(before.length, text.length); length > 0; length--) {
    if (before.endsWith(text.slice(0, length))) return text.slice(0, length);
  }
  return "";
}

describe("split", () => {
  it("keeps every character that isn't a space, in order", () => {
    fc.assert(
      fc.property(source, fc.integer({ min: 12, max: 60 }), (text, maxTokens) => {
        expect(bare(textsOf(text, { maxTokens, overlapChars: 0 }).join(""))).toBe(bare(text));
      }),
    );
  });

  it("keeps them with overlap too: what a passage adds to the one before it is the rest of the source", () => {
    fc.assert(
      fc.property(source, rules, (text, rule) => {
        const whole = bare(text);
        let told = 0;
        for (const passage of textsOf(text, rule).map(bare)) {
          const start = whole.slice(0, told + passage.length).lastIndexOf(passage);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThanOrEqual(told);
          told = Math.max(told, start + passage.length);
        }
        expect(told).toBe(whole.length);
      }),
    );
  });

  it("holds the bound on tokens, but for the overlap", () => {
    fc.assert(
      fc.property(source, rules, (text, { maxTokens, overlapChars }) => {
        for (const passage of split([section(text)], { maxTokens, overlapChars })) {
          expect(passage.tokens).toBe(estimateTokenCount(passage.text));
          expect(passage.tokens).toBeLessThanOrEqual(maxTokens + overlapChars);
        }
      }),
    );
  });

  it("breaks no character in two", () => {
    const pairs = fc.string({ unit: fc.constantFrom("🙂", "𝔸", "a", " "), minLength: 60, maxLength: 400 });
    fc.assert(
      fc.property(pairs, rules, (text, rule) => {
        for (const passage of textsOf(text, rule)) expect(passage.isWellFormed()).toBe(true);
      }),
    );
  });

  it("begins each passage with the end of the one before, from a sentence's beginning", () => {
    const sentences = Array.from({ length: 60 }, (_, index) => `Sentence number ${index} tells of lamp ${index * 7}.`);
    const passages = textsOf(sentences.join(" "), { maxTokens: 80, overlapChars: 100 });
    expect(passages.length).toBeGreaterThan(5);
    for (const [index, passage] of passages.slice(1).entries()) {
      const overlap = overlapOf(passages[index] ?? "", passage);
      expect(overlap.length).toBeGreaterThan(20);
      expect(overlap.length).toBeLessThanOrEqual(100);
      expect(overlap).toMatch(/^Sentence number/);
    }
  });

  it("cuts a word without spaces and puts nothing into it", () => {
    const word = Array.from({ length: 3_000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join("");
    expect(textsOf(word, { maxTokens: 50, overlapChars: 0 }).join("")).toBe(word);
    for (const passage of textsOf(word, { maxTokens: 50, overlapChars: 30 })) expect(word).toContain(passage);
  });

  it("leaves fenced code as it is, blank lines and indents included", () => {
    const code = "```sh\nif true; then\n\n    echo one\n    echo two\nfi\n```";
    expect(textsOf(`Before.\n\n${code}\n\nAfter.`)).toEqual([`Before.\n\n${code}\n\nAfter.`]);
  });

  it("keeps the lines of code and of lists that are too long for one passage", () => {
    const lines = Array.from({ length: 40 }, (_, index) => `    step_${index}(); // turns valve ${index} to the left`);
    const items = Array.from({ length: 40 }, (_, index) => `- valve ${index} feeds the basin`);
    const table = Array.from({ length: 40 }, (_, index) => `| valve ${index} | basin ${index + 1} |`);
    for (const block of [["```js", ...lines, "```"], items, table]) {
      const passages = textsOf(block.join("\n"), { maxTokens: 60, overlapChars: 0 });
      expect(passages.length).toBeGreaterThan(3);
      expect(passages.flatMap((passage) => passage.split("\n")).map((line) => line.trim())).toEqual(
        block.map((line) => line.trim()),
      );
    }
  });

  it("tells of a source of headings alone", () => {
    const sections = [section("", ["Contacts"]), section(" \n", ["Contacts", "Plumber 555-0101"])];
    expect(split(sections).map(({ heading, text }) => ({ heading, text }))).toEqual([
      { heading: "Contacts › Plumber 555-0101", text: "Plumber 555-0101" },
    ]);
  });

  it("loses no heading that has nothing under it", () => {
    const sections = [
      section("", ["Contacts"]),
      section("", ["Contacts", "Plumber 555-0101"]),
      section("Call before noon.", ["Contacts", "Painter 555-0102"]),
      section("", ["Closed in August"]),
    ];
    expect(split(sections).map(({ text }) => text)).toEqual([
      "Plumber 555-0101",
      "Call before noon.",
      "Closed in August",
    ]);
  });

  it("gives each passage its section's headings and place", () => {
    const sections = [
      { headings: ["House", "Heating"], text: "The boiler stands in the basement.", locator: { page: 2 } },
      { headings: [], text: "The garden is watered at night.", locator: { page: 3 } },
    ];
    expect(split(sections)).toMatchObject([
      { heading: "House › Heating", locator: { page: 2 } },
      { heading: "", locator: { page: 3 } },
    ]);
  });

  it("loses nothing of a text of many megabytes", () => {
    const lines = Array.from(
      { length: 30_000 },
      (_, n) => `Lamp ${n} burns as long as the others do.${n % 7 ? "" : "\n"}`,
    );
    const told = textsOf(lines.join("\n"), { maxTokens: 320, overlapChars: 0 });
    expect(bare(told.join(""))).toBe(bare(lines.join("")));
  });

  it("makes nothing of nothing", () => {
    expect(split([])).toEqual([]);
    expect(textsOf(" \n\n\t ")).toEqual([]);
  });
});
