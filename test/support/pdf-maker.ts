// Small PDFs as different programs write them: a stream packed or plain, one page or many.
import { deflateSync } from "node:zlib";

export interface PdfPage {
  lines: readonly string[];
  isPacked?: boolean;
}

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");
const escaped = (text: string): string => text.replace(/[\\()]/g, "\\$&");

function contentOf({ lines, isPacked = true }: PdfPage): Buffer {
  const shown = lines.map(
    (line, index) => `BT /F1 ${index === 0 ? 18 : 11} Tf 72 ${740 - 16 * index} Td (${escaped(line)}) Tj ET`,
  );
  const plain = latin1(shown.join("\n"));
  const data = isPacked ? deflateSync(plain) : plain;
  const head = `<< /Length ${data.length}${isPacked ? " /Filter /FlateDecode" : ""} >>\nstream\n`;
  return Buffer.concat([latin1(head), data, latin1("\nendstream")]);
}

export function pdf(pages: readonly PdfPage[], more: readonly Buffer[] = []): Uint8Array<ArrayBuffer> {
  const firstPage = 4;
  const kids = pages.map((_, index) => `${firstPage + 2 * index} 0 R`).join(" ");
  const objects = [
    latin1("<< /Type /Catalog /Pages 2 0 R >>"),
    latin1(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    latin1("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
    ...pages.flatMap((page, index) => [
      latin1(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${firstPage + 2 * index + 1} 0 R >>`,
      ),
      contentOf(page),
    ]),
    ...more,
  ];
  const parts = [latin1("%PDF-1.7\n")];
  const starts: number[] = [];
  let size = parts[0]?.length ?? 0;
  for (const [index, body] of objects.entries()) {
    starts.push(size);
    const object = Buffer.concat([latin1(`${index + 1} 0 obj\n`), body, latin1("\nendobj\n")]);
    parts.push(object);
    size += object.length;
  }
  const rows = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    latin1(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${size}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}
