// DOCX as word processors write it: its structure is kept, and what can't be read says why.
import { describe, expect, it } from "vitest";
import { parseDocx } from "../../src/knowledge/parse/docx.ts";
import { coreProperties, heading, listItem, paragraph, table, word } from "../support/office.ts";
import { docx } from "../support/zip.ts";

describe("a DOCX", () => {
  it("has headings, lists, tables, anchors and what it tells of itself", async () => {
    const { sections, facts } = await parseDocx(
      word(
        [
          paragraph("Before all."),
          heading(1, "House"),
          paragraph("The house stands & waits."),
          heading(2, "Valves", "valves"),
          listItem("Blue"),
          listItem("cold", 1),
          listItem("Red"),
          paragraph("And a table:"),
          table([
            ["Valve", "Room"],
            ["Blue", "Cellar"],
          ]),
        ].join(""),
        [coreProperties("The House", "Noa Levi")],
      ),
    );
    expect(sections).toEqual([
      { headings: [], text: "Before all.", locator: {} },
      { headings: ["House"], text: "The house stands & waits.", locator: {} },
      {
        headings: ["House", "Valves"],
        text: "- Blue\n  - cold\n- Red\n\nAnd a table:\n\n| Valve | Room |\n| --- | --- |\n| Blue | Cellar |",
        locator: { anchor: "valves" },
      },
    ]);
    expect(facts).toMatchObject({ title: "The House", author: "Noa Levi" });
  });

  it.each([
    ["is no document", docx(), "corrupt_docx"],
    ["is cut", word(paragraph("Hello")).slice(0, 700), "corrupt_docx"],
    ["has no text part", docx([{ name: "word/document.xml", content: "" }]), "corrupt_docx"],
    ["has XML that is none", docx([{ name: "word/document.xml", content: "<w:document><" }]), "corrupt_docx"],
    ["is a bomb", word("", [{ name: "word/media/a.bmp", content: new Uint8Array(20_000_000) }]), "too_complex"],
    ["declares entities", docx([{ name: "word/document.xml", content: "<!DOCTYPE x><x/>" }]), "too_complex"],
  ])("that %s fails: its reason is told", async (_, bytes, reason) => {
    await expect(parseDocx(bytes)).rejects.toMatchObject({ reason });
  });
});
