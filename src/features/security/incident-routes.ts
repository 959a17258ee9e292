// Incidents: contracts and thin adapters.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { incidentKinds, incidentStatuses } from "../../audit/incidents.table.ts";
import { severities } from "../../audit/severity.ts";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { textField } from "../../http/fields.ts";
import { pageOf, pageQuery } from "../../http/page.ts";
import { incidentSchema, listIncidents, openIncident, resolveIncident } from "./incident.ts";

const tags = ["Security"];
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const body = <T extends z.ZodType>(schema: T) => ({ required: true, content: json(schema) });
const one = { description: "The incident", content: json(incidentSchema) };
const textMaxChars = 1_000;

const list = contract("GET /api/v1/security/incidents", {
  tags,
  summary: "Incidents, newest first",
  description:
    "Opened by hand, or by a rule: more than 10 blocked injections within an hour, a refresh token that was used again, more failed logins than are allowed.",
  request: {
    query: z.object({
      ...pageQuery,
      status: z.enum(incidentStatuses).optional(),
      kind: z.enum(incidentKinds).optional(),
    }),
  },
  responses: { 200: { description: "A page of incidents", content: json(pageOf(incidentSchema, "IncidentPage")) } },
});

const open = contract("POST /api/v1/security/incidents", {
  tags,
  summary: "Open an incident",
  description: "One of a kind and subject is open at a time: else 409.",
  request: {
    body: body(
      z.object({
        kind: z.enum(incidentKinds).default("other"),
        severity: z.enum(severities).default("warning"),
        summary: textField(textMaxChars),
        subject: z.uuid().optional().openapi({ description: "The user whom it is about" }),
      }),
    ),
  },
  responses: { 201: one },
});

const resolve = contract("PATCH /api/v1/security/incidents/{id}", {
  tags,
  summary: "Resolve an incident",
  request: {
    params: z.object({ id: z.uuid() }),
    body: body(z.object({ status: z.literal("resolved"), note: textField(textMaxChars) })),
  },
  responses: { 200: one },
});

export function registerIncidents(app: OpenAPIHono<AppEnv>): void {
  app.openapi(list, async (c) => c.json(await listIncidents(c.var.services, c.var.actor, c.req.valid("query")), 200));

  app.openapi(open, async (c) => {
    const { services, actor, trace } = c.var;
    return c.json(await openIncident(services, actor, c.req.valid("json"), trace.requestId), 201);
  });

  app.openapi(resolve, async (c) => {
    const { services, actor, trace } = c.var;
    const resolution = { id: c.req.valid("param").id, note: c.req.valid("json").note };
    return c.json(await resolveIncident(services, actor, resolution, trace.requestId), 200);
  });
}
