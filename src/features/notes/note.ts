// Notes as a kind of source: short texts in Markdown, with tags, some of them pinned.
import { z } from "@hono/zod-openapi";
import { eq, ilike, sql } from "drizzle-orm";
import { textField } from "../../http/fields.ts";
import { sortedList } from "../../http/sorted-list.ts";
import { listFilters, type WrittenResource } from "../../http/written/resource.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { parseMarkdown } from "../../knowledge/parse/text.ts";
import type { WrittenKind } from "../../knowledge/written/kind.ts";
import { likePattern } from "../../platform/text.ts";
import { notes } from "./notes.table.ts";

const textMaxChars = 100_000;
const tagField = textField(50);

export const noteFields = z.object({
  title: textField(300),
  text: textField(textMaxChars).openapi({ description: "Markdown" }),
  tags: z.array(tagField).max(20).optional(),
  pinned: z.boolean().optional(),
});

export type NoteFields = z.output<typeof noteFields>;
export type Note = typeof notes.$inferSelect;

export const noteKind: WrittenKind<NoteFields, Note> = {
  kind: "note",
  table: notes,
  silentFields: ["pinned"],
  headOf: ({ title, tags }) => ({ ...(title === undefined ? {} : { title }), ...(tags ? { tags } : {}) }),
  columnsOf: ({ text, pinned }) => ({ text, pinned }),
  sectionsOf: ({ text }, { title }) =>
    parseMarkdown(text).map((section) => ({ ...section, headings: [title, ...section.headings] })),
  cite: ({ sourceId, title, heading }) => ({ type: "note", note_id: sourceId, title, heading: heading || null }),
};

export const noteResource: WrittenResource<NoteFields, Note> = {
  kind: noteKind,
  base: "/api/v1/notes",
  noun: "note",
  chapter: "Notes",
  fields: noteFields,
  changes: noteFields.partial(),
  shown: { title: z.string(), text: z.string(), tags: z.array(z.string()), pinned: z.boolean() },
  show: ({ text, pinned }, { title, tags }) => ({ title, text, tags, pinned }),
  list: sortedList({ updated_at: sources.updatedAt, created_at: sources.createdAt, title: sources.title }, sources.id),
  defaultSort: "-updated_at",
  filters: listFilters(
    {
      tag: tagField.optional(),
      pinned: z.enum(["true", "false"]).optional(),
      q: textField(200).optional().openapi({ description: "Stands in the title, whatever the case" }),
    },
    ({ tag, pinned, q }) => [
      tag === undefined ? undefined : sql`${sources.tags} @> array[${tag}]::text[]`,
      pinned === undefined ? undefined : eq(notes.pinned, pinned === "true"),
      q === undefined ? undefined : ilike(sources.title, likePattern(q)),
    ],
  ),
};
