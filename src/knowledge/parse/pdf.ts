// PDF by unpdf, page by page. The parser is heavy and is loaded when the first PDF comes.
import { withoutInvisible } from "../../platform/text.ts";
import { IngestFailure, type Section } from "../source-kind.ts";

type Pdf = Awaited<ReturnType<typeof import("unpdf").getDocumentProxy>>;

export async function parsePdf(bytes: Uint8Array): Promise<Section[]> {
  const { getDocumentProxy } = await import("unpdf");
  const pdf = await getDocumentProxy(bytes).catch((error: unknown) => {
    throw new IngestFailure(isEncrypted(error) ? "encrypted_pdf" : "corrupt_pdf", { cause: error });
  });
  try {
    const sections = await readPages(pdf);
    if (sections.length > 0) return sections;
    throw new IngestFailure((await paintsImages(pdf)) ? "no_text_layer" : "empty_document");
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** Pages with text; their number goes into the citation. */
async function readPages(pdf: Pdf): Promise<Section[]> {
  const sections: Section[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const text = await pageText(pdf, number);
    if (text.trim() !== "") sections.push({ headings: [], text, locator: { page: number } });
  }
  return sections;
}

async function pageText(pdf: Pdf, number: number): Promise<string> {
  try {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    const text = content.items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
    page.cleanup();
    return joinBrokenLines(withoutInvisible(text));
  } catch (cause) {
    throw new IngestFailure("corrupt_pdf", { cause });
  }
}

/** A page's lines end where its layout does, not its sentences: words cut by a hyphen are joined, lines become one paragraph. */
function joinBrokenLines(text: string): string {
  return text
    .replace(/(\p{Ll})-\n(?=\p{Ll})/gu, "$1")
    .replace(/([^\n])\n(?=[\p{Ll}\d(,;])/gu, "$1 ")
    .replace(/[ \t]+/g, " ");
}

async function paintsImages(pdf: Pdf): Promise<boolean> {
  const { getResolvedPDFJS } = await import("unpdf");
  const { OPS } = await getResolvedPDFJS();
  const imageOperators = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  for (let number = 1; number <= Math.min(pdf.numPages, 5); number++) {
    const operators = await (await pdf.getPage(number)).getOperatorList();
    if (operators.fnArray.some((operator) => imageOperators.has(operator))) return true;
  }
  return false;
}

function isEncrypted(error: unknown): boolean {
  return error instanceof Error && error.name === "PasswordException";
}
