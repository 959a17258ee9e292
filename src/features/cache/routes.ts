// A workspace's caches: what they bring, how long they keep, and a way to be rid of it. Contracts and thin adapters.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { semanticSecondsField } from "../../http/setting-fields.ts";
import { clearCache } from "./clear.ts";
import { getCacheSettings, setCacheSettings } from "./settings.ts";
import { cacheStats } from "./stats.ts";

const tags = ["Cache"];
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const count = () => z.number().int();

const statsSchema = z
  .object({
    answers: z.object({
      asked: count(),
      none: count().openapi({ description: "Made anew" }),
      response: count().openapi({ description: "The same question" }),
      semantic: count().openapi({ description: "A question of the same meaning" }),
      shared: count().openapi({ description: "The same question at the same moment" }),
      bypass: count().openapi({ description: "Made anew because the caller wished so" }),
      follow_up: count().openapi({ description: "Made anew because the conversation decides them too" }),
      hit_rate: z
        .number()
        .nullable()
        .openapi({ description: "Of all but `bypass` and `follow_up`; null where there were none" }),
    }),
    saved_usd: z.number(),
    semantic: z.object({ entries: count(), hits: count(), max_entries: count(), ttl_seconds: count() }),
    memory: z
      .object({ entries: count(), bytes: count(), max_bytes: count() })
      .openapi({ description: "Of the isolate that answers, for all workspaces that it serves" }),
    epoch: count().openapi({ description: "Rises when the caches are cleared" }),
    knowledge_version: count().openapi({ description: "Rises with every change of the workspace's knowledge" }),
  })
  .openapi("CacheStats");

const seconds = semanticSecondsField();
const settingsSchema = z
  .object({
    semantic_ttl_seconds: seconds.openapi({ description: "As it was chosen; null: what this Hearth is set up for" }),
    effective_seconds: count(),
  })
  .openapi("CacheSettings");

const stats = contract("GET /api/v1/cache/stats", {
  tags,
  summary: "How often answers came from a cache, and what is kept",
  request: {
    query: z.object({
      days: z.coerce
        .number()
        .int()
        .min(1)
        .max(90)
        .default(7)
        .openapi({ description: "Answers of the last so many days" }),
    }),
  },
  responses: { 200: { description: "The figures", content: json(statsSchema) } },
});

const clear = contract("DELETE /api/v1/cache", {
  tags,
  summary: "Leave every kept answer of this workspace behind",
  responses: { 204: { description: "Cleared: whatever is asked from now on is answered anew" } },
});

const readSettings = contract("GET /api/v1/cache/settings", {
  tags,
  summary: "How long answers are repeated for questions of the same meaning",
  responses: { 200: { description: "The settings", content: json(settingsSchema) } },
});

const writeSettings = contract("PUT /api/v1/cache/settings", {
  tags,
  summary: "Choose how long answers are repeated for questions of the same meaning; 0: never, null: the house's own",
  request: { body: { required: true, content: json(z.object({ semantic_ttl_seconds: seconds })) } },
  responses: { 200: { description: "The settings", content: json(settingsSchema) } },
});

export function registerCache(app: OpenAPIHono<AppEnv>): void {
  app.openapi(stats, async (c) =>
    c.json(await cacheStats(c.var.services, c.var.actor, c.req.valid("query").days), 200),
  );
  app.openapi(clear, async (c) => {
    await clearCache(c.var.services, c.var.actor, c.var.trace.requestId);
    return c.body(null, 204);
  });
  app.openapi(readSettings, async (c) => c.json(await getCacheSettings(c.var.services, c.var.actor), 200));
  app.openapi(writeSettings, async (c) => {
    const { semantic_ttl_seconds: chosen } = c.req.valid("json");
    return c.json(await setCacheSettings(c.var.services, c.var.actor, chosen, c.var.trace.requestId), 200);
  });
}
