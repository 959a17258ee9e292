// One table from content type to reader.
import { IngestFailure } from "../source-kind.ts";
import { parseCsv } from "./csv.ts";
import { parseDocx } from "./docx.ts";
import { parseHtml } from "./html.ts";
import { type DescribeImage, parseImage } from "./image.ts";
import { parsePdf } from "./pdf.ts";
import type { Reading } from "./reading.ts";
import { decodeText, parseMarkdown, parsePlainText } from "./text.ts";

/** To be raised with every change that makes other text or other places of the same bytes. */
export const readerVersion = 3;

export interface ReadingTools {
  /** What the server said of the text's encoding, if anybody did */
  encoding?: string | null;
  describeImage: DescribeImage;
}

type Reader = (bytes: Uint8Array<ArrayBuffer>, tools: ReadingTools) => Promise<Reading>;

const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const slow: ReadonlySet<string> = new Set(["application/pdf", docxType, "image/png", "image/jpeg", "image/webp"]);

/** Reading takes longer, or costs more, than looking into a cache. */
export const isSlowToRead = (contentType: string): boolean => slow.has(contentType);

const markdown: Reader = async (bytes, { encoding: told }) => {
  const { text, encoding } = await decodeText(bytes, told);
  return { sections: parseMarkdown(text), facts: { encoding } };
};
const plainText: Reader = async (bytes, { encoding: told }) => {
  const { text, encoding } = await decodeText(bytes, told);
  return { sections: parsePlainText(text), facts: { encoding } };
};
const html: Reader = (bytes, { encoding }) => parseHtml(bytes, encoding);
const csv: Reader = (bytes, { encoding }) => parseCsv(bytes, encoding);
const image =
  (mediaType: string): Reader =>
  (bytes, { describeImage }) =>
    parseImage(mediaType, bytes, describeImage);

const readers: Readonly<Record<string, Reader>> = {
  "text/markdown": markdown,
  "text/plain": plainText,
  "text/html": html,
  "application/xhtml+xml": html,
  "text/csv": csv,
  "text/tab-separated-values": csv,
  "application/pdf": parsePdf,
  [docxType]: parseDocx,
  "image/png": image("image/png"),
  "image/jpeg": image("image/jpeg"),
  "image/webp": image("image/webp"),
};

export const readableTypes: readonly string[] = Object.keys(readers);

export async function parse(
  contentType: string,
  bytes: Uint8Array<ArrayBuffer>,
  tools: ReadingTools,
): Promise<Reading> {
  const reader = readers[contentType];
  if (!reader) throw new IngestFailure("binary_content");
  return reader(bytes, tools);
}
