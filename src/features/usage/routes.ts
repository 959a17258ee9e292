// Usage and money: contracts and their thin adapters.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { limitStatusSchema } from "../../http/limit-status.ts";
import { ownUsage } from "./mine.ts";
import { groupings, usageReport } from "./report.ts";
import { groupSchema, totalsSchema } from "./totals.ts";

const tags = ["Usage"];
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
/** Years that Postgres has and tokens were sold in. */
const day = z.iso.date().refine((text) => text >= "2000", "is before the year 2000");

const report = contract("GET /api/v1/usage", {
  tags,
  summary: "Usage by day, model, user or kind",
  description:
    "Admins see the whole workspace's, everybody else his own. Days are in UTC; those without usage are left out. Kinds: `answer`, `attempt` (a call that failed and is billed all the same), `embedding`.",
  request: {
    query: z.object({
      from: day.optional().openapi({ description: "First day; 30 days up to `to` where it is left out" }),
      to: day.optional().openapi({ description: "Last day, which counts too; today where it is left out" }),
      group_by: z.enum(groupings).default("day"),
      user_id: z.uuid().optional(),
    }),
  },
  responses: {
    200: {
      description: "The usage",
      content: json(
        z
          .object({
            from: z.iso.date(),
            to: z.iso.date(),
            group_by: z.enum(groupings),
            groups: z.array(groupSchema),
            totals: totalsSchema,
          })
          .openapi("UsageReport"),
      ),
    },
  },
});

const mine = contract("GET /api/v1/usage/me", {
  tags,
  summary: "Your own usage today and this month, and what is left of your budget",
  description: "Usage is what you used in this workspace; the budget is yours in all workspaces together.",
  responses: {
    200: {
      description: "The usage",
      content: json(
        z
          .object({
            today: totalsSchema,
            month: totalsSchema,
            by_model: z.array(groupSchema).openapi({ description: "Of the month" }),
            budget: z.array(limitStatusSchema),
          })
          .openapi("OwnUsage"),
      ),
    },
  },
});

export function registerUsage(app: OpenAPIHono<AppEnv>): void {
  app.openapi(report, async (c) => c.json(await usageReport(c.var.services, c.var.actor, c.req.valid("query")), 200));
  app.openapi(mine, async (c) => c.json(await ownUsage(c.var.services, c.var.actor), 200));
}
