// Whether XML or HTML can be parsed without harm: no entities of its own, and no deeper than a parser's stack. Pure.
import { HostileFile } from "./hostile-file.ts";
import { OpenElements } from "./open-elements.ts";

/** What isn't text begins with one of these; none of them looks further than its own beginning. */
const token = /<!--|<!\[CDATA\[|<\?|<!|<\/?([A-Za-z_][^\s/>]*)/g;
const endOf: Readonly<Record<string, string>> = { "<!--": "-->", "<![CDATA[": "]]>", "<?": "?>", "<!": ">" };
/** What stands in them is text, whatever it looks like. */
const rawText: ReadonlySet<string> = new Set(["script", "style", "textarea", "title", "xmp", "iframe", "noembed"]);

/** UTF-8 alone: in another encoding the same letters could hide from this check and not from a parser. */
export function checkXml(bytes: Uint8Array): void {
  checkMarkup(decoded(bytes), "xml");
}

/** Decoded by whoever knows its encoding. */
export function checkHtml(text: string): void {
  checkMarkup(text, "html");
}

function decoded(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new HostileFile("malformed");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch (cause) {
    throw new HostileFile("malformed", { cause });
  }
}

function checkMarkup(text: string, kind: "xml" | "html"): void {
  const elements = new OpenElements(kind);
  const tokens = new RegExp(token);
  for (let found = tokens.exec(text); found; found = tokens.exec(text)) {
    const [opening, name] = found;
    tokens.lastIndex =
      name === undefined
        ? passOver(text, found.index, opening, kind)
        : readTag(text, { opening, name, from: tokens.lastIndex }, elements, kind);
  }
}

/** Where it goes on behind a comment, a declaration and the like. */
function passOver(text: string, at: number, opening: string, kind: "xml" | "html"): number {
  refuseDeclaration(text, at, kind);
  return endAfter(text, endOf[opening] ?? ">", at + opening.length);
}

/** Where it goes on behind a tag. */
function readTag(
  text: string,
  { opening, name, from }: { opening: string; name: string; from: number },
  elements: OpenElements,
  kind: "xml" | "html",
): number {
  const end = endOfTag(text, from);
  if (opening.startsWith("</")) elements.close(name);
  else elements.open(name, text[end - 1] === "/");
  return hasRawText(opening, name, kind) ? endOfRawText(text, name, end) : end;
}

const hasRawText = (opening: string, name: string, kind: "xml" | "html"): boolean =>
  kind === "html" && !opening.startsWith("</") && rawText.has(name.toLowerCase());

/** `<!doctype html>` declares nothing; one with brackets does, and in XML it may name a file that does. */
function refuseDeclaration(text: string, at: number, kind: "xml" | "html"): void {
  const word = text.slice(at, at + 9).toUpperCase();
  const isDoctype = word.startsWith("<!DOCTYPE");
  const isHarmless = isDoctype && kind === "html" && !text.slice(at, endAfter(text, ">", at)).includes("[");
  if ((isDoctype && !isHarmless) || word.startsWith("<!ENTITY")) throw new HostileFile("declares_entities");
}

function endAfter(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

function endOfRawText(text: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?![\\w-])`, "gi");
  close.lastIndex = from;
  return close.exec(text)?.index ?? text.length;
}

/** Where its `>` stands: one within quotes doesn't end it. */
function endOfTag(text: string, from: number): number {
  const mark = /["'>]/g;
  mark.lastIndex = from;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (found[0] === ">") return found.index;
    mark.lastIndex = endAfter(text, found[0], mark.lastIndex);
  }
  return text.length;
}
