// How the house stands, for its operators: what it needs, what waits, what it holds, what it costs. Contracts and thin adapters.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { limitStatusSchema, orUnavailable, tellLimit } from "../../http/limit-status.ts";
import { plansInForce } from "../../limits/plans.ts";
import { recentAlerts } from "./alerts.ts";
import { configuration } from "./configuration.ts";
import { dependencies, dependencyNames } from "./dependencies.ts";
import { costs, counts, queues, storage } from "./facts.ts";
import { caches, providers } from "./models.ts";
import { summary } from "./summary.ts";
import { objects, versions } from "./versions.ts";

const count = () => z.number().int();
const queue = z.object({ waiting: count() });
const told = <T extends z.ZodType>(summary: string, schema: T) => ({
  tags: ["System"],
  counted: "never" as const,
  summary,
  responses: { 200: { description: summary, content: { "application/json": { schema } } } },
});

const routes = {
  summary: contract(
    "GET /api/v1/system/summary",
    told(
      "How things are, in one word",
      z.object({ status: z.enum(["ok", "degraded", "down"]), because: z.array(z.string()) }),
    ),
  ),
  status: contract(
    "GET /api/v1/system/status",
    told(
      "What there is",
      z.object({ workspaces: count(), users: count(), passages: count(), sources: z.record(z.string(), count()) }),
    ),
  ),
  dependencies: contract(
    "GET /api/v1/system/dependencies",
    told(
      "What Hearth needs, and how soon it answers",
      z.object({
        items: z.array(
          z.object({ name: z.enum(dependencyNames), status: z.enum(["ok", "down"]), latency_ms: count() }),
        ),
      }),
    ),
  ),
  providers: contract(
    "GET /api/v1/system/providers",
    told(
      "Models, their breakers, and what was counted of them",
      z.object({
        items: z.array(
          z.object({
            model: z.string(),
            breaker: z.enum(["closed", "open", "half_open"]),
            switched_off: z.boolean(),
            answers: z.number(),
            failures: z.number(),
            retries: z.number(),
          }),
        ),
      }),
    ),
  ),
  queues: contract(
    "GET /api/v1/system/queues",
    told(
      "What waits, and what has failed for good",
      z.object({
        ingestion: queue.extend({ under_way: count(), oldest_seconds: count(), dead: count() }),
        reindexing: queue,
        erasing: queue,
      }),
    ),
  ),
  objects: contract(
    "GET /api/v1/system/objects",
    told(
      "Durable Objects over all users",
      z.object({
        global_quota_shards: count(),
        metrics_shards: count(),
        metrics_since: z.iso.datetime(),
        metrics_series: count(),
      }),
    ),
  ),
  storage: contract(
    "GET /api/v1/system/storage",
    told(
      "What the database and the files take",
      z.object({
        tables: z.array(z.object({ name: z.string(), bytes: z.number() })),
        files: z.object({ count: count(), bytes: z.number() }),
      }),
    ),
  ),
  cache: contract(
    "GET /api/v1/system/cache",
    told(
      "What caches were worth, over all workspaces",
      z.object({
        caches: z.array(z.object({ cache: z.string(), hits: z.number(), misses: z.number(), hit_rate: z.number() })),
        memory: z.object({ entries: count(), bytes: count() }).openapi({ description: "Of the isolate that answers" }),
      }),
    ),
  ),
  limits: contract(
    "GET /api/v1/system/limits",
    told(
      "Limits over all users as they stand, and the plans",
      z.object({ global: z.array(limitStatusSchema), plans: z.record(z.string(), z.unknown()) }),
    ),
  ),
  costs: contract(
    "GET /api/v1/system/costs",
    told(
      "What all workspaces have spent: today, and in 30 days by model",
      z.object({
        today_usd: z.number(),
        month_usd: z.number(),
        models: z.array(z.object({ model: z.string(), calls: count(), today_usd: z.number(), month_usd: z.number() })),
      }),
    ),
  ),
  alerts: contract(
    "GET /api/v1/system/alerts",
    told(
      "What is amiss now, then the newest of what was; a hundred at most",
      z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            rule: z.string(),
            subject: z.string(),
            kind: z.enum(["event", "condition"]),
            severity: z.enum(["warning", "critical"]),
            summary: z.string(),
            details: z.record(z.string(), z.union([z.string(), z.number()])),
            state: z.enum(["open", "resolved"]),
            opened_at: z.iso.datetime(),
            resolved_at: z.iso.datetime().nullable(),
            delivered_at: z.iso
              .datetime()
              .nullable()
              .openapi({ description: "When all receivers had been told of this state" }),
          }),
        ),
      }),
    ),
  ),
  versions: contract(
    "GET /api/v1/system/versions",
    told(
      "What runs here",
      z.object({ hearth: z.string(), environment: z.string(), postgres: z.string(), pgvector: z.string().nullable() }),
    ),
  ),
  configuration: contract(
    "GET /api/v1/system/configuration",
    told(
      "The settings in force; of secrets only whether they are set",
      z.object({
        items: z.array(
          z.object({
            name: z.string(),
            description: z.string(),
            is_secret: z.boolean(),
            is_set: z.boolean(),
            value: z.unknown(),
          }),
        ),
      }),
    ),
  ),
};

export function registerSystem(app: OpenAPIHono<AppEnv>): void {
  app.openapi(routes.summary, async (c) => c.json(await summary(c.var.services, c.env), 200));
  app.openapi(routes.status, async (c) => c.json(await counts(c.var.services), 200));
  app.openapi(routes.dependencies, async (c) => c.json({ items: await dependencies(c.var.services, c.env) }, 200));
  app.openapi(routes.providers, async (c) => c.json({ items: await providers(c.var.services) }, 200));
  app.openapi(routes.queues, async (c) => c.json(await queues(c.var.services), 200));
  app.openapi(routes.objects, async (c) => c.json(await objects(c.var.services), 200));
  app.openapi(routes.storage, async (c) => c.json(await storage(c.var.services), 200));
  app.openapi(routes.cache, async (c) => c.json(await caches(c.var.services), 200));
  app.openapi(routes.limits, async (c) => {
    const { limits, config } = c.var.services;
    const global = await orUnavailable(limits.globalStatus());
    return c.json({ global: global.map(tellLimit), plans: plansInForce(config) }, 200);
  });
  app.openapi(routes.costs, async (c) => c.json(await costs(c.var.services), 200));
  app.openapi(routes.alerts, async (c) => c.json({ items: await recentAlerts(c.var.services) }, 200));
  app.openapi(routes.versions, async (c) => c.json(await versions(c.var.services), 200));
  app.openapi(routes.configuration, async (c) => c.json({ items: configuration(c.var.services.config) }, 200));
}
