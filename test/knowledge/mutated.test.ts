// A thousand broken files: each is read, or refused for a reason that somebody is told; nothing else ever happens.
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { parse } from "../../src/knowledge/parse/parse.ts";
import { IngestFailure } from "../../src/knowledge/source-kind.ts";
import { split } from "../../src/knowledge/split.ts";
import { pdfBytes } from "../fixtures/pdfs.ts";
import { type Bytes, chanceFrom, mutations } from "../support/mutate.ts";
import { coreProperties, heading, listItem, paragraph, table, word } from "../support/office.ts";
import { pdf } from "../support/pdf-maker.ts";
import { zip } from "../support/zip.ts";

const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const bytesOf = (text: string): Bytes => new Uint8Array(Buffer.from(text));
const sentences = (count: number) => Array.from({ length: count }, (_, n) => `Lamp ${n} burns (bright) & long.`);

const body = [
  heading(1, "House", "house"),
  ...sentences(20).map(paragraph),
  listItem("Blue"),
  listItem("cold", 1),
  table([["Valve", "Room"], ...sentences(6).map((text) => [text, "Cellar"])]),
].join("");
const documentXml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>House</title><style>p{}</style></head><body><h1 id="a">House</h1>${sentences(
  20,
)
  .map((text) => `<p class="x">${text}</p>`)
  .join(
    "",
  )}<ul><li>a<ol><li>b</ol></ul><table><tr><th>x<th>y<tr><td rowspan="2">1<td colspan="3">2</table><script>"</p>"</script></body></html>`;

/** Whole files, one of each writer and shape. */
const files: [name: string, contentType: string, file: Bytes][] = [
  ["a PDF of one page", "application/pdf", pdf([{ lines: ["House", ...sentences(10)] }])],
  [
    "a PDF of plain streams",
    "application/pdf",
    pdf([
      { lines: sentences(5), isPacked: false },
      { lines: sentences(5), isPacked: false },
    ]),
  ],
  ["a PDF of many pages", "application/pdf", pdf(Array.from({ length: 12 }, () => ({ lines: sentences(4) })))],
  [
    "a PDF with what nobody uses",
    "application/pdf",
    pdf([{ lines: ["x"] }], [Buffer.from("<< /A [1 2 << /B (c) >>] >>")]),
  ],
  ["a printed PDF in Hebrew", "application/pdf", pdfBytes("guestsPrinted")],
  ["a PDF of columns", "application/pdf", pdfBytes("narrowColumns")],
  ["a DOCX", docxType, word(body, [coreProperties("House", "Noa")])],
  ["a DOCX of stored parts", docxType, zip([{ name: "word/document.xml", content: documentXml, isStored: true }])],
  ["a page", "text/html", bytesOf(page)],
  [
    "a table",
    "text/csv",
    bytesOf(["name;place", ...sentences(40).map((text, n) => `"${text}";"a ""${n}"";\nb"`)].join("\n")),
  ],
  ["a note", "text/markdown", bytesOf(`# House\n\n${sentences(20).join("\n\n")}\n\n| a | b |\n|---|---|\n| c | d |\n`)],
];

async function outcomeOf(contentType: string, file: Bytes): Promise<string> {
  try {
    const { sections } = await parse(contentType, file, { describeImage: async () => undefined });
    for (const { text, heading } of split(sections))
      if (!`${heading}${text}`.isWellFormed()) return "text that is none";
    return "read";
  } catch (error) {
    return error instanceof IngestFailure ? error.reason : `a crash: ${error}`;
  }
}

const reasons = [
  ...["read", "invalid_utf8", "binary_content", "empty_document", "encrypted_pdf", "corrupt_pdf", "corrupt_docx"],
  ...["no_text_layer", "too_complex"],
];
const timesEach = 8;

describe.each(files)("%s", (_, contentType, file) => {
  it("is read as it is", async () => {
    expect(await outcomeOf(contentType, file.slice())).toBe("read");
  });

  it.each(Object.entries(mutations))("with %s is read or refused with a reason", async (_damage, mutate) => {
    for (let seed = 1; seed <= timesEach; seed++)
      expect(reasons, `seed ${seed}`).toContain(await outcomeOf(contentType, mutate(file, chanceFrom(seed))));
  });
});

describe("a DOCX whose text is damaged inside of a sound archive", () => {
  it.each(Object.entries(mutations))("by %s is read or refused with a reason", async (_damage, mutate) => {
    for (let seed = 1; seed <= timesEach; seed++) {
      const content = mutate(bytesOf(documentXml), chanceFrom(seed));
      const file = zip([{ name: "word/document.xml", content }]);
      expect(reasons, `seed ${seed}`).toContain(await outcomeOf(docxType, file));
    }
  });
});

describe("what is made to cost more than it is worth", () => {
  const packedZeros = deflateSync(Buffer.alloc(80_000_000));
  const stream = Buffer.concat([
    Buffer.from(`<< /Length ${packedZeros.length} /Filter /FlateDecode >>\nstream\n`),
    packedZeros,
    Buffer.from("\nendstream"),
  ]);
  it.each<[string, string, Bytes, string]>([
    ["a PDF that unpacks without end", "application/pdf", pdf([{ lines: ["x"] }], [stream]), "too_complex"],
    [
      "a DOCX that unpacks without end",
      docxType,
      word("", [{ name: "word/a.bin", content: new Uint8Array(20_000_000) }]),
      "too_complex",
    ],
    [
      "a DOCX of too much text",
      docxType,
      word(
        sentences(130_000)
          .map((text) => paragraph(text + Math.random()))
          .join(""),
      ),
      "too_complex",
    ],
    [
      "a DOCX that nests",
      docxType,
      zip([{ name: "word/document.xml", content: "<w:p>".repeat(100_000) }]),
      "too_complex",
    ],
    ["a page that nests", "text/html", bytesOf("<div>".repeat(1_000_000)), "too_complex"],
    ["a page of nothing but openings", "text/html", bytesOf("<p <".repeat(1_000_000)), "empty_document"],
    ["a table of quotes", "text/csv", bytesOf('"'.repeat(5_000_000)), "read"],
    ["a table of nothing but columns", "text/csv", bytesOf(",".repeat(2_000_000)), "read"],
    [
      "a page of cells that span everything",
      "text/html",
      bytesOf(`<table>${"<tr>".concat("<td rowspan=9999 colspan=9999>x".repeat(9)).repeat(3_000)}</table>`),
      "read",
    ],
  ])("%s comes to an end", async (_, contentType, file, expected) => {
    const outcome = await outcomeOf(contentType, file);
    expect(["read", "empty_document"].includes(expected) ? [...reasons] : [expected]).toContain(outcome);
  });
});
