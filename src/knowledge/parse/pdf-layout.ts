// A PDF's lines as headings and paragraphs, by their size and by the space around them. Pure.
import type { Section } from "../source-kind.ts";
import { joinLines, type Line, readable } from "./pdf-lines.ts";

/** A paragraph, a list or a heading. */
export interface Block {
  text: string;
  size: number;
}

/** Lines further apart than usual belong to different paragraphs. */
const paragraphPitch = 1.2;
/** A line that leaves so much of the width free ends where its writer wanted. */
const shortLine = 0.75;
const headingSize = 1.15;
const maxHeadingChars = 200;
const listMark = /^[•◦▪●‣·]\s*/;
const listItem = /^(?:[-–•◦▪●‣·]\s|\(?\d{1,3}[.)]\s)/;

export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  const usual = usualLayout(lines);
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const block = blocks.at(-1);
    const goesOn = above ? continuation(above, line, usual) : "apart";
    if (!block || goesOn === "apart") blocks.push({ text: line.text, size: line.size });
    else block.text = goesOn === "flows" ? joinLines(block.text, line.text) : `${block.text}\n${line.text}`;
  }
  return blocks.map((block) => ({ ...block, text: tidy(block.text) })).filter((block) => block.text !== "");
}

/** Of the lines of one size: the least pitch and the greatest width. */
type Usual = ReadonlyMap<number, { pitch: number; width: number }>;

function usualLayout(lines: readonly Line[]): Usual {
  const usual = new Map<number, { pitch: number; width: number }>();
  for (const [index, line] of lines.entries()) {
    const known = usual.get(line.size) ?? { pitch: Number.POSITIVE_INFINITY, width: 0 };
    const above = lines[index - 1];
    const pitch = above?.size === line.size ? line.down - above.down : 0;
    // Less than a line's own height is a footnote mark or an accent, not the next line.
    const isPitch = pitch > 0.9 * line.size && pitch < known.pitch;
    usual.set(line.size, { pitch: isPitch ? pitch : known.pitch, width: Math.max(known.width, line.width) });
  }
  return usual;
}

/** How a line follows the one above: in the same sentence, on a line of its own, or apart from it. */
function continuation(above: Line, line: Line, usual: Usual): "flows" | "breaks" | "apart" {
  const { pitch, width } = usual.get(line.size) ?? { pitch: 0, width: 0 };
  const drop = line.down - above.down;
  if (above.size !== line.size) return "apart";
  if (drop < -line.size) return runsOver(above.text, line.text) ? "flows" : "apart";
  if (drop > paragraphPitch * pitch || isIndented(above, line)) return "apart";
  return listItem.test(line.text) || above.width < shortLine * width ? "breaks" : "flows";
}

/** Whether a sentence goes on at the top of the next column. */
function runsOver(above: string, line: string): boolean {
  return !/[.!?:]["'”’)\]]*$/.test(above) && /^\p{Ll}/u.test(line);
}

/** Items of a list hang: their second line is indented, and still the same item. */
function isIndented(above: Line, line: Line): boolean {
  return line.start - above.start >= line.size && !listItem.test(above.text);
}

function tidy(text: string): string {
  return text
    .split("\n")
    .map((line) => readable(line).replace(listMark, "- "))
    .filter((line) => line !== "")
    .join("\n");
}

interface Stretch {
  headings: string[];
  body: string[];
}

/** A section for what stands on one page under one heading; a heading holds over the next pages. */
export function sectionsOf(pages: readonly (readonly Block[])[]): Section[] {
  const bodySize = commonSize(pages.flat());
  const sections: Section[] = [];
  let above: Block[] = [];
  for (const [index, blocks] of pages.entries()) {
    const open = (): Stretch => ({ headings: above.map(({ text }) => text), body: [] });
    const found = [open()];
    for (const block of blocks) {
      if (isHeading(block, bodySize)) {
        const heading = { ...block, text: block.text.replaceAll("\n", " ") };
        above = [...above.filter(({ size }) => size > block.size), heading];
        found.push(open());
      } else found.at(-1)?.body.push(block.text);
    }
    const locator = { page: index + 1 };
    // What precedes a page's first heading may be nothing; a heading without text is still told.
    const told = found.filter(({ body }, order) => order > 0 || body.length > 0);
    sections.push(...told.map(({ headings, body }) => ({ headings, text: body.join("\n\n"), locator })));
  }
  return sections;
}

function isHeading({ text, size }: Block, bodySize: number): boolean {
  return size >= headingSize * bodySize && text.length <= maxHeadingChars && /\p{L}/u.test(text) && text.length > 2;
}

/** The size in which most of the letters stand. */
function commonSize(blocks: readonly Block[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of blocks) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}
