// What a document says: its contract and a thin adapter.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { pageOf, pageQuery } from "../../http/page.ts";
import { listPassages, passageSchema, toPassage } from "./passages.ts";

const list = contract("GET /api/v1/docs/{id}/passages", {
  tags: ["Documents"],
  summary: "A document's passages in their order",
  description: "Of the version that answers are made from; none as long as none is ready.",
  request: {
    params: z.object({ id: z.uuid() }),
    query: z.object({
      ...pageQuery,
      around: z
        .uuid()
        .optional()
        .openapi({ description: "The first page begins three passages before this one; a cursor goes on from there" }),
    }),
  },
  responses: {
    200: {
      description: "A page of passages",
      content: { "application/json": { schema: pageOf(passageSchema, "DocumentPassagePage") } },
    },
  },
});

export function registerPassages(app: OpenAPIHono<AppEnv>): void {
  app.openapi(list, async (c) => {
    const page = await listPassages(c.var.services, c.var.actor, c.req.valid("param").id, c.req.valid("query"));
    return c.json({ items: page.items.map(toPassage), next_cursor: page.next_cursor }, 200);
  });
}
