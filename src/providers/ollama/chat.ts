// Chat models behind Ollama's own API, which takes the context window's size; its OpenAI-compatible one doesn't.

import { callIdsAfter } from "../call-ids.ts";
import {
  type ChatMessage,
  type ChatModel,
  type ChatRequest,
  type ModelPrice,
  type ToolCall,
  traceHeaders,
} from "../chat-model.ts";
import { type ChatDeadlines, streamingChatModel } from "../chat-stream.ts";
import { readNdjson } from "../ndjson-lines.ts";
import { inputOf } from "../turns.ts";
import { lineStreamOf } from "./answers.ts";
import { type OllamaEndpoint, responseTo } from "./client.ts";
import { OllamaCompletion } from "./completion.ts";

export interface OllamaChatOptions {
  /** `ollama/<name>` */
  id: string;
  /** As Ollama calls it */
  model: string;
  endpoint: OllamaEndpoint;
  /** Is asked for as `num_ctx`: unasked, Ollama takes 4,096 and cuts what is longer without a word. */
  contextTokens: number;
  price: ModelPrice;
  /** Ollama sends its headers with the first token: both waits hold the time in which a cold model is loaded. */
  deadlines: ChatDeadlines;
  /** How long the model stays loaded after the answer, e.g. `5m`; -1 for ever */
  keepAlive?: string | number | undefined;
}

export function ollamaChatModel(options: OllamaChatOptions): ChatModel {
  const { id, endpoint, contextTokens, price, deadlines } = options;
  return streamingChatModel({
    id,
    contextTokens,
    price,
    deadlines,
    readBody: readNdjson,
    reader: ({ messages }) => new OllamaCompletion(id, callIdsAfter(messages)),
    async open(request, signal) {
      const body = requestBody(options, request);
      return lineStreamOf(
        await responseTo(endpoint, { path: "chat", body, id, signal, headers: traceHeaders(request) }),
        id,
      );
    },
  });
}

function requestBody(
  { model, contextTokens, keepAlive }: OllamaChatOptions,
  { messages, temperature, maxTokens, tools = [], responseFormat, stop }: ChatRequest,
): object {
  return {
    model,
    messages: wireMessages(messages),
    // Always: the tunnel gives up on an answer that is silent for 100 s.
    stream: true,
    options: { num_ctx: contextTokens, temperature, num_predict: maxTokens, ...(stop ? { stop } : {}) },
    ...(responseFormat ? { format: responseFormat.type === "json" ? "json" : responseFormat.schema } : {}),
    ...(keepAlive === undefined ? {} : { keep_alive: keepAlive }),
    ...(tools.length > 0 ? { tools: tools.map((tool) => ({ type: "function", function: tool })) } : {}),
  };
}

interface WireMessage {
  role: ChatMessage["role"];
  content: string;
  /** Base64 */
  images?: string[];
  tool_calls?: { id: string; function: { name: string; arguments: object } }[];
  tool_name?: string;
  tool_call_id?: string;
}

function wireMessages(messages: readonly ChatMessage[]): WireMessage[] {
  const callNames = new Map<string, string>();
  return messages.map((message) => {
    if ("toolCalls" in message) for (const { id, name } of message.toolCalls) callNames.set(id, name);
    return wireMessage(message, callNames);
  });
}

/** `callNames`: of the calls so far, by id; only newer servers match a result to its call by the id. */
function wireMessage(message: ChatMessage, callNames: ReadonlyMap<string, string>): WireMessage {
  if (message.role === "tool") {
    const { role, content, toolCallId } = message;
    return { role, content, tool_name: callNames.get(toolCallId) ?? toolCallId, tool_call_id: toolCallId };
  }
  if ("toolCalls" in message) {
    return { role: message.role, content: message.content, tool_calls: message.toolCalls.map(wireCall) };
  }
  if (typeof message.content === "string") return { role: message.role, content: message.content };
  const texts = message.content.flatMap((part) => (part.type === "text" ? [part.text] : []));
  const images = message.content.flatMap((part) => (part.type === "image" ? [part.base64] : []));
  return { role: message.role, content: texts.join("\n"), images };
}

function wireCall(call: ToolCall) {
  return { id: call.id, function: { name: call.name, arguments: inputOf(call) } };
}
