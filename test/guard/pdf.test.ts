import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { checkPdf } from "../../src/guard/pdf.ts";
import { parsePdf } from "../../src/knowledge/parse/pdf.ts";
import { pdfBytes } from "../fixtures/pdfs.ts";
import { pdfBombs } from "../support/pdf-bombs.ts";

/** Its name for the filter is as hard to find as PDF allows. */
const pdf = (...streams: (string | Uint8Array)[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from("%PDF-1.7\n"),
      ...streams.flatMap((data, index) => [
        Buffer.from(`${index + 1} 0 obj\n<< /Length ${data.length} /Filter /Fl#61teDecode >>\nstream \r\n`),
        Buffer.from(data),
        Buffer.from("\nendstream\nendobj\n"),
      ]),
    ]),
  );
const zeros = (megabytes: number) => deflateSync(new Uint8Array(megabytes * 1_000_000), { level: 9 });
const refusal = (reason: string) => expect.objectContaining({ name: "HostileFile", reason });

describe("a PDF", () => {
  it("is taken as it is usually made", async () => {
    await checkPdf(pdfBytes("lighthouses"));
    await checkPdf(pdfBytes("garbage"));
    await checkPdf(pdf(deflateSync("BT (Hello) Tj ET"), "not packed", deflateSync("x").subarray(0, 5), ""));
  });

  it("is refused where one stream unpacks too far", async () => {
    await expect(checkPdf(pdf("first", zeros(70)))).rejects.toThrow(refusal("inflates_too_far"));
  });

  it("is refused where all of them together do", async () => {
    const stream = zeros(60);
    await expect(checkPdf(pdf(...Array.from({ length: 10 }, () => stream)))).rejects.toThrow(
      refusal("inflates_too_far"),
    );
  });

  it("is refused where a stream only seems to end before it grows", async () => {
    const hidden = deflateSync(Buffer.concat([Buffer.from("\nendstream\nendobj\n"), Buffer.alloc(70_000_000)]));
    await expect(checkPdf(pdf(hidden))).rejects.toThrow(refusal("inflates_too_far"));
  });

  it("is refused where streams lie in each other, to be read again and again", async () => {
    // Empty stored blocks: they go on and give nothing.
    const emptyBlocks = Buffer.concat(Array.from({ length: 400_000 }, () => Buffer.from([0, 0, 0, 0xff, 0xff])));
    const nested = Array.from({ length: 40 }, () => Buffer.from("stream\n\x78\x9c", "latin1"));
    const stored = nested.map((start) =>
      Buffer.concat([Buffer.from([0, start.length, 0, 0xff - start.length, 0xff]), start]),
    );
    const bytes = Buffer.concat([Buffer.from("stream\n\x78\x9c", "latin1"), ...stored, emptyBlocks]);
    await expect(checkPdf(new Uint8Array(bytes))).rejects.toThrow(refusal("parts_overlap"));
  });

  it.each(pdfBombs(70_000_000))("is refused where a page unpacks too far: %s", async (_, file) => {
    expect(file.length).toBeLessThan(3_000_000);
    await expect(checkPdf(file)).rejects.toThrow(/^(?:inflates_too_far|packed_twice)$/);
  });

  it.each(pdfBombs(700))(
    "is read where a page is packed so and is small, unless nobody packs so: %s",
    async (name, file) => {
      const isOdd = /twice|, run lengths|run lengths,|Flate, LZW|elsewhere/.test(name);
      if (isOdd) await expect(checkPdf(file)).rejects.toThrow(refusal("packed_twice"));
      else await checkPdf(file);
    },
  );

  it("is taken where what looks like a filter is a picture's bytes, a file's name or a word of the text", async () => {
    const odd = [
      "/F[\x92 7 /a\xff",
      "/F 7 0 R",
      "(the /Filter key) Tj",
      "/Filter /Standard",
      "/Filter null",
      "/Filter []",
    ];
    await checkPdf(pdf(...odd.map((one) => Buffer.from(one, "latin1"))));
  });

  it("that is refused is never given to the parser, and its document says why", async () => {
    await expect(parsePdf(pdf(zeros(70)))).rejects.toMatchObject({ name: "IngestFailure", reason: "too_complex" });
  });
});
