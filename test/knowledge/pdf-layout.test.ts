// From pieces of text with their places to headings and paragraphs, without a PDF.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf, sectionsOf } from "../../src/knowledge/parse/pdf-layout.ts";
import { joinLines, linesOf, type TextItem } from "../../src/knowledge/parse/pdf-lines.ts";

interface Place {
  x: number;
  y: number;
  size?: number;
  width?: number;
}

/** A piece of upright text that ends its line; PDF's y rises to the top of the page. */
const item = (str: string, { x, y, size = 10, width = str.length * 5 }: Place, hasEOL = true): TextItem => ({
  str,
  transform: [size, 0, 0, size, x, y],
  width,
  hasEOL,
});

const sameLine = (str: string, place: Place) => item(str, place, false);

function turned({ transform, ...rest }: TextItem): TextItem {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  return { ...rest, transform: [-b, a, -d, c, -y, x] };
}

const blockTexts = (items: readonly TextItem[]) => blocksOf(linesOf(items)).map((block) => block.text);

const anyItem = fc
  .record({
    str: fc.string({ unit: fc.constantFrom("a", "B", "é", "ש", "7", "."), minLength: 1, maxLength: 9 }),
    x: fc.nat({ max: 500 }),
    y: fc.nat({ max: 800 }),
    size: fc.constantFrom(8, 10, 16),
    hasEOL: fc.boolean(),
  })
  .map(({ str, hasEOL, ...place }) => item(str, place, hasEOL));
const anyPage = fc.array(anyItem, { maxLength: 20 });

describe("the layout of a page", () => {
  it("loses no character and adds none", () => {
    const sorted = (texts: readonly string[]) => [...texts.join("").replace(/\s/g, "")].sort();
    fc.assert(
      fc.property(anyPage, (items) => {
        expect(sorted(blockTexts(items))).toEqual(sorted(items.map(({ str }) => str)));
      }),
    );
  });

  it("is the same on a page that is turned", () => {
    fc.assert(
      fc.property(anyPage, (items) => {
        expect(blockTexts(items.map(turned))).toEqual(blockTexts(items));
      }),
    );
  });

  it("has a space where a gap is, and none inside a word of two fonts", () => {
    const pieces = [
      sameLine("Call", { x: 0, y: 0 }),
      sameLine("555", { x: 23, y: 0 }),
      sameLine("-01", { x: 38.5, y: 0 }),
    ];
    expect(blockTexts(pieces)).toEqual(["Call 555-01"]);
  });

  it("reads Hebrew from the right, whichever piece was written first, and Latin words inside it from the left", () => {
    const pieces = [
      sameLine("שלום", { x: 100, y: 0 }),
      sameLine("Deep", { x: 50, y: 0 }),
      sameLine("Blue", { x: 73, y: 0 }),
      sameLine("ולהתראות", { x: 5, y: 0 }),
    ];
    expect(blockTexts(pieces)).toEqual(["שלום Deep Blue ולהתראות"]);
    expect(blockTexts([...pieces].reverse())).toEqual(["שלום Deep Blue ולהתראות"]);
  });

  it("parts paragraphs by their distance, by an indent, and ends a line that is short", () => {
    const lines: [string, number, number][] = [
      ["The boiler stands in the basement beside", 0, 700],
      ["the laundry.", 0, 688],
      ["The gauge is checked on every first Monday", 15, 676],
      ["of the month.", 0, 664],
      ["Noa Levi", 0, 640],
      ["Rose Lane 4", 0, 628],
      ["Haifa", 0, 616],
    ];
    expect(blockTexts(lines.map(([text, x, y]) => item(text, { x, y })))).toEqual([
      "The boiler stands in the basement beside the laundry.",
      "The gauge is checked on every first Monday of the month.",
      "Noa Levi\nRose Lane 4\nHaifa",
    ]);
  });

  it("gives each item of a list one line, its second one hanging", () => {
    const lines: [string, number, number][] = [
      ["• Bring the old filter back to the workshop in", 0, 700],
      ["its own box.", 12, 688],
      ["• Sign the ledger.", 0, 676],
    ];
    expect(blockTexts(lines.map(([text, x, y]) => item(text, { x, y })))).toEqual([
      "- Bring the old filter back to the workshop in its own box.\n- Sign the ledger.",
    ]);
  });
});

describe("joinLines", () => {
  it.each([
    ["the tempera-", "ture falls", "the temperature falls"],
    ["the tempera\u2010", "ture falls", "the temperature falls"],
    ["the tempera\u00AD", "ture falls", "the temperature falls"],
    ["by Anna-", "Maria", "by Anna-Maria"],
    ["call 04-", "555", "call 04-555"],
    ["the end -", "or not", "the end - or not"],
    ["one line", "and the next", "one line and the next"],
  ])("joins %j and %j", (above, below, joined) => {
    expect(joinLines(above, below)).toBe(joined);
  });
});

describe("sectionsOf", () => {
  const body = (text: string) => ({ text, size: 10 });
  const title = (text: string, size = 18) => ({ text, size });
  const long = "The body of the text is what most letters stand in.";

  it("holds a heading over the pages that follow, and lets the next of its size replace it", () => {
    const pages = [[title("One"), title("Inner", 13), body(long)], [body("More.")], [title("Two"), body("Last.")]];
    expect(sectionsOf(pages)).toEqual([
      { headings: ["One"], text: "", locator: { page: 1 } },
      { headings: ["One", "Inner"], text: long, locator: { page: 1 } },
      { headings: ["One", "Inner"], text: "More.", locator: { page: 2 } },
      { headings: ["Two"], text: "Last.", locator: { page: 3 } },
    ]);
  });

  it("takes no long text, no page number and no initial for a heading", () => {
    const pages = [[title("x".repeat(201)), title("12"), title("O"), body(long.repeat(9))]];
    expect(sectionsOf(pages).map((section) => section.headings)).toEqual([[]]);
  });

  it("finds nothing on pages without text", () => {
    expect(sectionsOf([[], []])).toEqual([]);
  });
});
