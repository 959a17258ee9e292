// Markdown and plain text as people save them: every flavour of heading, line end, mark and bad byte.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "../../src/knowledge/parse/parse.ts";
import { decodeText, parseMarkdown } from "../../src/knowledge/parse/text.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
/** `headings: text` a section, which reads well in a failure. */
const outline = async (text: string) =>
  parseMarkdown((await decodeText(bytesOf(text))).text).map(
    (section) => `${section.headings.join(" › ")}: ${section.text.trim()}`,
  );

describe("parseMarkdown", () => {
  it.each([
    ["ATX headings of all levels", "# A\none\n### B\ntwo\n## C\nthree", ["A: one", "A › B: two", "A › C: three"]],
    ["closing marks", "## Keys ##\nx", ["Keys: x"]],
    ["a name that ends in a number sign", "# C#\nx\n## F# and C#\ny", ["C#: x", "C# › F# and C#: y"]],
    ["an indent up to three spaces", "   ## Keys\nx", ["Keys: x"]],
    ["a tab after the mark", "#\tKeys\nx", ["Keys: x"]],
    ["setext headings", "House\n=====\none\n\nKeys\n---\ntwo", ["House: one", "House › Keys: two"]],
    ["a short underline", "House\n=\none", ["House: one"]],
    ["text before the first heading", "hello\n# A\nx", [": hello", "A: x"]],
    ["headings with nothing under them", "# A\n## B", ["A: ", "A › B: "]],
    ["Windows line ends", "# A\r\none\r\n\r\nB\r\n===\r\ntwo", ["A: one", "B: two"]],
    ["old Mac line ends", "# A\rone", ["A: one"]],
    ["a byte order mark", "\uFEFF# A\nx", ["A: x"]],
    ["front matter", "---\ntitle: Keys\ntags: [a, b]\n---\n# A\nx", ["A: x"]],
    ["front matter that ends the file", "---\ntitle: Keys\n---", []],
  ])("reads %s", async (_, text, expected) => {
    expect(await outline(text)).toEqual(expected);
  });

  it.each([
    ["a hashtag", "#winter is here"],
    ["seven marks", "####### deep"],
    ["a comment in fenced code", "```sh\n# not a heading\n```"],
    ["an underline in fenced code", "~~~\nHouse\n=====\n~~~"],
    ["a fence inside a longer fence", "````\n```\n# no\n```\n# no\n````"],
    ["a fence of the other kind inside a fence", "```\n~~~\n# no\n```"],
    ["code that nothing closes", "```\n# no"],
    ["a fence with a language, which opens and never closes", "```\n```js\n# no\n```"],
    ["indented code", "    # no"],
    ["code behind a tab", "\t# no"],
    ["a table", "| a | b |\n|---|---|\n| c | d |"],
    ["a list above a rule", "- one\n---"],
  ])("takes no heading from %s", async (_, text) => {
    expect(await outline(text)).toEqual([`: ${text.trim()}`]);
  });

  it("reads on after code in one line", async () => {
    expect(await outline("```npm start```\n\n# Heading\nx")).toEqual([": ```npm start```", "Heading: x"]);
  });

  it("loses no text between two rules at the beginning", async () => {
    const told = await outline("---\n\nThe key hangs by the door.\n\n---\nMore.");
    expect(told.join()).toContain("The key hangs by the door.");
  });

  it("keeps every letter and digit, whatever the markup", () => {
    const line = fc.constantFrom(
      ...["# A1", "## B2 ##", "C3", "===", "---", "```", "~~~~", "- d4", "> e5", "", "    f6", "`g7`", "***", "#h8"],
    );
    const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const sections = parseMarkdown(lines.join("\n"));
        const told = sections.map((section) => (section.headings.at(-1) ?? "") + section.text);
        // What stood under one heading is one section: a heading is told once for it.
        expect(lettersOf(told.join(""))).toBe(lettersOf(lines.join("")));
      }),
    );
  });
});

describe("decodeText", () => {
  const read = async (bytes: Uint8Array) => (await decodeText(bytes)).text;

  it("takes out what nobody sees: zero-width text, tags, control characters", async () => {
    expect(await read(bytesOf("a\u200Bb\u2060c\u{E0041}\u0007d\uFEFFe"))).toBe("abcde");
  });

  it("makes words whole that soft hyphens mark", async () => {
    expect(await read(bytesOf("tem\u00ADper\u00ADa\u00ADture"))).toBe("temperature");
  });

  it("parts words where a page ends", async () => {
    expect((await read(bytesOf("the end\fPage two"))).split(/\s+/)).toEqual(["the", "end", "Page", "two"]);
  });

  it("keeps what is needed to read: joiners in emoji and Persian, marks of direction, accents", async () => {
    const text = "👩‍🚒 می\u200Cخواهم \u200Fשלום\u200E é";
    expect(await read(bytesOf(text))).toBe(text);
  });

  it("gives back any visible text as it came", async () => {
    const visible = fc
      .string({ unit: "grapheme" })
      .filter((text) => !/[\p{Cc}\u00AD\u200B\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}]/u.test(text));
    await fc.assert(
      fc.asyncProperty(visible, async (text) => {
        expect(await decodeText(bytesOf(text))).toEqual({ text, encoding: "utf-8" });
      }),
    );
  });

  it.each([
    ["bytes that are in no encoding", Uint8Array.of(0x68, 0x69, 0xff, 0xfe), "invalid_utf8"],
    ["a character cut in two", bytesOf("é").slice(0, 1), "invalid_utf8"],
    ["a NUL", bytesOf("a\u0000b"), "binary_content"],
    ["control characters", bytesOf("\u0001\u0002\u0003x".repeat(50)), "binary_content"],
  ])("refuses %s and says why", async (_, bytes, reason) => {
    await expect(decodeText(bytes)).rejects.toMatchObject({ reason });
  });
});

describe("parse", () => {
  it("refuses a type that it has no reader for", async () => {
    await expect(parse("audio/mpeg", new Uint8Array(), { describeImage: async () => undefined })).rejects.toMatchObject(
      {
        reason: "binary_content",
      },
    );
  });
});
