// A text as the tools of the corpus take it: HTML, Markdown, troff, plain text, SVG.
import type { Part, Text } from "./format-texts.ts";

const lineMaxChars = 72;
/** A square of 2 by 2 */
const picture = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGM4oaEBRAwQCgAhLgRhHuBtwgAAAABJRU5ErkJggg==";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const isRightToLeft = ({ language }: Text): boolean => language === "he";

export function html(text: Text): string {
  const direction = isRightToLeft(text) ? "rtl" : "ltr";
  return `<!doctype html><html lang="${text.language}" dir="${direction}"><head><meta charset="utf-8"><title>${escaped(text.title)}</title>
<style>body{font-family:"DejaVu Sans",sans-serif}td{padding:0 1em}.page{page-break-before:always}</style></head>
<body><h1>${escaped(text.title)}</h1>${text.parts.map(htmlOf).join("\n")}</body></html>`;
}

function htmlOf(part: Part): string {
  const list = (tag: string, texts: readonly string[]) =>
    texts.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join("");
  switch (part.kind) {
    case "heading":
      return `<h2>${escaped(part.text)}</h2>`;
    case "paragraph":
      return `<p>${escaped(part.text)}</p>`;
    case "list":
      return `<ul>${list("li", part.items)}</ul>`;
    case "table":
      return `<table>${part.rows.map((row, index) => `<tr>${list(index === 0 ? "th" : "td", row)}</tr>`).join("")}</table>`;
    case "picture":
      return `<p><img alt="" width="80" height="80" src="data:image/png;base64,${picture}"></p>`;
    case "page":
      return '<div class="page"></div>';
  }
}

/** Pandoc's, with its own page break for Word */
export function markdown(text: Text): string {
  const direction = isRightToLeft(text) ? "\ndir: rtl" : "";
  return `---\ntitle: ${text.title}\nlang: ${text.language}${direction}\n---\n\n${text.parts.map(markdownOf).join("\n\n")}\n`;
}

function markdownOf(part: Part): string {
  switch (part.kind) {
    case "heading":
      return `# ${part.text}`;
    case "paragraph":
      return part.text;
    case "list":
      return part.items.map((item) => `- ${item}`).join("\n");
    case "table":
      return part.rows
        .map((row, index) => `| ${row.join(" | ")} |${index === 0 ? `\n|${"---|".repeat(row.length)}` : ""}`)
        .join("\n");
    case "picture":
      return `![](data:image/png;base64,${picture}){width=80px}`;
    case "page":
      return '```{=openxml}\n<w:p><w:r><w:br w:type="page"/></w:r></w:p>\n```';
  }
}

/** With the ms macros; `preconv` makes of UTF-8 what troff reads */
export function troff(text: Text): string {
  return `.TL\n${text.title}\n${text.parts.map(troffOf).join("\n")}\n`;
}

function troffOf(part: Part): string {
  switch (part.kind) {
    case "heading":
      return `.SH\n${part.text}`;
    case "paragraph":
      return `.PP\n${part.text}`;
    case "list":
      return part.items.map((item) => `.IP \\(bu 2\n${item}`).join("\n");
    case "table":
      return `.TS\n;\nl l r.\n${part.rows.map((row) => row.join("\t")).join("\n")}\n.TE`;
    case "picture":
      return ".PP\n\\D'c 2c'";
    case "page":
      return ".bp";
  }
}

export function plain(text: Text): string {
  return [text.title, ...text.parts.map(plainOf)].join("\n\n");
}

function plainOf(part: Part): string {
  switch (part.kind) {
    case "heading":
      return part.text;
    case "paragraph":
      return wrapped(part.text).join("\n");
    case "list":
      return part.items.map((item) => `- ${item}`).join("\n");
    case "table":
      return part.rows.map((row) => row.map((cell) => cell.padEnd(26)).join("")).join("\n");
    default:
      return "\f";
  }
}

/** A drawing of one page, as programs for diagrams write their labels */
export function svg(text: Text): string {
  const lines = plain(text).replaceAll("\f", "").split("\n");
  const side = isRightToLeft(text) ? 'x="560" direction="rtl"' : 'x="35"';
  const labels = lines.map((line, index) => `<text ${side} y="${40 + 16 * index}">${escaped(line)}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="595" height="842" font-family="DejaVu Sans" font-size="11">
<circle cx="300" cy="780" r="30"/>${labels.join("\n")}</svg>`;
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < lineMaxChars) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
