// Chat: the question's contract, and its answer in all its forms.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { askQuestion } from "../../conversation/ask.ts";
import { citationSchema, modelAttemptSchema, usageSchema } from "../../http/answer-schema.ts";
import { askWithOwnKeys } from "../../http/asking.ts";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { ownKeyField } from "../../http/fields.ts";
import { answerResponse, registerLive } from "./live.ts";
import { questionOf, questionSchema } from "./question.ts";

const tags = ["Chat"];

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
    models_tried: z.array(modelAttemptSchema),
    trace_id: z.string(),
  })
  .openapi("Answer");

const ask = contract("POST /api/v1/chat", {
  tags,
  bodyKind: "text",
  counted: "itself",
  summary: "Ask a question",
  description: `Answers over the workspace's knowledge with citations. \`stream\` decides the form: true for server-sent events
(\`start\`, \`delta\` …, \`citations\`, \`usage\`, then exactly one \`done\` or \`error\`), false for JSON, "auto" for JSON up to 300
characters and a stream beyond; without it \`Accept\` decides. With \`x-vercel-ai-ui-message-stream: v1\`, or the body of the Vercel AI
SDK's useChat (\`id\`, \`messages\`), its UI message stream comes.`,
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
      "x-provider-key": ownKeyField,
    }),
    body: {
      required: true,
      content: {
        "application/json": {
          schema: questionSchema,
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

export function registerChat(app: OpenAPIHono<AppEnv>): void {
  registerLive(app);

  app.openapi(ask, async (c) => {
    const question = await questionOf(c.req.valid("json"), c.var.actor, c.req.raw.headers);
    const idempotencyKey = c.req.valid("header")["idempotency-key"];
    const answer = await askWithOwnKeys(c, (deps) =>
      askQuestion(c.var.actor, { ...question, idempotencyKey }, c.var.trace, deps),
    );
    c.set("limits", answer.statuses);
    c.var.logFields.session_id = answer.sessionId;
    return answerResponse(answer, { "X-Session-Id": answer.sessionId, "X-Message-Id": answer.messageId });
  });
}
