// A note as a file of Markdown: what isn't its text stands in front of it, in YAML.
import { z } from "@hono/zod-openapi";
import { parse, stringify } from "yaml";
import { withoutInvisible } from "../../platform/text.ts";

export interface NoteFile {
  /** The note that it was exported from */
  id?: string;
  title: string;
  text: string;
  tags: string[];
  pinned: boolean;
}

/** Aliases are how small YAML becomes large data. */
const yamlOptions = { maxAliasCount: 0, schema: "core" } as const;
const frontMatterMaxChars = 10_000;

const frontMatter = z.object({
  id: z.uuid().optional().catch(undefined),
  title: z.coerce.string().optional().catch(undefined),
  tags: z
    .union([z.array(z.coerce.string()), z.string().transform((list) => list.split(","))])
    .optional()
    .catch(undefined),
  pinned: z.boolean().optional().catch(undefined),
});

/** Without a title in front it is the first heading's, else the file's name. What can't be read in front is text. */
export function readNoteFile(name: string, content: string): NoteFile {
  const { head, body } = splitHead(withoutInvisible(content.replace(/\r\n?/g, "\n")));
  const { id, title, tags = [], pinned = false } = frontMatter.safeParse(head).data ?? {};
  const named =
    name
      .split("/")
      .at(-1)
      ?.replace(/\.\w+$/, "") ?? "";
  const heading = /^#[ \t]+(\S.*)$/m.exec(body)?.[1]?.trim();
  return { ...(id ? { id } : {}), title: title || heading || named, text: body.trim(), tags, pinned };
}

function splitHead(content: string): { head: unknown; body: string } {
  const found = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(content.slice(0, frontMatterMaxChars));
  if (!found) return { head: {}, body: content };
  try {
    return { head: parse(found[1] ?? "", yamlOptions), body: content.slice(found[0].length) };
  } catch {
    return { head: {}, body: content };
  }
}

export const writeNoteFile = ({ text, ...head }: NoteFile & { created_at: string; updated_at: string }): string =>
  `---\n${stringify(head)}---\n\n${text}\n`;
