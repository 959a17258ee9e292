// Search over the workspace's knowledge.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { askDeps } from "../../http/asking.ts";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { longTextField } from "../../http/fields.ts";
import { searchKnowledge } from "./search.ts";

const resultSchema = z
  .object({
    passage_id: z.uuid(),
    score: z.number().openapi({ description: "Fused rank, 1 is best" }),
    similarity: z
      .number()
      .nullable()
      .openapi({ description: "Cosine to the query; null where it couldn't be embedded" }),
    text_rank: z.number(),
    text: z.string(),
    tags: z.array(z.string()),
    citation: z
      .looseObject({ type: z.string() })
      .openapi({ description: "What a citation needs, by the kind of source" }),
  })
  .openapi("SearchResult");

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
          schema: z.object({ query: longTextField(), k: z.number().int().min(1).max(50).default(8) }),
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
            results: z.array(resultSchema),
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
    const { statuses, ...found } = await searchKnowledge(askDeps(c), c.req.valid("json"));
    c.set("limits", statuses);
    return c.json(found, 200);
  });
}
