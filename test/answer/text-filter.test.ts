// Citations on their way out: whatever pieces a model sends, the reader gets the same text, and only known numbers.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CitationFilter } from "../../src/answer/text-filter.ts";

function filtered(pieces: readonly string[], known = [1, 2, 3]) {
  const filter = new CitationFilter(known);
  const text = pieces.map((piece) => filter.push(piece)).join("") + filter.flush();
  return { text, cited: filter.cited, dropped: filter.dropped };
}

const token = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("[", "]", "1", "2", "9", "12", ",", " ", "  ", "\n", "`", "```", "\n\n") },
  {
    weight: 3,
    arbitrary: fc.constantFrom("[1]", " [2]", "[9]", " [8, 9]", "[1, 9]", "[1][2]", "`[7]`", "[x]", "[2026]"),
  },
  fc.constantFrom("word", "שלום", "🙂", ".", "[link](http://a.b)", `[${"1, ".repeat(83)}1]`, `[${" ".repeat(249)}`),
);
const answer = fc.array(token, { maxLength: 30 }).map((tokens) => tokens.join(""));
const cuts = fc.array(fc.nat({ max: 200 }), { maxLength: 20 });

function cutAt(text: string, positions: readonly number[]): string[] {
  const bounds = [0, ...positions.map((position) => position % (text.length + 1)).sort((a, b) => a - b), text.length];
  return bounds.slice(1).map((end, index) => text.slice(bounds[index], end));
}

describe("CitationFilter", () => {
  it("does the same however the text is cut", () => {
    fc.assert(
      fc.property(answer, cuts, (text, positions) => {
        const whole = filtered([text]);
        expect(filtered(cutAt(text, positions))).toEqual(whole);
        expect(filtered(text.split(""))).toEqual(whole);
      }),
      { numRuns: 1_000 },
    );
  });

  it("leaves nothing behind that it would change: outside code no unknown number is shown", () => {
    fc.assert(
      fc.property(answer, (text) => {
        const once = filtered([text.replaceAll("`", "")]);
        expect(filtered([once.text])).toEqual({ ...once, dropped: 0 });
      }),
      { numRuns: 1_000 },
    );
  });

  it("changes no text without brackets", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!text.includes("["));
        expect(filtered([text])).toEqual({ text, cited: [], dropped: 0 });
      }),
    );
  });

  it.each([
    ["known numbers", "It is red [1], and blue [2].", "It is red [1], and blue [2].", [1, 2]],
    ["marks side by side", "Red [2][1].", "Red [2][1].", [2, 1]],
    ["an unknown one, with the space before it", "It is red [9].", "It is red.", []],
    ["known and unknown in one mark", "Red [1, 9].", "Red [1].", [1]],
    ["several unknown ones", "Red [8,9] and blue [7].", "Red and blue.", []],
    ["loose spaces", "Red [ 1 ,2 ].", "Red [1, 2].", [1, 2]],
    ["the same number twice", "Red [1]. Blue [1].", "Red [1]. Blue [1].", [1]],
    ["zero", "Red [0].", "Red.", []],
    ["a year", "Since [2026].", "Since [2026].", []],
    ["words in brackets", "See [the note] and [x1].", "See [the note] and [x1].", []],
    ["an index in code", "Use `a[9]` [1].", "Use `a[9]` [1].", [1]],
    ["a mark in code of two backticks", "Use ``a`[9]`` [1].", "Use ``a`[9]`` [1].", [1]],
    ["a fence", "```js\na[9]\n```\nRed [9].", "```js\na[9]\n```\nRed.", []],
    ["a fence that nothing closes", "Red [1].\n```\na[9]\n\nb[8]", "Red [1].\n```\na[9]\n\nb[8]", [1]],
    ["a lone backtick, which hides nothing below its line", "It`s red.\nBlue [9] [1].", "It`s red.\nBlue [1].", [1]],
    ["a bracket that the end leaves open", "Red [1", "Red [1", []],
    ["a space at the end", "Red ", "Red ", []],
    ["an empty bracket", "Red [].", "Red [].", []],
    ["a mark inside a bracket, which lets no other number through", "Red [ [9]7].", "Red [[]7].", []],
  ])("handles %s", (_, text, shown, cited) => {
    expect(filtered(text.split(""))).toMatchObject({ text: shown, cited });
  });

  it("counts what it dropped", () => {
    expect(filtered(["Red [1, 9][8]."]).dropped).toBe(2);
  });

  it("shows at once what can't become a mark, and holds back only what can", () => {
    const filter = new CitationFilter([1]);
    expect(filter.push("Hello")).toBe("Hello");
    expect(filter.push(" [1")).toBe("");
    expect(filter.push("a")).toBe(" [1a");
    expect(filter.push(` [${"1,".repeat(130)}`)).not.toBe("");
  });

  it("reads as many numbers as can be offered, in one mark", () => {
    const numbers = Array.from({ length: 50 }, (_, index) => index + 1);
    expect(filtered([`[${numbers.join(", ")}]`], numbers.slice(0, 49)).cited).toEqual(numbers.slice(0, 49));
  });

  it("knows no number where none was offered", () => {
    expect(filtered(["Red [1]."], [])).toEqual({ text: "Red.", cited: [], dropped: 1 });
  });
});
