// The surface that OpenAI's clients know: chat completions, embeddings, models. Errors here are in OpenAI's shape.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { askDeps, askWithOwnKeys } from "../../http/asking.ts";
import { contract } from "../../http/contract.ts";
import type { AppEnv } from "../../http/environment.ts";
import { ownKeyField } from "../../http/fields.ts";
import { maxEmbeddingBatch } from "../../providers/embedding-model.ts";
import { askAssistant, assistantModel } from "./ask-assistant.ts";
import { chatSchema, completionSchema } from "./chat-schema.ts";
import { embedTexts } from "./embeddings.ts";
import { getOpenAiModel, listOpenAiModels } from "./models.ts";
import { relayChat } from "./relay-chat.ts";

const tags = ["OpenAI"];
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const modelName = z.string().min(1).max(200);

const completions = contract("POST /v1/chat/completions", {
  tags,
  bodyKind: "text",
  counted: "itself",
  summary: "A chat completion, as OpenAI's clients ask for it",
  description: `The model \`${assistantModel}\` answers over the workspace's knowledge with citations; any other id or alias is asked as
it is. \`stream\` streams chunks, the last of them \`data: [DONE]\`.`,
  request: {
    headers: z.object({ "x-provider-key": ownKeyField }),
    body: { required: true, content: json(chatSchema) },
  },
  responses: {
    200: {
      description: "The completion",
      content: { ...json(completionSchema), "text/event-stream": { schema: z.string() } },
    },
  },
});

const texts = z.array(z.string({ error: "must be text: lists of tokens are not taken" }).min(1));

const embed = contract("POST /v1/embeddings", {
  tags,
  bodyKind: "text",
  counted: "itself",
  summary: "Embeddings of texts",
  request: {
    body: {
      required: true,
      content: json(
        z.object({
          model: modelName.openapi({ description: "An id, `embed`, or `hearth`: what the workspace's knowledge has" }),
          input: z.union([z.string().min(1), texts.min(1).max(maxEmbeddingBatch)]),
          encoding_format: z.enum(["float", "base64"]).nullish(),
          dimensions: z.number().int().min(1).nullish(),
        }),
      ),
    },
  },
  responses: {
    200: {
      description: "One vector a text, in order",
      content: json(
        z.object({
          object: z.literal("list"),
          model: z.string(),
          data: z.array(
            z.object({
              object: z.literal("embedding"),
              index: z.number().int(),
              embedding: z.union([z.array(z.number()), z.string()]),
            }),
          ),
          usage: z.object({ prompt_tokens: z.number().int(), total_tokens: z.number().int() }),
          hearth: z.object({ cost_usd: z.number(), estimated: z.boolean() }),
        }),
      ),
    },
  },
});

const modelSchema = z
  .object({ id: z.string(), object: z.literal("model"), created: z.number().int(), owned_by: z.string() })
  .openapi("OpenAIModel");

const list = contract("GET /v1/models", {
  tags,
  summary: "Models that can be named here",
  responses: {
    200: {
      description: "The models",
      content: json(z.object({ object: z.literal("list"), data: z.array(modelSchema) })),
    },
  },
});

const get = contract("GET /v1/models/{id}", {
  tags,
  summary: "One of them; the id is taken whole, slashes and all",
  wholeId: true,
  request: { params: z.object({ id: modelName }) },
  responses: { 200: { description: "The model", content: json(modelSchema) } },
});

export function registerOpenAi(app: OpenAPIHono<AppEnv>): void {
  app.openapi(completions, async (c) => {
    const body = c.req.valid("json");
    const call = { body, trace: c.get("trace"), left: c.req.raw.signal };
    const complete = body.model === assistantModel ? askAssistant : relayChat;
    const answer = await askWithOwnKeys(c, (deps) =>
      complete(c.get("actor"), call, { ...deps, nowMs: () => Date.now() }),
    );
    c.set("limits", answer.statuses);
    const headers = { "Content-Type": answer.contentType, "Cache-Control": "no-store" };
    return new Response(answer.body, { status: answer.status, headers });
  });

  app.openapi(embed, async (c) => {
    const { model, input, encoding_format, dimensions } = c.req.valid("json");
    const asked = { model, texts: typeof input === "string" ? [input] : input, dimensions: dimensions ?? undefined };
    const { vectors, tokens, costNanoUsd, statuses, ...used } = await embedTexts(asked, askDeps(c));
    c.set("limits", statuses);
    const written = encoding_format === "base64" ? base64Of : (vector: number[]) => vector;
    const data = vectors.map((vector, index) => ({ object: "embedding" as const, index, embedding: written(vector) }));
    const usage = { prompt_tokens: tokens, total_tokens: tokens };
    const hearth = { cost_usd: costNanoUsd / 1e9, estimated: true };
    return c.json({ object: "list" as const, model: used.model, data, usage, hearth }, 200);
  });

  app.openapi(list, (c) => c.json({ object: "list" as const, data: listOpenAiModels(c.get("services").catalog) }, 200));
  app.openapi(get, (c) => c.json(getOpenAiModel(c.get("services").catalog, c.req.valid("param").id), 200));
}

/** 32-bit floats, least significant byte first, as OpenAI writes them. */
const base64Of = (vector: number[]): string => Buffer.from(new Float32Array(vector).buffer).toString("base64");
