// What a chat completion is asked with. What OpenAI knows and nobody here can do is refused by name; what only labels a
// request (`user`, `metadata`, `seed`, `store` …) is passed over.
import { z } from "@hono/zod-openapi";
import { modelAttemptSchema } from "../../http/answer-schema.ts";
import { knowledgeFilter } from "../../http/knowledge-filter.ts";

const text = z.object({ type: z.literal("text"), text: z.string() });
const image = z.object({
  type: z.literal("image_url"),
  image_url: z.object({ url: z.string().min(1), detail: z.string().nullish() }),
});
const words = z.union([z.string(), z.array(text).min(1)]);
const toolName = z.string().regex(/^[\w-]{1,64}$/);
const toolCall = z.object({
  id: z.string().min(1),
  type: z.literal("function"),
  function: z.object({ name: toolName, arguments: z.string() }),
});

const message = z.discriminatedUnion("role", [
  z.object({ role: z.literal("system"), content: words }),
  z.object({ role: z.literal("developer"), content: words }),
  z.object({
    role: z.literal("user"),
    content: z.union([z.string(), z.array(z.discriminatedUnion("type", [text, image])).min(1)]),
  }),
  z.object({ role: z.literal("assistant"), content: words.nullish(), tool_calls: z.array(toolCall).min(1).nullish() }),
  z.object({ role: z.literal("tool"), tool_call_id: z.string().min(1), content: words }),
]);

const jsonSchema = z.record(z.string(), z.unknown());
const tool = z.object({
  type: z.literal("function"),
  function: z.object({
    name: toolName,
    description: z.string().nullish(),
    parameters: jsonSchema.nullish(),
    strict: z.boolean().nullish(),
  }),
});
const toolChoice = z.union([
  z.enum(["auto", "none", "required"]),
  z.object({ type: z.literal("function"), function: z.object({ name: toolName }) }),
]);
const responseFormat = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text") }),
  z.object({ type: z.literal("json_object") }),
  z.object({
    type: z.literal("json_schema"),
    json_schema: z.object({ name: toolName, schema: jsonSchema, strict: z.boolean().nullish() }),
  }),
]);

/** Only as if it weren't there. */
const only = <T extends string | number | boolean>(value: T) =>
  z.literal(value, { error: `can't be set here: only ${JSON.stringify(value)} is taken` }).nullish();
const never = z.null({ error: "is not supported here" }).optional();
const tokens = z.number().int().min(1).max(128_000).nullish();

export const chatSchema = z.object({
  model: z.string().min(1).max(200).openapi({
    description: "`hearth`: the assistant over the workspace's knowledge. Any other id or alias is asked as it is",
  }),
  messages: z.array(message).min(1).max(2_000),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish(),
  temperature: z.number().min(0).max(2).nullish(),
  max_tokens: tokens,
  max_completion_tokens: tokens,
  stop: z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(4)]).nullish(),
  tools: z.array(tool).max(128).nullish(),
  tool_choice: toolChoice.nullish(),
  response_format: responseFormat.nullish(),
  hearth: z
    .strictObject({ filter: knowledgeFilter.nullish() })
    .nullish()
    .openapi({ description: "For the model `hearth` alone: which knowledge the question is about" }),
  n: only(1),
  top_p: only(1),
  presence_penalty: only(0),
  frequency_penalty: only(0),
  logprobs: only(false),
  parallel_tool_calls: only(true),
  logit_bias: z.strictObject({}, { error: "can't be set here" }).nullish(),
  modalities: z.array(z.literal("text", { error: "is not supported here: only text is" })).nullish(),
  audio: never,
  functions: never,
  function_call: never,
  web_search_options: never,
});

export type ChatBody = z.infer<typeof chatSchema>;
export type BodyMessage = ChatBody["messages"][number];
export type Words = z.infer<typeof words>;

export const textOf = (content: Words): string =>
  typeof content === "string" ? content : content.map((part) => part.text).join("\n");

export const completionSchema = z
  .looseObject({
    id: z.string(),
    object: z.literal("chat.completion"),
    created: z.number().int(),
    model: z.string(),
    choices: z.array(
      z.looseObject({
        index: z.number().int(),
        message: z.looseObject({ role: z.literal("assistant"), content: z.string().nullable() }),
        finish_reason: z.enum(["stop", "length", "tool_calls", "content_filter"]),
      }),
    ),
    usage: z.looseObject({
      prompt_tokens: z.number().int(),
      completion_tokens: z.number().int(),
      total_tokens: z.number().int(),
    }),
    hearth: z.looseObject({
      message_id: z.uuid(),
      model: z.string().openapi({ description: "Which model served" }),
      citations: z.array(z.looseObject({ n: z.number().int(), type: z.string(), quote: z.string() })),
      degraded: z.boolean(),
      models_tried: z.array(modelAttemptSchema),
    }),
  })
  .openapi("ChatCompletion");
