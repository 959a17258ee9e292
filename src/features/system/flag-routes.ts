// What operators switch off for everybody, and the canary: contracts and thin adapters.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { canaryFeatures, featureNames } from "../../flags/features.ts";
import { contract } from "../../http/contract.ts";
import type { AppContext, AppEnv } from "../../http/environment.ts";
import { endCanary, flagsStatus, startCanary, switchFeature, switchModel } from "./flags.ts";

const tags = ["System"];
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const count = () => z.number().int();
const reason = z.string().trim().min(1).max(500).openapi({ description: "Kept with the change" });
const by = z.uuid().nullable();

const offSchema = z.object({ at: z.iso.datetime(), by, reason: z.string() });
const figures = { answers: count(), error_rate: z.number(), p99_ms: z.number().nullable() };

const canarySchema = z
  .object({
    name: z.string(),
    share: z.number(),
    chain: z.array(z.string()),
    features: z.array(z.enum(featureNames)),
    max_error_rate: z.number(),
    max_p99_ms: count(),
    least_answers: count(),
    state: z.enum(["running", "rolled_back"]),
    started_at: z.iso.datetime(),
    answers: count().openapi({ description: "Since it was started" }),
    failed: count(),
    last: z.object(figures).openapi({ description: "Of the last 500 answers, which are judged" }),
    rolled_back: z.object({ at: z.iso.datetime(), because: z.enum(["error_rate", "p99"]), ...figures }).nullable(),
  })
  .openapi("Canary");

const flagsSchema = z
  .object({
    everywhere_after_seconds: z.number(),
    features: z.array(
      z.object({ name: z.enum(featureNames), what: z.string(), on: z.boolean(), off: offSchema.nullable() }),
    ),
    models_off: z.array(z.object({ id: z.string(), off: offSchema.nullable() })),
    canary: canarySchema.nullable(),
    history: z.array(z.object({ at: z.iso.datetime(), by, change: z.string(), reason: z.string() })),
  })
  .openapi("Flags");

const share = { tags, counted: "never" as const };
const responses = { 200: { description: "How they are now", content: json(flagsSchema) } };
const switching = { required: true, content: json(z.object({ on: z.boolean(), reason })) };

const read = contract("GET /api/v1/system/flags", {
  ...share,
  summary: "What is switched off, the canary, and who changed what",
  responses,
});

const putFeature = contract("PUT /api/v1/system/flags/{name}", {
  ...share,
  summary: "Switch a feature off or on for everybody",
  description: "What is off answers 503 `ERR_FEATURE_DISABLED`; work in the background waits.",
  request: { params: z.object({ name: z.enum(featureNames) }), body: switching },
  responses,
});

const putModel = contract("PUT /api/v1/system/models/{id}", {
  ...share,
  wholeId: true,
  summary: "Switch a provider, or one of its models, off or on for everybody",
  description: "It is passed over as one whose breaker is open; `builtin` can't be switched off.",
  request: { params: z.object({ id: z.string().min(1).max(200) }), body: switching },
  responses,
});

const putCanary = contract("PUT /api/v1/system/canary", {
  ...share,
  summary: "Give a share of the users a candidate: other models, features that are off for the rest, or both",
  description: `The same name takes the same users. Another share or other thresholds change the one that runs; another candidate, or one
that was rolled back, starts anew.`,
  request: {
    body: {
      required: true,
      content: json(
        z.object({
          name: z.string().regex(/^[\w.-]{1,64}$/),
          share: z.number().gt(0).max(1),
          chain: z.array(z.string().min(1).max(200)).max(10).default([]),
          features: z.array(z.enum(canaryFeatures)).max(featureNames.length).default([]),
          max_error_rate: z.number().min(0).max(1).default(0.1),
          max_p99_ms: count().min(100).max(600_000).default(15_000),
          least_answers: count().min(1).max(500).default(20),
          reason,
        }),
      ),
    },
  },
  responses,
});

const deleteCanary = contract("DELETE /api/v1/system/canary", {
  ...share,
  summary: "End the canary: everybody gets the same again",
  responses,
});

export function registerFlags(app: OpenAPIHono<AppEnv>): void {
  const wishOf = (c: AppContext, why: string) => ({
    actor: c.var.actor,
    reason: why,
    requestId: c.var.trace.requestId,
  });

  app.openapi(read, async (c) => c.json(await flagsStatus(c.var.services), 200));

  app.openapi(putFeature, async (c) => {
    const { on, reason: why } = c.req.valid("json");
    return c.json(await switchFeature(c.var.services, c.req.valid("param").name, on, wishOf(c, why)), 200);
  });

  app.openapi(putModel, async (c) => {
    const { on, reason: why } = c.req.valid("json");
    return c.json(await switchModel(c.var.services, c.req.valid("param").id, on, wishOf(c, why)), 200);
  });

  app.openapi(putCanary, async (c) => {
    const { reason: why, ...order } = c.req.valid("json");
    const { max_error_rate: maxErrorRate, max_p99_ms: maxP99Ms, least_answers: leastAnswers, ...candidate } = order;
    const wished = { ...candidate, maxErrorRate, maxP99Ms, leastAnswers };
    return c.json(await startCanary(c.var.services, wished, wishOf(c, why)), 200);
  });

  app.openapi(deleteCanary, async (c) => c.json(await endCanary(c.var.services, wishOf(c, "ended")), 200));
}
