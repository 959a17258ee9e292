// Forms with files that no honest client sends: written by hand, frame and all.
import fc from "fast-check";
import { type PdfName, pdfBytes } from "../../fixtures/pdfs.ts";
import type { CallOptions } from "../api.ts";
import { zip } from "../zip.ts";
import { hostileText } from "./values.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const pdfNames: PdfName[] = ["empty", "encrypted", "garbage", "scanned", "truncated", "lighthouses"];
const docx = zip([
  { name: "[Content_Types].xml", content: "<Types/>" },
  { name: "word/document.xml", content: "<w:document/>" },
]);

const contents: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.constantFrom(...pdfNames).chain((name) => {
    const bytes = pdfBytes(name);
    return fc.oneof(
      fc.constant(bytes),
      fc.nat(bytes.length).map((end) => bytes.slice(0, end)),
    );
  }),
  fc.constantFrom(
    docx,
    docx.slice(0, -30),
    zip([{ name: "../a", content: "x" }]),
    utf8("%PDF-1.7"),
    utf8("PK\u0003\u0004"),
  ),
  fc.constantFrom(new Uint8Array(), new Uint8Array([0]), new Uint8Array([0xff, 0xfe, 0x41]), utf8("\ufeff# Title")),
  fc.constantFrom(
    utf8(`${"#".repeat(9_000)} x`),
    utf8("> ".repeat(5_000)),
    utf8("|".repeat(20_000)),
    utf8("```\n".repeat(3_000)),
  ),
  hostileText.map((text) => utf8(`# Note\n\n${text}`)),
  fc.uint8Array({ maxLength: 2_000 }),
);

const names = fc.oneof(
  fc.constantFrom("a.txt", "a.md", "a.pdf", "a.docx", "a.html", "a", ".txt", ".", "..", "a.txt.exe", "../../a.md"),
  fc.constantFrom(
    "C:\\a.md",
    "a\u0000.md",
    "📄.md",
    "‮dm.a",
    '%22.md"; name="title',
    `${"n".repeat(5_000)}.md`,
    "CON.md",
  ),
  hostileText.map((text) => `${text}.md`),
);

const boundaries = fc.constantFrom("b", "-", "--", "x".repeat(70), "x".repeat(71), "a b", "a'()+_,-./:=?", '"b');
const types = fc.constantFrom(
  "text/plain",
  "application/pdf",
  "",
  "text/plain; charset=utf-16",
  "image/svg+xml",
  "\u0000",
);
const frames = fc.constantFrom("whole", "whole", "whole", "unended", "no-headers", "two-files", "no-file", "bare-lf");

const concat = (...parts: (string | Uint8Array)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === "string" ? utf8(part) : part))));

export const hostileForm: fc.Arbitrary<CallOptions> = fc
  .record({ content: contents, name: names, boundary: boundaries, type: types, frame: frames, title: hostileText })
  .map(({ content, name, boundary, type, frame, title }) => {
    const headers = `Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n`;
    const file = concat(`--${boundary}\r\n${frame === "no-headers" ? "" : headers}\r\n`, content, "\r\n");
    const field = ["title", "author", "tags"].map(
      (key) => `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${title}\r\n`,
    );
    const files = frame === "no-file" ? [] : frame === "two-files" ? [file, file] : [file];
    const body = concat(
      ...field.slice(0, title.length % 4),
      ...files,
      frame === "unended" ? "" : `--${boundary}--\r\n`,
    );
    const sent = frame === "bare-lf" ? utf8(Buffer.from(body).toString("latin1").replaceAll("\r\n", "\n")) : body;
    return {
      body: new Uint8Array(sent),
      headers: { "Content-Type": `multipart/form-data; boundary=${boundary === "a b" ? '"a b"' : boundary}` },
    };
  });
