// One table from content type to parser.
import { IngestFailure, type Section } from "../source-kind.ts";
import { parsePdf } from "./pdf.ts";
import { parseMarkdown, parsePlainText } from "./text.ts";

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
