// Chat models behind Anthropic's messages API.
import type Anthropic from "@anthropic-ai/sdk";
import { type ChatModel, type ChatRequest, type ToolChoice, traceHeaders } from "../chat-model.ts";
import { type ChatModelOptions, streamingChatModel } from "../chat-stream.ts";
import { readSseData } from "../sse-lines.ts";
import { eventStreamOf } from "../stream-answers.ts";
import { type PartWriter, systemTextOf, turnsOf } from "../turns.ts";
import { type Endpoint, messagesClient, responseTo } from "./client.ts";
import { Message } from "./message.ts";

export interface AnthropicChatOptions extends Endpoint, ChatModelOptions {}

export function anthropicChatModel({ model, maxOutputTokens, ...options }: AnthropicChatOptions): ChatModel {
  const { id } = options;
  const messages = messagesClient(options);
  return streamingChatModel({
    id,
    contextTokens: options.contextTokens,
    price: options.price,
    deadlines: options.deadlines,
    readBody: readSseData,
    reader: () => new Message(id),
    async open(request, signal) {
      const body = requestBody(model, request, maxOutputTokens);
      return eventStreamOf(await responseTo(messages.create(body, { signal, headers: traceHeaders(request) }), id), id);
    },
  });
}

// No temperature: the API's version that this SDK speaks (2026-10-21) answers 400 to any, whatever the model.
function requestBody(
  model: string,
  { messages, maxTokens, tools = [], toolChoice, stop }: ChatRequest,
  maxOutputTokens = Number.POSITIVE_INFINITY,
): Anthropic.MessageCreateParamsStreaming {
  const system = systemTextOf(messages);
  const offered = tools.map(({ name, description, parameters }) => ({
    name,
    description,
    input_schema: { ...parameters, type: "object" as const },
  }));
  return {
    model,
    max_tokens: Math.min(maxTokens, maxOutputTokens),
    messages: turnsOf(messages, blocks).map(({ role, parts }) => ({ role, content: parts })),
    stream: true,
    ...(system === undefined ? {} : { system }),
    ...(offered.length > 0 ? { tools: offered } : {}),
    ...(toolChoice ? { tool_choice: wireChoice(toolChoice) } : {}),
    ...(stop ? { stop_sequences: [...stop] } : {}),
  };
}

function wireChoice(choice: ToolChoice): Anthropic.ToolChoice {
  if (typeof choice === "object") return { type: "tool", name: choice.name };
  return { type: choice === "required" ? "any" : "none" };
}

const blocks: PartWriter<Anthropic.ContentBlockParam> = {
  text: (text) => ({ type: "text", text }),
  image: (mediaType, data) => ({
    type: "image",
    // The type lists what Anthropic can read; a picture of another kind is Anthropic's to refuse.
    source: { type: "base64", media_type: mediaType as Anthropic.Base64ImageSource["media_type"], data },
  }),
  call: ({ id, name }, input) => ({ type: "tool_use", id: acceptedId(id), name, input }),
  result: ({ id }, content) => ({ type: "tool_result", tool_use_id: acceptedId(id), content }),
};

/** A call's id may be another provider's; Anthropic takes no other characters. */
function acceptedId(id: string): string {
  return id.replace(/[^\w-]/g, "_");
}
