// Plain text and Markdown as sections. Bytes that aren't text fail with the reason.
import { withoutInvisible } from "../../platform/text.ts";
import { IngestFailure, type Section } from "../source-kind.ts";
import { type Decoded, decode } from "./encoding.ts";

/** Line ends made one, and what nobody sees taken out. */
export async function decodeText(bytes: Uint8Array, told?: string | null): Promise<Decoded> {
  const { text, encoding } = await decode(bytes, told);
  const clean = withoutInvisible(text.replace(/\r\n?|[\f\v]/g, "\n"));
  if (text.length - clean.length > text.length / 10 + 16 && looksBinary(text))
    throw new IngestFailure("binary_content");
  return { text: clean, encoding };
}

function looksBinary(text: string): boolean {
  return (text.match(/[^\P{Cc}\t\n\r\f]/gu)?.length ?? 0) > text.length / 20;
}

export function parsePlainText(text: string): Section[] {
  return [{ headings: [], text, locator: {} }];
}

interface Line {
  text: string;
  /** 1 to 6 for a heading, else 0 */
  level: number;
}

/** A section a heading, with the headings above it. Fenced code is never read for headings. */
export function parseMarkdown(text: string): Section[] {
  const sections: Section[] = [];
  let headings: { level: number; text: string }[] = [];
  let body: string[] = [];
  const close = () => {
    sections.push({ headings: headings.map((heading) => heading.text), text: body.join("\n"), locator: {} });
    body = [];
  };
  for (const line of markdownLines(text)) {
    if (line.level === 0) {
      body.push(line.text);
      continue;
    }
    close();
    headings = [...headings.filter((heading) => heading.level < line.level), { level: line.level, text: line.text }];
  }
  close();
  return sections.filter((section) => section.text.trim() !== "" || section.headings.length > 0);
}

function markdownLines(text: string): Line[] {
  const lines = withoutFrontMatter(text).split("\n");
  const isCode = fencedLines(lines);
  const underlined = lines.map((line, index) =>
    isCode[index] || isCode[index + 1] ? 0 : underlineLevel(line, lines[index + 1]),
  );
  return lines.flatMap((line, index) => {
    const level = underlined[index] ?? 0;
    if (level > 0) return [{ text: line.trim(), level }];
    if ((underlined[index - 1] ?? 0) > 0) return [];
    return [isCode[index] ? { text: line, level: 0 } : headingOr(line)];
  });
}

/** Which lines are fenced code, the fences included. */
export function fencedLines(lines: readonly string[]): boolean[] {
  let fence: string | undefined;
  return lines.map((line) => {
    // Backticks behind the mark make it code in one line.
    const [opening = "", mark] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? [];
    const info = line.slice(opening.length);
    const wasCode = fence !== undefined;
    if (mark && fence === undefined) fence = mark;
    else if (mark && fence !== undefined && info.trim() === "" && closes(mark, fence)) fence = undefined;
    return wasCode || fence !== undefined;
  });
}

function closes(mark: string, fence: string): boolean {
  return mark[0] === fence[0] && mark.length >= fence.length;
}

function headingOr(line: string): Line {
  const [, marks, text] = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/s.exec(line) ?? [];
  if (!marks || !text) return { text: line, level: 0 };
  // Marks may close it as well.
  const words = text.trimEnd().replace(/[ \t]#+$/, "");
  return { text: words.trimEnd(), level: marks.length };
}

/** A heading by the line under it (setext); lists, quotes and other lines of marks can't be one. */
function underlineLevel(line: string, next: string | undefined): number {
  if (line.trim() === "" || /^\s{0,3}([>\-*+#|=]|\d+[.)])/.test(line)) return 0;
  if (/^=+\s*$/.test(next ?? "")) return 1;
  return /^-{3,}\s*$/.test(next ?? "") ? 2 : 0;
}

/** It begins with a key and has no blank line; what else stands between two rules is text. */
function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n(?=[\w-]+:)(?:.+\n)*?---[ \t]*(?:\n|$)/, "");
}
