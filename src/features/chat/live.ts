// An answer that is under way: read on after a lost connection, stopped, or followed with all of its session by WebSocket.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { uiStreamHeader } from "../../answer/encode-ui.ts";
import { answerResponse } from "../../http/asking.ts";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { socketHolderOf } from "../../http/socket-holder.ts";
import { Failure } from "../../platform/failure.ts";
import { chatIdSchema, sessionOfChat } from "./question.ts";

const tags = ["Chat"];
const messageParams = z.object({ id: z.uuid(), message_id: z.uuid() });
const seq = z.coerce.number().int().min(0).max(1_000_000);
const stream = { description: "The events", content: { "text/event-stream": { schema: z.string() } } };

const resume = contract("GET /api/v1/chat/sessions/{id}/messages/{message_id}/stream", {
  tags,
  summary: "Go on reading an answer",
  description: "From its beginning, or after `Last-Event-ID`: what was missed under the same numbers, then what comes.",
  request: {
    params: messageParams,
    headers: z.object({ "last-event-id": seq.optional() }),
    query: z.object({ last_event_id: seq.optional() }),
  },
  responses: { 200: stream, 204: { description: "There is nothing more" } },
});

const cancel = contract("POST /api/v1/chat/sessions/{id}/messages/{message_id}/cancel", {
  tags,
  summary: "Stop an answer",
  description: "It ends with `done`, its `finish_reason` is `cancelled`; what there is of it is kept.",
  request: { params: messageParams },
  responses: {
    200: {
      description: "Whether it was still under way",
      content: { "application/json": { schema: z.object({ cancelled: z.boolean() }) } },
    },
  },
});

const socket = contract("GET /api/v1/chat/sessions/{id}/ws", {
  tags,
  summary: "Every event of every answer in a session, by WebSocket",
  description: `Subprotocols \`hearth\` and \`bearer.<token>\`. Each message is \`{message_id, id, event, data}\` as in the stream. A client may send
\`{"type": "resume", "message_id", "last_event_id"}\`, \`{"type": "cancel", "message_id"}\` and \`ping\`.`,
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 101: { description: "Connected" } },
});

const resumeChat = contract("GET /api/v1/chat/{id}/stream", {
  tags,
  summary: "Go on reading the answer under way, as the Vercel AI SDK's useChat asks for it",
  request: { params: z.object({ id: chatIdSchema }) },
  responses: { 200: stream, 204: { description: "None is under way" } },
});

export function registerLive(app: OpenAPIHono<AppEnv>): void {
  app.openapi(resume, async (c) => {
    const { id: sessionId, message_id: messageId } = c.req.valid("param");
    const afterSeq = c.req.valid("header")["last-event-id"] ?? c.req.valid("query").last_event_id ?? 0;
    const form = c.req.header(uiStreamHeader) === undefined ? "sse" : "ui";
    const place = { sessionId, messageId, afterSeq, form, trace: c.var.trace } as const;
    const response = await c.var.services.conversations.resume(c.var.actor, place);
    return response ? answerResponse(response) : c.body(null, 204);
  });

  app.openapi(cancel, async (c) => {
    const { id, message_id: messageId } = c.req.valid("param");
    return c.json({ cancelled: await c.var.services.conversations.cancel(c.var.actor, id, messageId) }, 200);
  });

  app.openapi(socket, async (c) => {
    if (c.req.header("Upgrade")?.toLowerCase() !== "websocket") throw new Failure({ tag: "upgrade_required" });
    return c.var.services.conversations.connect(socketHolderOf(c), c.req.valid("param").id, c.req.raw);
  });

  app.openapi(resumeChat, async (c) => {
    const sessionId = await sessionOfChat(c.var.actor, c.req.valid("param").id);
    const place = { sessionId, messageId: null, afterSeq: 0, form: "ui", trace: c.var.trace } as const;
    const response = await c.var.services.conversations.resume(c.var.actor, place).catch(orNothing);
    return response ? answerResponse(response) : c.body(null, 204);
  });
}

/** A chat of which nothing was asked yet is no session yet. */
function orNothing(error: unknown): null {
  if (error instanceof Failure && error.reason.tag === "not_found") return null;
  throw error;
}
