// A web page: its readable text where it is an article, else all that it shows.
import { HostileFile } from "../../guard/hostile-file.ts";
import { checkHtml } from "../../guard/markup.ts";
import { IngestFailure } from "../source-kind.ts";
import { type Block, sectionsOf } from "./blocks.ts";
import { charsetOf } from "./html-charset.ts";
import { type Markup, readMarkup } from "./markup.ts";
import type { Reading } from "./reading.ts";
import { decodeText } from "./text.ts";

/** What is larger is no article, and its tree would take much memory. */
const articleMaxChars = 1_500_000;
const articleMaxElements = 20_000;
/** An extract with less of the page's text has left out what matters. */
const leastShare = 0.3;

export async function parseHtml(bytes: Uint8Array, told?: string | null): Promise<Reading> {
  const { text, encoding } = await decodeText(bytes, told ?? charsetOf(bytes));
  check(text);
  const page = await readMarkup(text);
  const article = await articleOf(text);
  const isWhole = !article || charsIn(article.blocks) < leastShare * charsIn(page.blocks);
  const blocks = isWhole ? page.blocks : underItsTitle(article.blocks, page.blocks);
  return { sections: sectionsOf(blocks), facts: { ...article?.facts, ...page.facts, encoding } };
}

function check(text: string): void {
  try {
    checkHtml(text);
  } catch (error) {
    throw error instanceof HostileFile ? new IngestFailure("too_complex", { cause: error }) : error;
  }
}

/** Undefined where the page doesn't look like an article. */
async function articleOf(html: string): Promise<Markup | undefined> {
  if (html.length > articleMaxChars) return undefined;
  const [{ Readability, isProbablyReaderable }, { parseHTML }] = await Promise.all([
    import("@mozilla/readability"),
    import("linkedom/worker"),
  ]);
  try {
    const { document } = parseHTML(html);
    if (!isProbablyReaderable(document)) return undefined;
    const article = new Readability(document, { maxElemsToParse: articleMaxElements }).parse();
    if (!article?.content) return undefined;
    const { blocks } = await readMarkup(article.content);
    const author = article.byline ?? undefined;
    return { blocks, facts: { title: article.title ?? undefined, author, language: article.lang ?? undefined } };
  } catch {
    // Too many elements, or markup that only a browser forgives: the whole page is there still.
    return undefined;
  }
}

const charsIn = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** The extract leaves the page's own heading out, and all else stands under it. */
function underItsTitle(article: readonly Block[], page: readonly Block[]): Block[] {
  const title = page.find((block) => block.kind === "heading" && block.level === 1);
  if (title?.kind !== "heading" || article.some((block) => block.kind === "heading" && block.text === title.text))
    return [...article];
  return [{ ...title, level: 0 }, ...article];
}
