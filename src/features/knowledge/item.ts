// Knowledge items as a kind of source: reviewed, sorted by category, with what they rest on.
import { z } from "@hono/zod-openapi";
import { inArray } from "drizzle-orm";
import { textField } from "../../http/fields.ts";
import { tagsField } from "../../http/metadata-fields.ts";
import { roles } from "../../identity/permissions.ts";
import { parseMarkdown } from "../../knowledge/parse/text.ts";
import type { SourceHead, WrittenKind } from "../../knowledge/written/kind.ts";
import { categoryField, categoryOf, pathOf } from "./category.ts";
import { keepHistory } from "./history.ts";
import { knowledgeItems } from "./items.table.ts";
import { keepSketch } from "./keep-sketch.ts";
import { contentHashOf, sketchOf } from "./likeness.ts";
import { changeableStates, checkReview, publishing, readableStates, reviewStates } from "./review.ts";

const textMaxChars = 100_000;
const referenceMaxChars = 2_000;

/** What begins like an address must be one. */
const referenceField = textField(referenceMaxChars).refine(
  (text) => !/^https?:/i.test(text) || URL.canParse(text),
  "must be an address, or words",
);

export const itemFields = z.object({
  title: textField(300),
  text: textField(textMaxChars).openapi({ description: "Markdown" }),
  category: categoryField.nullable().optional(),
  tags: tagsField.optional(),
  sources: z.array(referenceField).max(20).optional().openapi({ description: "What it rests on: addresses and words" }),
  state: z.enum(reviewStates).optional().openapi({ description: "Only what is published answers" }),
  min_role: z.enum(roles).optional().openapi({ description: "Who may see it: this role, and those above it" }),
});

export type ItemFields = z.output<typeof itemFields>;
export type Item = typeof knowledgeItems.$inferSelect;

export const knowledgeKind: WrittenKind<ItemFields, Item> = {
  kind: "knowledge",
  table: knowledgeItems,
  initial: { category: null, tags: [], sources: [], state: "draft" },
  silentFields: ["state", "min_role"],
  rights: {
    check: checkReview,
    readable: (actor) => inArray(knowledgeItems.state, [...readableStates(actor)]),
    changeable: (actor) => inArray(knowledgeItems.state, [...changeableStates(actor)]),
    permission: publishing,
  },
  headOf: ({ title, tags, category, state, min_role }) =>
    definedOf<SourceHead>({
      title,
      tags,
      path: category === undefined ? undefined : category && pathOf(category),
      minRole: min_role,
      isFound: state && state === "published",
    }),
  columnsOf: ({ text, sources, state }) =>
    definedOf<Item>({
      text,
      state,
      references: sources,
      ...(text === undefined ? {} : { contentHash: contentHashOf(text), sketch: sketchOf(text) }),
    }),
  alongside: (db, actor, id, when) => [keepHistory(db, actor, id, when), ...keepSketch(db, id, when)],
  sectionsOf: ({ text }, { title }) =>
    parseMarkdown(text).map((section) => ({ ...section, headings: [title, ...section.headings] })),
  cite: ({ sourceId, title, heading, path }) => ({
    type: "knowledge",
    item_id: sourceId,
    title,
    heading: heading || null,
    category: categoryOf(path),
  }),
};

type Maybe<T> = { [K in keyof T]?: T[K] | undefined };

function definedOf<T extends object>(fields: Maybe<T>): Partial<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  // The same fields, less those that aren't there.
  return Object.fromEntries(entries) as Partial<T>;
}
