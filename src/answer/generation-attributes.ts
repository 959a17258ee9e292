// What a trace is told of a model's call: OpenTelemetry's attributes for generative AI, and its texts where they are wanted.
// https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/
import { withoutSensitive } from "../platform/sensitive/find.ts";
import type { ChatModel, ChatOutcome, ChatRequest } from "../providers/chat-model.ts";
import type { GenerationContent, SpanAttributes } from "../telemetry/traces/span.ts";

export function requestAttributes({ id }: ChatModel, { temperature, maxTokens }: ChatRequest): SpanAttributes {
  const slash = id.indexOf("/");
  return {
    "gen_ai.operation.name": "chat",
    "gen_ai.provider.name": id.slice(0, slash),
    "gen_ai.request.model": id.slice(slash + 1),
    "gen_ai.request.temperature": temperature,
    "gen_ai.request.max_tokens": maxTokens,
  };
}

export const outcomeAttributes = (
  { id }: ChatModel,
  { finishReason, usage }: ChatOutcome,
  firstTokenMs: number | null,
): SpanAttributes => ({
  "gen_ai.response.model": id.slice(id.indexOf("/") + 1),
  "gen_ai.response.finish_reasons": [finishReason],
  "gen_ai.usage.input_tokens": usage && usage.inputTokens + usage.cachedInputTokens,
  "gen_ai.usage.output_tokens": usage && usage.outputTokens + usage.reasoningTokens,
  "hearth.first_token_ms": firstTokenMs ?? undefined,
});

/** Longer ones are of no use to whoever reads them. */
const contentMaxChars = 50_000;

/** Personal data and secrets are told by their kind alone. */
export const contentOf = ({ messages }: ChatRequest, said: string): GenerationContent => ({
  input: JSON.stringify(messages.map(({ role, content }) => ({ role, content: textOf(content) }))),
  output: masked(said),
});

const masked = (text: string): string => withoutSensitive(text.slice(0, contentMaxChars));

const textOf = (content: ChatRequest["messages"][number]["content"]): string =>
  typeof content === "string"
    ? masked(content)
    : (content ?? []).map((part) => (part.type === "text" ? masked(part.text) : "[image]")).join("\n");
