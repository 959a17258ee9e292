// Markup read in one pass: its blocks, and what its head tells.
import { withoutInvisible } from "../../platform/text.ts";
import type { Block } from "./blocks.ts";
import { BlockBuilder } from "./html-blocks.ts";
import type { Attributes } from "./html-rules.ts";
import type { Facts } from "./reading.ts";

export interface Markup {
  blocks: Block[];
  facts: Facts;
}

const factMaxChars = 300;
const authorNames: ReadonlySet<string> = new Set(["author", "article:author", "dc.creator", "citation_author"]);

export async function readMarkup(html: string): Promise<Markup> {
  const { Parser } = await import("htmlparser2");
  const builder = new BlockBuilder();
  const facts: Facts = {};
  let title: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      noteFact(facts, name, attributes);
      // A picture may have a title as well.
      if (name === "title" && facts.title === undefined) title ??= "";
      builder.open(name, attributes);
    },
    ontext(text) {
      if (title !== undefined && facts.title === undefined) title += text;
      builder.read(text);
    },
    onclosetag(name) {
      if (name === "title" && title !== undefined) facts.title ??= fact(title);
      builder.close(name);
    },
  });
  parser.end(html);
  builder.flush();
  return { blocks: builder.blocks, facts };
}

function noteFact(facts: Facts, name: string, attributes: Attributes): void {
  if (name === "html") facts.language ??= languageOf(attributes.lang);
  else if (name === "link" && attributes.rel?.toLowerCase() === "canonical") facts.canonicalUrl ??= attributes.href;
  else if (name === "meta" && authorNames.has((attributes.name ?? attributes.property ?? "").toLowerCase()))
    facts.author ??= fact(attributes.content ?? "");
}

const languageOf = (tag: string | undefined): string | undefined =>
  tag && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag) ? tag : undefined;

export function fact(text: string): string | undefined {
  const clean = withoutInvisible(text).replace(/\s+/g, " ").trim().slice(0, factMaxChars);
  return clean === "" ? undefined : clean;
}
