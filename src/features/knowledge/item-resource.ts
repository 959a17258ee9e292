// Knowledge items as callers see them.
import { z } from "@hono/zod-openapi";
import { eq, ilike, sql } from "drizzle-orm";
import { textField } from "../../http/fields.ts";
import { tagField } from "../../http/metadata-fields.ts";
import { sortedList } from "../../http/sorted-list.ts";
import { listFilters, type WrittenResource } from "../../http/written/resource.ts";
import { roles } from "../../identity/permissions.ts";
import { sources } from "../../knowledge/knowledge.table.ts";
import { likePattern } from "../../platform/text.ts";
import { categoryField, categoryOf, isInCategory } from "./category.ts";
import { duplicateTale } from "./duplicates.ts";
import { type Item, type ItemFields, itemFields, knowledgeKind } from "./item.ts";
import { knowledgeItems } from "./items.table.ts";
import { noun } from "./readable.ts";
import { reviewStates } from "./review.ts";

export const chapter = "Knowledge base";

export const itemResource: WrittenResource<ItemFields, Item> = {
  kind: knowledgeKind,
  base: "/api/v1/knowledge/items",
  noun,
  chapter,
  fields: itemFields,
  changes: itemFields.partial(),
  shown: {
    title: z.string(),
    text: z.string(),
    category: z.string().nullable(),
    tags: z.array(z.string()),
    sources: z.array(z.string()),
    state: z.enum(reviewStates),
    min_role: z.enum(roles),
  },
  show: ({ text, references, state }, { title, tags, path, minRole }) => ({
    title,
    text,
    category: categoryOf(path),
    tags,
    sources: references,
    state,
    min_role: minRole,
  }),
  onSaved: duplicateTale,
  list: sortedList({ updated_at: sources.updatedAt, created_at: sources.createdAt, title: sources.title }, sources.id),
  defaultSort: "-updated_at",
  filters: listFilters(
    {
      category: categoryField.optional().openapi({ description: "This one, and those within it" }),
      tag: tagField.optional(),
      state: z.enum(reviewStates).optional(),
      q: textField(200).optional().openapi({ description: "Stands in the title, whatever the case" }),
    },
    ({ category, tag, state, q }) => [
      category === undefined ? undefined : isInCategory(category),
      tag === undefined ? undefined : sql`${sources.tags} @> array[${tag}]::text[]`,
      state === undefined ? undefined : eq(knowledgeItems.state, state),
      q === undefined ? undefined : ilike(sources.title, likePattern(q)),
    ],
  ),
};
