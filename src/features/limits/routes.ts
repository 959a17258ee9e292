// The status of limits: its contract and thin adapter.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { limitStatusSchema } from "../../http/limit-status.ts";
import { limitsStatus } from "./status.ts";

const statusSchema = z
  .object({
    plan: z.string(),
    limits: z.array(limitStatusSchema),
    global: z
      .array(limitStatusSchema)
      .nullable()
      .openapi({ description: "Over all users; null for whoever may not read the usage of others" }),
  })
  .openapi("LimitsStatus");

const status = contract("GET /api/v1/rate-limit/status", {
  tags: ["Limits"],
  counted: "never",
  summary: "Your limits and budgets, and what is used, reserved and left of each",
  description: "Asking counts nowhere.",
  responses: { 200: { description: "The limits", content: { "application/json": { schema: statusSchema } } } },
});

export function registerLimits(app: OpenAPIHono<AppEnv>): void {
  app.openapi(status, async (c) => c.json(await limitsStatus(c.var.services, c.var.actor), 200));
}
