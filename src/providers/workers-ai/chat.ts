// Chat models of Workers AI, asked through the Worker's `AI` binding.
import { callIdsAfter } from "../call-ids.ts";
import type { ChatModel, ChatRequest, ModelPrice } from "../chat-model.ts";
import { type ChatDeadlines, streamingChatModel } from "../chat-stream.ts";
import { mediaTypeOf, readText } from "../http-answers.ts";
import { wireMessage } from "../openai/chat.ts";
import { ProviderFailure } from "../provider-failure.ts";
import { readSseData } from "../sse-lines.ts";
import { type AiBinding, responseTo } from "./binding.ts";
import { WorkersAiCompletion } from "./completion.ts";
import { parseAnswer } from "./failures.ts";

export interface WorkersAiChatOptions {
  /** `workers-ai/<name>` */
  id: string;
  /** As Workers AI calls it, e.g. `@cf/meta/llama-3.3-70b-instruct-fp8-fast` */
  model: string;
  ai: AiBinding;
  contextTokens: number;
  price: ModelPrice;
  deadlines: ChatDeadlines;
}

export function workersAiChatModel({ id, model, ai, ...options }: WorkersAiChatOptions): ChatModel {
  return streamingChatModel({
    id,
    contextTokens: options.contextTokens,
    price: options.price,
    deadlines: options.deadlines,
    readBody: readSseData,
    reader: ({ messages, maxTokens }) => new WorkersAiCompletion({ id, maxTokens, idOf: callIdsAfter(messages) }),
    async open(request, signal) {
      const response = await responseTo(ai, { model, inputs: inputsOf(request), id, signal });
      const mediaType = mediaTypeOf(response, id);
      if (mediaType === "text/event-stream" && response.body) return response.body;
      // JSON in place of a stream tells of an error, if of anything.
      if (mediaType === "application/json") parseAnswer(await readText(response, id), id);
      throw new ProviderFailure("garbage", id, { status: response.status });
    },
  });
}

/** Unasked, Workers AI ends an answer after 256 tokens. */
function inputsOf({ messages, temperature, maxTokens, tools = [] }: ChatRequest) {
  return {
    messages: messages.map(wireMessage),
    stream: true,
    max_tokens: maxTokens,
    temperature,
    ...(tools.length > 0 ? { tools: tools.map((tool) => ({ type: "function", function: tool })) } : {}),
  };
}
