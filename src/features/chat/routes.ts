// Chat: the question's contract, and its answer in all its forms.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { askQuestion } from "../../conversation/ask.ts";
import { answerSchema } from "../../http/answer-schema.ts";
import { answerResponse, askWithOwnKeys } from "../../http/asking.ts";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { questionHeaders } from "../../http/question.ts";
import { registerLive } from "./live.ts";
import { questionOf, questionSchema } from "./question.ts";

const tags = ["Chat"];

const ask = contract("POST /api/v1/chat", {
  tags,
  bodyKind: "text",
  counted: "itself",
  summary: "Ask a question",
  description: `Answers over the workspace's knowledge with citations. \`stream\` decides the form: true for server-sent events
(\`start\`, \`delta\` …, \`citations\`, \`usage\`, then exactly one \`done\` or \`error\`), false for JSON, "auto" for JSON up to 300
characters and a stream beyond; without it \`Accept\` decides. With \`x-vercel-ai-ui-message-stream: v1\`, or the body of the Vercel AI
SDK's useChat (\`id\`, \`messages\`), its UI message stream comes. With \`replaces_message_id\` the session forgets that message and
all after it once the question is admitted; a question that is refused loses nothing.`,
  request: {
    headers: questionHeaders,
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
    const question = await questionOf(c.req.valid("json"), c.get("actor"), c.req.raw.headers);
    const idempotencyKey = c.req.valid("header")["idempotency-key"];
    const answer = await askWithOwnKeys(c, (deps) =>
      askQuestion(c.get("actor"), { ...question, idempotencyKey }, c.get("trace"), deps),
    );
    c.set("limits", answer.statuses);
    c.get("logFields").session_id = answer.sessionId;
    return answerResponse(answer, { "X-Session-Id": answer.sessionId, "X-Message-Id": answer.messageId });
  });
}
