// Models, providers, the choice among them, and the chain of a workspace.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { modelChainField } from "../../http/setting-fields.ts";
import { capabilities } from "../../providers/registry.ts";
import { tasks } from "../../providers/select.ts";
import { getChain, setChain } from "./chain.ts";
import { getModel, listModels, listProviders } from "./models.ts";
import { selectModel } from "./select.ts";

const tags = ["Models"];
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const selector = z.string().min(1).max(200);

const modelSchema = z
  .object({
    id: z.string(),
    provider: z.string(),
    available: z.boolean(),
    missing: z
      .string()
      .nullable()
      .openapi({ description: "The setting that its provider lacks, or the price that it lacks" }),
    switched_off: z.boolean().openapi({ description: "By the house's operators: it isn't asked" }),
    capabilities: z.array(z.enum(capabilities)),
    context_tokens: z.number().int().nullable(),
    max_output_tokens: z.number().int().nullable(),
    price_usd_per_million: z
      .object({ input: z.number(), cached_input: z.number(), output: z.number() })
      .nullable()
      .openapi({ description: "Null: it has no known price, and is denied for that" }),
    price_known: z.boolean().openapi({ description: "False: it is billed at the flat rate, or denied" }),
    deprecates_at: z.string().nullable(),
  })
  .openapi("Model");

const breakerSchema = z
  .object({
    state: z.enum(["closed", "open", "half_open"]),
    recent_failures: z.number().int().nullable(),
    open_until: z.string().nullable(),
  })
  .openapi("Breaker");

const providerSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    available: z.boolean(),
    missing: z.string().nullable(),
    health: z.enum(["absent", "healthy", "degraded", "down", "switched_off"]),
    models: z.array(z.object({ id: z.string(), breaker: breakerSchema, switched_off: z.boolean() })),
  })
  .openapi("Provider");

const chainSchema = z.object({ chain: z.array(z.string()), models: z.array(z.string()) }).openapi("ModelChain");

const list = contract("GET /api/v1/models", {
  tags,
  summary: "All models, with what they can, what they cost and what is missing",
  responses: {
    200: {
      description: "The models",
      content: json(
        z.object({
          models: z.array(modelSchema),
          aliases: z.record(z.string(), z.array(z.string())),
          default_chain: z.array(z.string()),
        }),
      ),
    },
  },
});

const get = contract("GET /api/v1/models/{id}", {
  tags,
  summary: "One model; the id is taken whole, slashes and all",
  wholeId: true,
  request: { params: z.object({ id: selector }) },
  responses: { 200: { description: "The model", content: json(modelSchema.extend({ breaker: breakerSchema })) } },
});

const providers = contract("GET /api/v1/providers", {
  tags,
  summary: "Providers with their health and breakers",
  responses: { 200: { description: "The providers", content: json(z.object({ providers: z.array(providerSchema) })) } },
});

const choose = contract("POST /api/v1/models/select", {
  tags,
  summary: "Choose a model for a task, and say why",
  request: {
    body: {
      required: true,
      content: json(
        z.object({
          task: z.enum(tasks).default("answer"),
          capability: z.enum(capabilities).optional(),
          max_cost: z
            .number()
            .nonnegative()
            .optional()
            .openapi({ description: "Dollars for a question of 3,000 tokens in and 500 out" }),
          max_latency: z
            .number()
            .int()
            .positive()
            .optional()
            .openapi({ description: "Milliseconds to the first token" }),
        }),
      ),
    },
  },
  responses: {
    200: {
      description: "The choice",
      content: json(
        z.object({
          model: z.string(),
          reasons: z.array(z.string()),
          rejected: z.array(z.object({ model: z.string(), reason: z.string() })),
        }),
      ),
    },
  },
});

const readChain = contract("GET /api/v1/model-chain", {
  tags,
  summary: "The models that this workspace asks in turn",
  responses: { 200: { description: "The chain", content: json(chainSchema) } },
});

const writeChain = contract("PUT /api/v1/model-chain", {
  tags,
  summary: "Choose the models that this workspace asks in turn; empty: the house's own",
  request: { body: { required: true, content: json(z.object({ chain: modelChainField() })) } },
  responses: { 200: { description: "The chain", content: json(chainSchema) } },
});

export function registerModels(app: OpenAPIHono<AppEnv>): void {
  app.openapi(list, (c) => c.json(listModels(c.var.services), 200));
  app.openapi(choose, async (c) => {
    const { task, capability, max_cost: maxCostUsd, max_latency: maxLatencyMs } = c.req.valid("json");
    return c.json(await selectModel(c.var.services, { task, capability, maxCostUsd, maxLatencyMs }), 200);
  });
  app.openapi(get, async (c) => c.json(await getModel(c.var.services, c.req.valid("param").id), 200));
  app.openapi(providers, async (c) => c.json(await listProviders(c.var.services), 200));
  app.openapi(readChain, async (c) => c.json(await getChain(c.var.services, c.var.actor), 200));
  app.openapi(writeChain, async (c) =>
    c.json(await setChain(c.var.services, c.var.actor, c.req.valid("json").chain, c.var.trace.requestId), 200),
  );
}
