// Sections into passages: by tokens, at paragraph and sentence bounds, each beginning with the end of the one before. Pure.
import { estimateTokenCount } from "tokenx";
import { clip, sentences, unwrap } from "../platform/text.ts";
import type { PassageLocator } from "./knowledge.table.ts";
import { fencedLines } from "./parse/text.ts";
import type { Section } from "./source-kind.ts";

export interface SplitRules {
  maxTokens: number;
  overlapChars: number;
}

/** The most that a passage takes in a prompt, with its headings and marks. */
export const passageMaxTokens = 480;

export const splitRules: SplitRules = { maxTokens: 320, overlapChars: 200 };

export interface Passage {
  heading: string;
  text: string;
  tokens: number;
  locator: PassageLocator;
}

interface Piece {
  text: string;
  /** What stood before it in the source */
  joiner: string;
}

interface Block {
  lines: string[];
  joiner: string;
  isCode: boolean;
}

export function split(sections: readonly Section[], rules: SplitRules = splitRules): Passage[] {
  return sections.flatMap((section, index) => {
    const heading = section.headings.join(" › ");
    const body = isToldBy(sections[index + 1], section) ? section.text : section.text.trim() || lastHeading(section);
    return pack(piecesOf(body, rules.maxTokens), rules).map((text) => ({
      heading,
      text,
      tokens: estimateTokenCount(text),
      locator: section.locator,
    }));
  });
}

const lastHeading = (section: Section) => section.headings.at(-1) ?? "";

/** Whether a section's headings stand above the next one too; a heading with nothing under it is a text of its own. */
function isToldBy(next: Section | undefined, section: Section): boolean {
  return next !== undefined && section.headings.every((heading, level) => next.headings[level] === heading);
}

/** Blocks that fit stay whole; longer ones fall into lines and sentences, longer sentences into runs of words. */
function piecesOf(text: string, maxTokens: number): Piece[] {
  return blocksOf(text).flatMap(({ lines, joiner, isCode }) => {
    const block = isCode ? lines.join("\n") : lines.join("\n").trim();
    if (estimateTokenCount(block) <= maxTokens) return [{ text: block, joiner }];
    return (isCode ? lines : unwrap(block)).flatMap((line, row) => {
      const parts = isCode ? [line] : sentences(line);
      return parts.flatMap((part, index) => {
        const before = index > 0 ? " " : "\n";
        return shorten({ text: part, joiner: row + index === 0 ? joiner : before }, maxTokens);
      });
    });
  });
}

/** Paragraphs, which blank lines part, and fenced code, which they don't. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.split("\n");
  const codeLines = fencedLines(lines);
  let open: Block | undefined;
  let joiner = "\n\n";
  for (const [index, line] of lines.entries()) {
    const isCode = codeLines[index] ?? false;
    const isBlank = line.trim() === "" && !isCode;
    if (isBlank) open = undefined;
    else if (open?.isCode === isCode) open.lines.push(line);
    else {
      open = { lines: [line], joiner, isCode };
      blocks.push(open);
    }
    joiner = isBlank ? "\n\n" : "\n";
  }
  return blocks;
}

function shorten(piece: Piece, maxTokens: number): Piece[] {
  if (estimateTokenCount(piece.text) <= maxTokens) return [piece];
  const text = piece.text.trim();
  const at = middleBreak(text);
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  const joiner = /^\s/.test(tail) ? " " : "";
  return [
    ...shorten({ text: head.trimEnd(), joiner: piece.joiner }, maxTokens),
    ...shorten({ text: tail.trimStart(), joiner }, maxTokens),
  ];
}

/** The space nearest to the middle; without one, the middle itself, but never inside a surrogate pair. */
function middleBreak(text: string): number {
  const middle = Math.floor(text.length / 2);
  const before = text.lastIndexOf(" ", middle);
  const after = text.indexOf(" ", middle);
  const nearest = [before, after]
    .filter((at) => at > 0 && at < text.length - 1)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  if (nearest !== undefined) return nearest;
  return /[\uDC00-\uDFFF]/.test(text[middle] ?? "") ? middle + 1 : middle;
}

function pack(pieces: readonly Piece[], rules: SplitRules): string[] {
  const packed: string[] = [];
  let overlap = "";
  let text = "";
  for (const piece of pieces) {
    const grown = text === "" ? piece.text : text + piece.joiner + piece.text;
    if (text === "" || estimateTokenCount(grown) <= rules.maxTokens) {
      text = grown;
      continue;
    }
    packed.push(overlap + text.trimEnd());
    const end = overlapOf(overlap + text.trimEnd(), rules.overlapChars);
    overlap = end === "" ? "" : end + piece.joiner;
    text = piece.text;
  }
  if (text.trim() !== "") packed.push(overlap + text.trimEnd());
  return packed;
}

/** The last characters of a passage, from a sentence's beginning where one lies there, else from a word's. */
function overlapOf(text: string, chars: number): string {
  if (chars === 0) return "";
  if (text.length <= chars) return text;
  const tail = clip(text, -chars);
  const sentence = /[.!?]\s+(?=\S{2,}[\s\S]{20})/.exec(tail);
  const start = sentence ? sentence.index + sentence[0].length : tail.search(/\s/) + 1;
  return tail.slice(start).trim();
}
