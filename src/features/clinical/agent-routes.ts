// The clinical agent's route.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { askQuestion } from "../../conversation/ask.ts";
import { answerOf, citationFields } from "../../http/answer-schema.ts";
import { answerResponse, askWithOwnKeys } from "../../http/asking.ts";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { longTextField } from "../../http/fields.ts";
import { cacheUseOf, formOf, questionHeaders, questionSettings } from "../../http/question.ts";
import { aboutClient, agentQuestion } from "./agent.ts";

const citationSchema = z
  .discriminatedUnion("type", [
    z.object({
      ...citationFields,
      type: z.literal("session"),
      session_id: z.uuid().openapi({ description: "The clinical session" }),
      client_id: z.uuid(),
      client_name: z.string(),
      session_date: z.iso.date(),
      field_name: z.enum(["subjective", "objective", "assessment", "plan"]),
    }),
    z.object({
      ...citationFields,
      type: z.literal("client"),
      client_id: z.uuid(),
      client_name: z.string(),
      field_name: z.enum(["medical_history", "notes"]),
    }),
  ])
  .openapi("ClinicalCitation");

const agentSchema = z
  .object({
    query: longTextField().optional(),
    question: longTextField().optional().openapi({ description: "The same as `query`, as /chat calls it" }),
    client_id: z.uuid().optional().openapi({ description: "Answers from this client's records alone" }),
    ...questionSettings,
  })
  .refine(({ query, question }) => (query === undefined) !== (question === undefined), {
    path: ["query"],
    message: "one of query and question is needed",
  });

const ask = contract("POST /api/v1/ai/agent/chat", {
  tags: ["Clinical records"],
  bodyKind: "text",
  counted: "itself",
  summary: "Ask about clients and their sessions",
  description: `As \`POST /chat\`, over clinical records alone: the same streams, limits, caches and conversations (\`session_id\` is the
conversation). Needs \`chat\` besides. Answers report what the records say; they are no diagnosis.`,
  request: {
    headers: questionHeaders,
    body: { required: true, content: { "application/json": { schema: agentSchema } } },
  },
  responses: {
    200: {
      description: "The answer",
      content: {
        "application/json": { schema: answerOf(citationSchema, "ClinicalAnswer") },
        "text/event-stream": { schema: z.string() },
      },
    },
  },
});

export function registerClinicalAgent(app: OpenAPIHono<AppEnv>): void {
  app.openapi(ask, async (c) => {
    const body = c.req.valid("json");
    const { headers } = c.req.raw;
    const { query, question = query ?? "", client_id: clientId, model } = body;
    const input = {
      ...agentQuestion(clientId),
      question,
      sessionId: body.session_id,
      models: typeof model === "string" ? [model] : model,
      temperature: body.temperature,
      maxTokens: body.max_tokens,
      form: formOf(body.stream, headers),
      cacheUse: cacheUseOf(headers.get("Cache-Control")),
      idempotencyKey: c.req.valid("header")["idempotency-key"],
    };
    const answer = await askWithOwnKeys(c, (deps) =>
      askQuestion(c.var.actor, input, c.var.trace, aboutClient(deps, clientId)),
    );
    c.set("limits", answer.statuses);
    c.var.logFields.session_id = answer.sessionId;
    return answerResponse(answer, { "X-Session-Id": answer.sessionId, "X-Message-Id": answer.messageId });
  });
}
