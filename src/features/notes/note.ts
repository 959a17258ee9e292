// Notes as a kind of source: short texts in Markdown, with tags, some of them pinned.
import { z } from "@hono/zod-openapi";
import { eq, ilike } from "drizzle-orm";
import { textField } from "../../http/fields.ts";
import { filterOfQuery, filterQuery } from "../../http/knowledge-filter.ts";
import { pathField, tagsField } from "../../http/metadata-fields.ts";
import { sortedList } from "../../http/sorted-list.ts";
import { listFilters, type WrittenResource } from "../../http/written/resource.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { parseMarkdown } from "../../knowledge/parse/text.ts";
import { isWithin } from "../../knowledge/source-filter.ts";
import type { WrittenKind } from "../../knowledge/written/kind.ts";
import { likePattern } from "../../platform/text.ts";
import { notes } from "./notes.table.ts";

const textMaxChars = 100_000;
export const noteFields = z.object({
  title: textField(300),
  text: textField(textMaxChars).openapi({ description: "Markdown" }),
  tags: tagsField.optional(),
  path: pathField.nullable().optional(),
  pinned: z.boolean().optional(),
});

export type NoteFields = z.output<typeof noteFields>;
export type Note = typeof notes.$inferSelect;

export const noteKind: WrittenKind<NoteFields, Note> = {
  kind: "note",
  table: notes,
  silentFields: ["pinned", "tags", "path"],
  headOf: ({ title, tags, path }) => ({
    ...(title === undefined ? {} : { title }),
    ...(tags ? { tags } : {}),
    ...(path === undefined ? {} : { path: path || null }),
  }),
  columnsOf: ({ text, pinned }) => ({ text, pinned }),
  sectionsOf: ({ text }, { title }) =>
    parseMarkdown(text).map((section) => ({ ...section, headings: [title, ...section.headings] })),
  cite: ({ sourceId, title, heading }) => ({ type: "note", note_id: sourceId, title, heading: heading || null }),
};

const { tag, path, created_from, created_to } = filterQuery;

export const noteResource: WrittenResource<NoteFields, Note> = {
  kind: noteKind,
  base: "/api/v1/notes",
  noun: "note",
  chapter: "Notes",
  fields: noteFields,
  changes: noteFields.partial(),
  shown: {
    title: z.string(),
    text: z.string(),
    tags: z.array(z.string()),
    path: z.string().nullable(),
    pinned: z.boolean(),
  },
  show: ({ text, pinned }, { title, tags, path }) => ({ title, text, tags, path, pinned }),
  list: sortedList({ updated_at: sources.updatedAt, created_at: sources.createdAt, title: sources.title }, sources.id),
  defaultSort: "-updated_at",
  filters: listFilters(
    {
      tag,
      path,
      created_from,
      created_to,
      pinned: z.enum(["true", "false"]).optional(),
      q: textField(200).optional().openapi({ description: "Stands in the title, whatever the case" }),
    },
    ({ pinned, q, ...filter }) => [
      isWithin(filterOfQuery(filter) ?? {}, sources),
      pinned === undefined ? undefined : eq(notes.pinned, pinned === "true"),
      q === undefined ? undefined : ilike(sources.title, likePattern(q)),
    ],
  ),
};
