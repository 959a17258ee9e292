// Two checks for machines: is the Worker alive, and can it do its work. One for people: which parts of the AI are well.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { aiHealth, partNames, wellness } from "./ai.ts";

const healthSchema = z.object({ status: z.literal("ok"), checks: z.record(z.string(), z.literal("ok")) });
const content = { "application/json": { schema: healthSchema } };

const live = contract("GET /health/live", {
  tags: ["Health"],
  counted: "never",
  summary: "The Worker answers",
  responses: { 200: { description: "Alive", content } },
});
const ready = contract("GET /health/ready", {
  tags: ["Health"],
  counted: "never",
  summary: "What Hearth needs can be reached",
  description: "503 with the standard error naming what can't be reached.",
  responses: { 200: { description: "Ready", content } },
});

const partSchema = z.object({
  configured: z.boolean(),
  status: z.enum(wellness),
  models: z.array(z.object({ id: z.string(), status: z.enum(wellness), switched_off: z.boolean() })),
});

const ai = contract("GET /api/v1/ai/health", {
  tags: ["Health"],
  summary: "How the parts of the AI stand",
  description: `200 however they stand. A model is \`down\` while its breaker is open, or while operators have switched it off; a part is \`degraded\` while some of its models are down.`,
  responses: {
    200: {
      description: "Part by part",
      content: {
        "application/json": {
          schema: z
            .object({ status: z.enum(wellness), parts: z.record(z.enum(partNames), partSchema) })
            .openapi("AiHealth"),
        },
      },
    },
  },
});

export function registerHealth(app: OpenAPIHono<AppEnv>): void {
  app.openapi(live, (c) => c.json({ status: "ok" as const, checks: {} }, 200));
  app.openapi(ready, async (c) => {
    await c.var.services.database.system("health.ready", (db) => [db.execute(sql`select 1`)]);
    return c.json({ status: "ok" as const, checks: { postgres: "ok" as const } }, 200);
  });
  app.openapi(ai, async (c) => c.json(await aiHealth(c.var.services, c.var.actor), 200));
}
