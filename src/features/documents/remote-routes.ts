// Pages of the web as documents: their contracts and thin adapters.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { sourceETag } from "../../http/conditional.ts";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { textField } from "../../http/fields.ts";
import { authorField, pathField, tagsField } from "../../http/metadata-fields.ts";
import { addPage } from "./add-page.ts";
import { documentSchema, toDocument } from "./document.ts";
import { refreshDocument } from "./refresh.ts";

const tags = ["Documents"];
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });

const pageBody = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2_048),
  title: textField(300).optional().openapi({ description: "Without it the page's own" }),
  author: authorField.optional(),
  path: pathField.optional(),
  tags: tagsField.default([]),
  refresh_hours: z
    .int()
    .min(1)
    .max(8_760)
    .optional()
    .openapi({ description: "How often it is looked at again; without it only when asked" }),
});

const add = contract("POST /api/v1/docs/url", {
  tags,
  summary: "Add a page of the web",
  description:
    "Fetched at once, from public addresses alone and as its site's robots.txt allows; read in the background like an upload.",
  request: { body: { required: true, content: json(pageBody) } },
  responses: {
    202: { description: "Fetched; ingestion is queued", content: json(documentSchema) },
    200: { description: "The same address, or the same bytes, are here already", content: json(documentSchema) },
  },
});

const refresh = contract("POST /api/v1/docs/{id}/refresh", {
  tags,
  summary: "Look at a document's page again",
  description: "The site is asked whether it has changed; what hasn't is neither read nor embedded again.",
  request: { params: z.object({ id: z.uuid() }) },
  responses: {
    202: {
      description: "It has changed; its new version is queued, the old one answers meanwhile",
      content: json(documentSchema),
    },
    200: { description: "It is still the same", content: json(documentSchema) },
  },
});

export function registerRemoteDocuments(app: OpenAPIHono<AppEnv>): void {
  app.openapi(add, async (c) => {
    const { services, actor, trace } = c.var;
    const { refresh_hours: refreshHours, ...page } = c.req.valid("json");
    const { row, accepted } = await addPage(services, actor, { ...page, refreshHours }, trace.requestId);
    c.header("Location", `/api/v1/docs/${row.source.id}`);
    c.header("ETag", sourceETag(row.source));
    return c.json(toDocument(row), accepted ? 202 : 200);
  });

  app.openapi(refresh, async (c) => {
    const { services, actor, trace } = c.var;
    const { row, hasChanged } = await refreshDocument(services, actor, c.req.valid("param").id, trace.requestId);
    c.header("ETag", sourceETag(row.source));
    return c.json(toDocument(row), hasChanged ? 202 : 200);
  });
}
