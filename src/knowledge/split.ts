// Sections into passages: by tokens, at paragraph and sentence bounds, each beginning with the end of the one before. Pure.
import { estimateTokenCount } from "tokenx";
import { sentences } from "../platform/text.ts";
import type { PassageLocator } from "./knowledge.table.ts";
import type { Section } from "./source-kind.ts";

export interface SplitRules {
  maxTokens: number;
  overlapChars: number;
}

export const splitRules: SplitRules = { maxTokens: 320, overlapChars: 200 };

export interface Passage {
  heading: string;
  text: string;
  tokens: number;
  locator: PassageLocator;
}

interface Piece {
  text: string;
  tokens: number;
  /** What stood before it in the source */
  joiner: string;
}

export function split(sections: readonly Section[], rules: SplitRules = splitRules): Passage[] {
  // A source of headings alone still says something: its headings.
  const headingsOnly = sections.every((section) => section.text.trim() === "");
  return sections.flatMap((section) => {
    const heading = section.headings.join(" › ");
    const body = headingsOnly ? (section.headings.at(-1) ?? "") : section.text;
    return pack(piecesOf(body, rules), rules).map((text) => ({
      heading,
      text,
      tokens: estimateTokenCount(text),
      locator: section.locator,
    }));
  });
}

/** Paragraphs that fit stay whole; longer ones fall into sentences, longer sentences into runs of words. */
function piecesOf(text: string, rules: SplitRules): Piece[] {
  return paragraphs(text).flatMap((paragraph) => {
    const whole = pieceOf(paragraph, "\n\n");
    if (whole.tokens <= rules.maxTokens) return [whole];
    const parts = sentences(paragraph).flatMap((sentence) => shorten(sentence, rules.maxTokens));
    return parts.map((part, index) => pieceOf(part, index === 0 ? "\n\n" : " "));
  });
}

/** Blank lines part paragraphs, but not inside fenced code. */
function paragraphs(text: string): string[] {
  const result: string[] = [];
  let current: string[] = [];
  let fenced = false;
  for (const line of text.split("\n")) {
    if (/^\s{0,3}(```|~~~)/.test(line)) fenced = !fenced;
    if (line.trim() === "" && !fenced) {
      result.push(current.join("\n"));
      current = [];
    } else current.push(line);
  }
  result.push(current.join("\n"));
  return result.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== "");
}

function shorten(sentence: string, maxTokens: number): string[] {
  const tokens = estimateTokenCount(sentence);
  if (tokens <= maxTokens) return [sentence];
  const at = middleBreak(sentence);
  return [sentence.slice(0, at), sentence.slice(at)]
    .map((half) => half.trim())
    .filter((half) => half !== "")
    .flatMap((half) => shorten(half, maxTokens));
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
  let text = "";
  let tokens = 0;
  for (const piece of pieces) {
    if (text !== "" && tokens + piece.tokens > rules.maxTokens) {
      packed.push(text);
      text = overlapOf(text, rules.overlapChars);
      tokens = 0;
    }
    text = text === "" ? piece.text : text + piece.joiner + piece.text;
    tokens += piece.tokens;
  }
  if (text !== "") packed.push(text);
  return packed;
}

/** The last characters of a passage, from a sentence's beginning where one lies there, else from a word's. */
function overlapOf(text: string, chars: number): string {
  if (chars === 0) return "";
  const tail = text.slice(-chars);
  if (tail.length === text.length) return tail;
  const sentence = /[.!?]\s+(?=\S{2,}[\s\S]{20})/.exec(tail);
  const start = sentence ? sentence.index + sentence[0].length : tail.search(/\s/) + 1;
  return tail.slice(start).trim();
}

function pieceOf(text: string, joiner: string): Piece {
  return { text, tokens: estimateTokenCount(text), joiner };
}
