// Tables as people export them: any delimiter, any quoting, and each row readable by itself.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCsv, sectionsOfRows } from "../../src/knowledge/parse/csv.ts";
import { csvRows, delimiterOf } from "../../src/knowledge/parse/csv-rows.ts";
import { split } from "../../src/knowledge/split.ts";

const rowsOf = (text: string, delimiter = ",") => [...csvRows(text, delimiter)];
const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;

describe("rows", () => {
  it.each([
    [
      "plain fields",
      "a,b\nc,d\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "empty fields",
      ",\n,",
      [
        ["", ""],
        ["", ""],
      ],
    ],
    ["commas in quotes", '"a,b",c', [["a,b", "c"]]],
    ["lines in quotes", '"a\nb",c\nd', [["a\nb", "c"], ["d"]]],
    ["quotes in quotes", '"say ""hi""",x', [['say "hi"', "x"]]],
    ["a quote within a field", '6" pipe,x', [['6" pipe', "x"]]],
    ["text behind a closing quote", '"a"b,c', [["ab", "c"]]],
    [
      "a quote that nothing closes",
      '"a,b\nc,d',
      [
        ['"a', "b"],
        ["c", "d"],
      ],
    ],
  ])("have %s", (_, text, expected) => {
    expect(rowsOf(text)).toEqual(expected);
  });

  it("come back as they were written", () => {
    const field = fc.string({ unit: fc.constantFrom(..."ab,;\t\n\"|' "), maxLength: 8 });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";", "\t", "|"), (rows, delimiter) => {
        const text = rows.map((row) => row.map(quoted).join(delimiter)).join("\n");
        expect(rowsOf(text, delimiter)).toEqual(rows);
      }),
    );
  });

  it("come to an end, whatever is in them", () => {
    for (const run of ['"', '" ', '","', '"\n', ",", "\n", '""'])
      expect(rowsOf(run.repeat(500_000 / run.length)).length).toBeGreaterThan(0);
  });
});

describe("the delimiter", () => {
  it.each([
    [",", "name,price\nboiler,1000\npump,200"],
    [";", "Name;Preis\nKessel;1.000,50\nPumpe;200,00"],
    ["\t", "name\tnote\nboiler\thot, red\npump\tcold; blue"],
    ["|", "name|note\nboiler|hot, red\npump|cold"],
    [";", "sep=;\na;b\n"],
    [",", 'name,"long; very; long"\nx,"a; b; c"'],
  ])("is found: %j", (delimiter, text) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });
});

describe("a table", () => {
  const rows = Array.from({ length: 400 }, (_, n) => `valve ${n},"cellar, room ${n}",${n * 3} bar`);
  const text = ["valve,place,pressure", ...rows].join("\n");

  it("has its header above each passage's rows, every row whole and once, and tells which rows they are", () => {
    const passages = split(sectionsOfRows(text));
    const told = passages.flatMap((passage) => {
      const [header, rule, ...lines] = passage.text.split("\n");
      expect([header, rule]).toEqual(["| valve | place | pressure |", "| --- | --- | --- |"]);
      expect(passage.tokens).toBeLessThanOrEqual(320);
      const first = passage.locator.row ?? 0;
      expect(lines[0]).toBe(`| valve ${first - 2} | cellar, room ${first - 2} | ${(first - 2) * 3} bar |`);
      return lines;
    });
    expect(told).toEqual(Array.from({ length: 400 }, (_, n) => `| valve ${n} | cellar, room ${n} | ${n * 3} bar |`));
  });

  it("that is wide reads as records", () => {
    const names = Array.from({ length: 40 }, (_, n) => `measured value ${n}`);
    const [section] = sectionsOfRows([names.join(";"), names.map((_, n) => (n % 2 ? "" : n)).join(";")].join("\n"));
    expect(section?.text.split("\n").slice(0, 2)).toEqual(["measured value 0: 0", "measured value 2: 2"]);
  });

  it("without names numbers its columns", () => {
    expect(sectionsOfRows("1,2\n3,4")[0]).toEqual({
      headings: [],
      text: "| column 1 | column 2 |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |",
      locator: { row: 1 },
    });
  });

  it("of names alone is still told", () => {
    expect(sectionsOfRows("name,price")[0]?.text).toBe("name | price");
  });

  it("is read in the encoding that it is in", async () => {
    const utf16 = new Uint8Array(
      new Uint16Array([0xfeff, ..."a;b\nכן;ü".split("").map((c) => c.charCodeAt(0))]).buffer,
    );
    const { sections, facts } = await parseCsv(utf16);
    expect([sections[0]?.text.split("\n")[2], facts.encoding]).toEqual(["| כן | ü |", "utf-16le"]);
  });

  it("keeps every letter of every field", () => {
    const field = fc.string({ unit: fc.constantFrom(..."abcdef"), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 60 }), (pairs) => {
        const told = split(sectionsOfRows(["first one,second one", ...pairs.map((pair) => pair.join(","))].join("\n")));
        expect(told.flatMap((passage) => passage.text.split("\n").slice(2))).toEqual(
          pairs.map(([one, other]) => `| ${one} | ${other} |`),
        );
      }),
    );
  });
});

describe("a Markdown table that is too long for a passage", () => {
  it("has its header above each part, and text around it as it was", () => {
    const rows = Array.from({ length: 60 }, (_, n) => `| valve ${n} | basin ${n + 1} of the northern gallery |`);
    const text = `Before.\n\n| valve | basin |\n|---|---|\n${rows.join("\n")}\n\nAfter.`;
    const passages = split([{ headings: [], text, locator: {} }], { maxTokens: 80, overlapChars: 40 });
    expect(passages.length).toBeGreaterThan(5);
    for (const passage of passages.slice(0, -1))
      expect(passage.text).toContain("| valve | basin |\n|---|---|\n| valve");
    expect(passages.flatMap(({ text }) => text.split("\n").filter((line) => rows.includes(line)))).toEqual(rows);
    for (const passage of passages) expect(passage.tokens).toBeLessThanOrEqual(80 + 40);
  });
});
