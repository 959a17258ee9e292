// Sections into passages: by tokens, at paragraph and sentence bounds, each beginning with the end of the one before. Pure.
import { estimateTokenCount } from "tokenx";
import { clip, sentences, unwrap } from "../platform/text.ts";
import type { PassageLocator } from "./knowledge.table.ts";
import { headerOf } from "./parse/table.ts";
import { fencedLines } from "./parse/text.ts";
import type { Section } from "./source-kind.ts";

export interface SplitRules {
  maxTokens: number;
  overlapChars: number;
}

/** The most that a passage takes in a prompt, with its headings and marks. */
export const passageMaxTokens = 480;

export const splitRules: SplitRules = { maxTokens: 320, overlapChars: 200 };

const windowMaxChars = 500_000;

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
  /** Of a table's row: what stands above the table, and above the row too where it begins a passage */
  header?: string;
}

interface Block {
  lines: string[];
  joiner: string;
  isCode: boolean;
}

export const split = (sections: readonly Section[], rules?: SplitRules): Passage[] => [
  ...splitting([...sections], rules),
];

/** Passage by passage, as they are asked for; the sections are taken over, and each is let go once its passages are told. */
export function* splitting(sections: Section[], rules: SplitRules = splitRules): Generator<Passage, undefined> {
  sections.reverse();
  for (let section = sections.pop(); section; section = sections.pop()) {
    const { headings, locator } = section;
    const heading = headings.join(" › ");
    const body = isToldBy(sections.at(-1), section) ? section.text : section.text.trim() || lastHeading(section);
    for (const window of windowsOf(body)) {
      for (const text of pack(piecesOf(window, rules.maxTokens), rules))
        yield { heading, text, tokens: estimateTokenCount(text), locator };
    }
  }
}

/** A text of many megabytes is taken apart piece by piece: all its lines at once would take several times its size. */
function* windowsOf(text: string): Generator<string, undefined> {
  let start = 0;
  while (text.length - start > windowMaxChars) {
    const end = lastBreak(text, start, start + windowMaxChars);
    yield text.slice(start, end);
    start = end;
  }
  yield text.slice(start);
}

/** Between paragraphs, else between lines, else anywhere but inside of a character. */
function lastBreak(text: string, from: number, to: number): number {
  const paragraph = text.lastIndexOf("\n\n", to - 2);
  if (paragraph > from) return paragraph;
  const line = text.lastIndexOf("\n", to - 1);
  if (line > from) return line;
  return /[\uDC00-\uDFFF]/.test(text[to] ?? "") ? to - 1 : to;
}

const lastHeading = (section: Section) => section.headings.at(-1) ?? "";

/** Whether a section's headings stand above the next one too; a heading with nothing under it is a text of its own. */
function isToldBy(next: Section | undefined, section: Section): boolean {
  return next !== undefined && section.headings.every((heading, level) => next.headings[level] === heading);
}

/** Blocks that fit stay whole; longer ones fall into rows, lines and sentences, longer sentences into runs of words. */
function piecesOf(text: string, maxTokens: number): Piece[] {
  return blocksOf(text).flatMap((block) => {
    const whole = block.isCode ? block.lines.join("\n") : block.lines.join("\n").trim();
    if (estimateTokenCount(whole) <= maxTokens) return [{ text: whole, joiner: block.joiner }];
    const header = block.isCode ? undefined : headerOf(whole);
    return header !== undefined && estimateTokenCount(header) <= maxTokens / 3
      ? rowsOf(whole, header, block.joiner, maxTokens)
      : linesOf(whole, block, maxTokens);
  });
}

function linesOf(whole: string, { lines, joiner, isCode }: Block, maxTokens: number): Piece[] {
  return (isCode ? lines : unwrap(whole)).flatMap((line, row) => {
    const parts = isCode ? [line] : sentences(line);
    return parts.flatMap((part, index) => {
      const before = index > 0 ? " " : "\n";
      return shorten({ text: part, joiner: row + index === 0 ? joiner : before }, maxTokens);
    });
  });
}

/** The header goes with the first row; a row that is too long with it falls into words. */
function rowsOf(table: string, header: string, joiner: string, maxTokens: number): Piece[] {
  const room = maxTokens - estimateTokenCount(`${header}\n`);
  const rows = table.slice(header.length + 1).split("\n");
  return rows.flatMap((row, index) => {
    const parts = shorten({ text: row, joiner: "\n" }, room);
    return parts.map((part, order): Piece => {
      const isFirst = index + order === 0;
      return isFirst ? { text: `${header}\n${part.text}`, joiner } : { ...part, header };
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
    const done = overlap + text.trimEnd();
    packed.push(done);
    ({ overlap, text } = begun(piece, done, rules));
  }
  if (text.trim() !== "") packed.push(overlap + text.trimEnd());
  return packed;
}

/** How a passage begins: a row is understood by its table's header, anything else by the end of what precedes it. */
function begun(piece: Piece, before: string, rules: SplitRules): { overlap: string; text: string } {
  if (piece.header !== undefined) return { overlap: "", text: `${piece.header}\n${piece.text}` };
  const end = overlapOf(before, rules.overlapChars);
  return { overlap: end === "" ? "" : end + piece.joiner, text: piece.text };
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
