// One table from content type to parser.
import { IngestFailure, type Section } from "../source-kind.ts";
import { parsePdf } from "./pdf.ts";
import { parseMarkdown, parsePlainText } from "./text.ts";

/** To be raised with every change that makes other text or other places of the same bytes. */
export const readerVersion = 1;

/** Reading takes longer than looking into a cache. */
export const isSlowToRead = (contentType: string): boolean => contentType === "application/pdf";

const parsers: Readonly<Record<string, (bytes: Uint8Array) => Section[] | Promise<Section[]>>> = {
  "text/markdown": parseMarkdown,
  "text/plain": parsePlainText,
  "application/pdf": parsePdf,
};

export async function parse(contentType: string, bytes: Uint8Array): Promise<Section[]> {
  const parser = parsers[contentType];
  if (!parser) throw new IngestFailure("binary_content");
  return parser(bytes);
}
