// Which files Hearth reads, and what the browser can see of one before it is sent.
import { w } from "./words.ts";

const mebibyte = 1_048_576;
const limits = { pdf: 10 * mebibyte, image: 5 * mebibyte, other: 25 * mebibyte } as const;

const kinds: Readonly<Record<string, keyof typeof limits>> = {
  ...{ md: "other", markdown: "other", txt: "other", text: "other", docx: "other", html: "other", htm: "other" },
  ...{ csv: "other", tsv: "other", pdf: "pdf", png: "image", jpg: "image", jpeg: "image", webp: "image" },
};

export const acceptedFiles = Object.keys(kinds)
  .map((extension) => `.${extension}`)
  .join(",");

export type FileProblem = "empty" | "unknownType" | "pdfTooLarge" | "imageTooLarge" | "tooLarge";
const tooLarge = { pdf: "pdfTooLarge", image: "imageTooLarge", other: "tooLarge" } as const;

/** Null: it can be sent. */
export function fileProblem({ name, size }: File): FileProblem | null {
  const kind = kinds[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ""];
  if (!kind) return "unknownType";
  if (size === 0) return "empty";
  return size > limits[kind] ? tooLarge[kind] : null;
}

/** For filters: the API's names of types, and what they are called */
export const typeChoices = (): (readonly [string, string])[] => [
  ["", w("anyType")],
  ["pdf", "PDF"],
  ["docx", "Word"],
  ["md", "Markdown"],
  ["txt", "TXT"],
  ["html", "HTML"],
  ["csv", "CSV"],
  ["tsv", "TSV"],
  ["image", w("pictures")],
];

const names: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
  "text/markdown": "Markdown",
  "text/plain": "TXT",
  "text/html": "HTML",
  "application/xhtml+xml": "HTML",
  "text/csv": "CSV",
  "text/tab-separated-values": "TSV",
};

export const typeName = (contentType: string): string =>
  names[contentType] ?? contentType.replace(/^image\//, "").toUpperCase();
