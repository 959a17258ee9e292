// What is asked of the knowledge base as a whole: search, embeddings, classification.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { askDeps } from "../../http/asking.ts";
import { contract } from "../../http/contract.ts";
import { embedPaid, workspaceEmbeddingModel } from "../../http/embed-paid.ts";
import type { AppEnv } from "../../http/environment.ts";
import { textField } from "../../http/fields.ts";
import { tagField } from "../../http/metadata-fields.ts";
import { searchFields, searchResultSchema } from "../../http/searching/schema.ts";
import { maxEmbeddingBatch } from "../../providers/embedding-model.ts";
import { categoryField } from "./category.ts";
import { classify } from "./classify.ts";
import { chapter } from "./item-resource.ts";
import { reviewStates } from "./review.ts";
import { searchPublished, searchUnpublished } from "./search-items.ts";
import { json } from "./wire.ts";

const tags = [chapter];
const asked = { tags, bodyKind: "text" as const, counted: "itself" as const };
const embeddedMaxChars = 32_000;

const unpublishedSchema = z
  .object({
    item_id: z.uuid(),
    title: z.string(),
    category: z.string().nullable(),
    tags: z.array(z.string()),
    text: z.string().openapi({ description: "How it begins" }),
    score: z.number().openapi({ description: "The share of the query's words that stand in it" }),
  })
  .openapi("UnpublishedItem");

const search = contract("POST /api/v1/knowledge/search", {
  ...asked,
  summary: "Find knowledge items",
  description:
    "Published ones by words and vectors. With another `state`, for those who write: by words alone, in `items`.",
  request: {
    body: {
      required: true,
      content: json(
        z.object({
          ...searchFields,
          category: categoryField.optional(),
          tags: z.array(tagField).min(1).max(20).optional().openapi({ description: "All of them" }),
          state: z.enum(reviewStates).default("published"),
        }),
      ),
    },
  },
  responses: {
    200: {
      description: "Passages, best first, or items that aren't published",
      content: json(
        z.object({
          results: z.array(searchResultSchema),
          items: z.array(unpublishedSchema),
          degraded: z.boolean(),
        }),
      ),
    },
  },
});

const embed = contract("POST /api/v1/knowledge/embeddings", {
  ...asked,
  summary: "Vectors of texts, by the model that the workspace's knowledge is embedded by",
  request: {
    body: {
      required: true,
      content: json(z.object({ texts: z.array(textField(embeddedMaxChars)).min(1).max(maxEmbeddingBatch) })),
    },
  },
  responses: {
    200: {
      description: "One vector a text, in order",
      content: json(
        z.object({
          model: z.string(),
          embeddings: z.array(z.array(z.number())),
          tokens: z.int(),
          cost_usd: z.number(),
        }),
      ),
    },
  },
});

const label = z.object({ name: z.string(), confidence: z.number() });
const sort = contract("POST /api/v1/knowledge/classify", {
  ...asked,
  summary: "Which category a text belongs to, and which tags",
  request: { body: { required: true, content: json(z.object({ text: textField(100_000) })) } },
  responses: {
    200: {
      description: "The category; null where nothing is like it",
      content: json(
        z
          .object({
            category: z.string().nullable(),
            confidence: z.number(),
            method: z.enum(["model", "neighbours"]),
            reasons: z.array(z.string()),
            alternatives: z.array(label),
            tags: z.array(label),
          })
          .openapi("Classification"),
      ),
    },
  },
});

export function registerAsking(app: OpenAPIHono<AppEnv>): void {
  app.openapi(search, async (c) => {
    const input = c.req.valid("json");
    if (input.state === "published") {
      const { statuses, ...found } = await searchPublished(askDeps(c), input);
      c.set("limits", statuses);
      return c.json({ ...found, items: [] }, 200);
    }
    const { statuses, results } = await searchUnpublished(askDeps(c), input);
    c.set("limits", statuses);
    return c.json({ results: [], items: results, degraded: false }, 200);
  });

  app.openapi(embed, async (c) => {
    const deps = askDeps(c);
    const { actor, state } = await deps.confirmed();
    const model = workspaceEmbeddingModel(state.settings, deps.catalog);
    const { texts } = c.req.valid("json");
    const { vectors, tokens, costNanoUsd, statuses, ...used } = await embedPaid(model, texts, { ...deps, actor });
    c.set("limits", statuses);
    return c.json({ model: used.model, embeddings: vectors, tokens, cost_usd: costNanoUsd / 1e9 }, 200);
  });

  app.openapi(sort, async (c) => {
    const { classified, statuses } = await classify(askDeps(c), c.req.valid("json").text);
    c.set("limits", statuses);
    return c.json(classified, 200);
  });
}
