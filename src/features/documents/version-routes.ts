// Versions of documents: their contracts and thin adapters.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { ifMatchEdits, sourceETag } from "../../http/conditional.ts";
import { contract } from "../../http/contract.ts";
import type { AppContext, AppEnv } from "../../http/environment.ts";
import { pageOf, pageQuery } from "../../http/page.ts";
import { documentSchema, toDocument } from "./document.ts";
import type { Kept } from "./keep.ts";
import { fileForm } from "./upload-form.ts";
import { diffVersions } from "./versions/diff.ts";
import { downloadVersion } from "./versions/download.ts";
import { listVersions } from "./versions/list.ts";
import { replaceDocument } from "./versions/replace.ts";
import { restoreVersion } from "./versions/restore.ts";
import { diffSchema } from "./versions/tell-diff.ts";
import { getVersion, toVersion, toWholeVersion, versionSchema, wholeVersionSchema } from "./versions/version.ts";

const tags = ["Documents"];
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const file = { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } };
const number = z.coerce.number().int().min(1).max(2_147_483_647);
const id = z.uuid();
const ofVersion = z.object({ id, version: number });

const replace = contract("PUT /api/v1/docs/{id}", {
  tags,
  summary: "Another version of a document",
  description:
    "Answers go on from the old version until the new one is ready; all versions stay. With If-Match only if nothing has changed. Content that another document has is refused (409).",
  request: {
    params: z.object({ id }),
    body: { required: true, content: { "multipart/form-data": { schema: fileForm } } },
  },
  responses: {
    202: { description: "Kept; its ingestion is queued", content: json(documentSchema) },
    200: { description: "These very bytes are its newest version", content: json(documentSchema) },
  },
});

const list = contract("GET /api/v1/docs/{id}/versions", {
  tags,
  summary: "A document's versions, the newest first",
  request: { params: z.object({ id }), query: z.object(pageQuery) },
  responses: { 200: { description: "A page of versions", content: json(pageOf(versionSchema, "VersionPage")) } },
});

const get = contract("GET /api/v1/docs/{id}/versions/{version}", {
  tags,
  summary: "A version, with the hashes of its pages or sections",
  request: { params: ofVersion },
  responses: { 200: { description: "The version", content: json(wholeVersionSchema) } },
});

const fileResponses = {
  200: { description: "The file, as an attachment", content: file },
  206: { description: "The range of it that was asked for", content: file },
  304: { description: "Unchanged since the ETag in If-None-Match" },
};

const downloadLive = contract("GET /api/v1/docs/{id}/download", {
  tags,
  summary: "The file that answers are made from",
  description: "As long as none is ready, the newest one.",
  request: { params: z.object({ id }) },
  responses: fileResponses,
});

const download = contract("GET /api/v1/docs/{id}/versions/{version}/download", {
  tags,
  summary: "A version's file",
  request: { params: ofVersion },
  responses: fileResponses,
});

const diff = contract("GET /api/v1/docs/{id}/versions/{version}/diff/{other}", {
  tags,
  summary: "What has changed from one version to another",
  description:
    "By page, or by section where there are no pages; line by line inside of them where both are quickly read.",
  request: { params: ofVersion.extend({ other: number }) },
  responses: { 200: { description: "The changes", content: json(diffSchema) } },
});

const restore = contract("POST /api/v1/docs/{id}/versions/{version}/restore", {
  tags,
  summary: "Bring a version back",
  description: "As the next version, with the same bytes. With If-Match only if nothing has changed.",
  request: { params: ofVersion },
  responses: {
    202: { description: "Its ingestion is queued", content: json(documentSchema) },
    200: { description: "These very bytes are the newest version", content: json(documentSchema) },
  },
});

export function registerVersions(app: OpenAPIHono<AppEnv>): void {
  app.openapi(replace, async (c) => {
    const { services, actor, trace } = c.var;
    const form = c.req.valid("form");
    return answer(
      c,
      await replaceDocument(services, actor, c.req.valid("param").id, form, ifMatchEdits(c), trace.requestId),
    );
  });

  app.openapi(list, async (c) => {
    const page = await listVersions(c.var.services, c.var.actor, c.req.valid("param").id, c.req.valid("query"));
    return c.json({ items: page.items.map(toVersion), next_cursor: page.next_cursor }, 200);
  });

  app.openapi(get, async (c) => {
    const { id, version } = c.req.valid("param");
    return c.json(toWholeVersion(await getVersion(c.var.services, c.var.actor, id, version)), 200);
  });

  app.openapi(downloadLive, (c) =>
    downloadVersion(c.var.services, c.var.actor, c.req.valid("param").id, undefined, c.req.raw.headers),
  );

  app.openapi(download, (c) => {
    const { id, version } = c.req.valid("param");
    return downloadVersion(c.var.services, c.var.actor, id, version, c.req.raw.headers);
  });

  app.openapi(diff, async (c) => {
    const { id, version: from, other: to } = c.req.valid("param");
    return c.json(await diffVersions(c.var.services, c.var.actor, id, { from, to }), 200);
  });

  app.openapi(restore, async (c) => {
    const { services, actor, trace } = c.var;
    const { id, version } = c.req.valid("param");
    return answer(c, await restoreVersion(services, actor, id, version, ifMatchEdits(c), trace.requestId));
  });
}

function answer(c: AppContext, { row, accepted }: Kept) {
  c.header("ETag", sourceETag(row.source));
  return c.json(toDocument(row), accepted ? 202 : 200);
}
