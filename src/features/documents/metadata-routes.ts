// What is said of documents: contracts of their metadata and of all tags, with thin adapters.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { ifMatchEdits, sourceETag } from "../../http/conditional.ts";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { textField } from "../../http/fields.ts";
import { authorField, pathField, tagField, tagsField } from "../../http/metadata-fields.ts";
import { pageOf, pageQuery } from "../../http/page.ts";
import { changeDocument } from "./change.ts";
import { mergeTags, removeTag, renameTag } from "./change-tags.ts";
import { documentSchema, toDocument } from "./document.ts";
import { listTags } from "./list-tags.ts";

const tags = ["Documents"];
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const body = <T extends z.ZodType>(schema: T) => ({ required: true, content: json(schema) });
const nameParams = z.object({ name: tagField });
const tagSchema = z
  .object({ name: z.string(), documents: z.number().int().openapi({ description: "Of those that you may see" }) })
  .openapi("Tag");

const change = contract("PATCH /api/v1/docs/{id}", {
  tags,
  summary: "Change a document's title, author, folder or tags",
  description: "What isn't named stays. With If-Match only if it hasn't changed.",
  request: {
    params: z.object({ id: z.uuid() }),
    body: body(
      z
        .object({
          title: textField(300).optional(),
          author: authorField
            .or(z.literal(""))
            .nullable()
            .optional()
            .openapi({ description: "Null or empty: none, whatever the file says" }),
          path: pathField.nullable().optional().openapi({ description: "A folder; null or empty: none" }),
          tags: tagsField.optional().openapi({ description: "In place of all that it has" }),
        })
        .refine((named) => Object.values(named).some((value) => value !== undefined), "names nothing to change"),
    ),
  },
  responses: { 200: { description: "The document", content: json(documentSchema) } },
});

const list = contract("GET /api/v1/tags", {
  tags,
  summary: "List tags, and how many documents carry each",
  request: { query: z.object(pageQuery) },
  responses: { 200: { description: "A page of tags, by name", content: json(pageOf(tagSchema, "TagPage")) } },
});

const rename = contract("PATCH /api/v1/tags/{name}", {
  tags,
  summary: "Rename a tag",
  description: "On all documents that you may see. 409 where there is a tag of the new name: merge them.",
  request: { params: nameParams, body: body(z.object({ name: tagField })) },
  responses: { 200: { description: "The tag, and how many documents changed", content: json(tagSchema) } },
});

const merge = contract("POST /api/v1/tags/merge", {
  tags,
  summary: "Merge tags into one",
  description: "On all documents that you may see. `into` may be new.",
  request: { body: body(z.object({ from: z.array(tagField).min(1).max(20), into: tagField })) },
  responses: { 200: { description: "The tag, and how many documents changed", content: json(tagSchema) } },
});

const remove = contract("DELETE /api/v1/tags/{name}", {
  tags,
  summary: "Take a tag off all documents that you may see",
  request: { params: nameParams },
  responses: { 204: { description: "Taken off" } },
});

export function registerMetadata(app: OpenAPIHono<AppEnv>): void {
  app.openapi(change, async (c) => {
    const { services, actor, trace } = c.var;
    const { author, path, ...rest } = c.req.valid("json");
    const wish = { ...rest, author: author === null ? "" : author, path: path === null ? "" : path };
    const row = await changeDocument(services, actor, c.req.valid("param").id, wish, ifMatchEdits(c), trace.requestId);
    c.header("ETag", sourceETag(row.source));
    return c.json(toDocument(row), 200);
  });

  app.openapi(list, async (c) => c.json(await listTags(c.var.services, c.var.actor, c.req.valid("query")), 200));

  app.openapi(rename, async (c) => {
    const { services, actor, trace } = c.var;
    const names = { from: c.req.valid("param").name, into: c.req.valid("json").name };
    return c.json(await renameTag(services, actor, names, trace.requestId), 200);
  });

  app.openapi(merge, async (c) => {
    const { services, actor, trace } = c.var;
    return c.json(await mergeTags(services, actor, c.req.valid("json"), trace.requestId), 200);
  });

  app.openapi(remove, async (c) => {
    await removeTag(c.var.services, c.var.actor, c.req.valid("param").name, c.var.trace.requestId);
    return c.body(null, 204);
  });
}
