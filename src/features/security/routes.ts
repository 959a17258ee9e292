// A workspace's security: contracts and thin adapters. Incidents have a file of their own.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { securityActions } from "../../audit/actions.ts";
import { severities } from "../../audit/severity.ts";
import { scoreInjection } from "../../guard/injection/score.ts";
import { auditEventSchema, listAuditEvents, periodQuery } from "../../http/audit-event.ts";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { pageOf, pageQuery } from "../../http/page.ts";
import { blockedSchema, listBlocked } from "./blocked.ts";
import { registerIncidents } from "./incident-routes.ts";
import { changePolicy, getPolicy, policyChangeSchema, policySchema } from "./policy.ts";
import { reportSchema, securityReport } from "./report.ts";
import { securityStatus, statusSchema } from "./status.ts";

const tags = ["Security"];
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const testedMaxChars = 20_000;

const status = contract("GET /api/v1/security/status", {
  tags,
  summary: "How the workspace stands: policy, the last 24 hours, open incidents",
  responses: { 200: { description: "The state", content: json(statusSchema) } },
});

const readPolicy = contract("GET /api/v1/security/policy", {
  tags,
  summary: "What becomes of prompt injections and personal data",
  responses: { 200: { description: "The policy", content: json(policySchema) } },
});

const writePolicy = contract("PATCH /api/v1/security/policy", {
  tags,
  summary: "Choose the policy; what isn't named stays, null is as if it had never been chosen",
  request: { body: { required: true, content: json(policyChangeSchema) } },
  responses: { 200: { description: "The policy", content: json(policySchema) } },
});

const events = contract("GET /api/v1/security/events", {
  tags,
  summary: "Security events, newest first",
  description: "The rows of the audit record that have a severity.",
  request: {
    query: z.object({
      ...pageQuery,
      ...periodQuery,
      severity: z.enum(severities).optional(),
      kind: z.enum(securityActions).optional(),
    }),
  },
  responses: {
    200: { description: "A page of events", content: json(pageOf(auditEventSchema, "SecurityEventPage")) },
  },
});

const finding = z.object({
  family: z.string(),
  rule: z.string(),
  weight: z.number(),
  excerpt: z.string(),
  view: z.string().openapi({ description: "How the text had to be read for it to show" }),
});

const test = contract("POST /api/v1/security/injection-test", {
  tags,
  summary: "Score a text as a prompt injection, and see why",
  description: "The text is neither kept nor recorded.",
  request: {
    body: {
      required: true,
      content: json(
        z.object({
          text: z.string().min(1).max(testedMaxChars),
          where: z.enum(["question", "passage", "tool_result"]).default("question"),
        }),
      ),
    },
  },
  responses: {
    200: {
      description: "Score, verdict, and the findings, strongest first",
      content: json(
        z
          .object({
            score: z.number(),
            verdict: z.enum(["clean", "suspicious", "attack"]),
            findings: z.array(finding),
          })
          .openapi("InjectionScore"),
      ),
    },
  },
});

const blocked = contract("GET /api/v1/security/blocked", {
  tags,
  summary: "Prompt injections that were blocked, newest first; never their text",
  request: { query: z.object({ ...pageQuery, ...periodQuery }) },
  responses: { 200: { description: "A page of them", content: json(pageOf(blockedSchema, "BlockedPage")) } },
});

const report = contract("GET /api/v1/security/report", {
  tags,
  summary: "A summary of some days, and whether the audit record is whole",
  request: { query: z.object({ days: z.coerce.number().int().min(1).max(90).default(7) }) },
  responses: { 200: { description: "The report", content: json(reportSchema) } },
});

export function registerSecurity(app: OpenAPIHono<AppEnv>): void {
  app.openapi(status, async (c) => c.json(await securityStatus(c.var.services, c.var.actor), 200));
  app.openapi(readPolicy, async (c) => c.json(await getPolicy(c.var.services, c.var.actor), 200));
  app.openapi(writePolicy, async (c) => {
    const { services, actor, trace } = c.var;
    return c.json(await changePolicy(services, actor, c.req.valid("json"), trace.requestId), 200);
  });
  app.openapi(events, async (c) => {
    const { kind, ...page } = c.req.valid("query");
    return c.json(
      await listAuditEvents(c.var.services, c.var.actor, { ...page, action: kind, isSecurityOnly: true }),
      200,
    );
  });
  app.openapi(test, (c) => {
    const { text, where } = c.req.valid("json");
    return c.json(scoreInjection(text, where), 200);
  });
  app.openapi(blocked, async (c) => c.json(await listBlocked(c.var.services, c.var.actor, c.req.valid("query")), 200));
  app.openapi(report, async (c) =>
    c.json(await securityReport(c.var.services, c.var.actor, c.req.valid("query").days), 200),
  );
  registerIncidents(app);
}
