// Two checks for machines: is the Worker alive, and can it do its work.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";

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

export function registerHealth(app: OpenAPIHono<AppEnv>): void {
  app.openapi(live, (c) => c.json({ status: "ok" as const, checks: {} }, 200));
  app.openapi(ready, async (c) => {
    await c.var.services.database.system("health.ready", (db) => [db.execute(sql`select 1`)]);
    return c.json({ status: "ok" as const, checks: { postgres: "ok" as const } }, 200);
  });
}
