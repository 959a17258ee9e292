// Search over the workspace's knowledge.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { askDeps } from "../../http/asking.ts";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { knowledgeFilter, sourceFilterOf } from "../../http/knowledge-filter.ts";
import { searchFields, searchResultSchema } from "../../http/searching/schema.ts";
import { searchKnowledge } from "../../http/searching/search.ts";

const search = contract("POST /api/v1/search", {
  tags: ["Search"],
  bodyKind: "text",
  counted: "itself",
  summary: "Find passages",
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.object({ ...searchFields, filter: knowledgeFilter.optional() }),
        },
      },
    },
  },
  responses: {
    200: {
      description: "Passages, best first",
      content: {
        "application/json": {
          schema: z.object({
            results: z.array(searchResultSchema),
            degraded: z
              .boolean()
              .openapi({ description: "Full text alone: the query couldn't be embedded, or the index not reached" }),
          }),
        },
      },
    },
  },
});

export function registerSearch(app: OpenAPIHono<AppEnv>): void {
  app.openapi(search, async (c) => {
    const { filter, ...asked } = c.req.valid("json");
    const { statuses, ...found } = await searchKnowledge(askDeps(c), { ...asked, filter: sourceFilterOf(filter) });
    c.set("limits", statuses);
    return c.json(found, 200);
  });
}
