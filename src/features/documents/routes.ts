// The documents' contracts and their thin adapters.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { ifMatchEdits, isNotModified, sourceETag } from "../../http/conditional.ts";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { textField } from "../../http/fields.ts";
import { filterOfQuery, filterQuery } from "../../http/knowledge-filter.ts";
import { pageOf, pageQuery } from "../../http/page.ts";
import { sourceStatuses } from "../../knowledge/knowledge.table.ts";
import { deleteDocument } from "./delete.ts";
import { documentSchema, toDocument } from "./document.ts";
import { getDocument } from "./get.ts";
import { documentList, listDocuments, listedStates } from "./list.ts";
import { processDocument } from "./process.ts";
import { restoreDocument } from "./restore.ts";
import { uploadDocument } from "./upload.ts";
import { fileForm } from "./upload-form.ts";

const tags = ["Documents"];
const idParams = z.object({ id: z.uuid() });
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });

const upload = contract("POST /api/v1/docs", {
  tags,
  summary: "Upload a document",
  description:
    "Answers as soon as the file is kept; `GET` its Location until `status` is `ready` or `failed`. The same bytes twice are one document.",
  request: { body: { required: true, content: { "multipart/form-data": { schema: fileForm } } } },
  responses: {
    202: { description: "Taken in; ingestion is queued", content: json(documentSchema) },
    200: { description: "The same bytes are here already", content: json(documentSchema) },
  },
});

const list = contract("GET /api/v1/docs", {
  tags,
  summary: "List documents",
  request: {
    query: z.object({
      ...pageQuery,
      sort: z.enum(documentList.keys).default("-created_at"),
      state: z
        .enum(listedStates)
        .default("present")
        .openapi({ description: "`deleted`: those that can be brought back" }),
      status: z.enum(sourceStatuses).optional(),
      q: textField(200).optional().openapi({ description: "In the title, whatever the case" }),
      ...filterQuery,
    }),
  },
  responses: { 200: { description: "A page of documents", content: json(pageOf(documentSchema, "DocumentPage")) } },
});

const get = contract("GET /api/v1/docs/{id}", {
  tags,
  summary: "A document with the state of its ingestion",
  request: { params: idParams },
  responses: {
    200: { description: "The document", content: json(documentSchema) },
    304: { description: "Unchanged since the ETag in If-None-Match" },
  },
});

const remove = contract("DELETE /api/v1/docs/{id}", {
  tags,
  summary: "Delete a document",
  description:
    "It is gone from search and answers at once, and can be brought back for `DELETED_DOCUMENT_DAYS`. With If-Match only if it hasn't changed.",
  request: { params: idParams },
  responses: { 204: { description: "Deleted" } },
});

const restore = contract("POST /api/v1/docs/{id}/restore", {
  tags,
  summary: "Bring a deleted document back",
  description: "With all its versions. One that isn't deleted stays as it is.",
  request: { params: idParams },
  responses: { 200: { description: "The document", content: json(documentSchema) } },
});

const process = contract("POST /api/v1/docs/{id}/process", {
  tags,
  summary: "Try a failed document again",
  request: { params: idParams },
  responses: { 202: { description: "The document, queued again if it had failed", content: json(documentSchema) } },
});

export function registerDocuments(app: OpenAPIHono<AppEnv>): void {
  app.openapi(upload, async (c) => {
    const { row, accepted } = await uploadDocument(
      c.var.services,
      c.var.actor,
      c.req.valid("form"),
      c.var.trace.requestId,
    );
    const document = toDocument(row);
    c.header("Location", `/api/v1/docs/${document.id}`);
    c.header("ETag", sourceETag(row.source));
    return c.json(document, accepted ? 202 : 200);
  });

  app.openapi(list, async (c) => {
    const { limit, cursor, sort, state, status, q, ...filter } = c.req.valid("query");
    const wish = { limit, cursor, sort, state, status, q, filter: filterOfQuery(filter) };
    const page = await listDocuments(c.var.services, c.var.actor, wish);
    return c.json({ items: page.items.map(toDocument), next_cursor: page.next_cursor }, 200);
  });

  app.openapi(get, async (c) => {
    const row = await getDocument(c.var.services, c.var.actor, c.req.valid("param").id);
    return isNotModified(c, sourceETag(row.source)) ? c.body(null, 304) : c.json(toDocument(row), 200);
  });

  app.openapi(remove, async (c) => {
    await deleteDocument(c.var.services, c.var.actor, c.req.valid("param").id, ifMatchEdits(c), c.var.trace.requestId);
    return c.body(null, 204);
  });

  app.openapi(restore, async (c) => {
    const row = await restoreDocument(c.var.services, c.var.actor, c.req.valid("param").id, c.var.trace.requestId);
    c.header("ETag", sourceETag(row.source));
    return c.json(toDocument(row), 200);
  });

  app.openapi(process, async (c) => {
    const row = await processDocument(c.var.services, c.var.actor, c.req.valid("param").id, c.var.trace.requestId);
    return c.json(toDocument(row), 202);
  });
}
