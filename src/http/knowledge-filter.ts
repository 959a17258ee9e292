// Which knowledge a list, a search or a question is about, as callers say it: one schema, in a body or as a query string.
import { z } from "@hono/zod-openapi";
import { namedTypes, typeNames } from "../guard/upload.ts";
import type { SourceFilter } from "../knowledge/source-filter.ts";
import { nameField } from "./fields.ts";
import { authorField, pathField, tagField } from "./metadata-fields.ts";

const listMax = 20;
const idsMax = 100;
const dayMs = 86_400_000;

const tags = z.array(tagField).min(1).max(listMax).openapi({ description: "All of them" });
const types = z
  .array(z.string().refine((name) => namedTypes(name) !== undefined, "is no type of file that is taken here"))
  .min(1)
  .max(listMax)
  .openapi({ description: `Any of them: ${typeNames.join(", ")}, or a media type` });
const authors = z.array(authorField).min(1).max(listMax).openapi({ description: "Any of them, as they are written" });
const path = pathField.openapi({ description: "This folder, and those below it" });
/** Years that JavaScript and Postgres write alike */
const moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], { error: "must be a date, or an instant of ISO 8601" })
  .refine((text) => text >= "1970" && Date.parse(text) < Date.UTC(9999), "is too far away");
const createdFrom = moment.openapi({ description: "A day in UTC or an instant, which counts too" });
const createdTo = moment.openapi({ description: "A day in UTC or an instant, which counts too" });

export const knowledgeFilter = z
  .strictObject({
    tags: tags.optional(),
    types: types.optional(),
    authors: authors.optional(),
    path: path.optional(),
    created_from: createdFrom.optional(),
    created_to: createdTo.optional(),
    source_kinds: z.array(nameField(50)).min(1).max(listMax).optional(),
    document_ids: z.array(z.uuid()).min(1).max(idsMax).optional(),
  })
  .openapi("KnowledgeFilter", { description: "Each that is there must hold" });

type WireFilter = z.output<typeof knowledgeFilter>;

/** The same of documents, in a query string: what may be several is repeated. */
export const filterQuery = {
  tag: repeated(tags),
  type: repeated(types),
  author: repeated(authors),
  path: path.optional(),
  created_from: createdFrom.optional(),
  created_to: createdTo.optional(),
};

function repeated<T extends typeof tags | typeof types | typeof authors>(list: T) {
  return z
    .preprocess((value) => (value === undefined ? undefined : [value].flat()), list.optional())
    .openapi({ type: "array", items: { type: "string" } });
}

type QueryFilter = z.output<z.ZodObject<typeof filterQuery>>;

export const filterOfQuery = ({ tag, type, author, ...rest }: QueryFilter): SourceFilter | undefined =>
  sourceFilterOf({ ...rest, tags: tag, types: type, authors: author });

/** In one spelling: lists that mean the same are the same, since caches tell filters apart by them. Undefined: everything. */
export function sourceFilterOf(wire: WireFilter | null | undefined): SourceFilter | undefined {
  if (!wire) return undefined;
  const filter: SourceFilter = {
    sourceKinds: asSet(wire.source_kinds),
    sourceIds: asSet(wire.document_ids?.map((id) => id.toLowerCase())),
    tags: asSet(wire.tags),
    contentTypes: asSet(wire.types?.flatMap((name) => namedTypes(name) ?? [])),
    authors: asSet(wire.authors),
    path: wire.path || undefined,
    createdFrom: wire.created_from && new Date(wire.created_from).toISOString(),
    createdBefore: wire.created_to && endOf(wire.created_to),
  };
  return Object.values(filter).some((part) => part !== undefined) ? filter : undefined;
}

const asSet = (list: readonly string[] | undefined): string[] | undefined => list && [...new Set(list)].sort();

/** The day counts to its end, an instant to the millisecond that documents are told by. */
function endOf(text: string): string {
  const isDay = /^[\d-]{10}$/.test(text);
  return new Date(Date.parse(text) + (isDay ? dayMs : 1)).toISOString();
}
