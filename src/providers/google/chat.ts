// Chat models behind Google's Gemini API.
import type {
  FunctionCallingConfig,
  FunctionCallPart,
  FunctionResponsePart,
  GenerateContentRequest,
  Part,
} from "@google/generative-ai";
import {
  type ChatModel,
  type ChatRequest,
  type ResponseFormat,
  type ToolChoice,
  type ToolDefinition,
  traceHeaders,
} from "../chat-model.ts";
import { type ChatModelOptions, streamingChatModel } from "../chat-stream.ts";
import { readSseData } from "../sse-lines.ts";
import { eventStreamOf } from "../stream-answers.ts";
import { type PartWriter, systemTextOf, turnsOf } from "../turns.ts";
import { type Endpoint, responseTo } from "./client.ts";
import { Content } from "./content.ts";

export interface GoogleChatOptions extends Endpoint, ChatModelOptions {}

export function googleChatModel({ model, maxOutputTokens, ...options }: GoogleChatOptions): ChatModel {
  const { id } = options;
  return streamingChatModel({
    id,
    contextTokens: options.contextTokens,
    price: options.price,
    deadlines: options.deadlines,
    readBody: readSseData,
    reader: () => new Content(id),
    async open(request, signal) {
      const body = requestBody(model, request, maxOutputTokens);
      const task = "streamGenerateContent?alt=sse";
      const call = { model, task, body, id, signal, headers: traceHeaders(request) } as const;
      return eventStreamOf(await responseTo(options, call), id);
    },
  });
}

function requestBody(
  model: string,
  { messages, temperature, maxTokens, tools = [], toolChoice, responseFormat, stop }: ChatRequest,
  maxOutputTokens = Number.POSITIVE_INFINITY,
): GenerateContentRequest {
  const system = systemTextOf(messages);
  return {
    contents: turnsOf(messages, partsFor(model)).map(({ role, parts }) => ({
      role: role === "assistant" ? "model" : "user",
      parts,
    })),
    generationConfig: {
      temperature,
      maxOutputTokens: Math.min(maxTokens, maxOutputTokens),
      ...(responseFormat ? wireFormat(responseFormat) : {}),
      ...(stop ? { stopSequences: [...stop] } : {}),
    },
    ...(system === undefined ? {} : { systemInstruction: { role: "system", parts: [{ text: system }] } }),
    ...(tools.length > 0 ? { tools: [{ functionDeclarations: tools.map(declarationOf) }] } : {}),
    ...(toolChoice ? { toolConfig: { functionCallingConfig: wireChoice(toolChoice) } } : {}),
  };
}

/** The SDK's enum is a value: its words are written out here, so that nothing of the SDK goes into the Worker. */
function wireChoice(choice: ToolChoice): FunctionCallingConfig {
  const calling =
    typeof choice === "object"
      ? { mode: "ANY", allowedFunctionNames: [choice.name] }
      : { mode: choice === "required" ? "ANY" : "NONE" };
  // The same words as the enum's.
  return calling as FunctionCallingConfig;
}

/** `responseSchema` would be OpenAPI's dialect, as with functions; the SDK's types are older than this field. */
const wireFormat = (format: ResponseFormat) => ({
  responseMimeType: "application/json",
  ...(format.type === "json_schema" ? { responseJsonSchema: format.schema } : {}),
});

/** `parameters` would be OpenAPI's dialect, which refuses much of JSON schema. The SDK's types are older than this field. */
function declarationOf({ name, description, parameters }: ToolDefinition) {
  return { name, description, parametersJsonSchema: parameters };
}

/** With fields that are younger than the SDK's types. */
type WirePart =
  | Part
  | (FunctionCallPart & { functionCall: { id: string }; thoughtSignature?: string })
  | (FunctionResponsePart & { functionResponse: { id: string } });

// From Gemini 3 on a call must come back with the signature of the thought behind it. Ours keep none, since a conversation may
// pass from one provider to another; for those Google has this word in place of one.
const unsigned = { thoughtSignature: "skip_thought_signature_validator" };
const signsNoThoughts = /gemini-[12]/;

function partsFor(model: string): PartWriter<WirePart> {
  const signature = signsNoThoughts.test(model) ? {} : unsigned;
  return {
    text: (text) => ({ text }),
    image: (mimeType, data) => ({ inlineData: { mimeType, data } }),
    call: ({ id, name }, args) => ({ functionCall: { id, name, args }, ...signature }),
    result: ({ id, name }, output) => ({ functionResponse: { id, name, response: { output } } }),
  };
}
