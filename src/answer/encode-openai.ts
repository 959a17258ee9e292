// An answer in OpenAI's wire format: one chat completion, or its chunks. What OpenAI has no place for stands under `hearth`.
import type { RequestTrace } from "../platform/trace.ts";
import type { ToolCall } from "../providers/chat-model.ts";
import type { AnswerEvent, AnswerUsage, Citation, ModelAttempt } from "./events.ts";
import { wireUsage } from "./wire.ts";

export interface CompletionHead {
  messageId: string;
  /** As the client named it; null: it is told which model served */
  model: string | null;
  askedAtMs: number;
  trace: RequestTrace;
}

/** What has been told of an answer so far. */
export interface Told {
  model: string;
  text: string;
  citations: Citation[];
  usage: AnswerUsage | undefined;
}

export const nothingTold = (): Told => ({ model: "", text: "", citations: [], usage: undefined });

export function note(told: Told, event: AnswerEvent): void {
  if (event.type === "start") told.model = event.model;
  if (event.type === "delta") told.text += event.text;
  if (event.type === "citations") told.citations = event.citations;
  if (event.type === "usage") told.usage = event.usage;
}

export type Done = Extract<AnswerEvent, { type: "done" }>;

export function completionOf(head: CompletionHead, told: Told, done: Done) {
  const { text, citations, usage } = told;
  const calls = (done.toolCalls ?? []).map(wireCall);
  const message = {
    role: "assistant",
    content: text === "" && calls.length > 0 ? null : text,
    refusal: null,
    annotations: citations.map(annotationOf),
    ...(calls.length > 0 ? { tool_calls: calls } : {}),
  };
  return {
    ...headOf(head, told, "chat.completion"),
    choices: [{ index: 0, message, logprobs: null, finish_reason: finishReasonOf(done) }],
    usage: usage ? usageOf(usage) : null,
    hearth: extraOf(head, told, done),
  };
}

export function chunkOf(head: CompletionHead, told: Told, delta: object, finish_reason: string | null = null) {
  return {
    ...headOf(head, told, "chat.completion.chunk"),
    choices: [{ index: 0, delta, logprobs: null, finish_reason }],
  };
}

/** One a call, then the end with all that is only known there. */
export function lastChunksOf(head: CompletionHead, told: Told, done: Done): object[] {
  const calls = (done.toolCalls ?? []).map((call, index) =>
    chunkOf(head, told, { tool_calls: [{ index, ...wireCall(call) }] }),
  );
  const annotations = told.citations.map(annotationOf);
  const last = chunkOf(head, told, annotations.length > 0 ? { annotations } : {}, finishReasonOf(done));
  return [...calls, { ...last, hearth: extraOf(head, told, done) }];
}

export const usageChunkOf = (head: CompletionHead, told: Told) => ({
  ...headOf(head, told, "chat.completion.chunk"),
  choices: [],
  usage: told.usage ? usageOf(told.usage) : null,
});

const headOf = ({ messageId, model, askedAtMs }: CompletionHead, told: Told, object: string) => ({
  id: `chatcmpl-${messageId}`,
  object,
  created: Math.floor(askedAtMs / 1_000),
  model: model ?? told.model,
});

const wireCall = ({ id, name, argumentsJson }: ToolCall) => ({
  id,
  type: "function",
  function: { name, arguments: argumentsJson },
});

function finishReasonOf({ finishReason, toolCalls = [] }: Done): string {
  if (toolCalls.length > 0) return "tool_calls";
  if (finishReason === "blocked") return "content_filter";
  return finishReason === "length" ? "length" : "stop";
}

const usageOf = ({ inputTokens, outputTokens }: AnswerUsage) => ({
  prompt_tokens: inputTokens,
  completion_tokens: outputTokens,
  total_tokens: inputTokens + outputTokens,
});

/** OpenAI's `url_citation` needs an address, which a passage has not. */
function annotationOf({ n, quote, passage_id, title, ...citation }: Citation) {
  const fileId = citation.document_id ?? passage_id;
  return { type: "file_citation", file_citation: { file_id: fileId, filename: title ?? null, n, quote } };
}

function extraOf({ messageId, trace }: CompletionHead, told: Told, done: Done) {
  const { model, citations, usage } = told;
  const modelsTried: ModelAttempt[] = done.modelsTried;
  return {
    message_id: messageId,
    trace_id: trace.traceId,
    model,
    citations,
    degraded: done.degraded,
    models_tried: modelsTried,
    ...(usage ? { cached: usage.cached, usage: wireUsage(usage) } : {}),
  };
}
