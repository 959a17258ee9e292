// Chat models behind OpenAI's chat completions API: OpenAI itself, Azure, Groq, vLLM and whoever else speaks it.
import type OpenAI from "openai";
import {
  type ChatMessage,
  type ChatModel,
  type ChatRequest,
  type ContentPart,
  type ResponseFormat,
  type ToolChoice,
  traceHeaders,
} from "../chat-model.ts";
import { type ChatModelOptions, streamingChatModel } from "../chat-stream.ts";
import { mediaTypeOf, readText } from "../http-answers.ts";
import { ProviderFailure } from "../provider-failure.ts";
import { readSseData } from "../sse-lines.ts";
import { type Endpoint, openAiClient, responseTo } from "./client.ts";
import { Completion } from "./completion.ts";
import { parseAnswer } from "./failures.ts";

export interface OpenAiChatOptions extends Endpoint, ChatModelOptions {}

export function openAiChatModel({ model, maxOutputTokens, ...options }: OpenAiChatOptions): ChatModel {
  const { id } = options;
  const client = openAiClient(options);
  return streamingChatModel({
    id,
    contextTokens: options.contextTokens,
    price: options.price,
    deadlines: options.deadlines,
    readBody: readSseData,
    reader: () => new Completion(id),
    async open(request, signal) {
      const response = await responseTo(
        client.chat.completions.create(requestBody(model, request, maxOutputTokens), {
          signal,
          headers: traceHeaders(request),
        }),
        id,
      );
      const mediaType = mediaTypeOf(response, id);
      if (mediaType === "text/event-stream" && response.body) return response.body;
      // JSON in place of a stream tells of an error, if of anything.
      if (mediaType === "application/json") parseAnswer(await readText(response, id), id);
      throw new ProviderFailure("garbage", id, { status: response.status });
    },
  });
}

// OpenAI's reasoning families refuse `max_tokens` and any temperature of ours. Everyone else gets `max_tokens`: OpenAI's other
// models, vLLM and Groq take both names, but Ollama passes over `max_completion_tokens` (its answers would be endless) and
// Mistral refuses it. `stream_options` goes to all: without it most count no tokens, and then an answer's cost is a guess.
const reasoningFamily = /(?:^|[/:])(?:o\d|gpt-[5-9])/;

function requestBody(
  model: string,
  { messages, temperature, tools = [], ...request }: ChatRequest,
  maxOutputTokens = request.maxTokens,
): OpenAI.Chat.ChatCompletionCreateParamsStreaming {
  const maxTokens = Math.min(request.maxTokens, maxOutputTokens);
  const limits = reasoningFamily.test(model)
    ? { max_completion_tokens: maxTokens }
    : { max_tokens: maxTokens, temperature };
  const offered = tools.map((tool) => ({ type: "function" as const, function: { ...tool } }));
  const { toolChoice, responseFormat, stop } = request;
  return {
    model,
    messages: messages.map(wireMessage),
    stream: true,
    stream_options: { include_usage: true },
    ...limits,
    ...(offered.length > 0 ? { tools: offered } : {}),
    ...(toolChoice ? { tool_choice: wireChoice(toolChoice) } : {}),
    ...(responseFormat ? { response_format: wireFormat(responseFormat) } : {}),
    ...(stop ? { stop: [...stop] } : {}),
  };
}

const wireChoice = (choice: ToolChoice): OpenAI.Chat.ChatCompletionToolChoiceOption =>
  typeof choice === "string" ? choice : { type: "function", function: choice };

function wireFormat(format: ResponseFormat): OpenAI.ResponseFormatJSONObject | OpenAI.ResponseFormatJSONSchema {
  if (format.type === "json") return { type: "json_object" };
  const { type, ...json_schema } = format;
  return { type, json_schema };
}

export function wireMessage(message: ChatMessage): OpenAI.Chat.ChatCompletionMessageParam {
  if (message.role === "tool") return { role: "tool", tool_call_id: message.toolCallId, content: message.content };
  if ("toolCalls" in message) {
    const calls = message.toolCalls.map(({ id, name, argumentsJson }) => ({
      id,
      type: "function" as const,
      function: { name, arguments: argumentsJson },
    }));
    return { role: "assistant", content: message.content, tool_calls: calls };
  }
  if (typeof message.content === "string") return { role: message.role, content: message.content };
  return { role: "user", content: message.content.map(wirePart) };
}

function wirePart(part: ContentPart): OpenAI.Chat.ChatCompletionContentPart {
  if (part.type === "text") return part;
  return { type: "image_url", image_url: { url: `data:${part.mediaType};base64,${part.base64}` } };
}
