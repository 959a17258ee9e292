// PDF by unpdf, page by page. The parser is heavy and is loaded when the first PDF comes.
import { HostileFile } from "../../guard/hostile-file.ts";
import { checkPdf } from "../../guard/pdf.ts";
import { IngestFailure } from "../source-kind.ts";
import { type Block, blocksOf, sectionsOf } from "./pdf-layout.ts";
import { linesOf } from "./pdf-lines.ts";
import type { Reading } from "./reading.ts";

/** Names of PDF.js's operators */
const isPicture = /^(?:paint(?!Form)|shadingFill$)/;

/** A shelf of encyclopedias has less. */
const pagesMax = 10_000;
const textMaxChars = 50_000_000;
/** PDF.js keeps some 40 KB of each page; its fonts must be read anew after a cleanup. */
const pagesBetweenCleanups = 200;

type Pdf = Awaited<ReturnType<typeof import("unpdf").getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf["getPage"]>>;

/** Takes the bytes over: the parser may leave their buffer empty. */
export async function parsePdf(bytes: Uint8Array): Promise<Reading> {
  await checkPdf(bytes).catch(tooComplex);
  const { getDocumentProxy } = await import("unpdf");
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 }).catch((error: unknown) => {
    throw new IngestFailure(isEncrypted(error) ? "encrypted_pdf" : "corrupt_pdf", { cause: error });
  });
  try {
    const sections = sectionsOf(await readPages(pdf));
    if (sections.length > 0) return { sections, facts: { pageCount: pdf.numPages } };
    throw new IngestFailure((await showsSomething(pdf)) ? "no_text_layer" : "empty_document");
  } catch (error) {
    throw error instanceof IngestFailure ? error : new IngestFailure("corrupt_pdf", { cause: error });
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readPages(pdf: Pdf): Promise<Block[][]> {
  if (pdf.numPages > pagesMax) throw new IngestFailure("too_complex");
  const pages: Block[][] = [];
  let chars = 0;
  for await (const page of pagesOf(pdf)) {
    const blocks = await blocksOn(page);
    chars += blocks.reduce((sum, { text }) => sum + text.length, 0);
    if (chars > textMaxChars) throw new IngestFailure("too_complex");
    pages.push(blocks);
  }
  return pages;
}

/** One page after the other, each let go before the next, since a large one takes much memory; the rest of what they leave, in turn. */
async function* pagesOf(pdf: Pdf): AsyncGenerator<Page> {
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    yield page;
    page.cleanup();
    if (number % pagesBetweenCleanups === 0) await pdf.cleanup();
  }
}

async function blocksOn(page: Page): Promise<Block[]> {
  const { items } = await page.getTextContent();
  return blocksOf(linesOf(items.filter((item) => "str" in item)));
}

/** Whether a reader sees anything: pictures, or letters drawn as shapes. */
async function showsSomething(pdf: Pdf): Promise<boolean> {
  const { getResolvedPDFJS } = await import("unpdf");
  const { OPS } = await getResolvedPDFJS();
  const pictures = new Set(Object.entries(OPS).flatMap(([name, code]) => (isPicture.test(name) ? [code] : [])));
  for await (const page of pagesOf(pdf)) {
    const { fnArray, argsArray } = await page.getOperatorList();
    // A path is drawn by the operator that it carries; one that only clips shows nothing.
    const isDrawn = (index: number) => fnArray[index] === OPS.constructPath && argsArray[index]?.[0] !== OPS.endPath;
    if (fnArray.some((operator, index) => pictures.has(operator) || isDrawn(index))) return true;
  }
  return false;
}

function tooComplex(error: unknown): never {
  throw error instanceof HostileFile ? new IngestFailure("too_complex", { cause: error }) : error;
}

function isEncrypted(error: unknown): boolean {
  return error instanceof Error && error.name === "PasswordException";
}
