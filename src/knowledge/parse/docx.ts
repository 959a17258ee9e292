// DOCX by mammoth, which knows styles, lists and tables; its HTML is read like any other.
import { checkDocx } from "../../guard/docx.ts";
import { HostileFile } from "../../guard/hostile-file.ts";
import { zipEntries } from "../../guard/zip-directory.ts";
import { IngestFailure } from "../source-kind.ts";
import { sectionsOf } from "./blocks.ts";
import { docxFacts } from "./docx-facts.ts";
import { readMarkup } from "./markup.ts";
import type { Reading } from "./reading.ts";

/** As XML; its tree takes some 25 times as much memory (scripts/measure-formats.ts). */
const textMaxBytes = 5_242_880;
const partsMax = 2_000;
const styles = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];
/** They say that the file isn't what it should be; the others that it is made to do harm. */
const broken: ReadonlySet<string> = new Set(["malformed", "sizes_untrue", "encrypted"]);

export async function parseDocx(bytes: Uint8Array<ArrayBuffer>): Promise<Reading> {
  await check(bytes);
  const facts = await docxFacts(bytes);
  const { blocks } = await readMarkup(await htmlOf(bytes));
  return { sections: sectionsOf(blocks), facts };
}

async function check(bytes: Uint8Array): Promise<void> {
  try {
    await checkDocx(bytes);
  } catch (error) {
    if (!(error instanceof HostileFile)) throw error;
    throw new IngestFailure(broken.has(error.reason) ? "corrupt_docx" : "too_complex", { cause: error });
  }
  const xmlBytes = zipEntries(bytes, partsMax).reduce((sum, { name, size }) => sum + (isRead(name) ? size : 0), 0);
  if (xmlBytes > textMaxBytes) throw new IngestFailure("too_complex");
}

const isRead = (name: string): boolean => /^word\/[^/]+\.xml$/i.test(name);

async function htmlOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  try {
    // Which of the two it takes depends on whether it was built for browsers or for Node.
    const file = {
      arrayBuffer: bytes.slice().buffer,
      buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    };
    const { value } = await mammoth.convertToHtml(file, {
      styleMap: styles,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    });
    return value;
  } catch (error) {
    throw new IngestFailure("corrupt_docx", { cause: error });
  }
}
