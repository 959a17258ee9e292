// What every format is read into before it becomes sections: headings, and what stands under them. Pure.
import type { Section } from "../source-kind.ts";

export type Block =
  | { kind: "heading"; level: number; text: string; anchor?: string | undefined }
  /** Text is Markdown as far as lists, code and tables go, since passages are read by people and models alike */
  | { kind: TextKind; text: string; anchor?: string | undefined };

type TextKind = "paragraph" | "list" | "code" | "table";

interface Open {
  level: number;
  text: string;
}

/** A section a heading, with the headings above it and the place to jump to. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  let above: Open[] = [];
  let anchor: string | undefined;
  let body: string[] = [];
  const close = () => {
    if (body.length > 0 || above.length > 0) {
      const locator = anchor === undefined ? {} : { anchor };
      sections.push({ headings: above.map(({ text }) => text), text: body.join("\n\n"), locator });
    }
    body = [];
  };
  for (const block of blocks) {
    if (block.kind === "heading") {
      close();
      above = [...above.filter(({ level }) => level < block.level), block];
      anchor = block.anchor;
      continue;
    }
    // Before the first heading, and under one without a name, the text's own place is the best there is.
    if (body.length === 0) anchor ??= block.anchor;
    body.push(textOf(block.kind, block.text));
  }
  close();
  return sections;
}

function textOf(kind: TextKind, text: string): string {
  if (kind !== "code") return text;
  const longest = Math.max(2, ...[...text.matchAll(/^ {0,3}(`{3,})/gm)].map(([, marks = ""]) => marks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}
