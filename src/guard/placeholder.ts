// The form of a placeholder, ⟦EMAIL-1-3F9A⟧: what it stands for, which one, and the request's mark. Models copy it with small
// changes, which the mark makes safe to understand: lower case, spaces, other dashes, other brackets or none.
import { type SensitiveKind, sensitiveKinds } from "../platform/sensitive/rule.ts";

/** `text` stands for words that look like one of our placeholders. */
export type PlaceholderKind = SensitiveKind | "text";

export interface PlaceholderForm {
  write(kind: PlaceholderKind, number: number): string;
  /** Every place that could be taken for one, whatever stands around it */
  findAll(text: string): { start: number; end: number }[];
  /** The one that begins here, by the name of its value */
  readAt(text: string, at: number): { name: string; end: number } | undefined;
  /** Whether what begins here and reaches to the end may become one, or a longer one, by text to come */
  mayGrowAt(text: string, at: number): boolean;
}

export const placeholderName = (kind: PlaceholderKind, number: number): string => `${kind.toUpperCase()}-${number}`;

const invisible = String.raw`\u200b-\u200f\u2060-\u2069`;
const gap = String.raw`[\s${invisible}]{0,3}`;
/** Markdown's backslash among them */
const joint = String.raw`[\s${invisible}_\\\-\u2010-\u2015]`;
const number = String.raw`[1-9]\d{0,5}`;
const kinds: readonly string[] = [...sensitiveKinds, "text"];
/** Only where both stand there they are the placeholder's; [it](to) is a link's text, whose brackets stay. */
const brackets = [
  ["⟦", "⟧"],
  ["〚", "〛"],
  ["【", "】"],
  [String.raw`\[\[`, String.raw`\]\]`],
  [String.raw`\[`, String.raw`\](?!\()`],
  [String.raw`\{\{`, String.raw`\}\}`],
  [String.raw`\{`, String.raw`\}`],
];

export function placeholderForm(mark: string): PlaceholderForm {
  if (!/^[0-9A-Za-z]{4,16}$/.test(mark)) throw new Error("A placeholder's mark is 4 to 16 letters or digits");
  const core = `(${kinds.join("|")})${joint}{0,4}(${number})${joint}{1,4}${mark}`;
  const unnamed = core.replaceAll(/\((?!\?)/g, "(?:");
  const bracketed = brackets.map(([open, close]) => `${open}${gap}${unnamed}${gap}${close}`);
  const bare = `(?:⟦${gap}|(?<![A-Za-z0-9]))${unnamed}(?![A-Za-z0-9])(?:${gap}⟧)?`;
  const anywhere = new RegExp(unnamed, "gi");
  const parts = new RegExp(core, "i");
  const here = new RegExp(`(?:${[...bracketed, bare].join("|")})`, "iy");
  const growing = new RegExp(`(?:(?:⟦|〚|【|\\[{1,2}|\\{{1,2})${gap})?(?:${kinds.map(beginnings).join("|")})$`, "iy");

  function beginnings(kind: string): string {
    const close = "(?:〛|】|\\]{1,2}|\\}{1,2})";
    return beginningOf([...kind, `${joint}{0,4}`, number, `${joint}{1,4}`, ...mark, gap, close]);
  }

  return {
    write: (kind, count) => `⟦${placeholderName(kind, count)}-${mark.toUpperCase()}⟧`,
    findAll: (text) =>
      Array.from(text.matchAll(anywhere), ({ 0: { length }, index }) => ({ start: index, end: index + length })),
    readAt(text, at) {
      here.lastIndex = at;
      const found = here.exec(text)?.[0];
      const [, kind, count] = (found !== undefined && parts.exec(found)) || [];
      if (found === undefined || kind === undefined) return undefined;
      return { name: `${kind.toUpperCase()}-${count}`, end: at + found.length };
    },
    mayGrowAt(text, at) {
      growing.lastIndex = at;
      return growing.test(text);
    },
  };
}

/** A pattern of every beginning of these patterns in a row. */
const beginningOf = (patterns: readonly string[]): string =>
  patterns.reduceRight((rest, pattern) => `(?:${pattern}${rest})?`, "");
