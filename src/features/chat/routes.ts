// Chat: the question's contract, its answer in three forms, and the session that remembers it.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { AnswerForm } from "../../answer/respond.ts";
import { askQuestion, type CacheUse } from "../../conversation/ask.ts";
import { askDeps } from "../../http/asking.ts";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { longTextField } from "../../http/fields.ts";
import { deleteSession, getSession } from "./sessions.ts";

const tags = ["Chat"];

const modelSelector = z.string().min(1).max(200);

const citationSchema = z
  .looseObject({
    n: z.number().int().openapi({ description: "The number by which the answer cites it" }),
    type: z.string().openapi({ description: "The kind of source: `document` …" }),
    passage_id: z.uuid(),
    similarity: z.number().nullable(),
    quote: z.string(),
  })
  .openapi("Citation");

const usageSchema = z
  .object({
    input_tokens: z.number().int(),
    output_tokens: z.number().int(),
    cost_usd: z.number(),
    estimated: z.boolean(),
    first_token_ms: z.number().int().nullable(),
    total_ms: z.number().int(),
    cached: z.boolean(),
    truncated_passages: z.number().int(),
    truncated_pairs: z.number().int(),
  })
  .openapi("Usage");

const answerSchema = z
  .object({
    answer: z.string(),
    citations: z.array(citationSchema),
    session_id: z.uuid(),
    message_id: z.uuid(),
    model: z.string(),
    usage: usageSchema,
    finish_reason: z.enum(["stop", "length", "cancelled", "blocked"]),
    degraded: z.boolean(),
    models_tried: z.array(z.object({ model: z.string(), failure: z.string() })),
    trace_id: z.string(),
  })
  .openapi("Answer");

const sessionSchema = z
  .object({
    id: z.uuid(),
    messages: z.array(
      z.object({
        id: z.uuid(),
        question: z.string(),
        answer: z.string().nullable(),
        withdrawn: z.boolean().openapi({ description: "The answer stood on a source that was deleted since" }),
        citations: z.array(citationSchema),
        status: z.enum(["running", "complete", "cancelled", "failed", "interrupted"]),
        model: z.string().nullable(),
        usage: usageSchema.nullable(),
        degraded: z.boolean(),
        created_at: z.iso.datetime(),
      }),
    ),
  })
  .openapi("Session");

const ask = contract("POST /api/v1/chat", {
  tags,
  counted: "itself",
  summary: "Ask a question",
  description: `Answers over the workspace's knowledge with citations. \`stream\` decides the form: true for server-sent events
(\`start\`, \`delta\` …, \`citations\`, \`usage\`, then exactly one \`done\` or \`error\`), false for JSON, "auto" for JSON up to 300
characters and a stream beyond; without it \`Accept\` decides.`,
  request: {
    headers: z.object({
      "idempotency-key": z
        .string()
        .min(1)
        .max(255)
        .optional()
        .openapi({ description: "Asked again with it, the same answer comes, and it counts once" }),
      "cache-control": z
        .string()
        .max(255)
        .optional()
        .openapi({ description: "`no-cache`: answered anew, and kept; `no-store`: not kept either" }),
    }),
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.object({
            question: longTextField(),
            session_id: z.uuid().optional(),
            model: z
              .union([modelSelector, z.array(modelSelector).min(1).max(10)])
              .optional()
              .openapi({ description: "An id, an alias (fast, balanced, best, local) or a list, to be asked in turn" }),
            temperature: z.number().min(0).max(2).optional(),
            max_tokens: z.number().int().min(1).max(32_000).optional(),
            stream: z.union([z.boolean(), z.literal("auto")]).optional(),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: "The answer",
      content: { "application/json": { schema: answerSchema }, "text/event-stream": { schema: z.string() } },
    },
  },
});

const get = contract("GET /api/v1/chat/sessions/{id}", {
  tags,
  summary: "A session with its messages",
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 200: { description: "The session", content: { "application/json": { schema: sessionSchema } } } },
});

const remove = contract("DELETE /api/v1/chat/sessions/{id}", {
  tags,
  summary: "Delete a session and its memory",
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 204: { description: "Deleted" } },
});

export function registerChat(app: OpenAPIHono<AppEnv>): void {
  app.openapi(ask, async (c) => {
    const { question, session_id: sessionId, model, temperature, max_tokens: maxTokens, stream } = c.req.valid("json");
    const models = typeof model === "string" ? [model] : model;
    const form = formOf(stream, c.req.header("Accept"));
    const idempotencyKey = c.req.valid("header")["idempotency-key"];
    const cacheUse = cacheUseOf(c.req.header("Cache-Control"));
    const input = { question, sessionId, models, temperature, maxTokens, form, cacheUse, idempotencyKey };
    const answer = await askQuestion(c.var.actor, input, c.var.trace, askDeps(c));
    c.set("limits", answer.statuses);
    c.var.logFields.session_id = answer.sessionId;
    return new Response(answer.body, {
      status: answer.status,
      headers: {
        "Content-Type": answer.contentType,
        "Cache-Control": "no-store",
        "X-Session-Id": answer.sessionId,
        "X-Message-Id": answer.messageId,
      },
    });
  });

  app.openapi(get, async (c) => c.json(await getSession(c.var.services, c.var.actor, c.req.valid("param").id), 200));

  app.openapi(remove, async (c) => {
    await deleteSession(c.var.services, c.var.actor, c.req.valid("param").id, c.var.trace.requestId);
    return c.body(null, 204);
  });
}

function cacheUseOf(header: string | undefined): CacheUse {
  if (header?.includes("no-store")) return "off";
  return header?.includes("no-cache") ? "refresh" : "use";
}

function formOf(stream: boolean | "auto" | undefined, accept: string | undefined): AnswerForm {
  if (stream === "auto") return "auto";
  return (stream ?? accept?.includes("text/event-stream")) ? "sse" : "json";
}
