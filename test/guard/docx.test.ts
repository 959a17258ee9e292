import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocx } from "../../src/guard/docx.ts";
import { HostileFile } from "../../src/guard/hostile-file.ts";
import { docx, localFile, type ZipPart, zip } from "../support/zip.ts";

const document = (content: string | Uint8Array): ZipPart => ({ name: "word/document.xml", content });
const zeros = (size: number) => new Uint8Array(size);
const inner: ZipPart = { name: "b", content: "x", isStored: true };
/** Hard enough to pack that it isn't refused for that. */
const muchXml = () =>
  crypto
    .getRandomValues(zeros(60_000))
    .reduce((text, byte) => text + String.fromCharCode(60 + (byte % 64)).repeat(640), "");
const deep = (levels: number) => `${"<a>".repeat(levels)}${"</a>".repeat(levels)}`;

describe("a DOCX", () => {
  it("is taken as writers make it, with pictures and embedded tables", async () => {
    const table = zip([{ name: "xl/workbook.xml", content: "<workbook/>" }]);
    await checkDocx(
      docx([
        { name: "word/media/image1.png", content: crypto.getRandomValues(zeros(60_000)), isStored: true },
        { name: "word/embeddings/sheet1.xlsx", content: table, isStored: true },
        document(`<w:document>${"<w:p>Hello</w:p>".repeat(2_000)}</w:document>`),
      ]),
    );
  });

  it.each<[string, Uint8Array, string]>([
    ["entities", docx([document('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')]), "declares_entities"],
    [
      "a document type elsewhere",
      docx([document('<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd"><x/>')]),
      "declares_entities",
    ],
    [
      "entities in a part of relations",
      docx([{ name: "_rels/.rels", content: "<!DOCTYPE x><x/>" }]),
      "declares_entities",
    ],
    ["XML in UTF-16", docx([document(Buffer.from("<!DOCTYPE x><x/>", "utf16le"))]), "malformed"],
    ["XML that isn't UTF-8", docx([document(new Uint8Array([0x3c, 0xff, 0xfe]))]), "malformed"],
    ["endless nesting", docx([document(deep(100_000))]), "nested_too_deep"],
    ["a bomb", docx([{ name: "word/media/image1.bmp", content: zeros(20_000_000) }]), "inflates_too_far"],
    [
      "a bomb that declares little",
      docx([{ name: "a.bin", content: zeros(20_000_000), size: 1_000 }]),
      "inflates_too_far",
    ],
    ["a part that declares too much", docx([{ name: "a.bin", content: "x", size: 2 }]), "sizes_untrue"],
    ["too much XML", docx([document(muchXml())]), "inflates_too_far"],
    ["an archive within", docx([{ name: "word/more.bin", content: zip([]), isStored: true }]), "archive_within"],
    ["an archive within, packed", docx([{ name: "word/more.bin", content: docx() }]), "archive_within"],
    ["a way out", docx([{ name: "../evil.xml", content: "<a/>" }]), "unsafe_name"],
    ["a way out by Windows", docx([{ name: "..\\evil.xml", content: "<a/>" }]), "unsafe_name"],
    ["an absolute name", docx([{ name: "/etc/passwd", content: "x" }]), "unsafe_name"],
    [
      "one name twice",
      zip([
        { name: "a.xml", content: "<a/>" },
        { name: "A.xml", content: "<a/>" },
      ]),
      "unsafe_name",
    ],
    ["two names for one part", docx([{ name: "a", localName: "b", content: "x" }]), "malformed"],
    [
      "parts on one place",
      zip([
        { name: "a", content: localFile(inner), isStored: true },
        { ...inner, liesAt: 31 },
      ]),
      "parts_overlap",
    ],
    ["a password", docx([{ name: "a", content: "x", flags: 1 }]), "encrypted"],
    ["an unknown method", docx([{ name: "a", content: "x", method: 14 }]), "malformed"],
    ["too many parts", zip(Array.from({ length: 2_001 }, (_, n) => ({ name: `${n}`, content: "" }))), "too_many_parts"],
    ["nothing in it", new Uint8Array(), "malformed"],
  ])("with %s is refused", async (_, bytes, reason) => {
    await expect(checkDocx(bytes)).rejects.toMatchObject({ name: "HostileFile", reason });
  });

  it("is refused or taken, and never fails otherwise, whatever is changed in it", async () => {
    const good = docx();
    const change = fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const bytes = good.slice();
        for (const { at, byte } of changes) bytes[at] = byte;
        await checkDocx(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(HostileFile));
      }),
      { numRuns: 200 },
    );
  });
});
