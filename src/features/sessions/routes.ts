// Sessions: created, renamed, archived, reset and deleted by their user; how they are read stands in `read-routes.ts`.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { sessionStatuses, sessionTypes } from "../../conversation/sessions.table.ts";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { textField } from "../../http/fields.ts";
import { renameSession, resetSession, setStatus } from "./change.ts";
import { cleanUp } from "./cleanup.ts";
import { createSession } from "./create.ts";
import { deleteSession } from "./delete.ts";
import { registerSessionReads } from "./read-routes.ts";
import { sessionSummarySchema, toSummary } from "./session.ts";

const tags = ["Sessions"];
const params = z.object({ id: z.uuid() });
const title = textField(200);
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const body = <T extends z.ZodType>(schema: T) => ({ required: true, content: json(schema) });
const changed = { description: "The session", content: json(sessionSummarySchema) };

const create = contract("POST /api/v1/chat/sessions", {
  tags,
  summary: "Begin a session",
  description: "Not needed before a question: one without `session_id` begins a session itself.",
  request: { body: body(z.object({ title: title.optional(), type: z.enum(sessionTypes).default("general") })) },
  responses: { 201: changed },
});

const rename = contract("PATCH /api/v1/chat/sessions/{id}", {
  tags,
  summary: "Rename a session",
  request: { params, body: body(z.object({ title })) },
  responses: { 200: changed },
});

const status = contract("PUT /api/v1/chat/sessions/{id}/status", {
  tags,
  summary: "Set a session's status",
  description: "Asking in an archived or completed session makes it active again.",
  request: { params, body: body(z.object({ status: z.enum(sessionStatuses) })) },
  responses: { 200: changed },
});

const reset = contract("POST /api/v1/chat/sessions/{id}/reset", {
  tags,
  summary: "Forget what was said in a session",
  description: "An answer under way is stopped. The session stays, with the title that its user gave it.",
  request: { params },
  responses: { 204: { description: "Forgotten" } },
});

const remove = contract("DELETE /api/v1/chat/sessions/{id}", {
  tags,
  summary: "Delete a session and its memory",
  request: { params },
  responses: { 204: { description: "Deleted" } },
});

const cleanup = contract("POST /api/v1/chat/cleanup", {
  tags,
  summary: "Tidy up your sessions",
  description: "Archives idle ones, and deletes those in which nothing was asked for a day (a hundred at a time).",
  request: {
    body: body(
      z.object({
        older_than_days: z.number().int().min(1).max(3_650).default(30),
        status: z.enum(sessionStatuses).optional().openapi({ description: "Those of this status alone" }),
      }),
    ),
  },
  responses: {
    200: {
      description: "How many",
      content: json(z.object({ archived: z.number().int(), deleted: z.number().int() })),
    },
  },
});

export function registerSessions(app: OpenAPIHono<AppEnv>): void {
  registerSessionReads(app);

  app.openapi(create, async (c) => {
    const row = await createSession(c.var.services, c.var.actor, c.req.valid("json"), c.var.trace.requestId);
    c.header("Location", `/api/v1/chat/sessions/${row.id}`);
    return c.json(toSummary(row), 201);
  });

  app.openapi(rename, async (c) => {
    const { services, actor, trace } = c.var;
    const row = await renameSession(
      services,
      actor,
      c.req.valid("param").id,
      c.req.valid("json").title,
      trace.requestId,
    );
    return c.json(toSummary(row), 200);
  });

  app.openapi(status, async (c) => {
    const { services, actor, trace } = c.var;
    const row = await setStatus(services, actor, c.req.valid("param").id, c.req.valid("json").status, trace.requestId);
    return c.json(toSummary(row), 200);
  });

  app.openapi(reset, async (c) => {
    await resetSession(c.var.services, c.var.actor, c.req.valid("param").id, c.var.trace.requestId);
    return c.body(null, 204);
  });

  app.openapi(remove, async (c) => {
    await deleteSession(c.var.services, c.var.actor, c.req.valid("param").id, c.var.trace.requestId);
    return c.body(null, 204);
  });

  app.openapi(cleanup, async (c) => {
    const { older_than_days: olderThanDays, status: ofStatus } = c.req.valid("json");
    const input = { olderThanDays, status: ofStatus };
    return c.json(await cleanUp(c.var.services, c.var.actor, input, c.var.trace.requestId), 200);
  });
}
