// Texts on which a regex could go back again and again: what reads them must come to an end.
import { describe, expect, it } from "vitest";
import { sameParticulars } from "../../src/cache/particulars.ts";
import { fencedLines, parseMarkdown } from "../../src/knowledge/parse/text.ts";
import { sentences } from "../../src/platform/text.ts";

const length = 500_000;
const run = (text: string) => text.repeat(length);

describe("a long run", () => {
  it("of blanks in a heading is read", () => {
    const [section] = parseMarkdown(`# a${run(" ")}b`);
    expect(section?.headings[0]).toHaveLength(length + 2);
  });

  it("of marks that close a heading is read", () => {
    expect(parseMarkdown(`# a${run(" #")}b`)).toHaveLength(1);
    expect(parseMarkdown("# a ##  ")[0]?.headings).toEqual(["a"]);
    expect(parseMarkdown("## a#")[0]?.headings).toEqual(["a#"]);
  });

  it("of fence marks is read", () => {
    expect(fencedLines([`${run("~")}\u2028x`, "code", run("~"), "text"])).toEqual([true, true, true, false]);
    expect(fencedLines([`${run("`")}x\``, "text"])).toEqual([false, false]);
  });

  it("of quotes, or of blanks, in a question is read", () => {
    expect(sameParticulars(`${run("«")} a`, `${run("«")} a`)).toBe(true);
    expect(sameParticulars(`a${run(" ")}b`, `a${run(" ")}b`)).toBe(true);
  });

  it("of quotes, or of blanks, between sentences is read", () => {
    expect(sentences(`One.${run('"')} Two.`)).toHaveLength(1);
    expect(sentences(`One.${run(" ")}Two.`)).toEqual(["One.", "Two."]);
    expect(sentences('He said "One." Two.')).toEqual(['He said "One."', "Two."]);
  });
});
