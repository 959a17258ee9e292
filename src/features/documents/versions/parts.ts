// A version's parts: its pages, or what stands under one heading; each with its hash, so that versions are compared without their
// texts. Pure.
import type { Section } from "../../../knowledge/source-kind.ts";
import { sha256HexOfText } from "../../../platform/ids.ts";
import { clip } from "../../../platform/text.ts";

export interface Part {
  /** As a reader calls it: a page's number, a section's headings, a table's row */
  label: string;
  /** SHA-256 of its text, in hex */
  hash: string;
}

export interface PartText {
  label: string;
  text: string;
}

/** What comes after is one part: a document of more is still compared whole. */
const partsMax = 5_000;
const labelMaxChars = 200;

export function* partTexts(sections: readonly Section[]): Generator<PartText, undefined> {
  let count = 0;
  let open: (PartText & { texts: string[] }) | undefined;
  for (const section of sections) {
    const label = labelOf(section);
    const isSamePage = section.locator.page !== undefined && open?.label === label;
    if (open && (isSamePage || count === partsMax)) {
      open.texts.push(textOf(section));
      continue;
    }
    if (open) yield closed(open);
    open = { label, text: "", texts: [textOf(section)] };
    count++;
  }
  if (open) yield closed(open);
}

export function hashedParts(sections: readonly Section[]): Part[] {
  const parts: Part[] = [];
  for (const { label, text } of partTexts(sections)) parts.push({ label, hash: sha256HexOfText(text) });
  return parts;
}

const closed = ({ label, texts }: { label: string; texts: readonly string[] }): PartText => ({
  label,
  text: texts.join("\n\n"),
});

/** Its own heading belongs to it; those above are the path to it. */
const textOf = ({ headings, text }: Section): string =>
  [headings.at(-1) ?? "", text].filter((part) => part !== "").join("\n");

function labelOf({ headings, locator }: Section): string {
  if (locator.page !== undefined) return `page ${locator.page}`;
  if (locator.row !== undefined) return `row ${locator.row}`;
  return clip(headings.join(" › "), labelMaxChars);
}
