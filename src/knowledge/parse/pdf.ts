// PDF by unpdf, page by page. The parser is heavy and is loaded when the first PDF comes.
import { IngestFailure, type Section } from "../source-kind.ts";
import { type Block, blocksOf, sectionsOf } from "./pdf-layout.ts";
import { linesOf } from "./pdf-lines.ts";

type Pdf = Awaited<ReturnType<typeof import("unpdf").getDocumentProxy>>;

/** Takes the bytes over: the parser may leave their buffer empty. */
export async function parsePdf(bytes: Uint8Array): Promise<Section[]> {
  const { getDocumentProxy } = await import("unpdf");
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 }).catch((error: unknown) => {
    throw new IngestFailure(isEncrypted(error) ? "encrypted_pdf" : "corrupt_pdf", { cause: error });
  });
  try {
    const sections = sectionsOf(await eachPage(pdf, pageBlocks));
    if (sections.length > 0) return sections;
    const painted = await eachPage(pdf, paintsImages);
    throw new IngestFailure(painted.includes(true) ? "no_text_layer" : "empty_document");
  } catch (error) {
    throw error instanceof IngestFailure ? error : new IngestFailure("corrupt_pdf", { cause: error });
  } finally {
    await pdf.loadingTask.destroy();
  }
}

type Page = Awaited<ReturnType<Pdf["getPage"]>>;

/** One page after the other, each let go before the next, since a large one takes much memory. */
async function eachPage<T>(pdf: Pdf, read: (page: Page) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    results.push(await read(page));
    page.cleanup();
  }
  return results;
}

async function pageBlocks(page: Page): Promise<Block[]> {
  const { items } = await page.getTextContent();
  return blocksOf(linesOf(items.filter((item) => "str" in item)));
}

async function paintsImages(page: Page): Promise<boolean> {
  const { getResolvedPDFJS } = await import("unpdf");
  const { OPS } = await getResolvedPDFJS();
  const imageOperators = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const operators = await page.getOperatorList();
  return operators.fnArray.some((operator) => imageOperators.has(operator));
}

function isEncrypted(error: unknown): boolean {
  return error instanceof Error && error.name === "PasswordException";
}
