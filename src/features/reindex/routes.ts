// Embedding a workspace anew, in another model or the same: contracts and thin adapters.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { beginReindex } from "./begin.ts";
import { cancelReindex } from "./cancel.ts";
import { getReindex, reindexSchema } from "./reindex.ts";

const tags = ["Reindex"];
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const path = "/api/v1/admin/reindex";

const begin = contract(`POST ${path}`, {
  tags,
  summary: "Embed the workspace's knowledge anew",
  description:
    "Questions go on with the old vectors until all the new ones are there; then one switch, and the old ones are collected. Costs are booked to whoever asks for it.",
  request: {
    body: {
      required: true,
      content: json(
        z.object({
          model: z
            .string()
            .min(1)
            .max(200)
            .optional()
            .openapi({ description: "An embedding model; absent: the one that the workspace has" }),
          source_kind: z
            .string()
            .min(1)
            .max(50)
            .optional()
            .openapi({ description: "Sources of this kind alone; only with the model that the workspace has" }),
        }),
      ),
    },
  },
  responses: { 202: { description: "Begun", content: json(reindexSchema) } },
});

const get = contract(`GET ${path}`, {
  tags,
  summary: "The newest reindex and how far it is",
  responses: { 200: { description: "The reindex", content: json(reindexSchema) } },
});

const cancel = contract(`DELETE ${path}`, {
  tags,
  summary: "Cancel the reindex that is running; the old vectors stay in use",
  responses: { 202: { description: "Being cancelled", content: json(reindexSchema) } },
});

export function registerReindex(app: OpenAPIHono<AppEnv>): void {
  app.openapi(begin, async (c) => {
    const { services, actor, trace } = c.var;
    c.header("Location", path);
    return c.json(await beginReindex(services, actor, c.req.valid("json"), trace.requestId), 202);
  });
  app.openapi(get, async (c) => c.json(await getReindex(c.var.services, c.var.actor), 200));
  app.openapi(cancel, async (c) =>
    c.json(await cancelReindex(c.var.services, c.var.actor, c.var.trace.requestId), 202),
  );
}
