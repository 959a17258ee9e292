// Sessions as they are read: listed, shown, paged through, exported.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { sessionStatuses, sessionTypes } from "../../conversation/sessions.table.ts";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { textField } from "../../http/fields.ts";
import { pageOf, pageQuery } from "../../http/page.ts";
import { exportFormats, exportSession, recordExport } from "./export.ts";
import { getSession, listMessages, sessionSchema } from "./get.ts";
import { listSessions, sessionList } from "./list.ts";
import { messageSchema } from "./message.ts";
import { sessionSummarySchema, toSummary } from "./session.ts";

const tags = ["Sessions"];
const params = z.object({ id: z.uuid() });
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });

const list = contract("GET /api/v1/chat/sessions", {
  tags,
  summary: "List your sessions",
  description: "A session that was just asked in for the first time may be missing for a moment.",
  request: {
    query: z.object({
      ...pageQuery,
      sort: z.enum(sessionList.keys).default("-last_active_at"),
      type: z.enum(sessionTypes).optional(),
      status: z.enum(sessionStatuses).optional(),
      q: textField(200).optional().openapi({ description: "A part of the title, whatever the case" }),
    }),
  },
  responses: {
    200: { description: "A page of sessions", content: json(pageOf(sessionSummarySchema, "SessionPage")) },
  },
});

const get = contract("GET /api/v1/chat/sessions/{id}", {
  tags,
  summary: "A session with its messages",
  request: { params },
  responses: { 200: { description: "The session", content: json(sessionSchema) } },
});

const messages = contract("GET /api/v1/chat/sessions/{id}/messages", {
  tags,
  summary: "A session's messages page by page",
  description: "In the order in which they were asked.",
  request: { params, query: z.object(pageQuery) },
  responses: { 200: { description: "A page of messages", content: json(pageOf(messageSchema, "MessagePage")) } },
});

const exported = contract("GET /api/v1/chat/sessions/{id}/export", {
  tags,
  summary: "A session as a file",
  request: { params, query: z.object({ format: z.enum(exportFormats).default("json") }) },
  responses: {
    200: {
      description: "The file, as an attachment",
      content: { ...json(sessionSchema), "text/markdown": { schema: z.string() } },
    },
  },
});

export function registerSessionReads(app: OpenAPIHono<AppEnv>): void {
  app.openapi(list, async (c) => {
    const page = await listSessions(c.var.services, c.var.actor, c.req.valid("query"));
    return c.json({ items: page.items.map(toSummary), next_cursor: page.next_cursor }, 200);
  });

  app.openapi(get, async (c) => c.json(await getSession(c.var.services, c.var.actor, c.req.valid("param").id), 200));

  app.openapi(messages, async (c) =>
    c.json(await listMessages(c.var.services, c.var.actor, c.req.valid("param").id, c.req.valid("query")), 200),
  );

  app.openapi(exported, async (c) => {
    const { services, actor, trace } = c.var;
    const { format } = c.req.valid("query");
    const session = await getSession(services, actor, c.req.valid("param").id);
    await recordExport(services, actor, session.id, format, trace.requestId);
    const { contentType, disposition, text } = exportSession(session, format);
    return new Response(text, { headers: { "Content-Type": contentType, "Content-Disposition": disposition } });
  });
}
