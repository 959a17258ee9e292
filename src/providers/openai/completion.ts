// Makes one answer of the chunks of a chat completion's stream. Pure: no I/O, no clock.
import type { ChatOutcome, TokenUsage } from "../chat-model.ts";
import { type Delta, noDelta, type PayloadReader } from "../chat-stream.ts";
import { countOf } from "../http-answers.ts";
import { ProviderFailure } from "../provider-failure.ts";
import { parseAnswer } from "./failures.ts";

const endMark = "[DONE]";

/** What we read of a chunk; a server may send anything, so each field is checked where it is used. */
interface WireChunk {
  choices?: readonly (WireChoice | null)[] | null;
  usage?: WireUsage | null;
}

interface WireChoice {
  delta?: {
    content?: unknown;
    reasoning_content?: unknown;
    reasoning?: unknown;
    tool_calls?: readonly WireToolCall[] | null;
  } | null;
  finish_reason?: unknown;
}

/** A call comes in pieces that share an index. */
interface WireToolCall {
  index?: unknown;
  id?: unknown;
  function?: { name?: unknown; arguments?: unknown } | null;
}

interface WireUsage {
  prompt_tokens?: unknown;
  completion_tokens?: unknown;
  prompt_tokens_details?: { cached_tokens?: unknown } | null;
  completion_tokens_details?: { reasoning_tokens?: unknown } | null;
}

export class Completion implements PayloadReader {
  readonly #model: string;
  #ended = false;
  #finishReason: ChatOutcome["finishReason"] | undefined;
  #usage: TokenUsage | undefined;
  readonly #toolCalls = new Map<unknown, { id: string; name: string; argumentsJson: string }>();

  constructor(model: string) {
    this.#model = model;
  }

  /** The end mark has come; what follows it is not for us. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Takes the data of one event. Throws ProviderFailure: `garbage`, `error_in_stream`. */
  take(payload: string): Delta {
    if (payload === endMark) {
      this.#ended = true;
      return noDelta;
    }
    // Every field of a WireChunk is optional, so that any object is one.
    const chunk = parseAnswer(payload, this.#model) as WireChunk;
    this.#usage = tokenUsageOf(chunk.usage) ?? this.#usage;
    const choice = chunk.choices?.[0];
    this.#finishReason = finishReasonOf(choice?.finish_reason) ?? this.#finishReason;
    if (!choice?.delta) return noDelta;
    const calls = choice.delta.tool_calls ?? [];
    for (const call of calls) this.#takeCall(call);
    const delta = deltaOf(choice.delta);
    return calls.length > 0 ? { ...delta, generated: true } : delta;
  }

  #takeCall({ index, id, function: called }: WireToolCall): void {
    const call = this.#toolCalls.get(index) ?? { id: "", name: "", argumentsJson: "" };
    if (typeof id === "string" && id !== "") call.id = id;
    if (typeof called?.name === "string") call.name += called.name;
    if (typeof called?.arguments === "string") call.argumentsJson += called.arguments;
    this.#toolCalls.set(index, call);
  }

  /** Throws `cut` unless both a finish reason and the end mark have come. */
  outcome(): ChatOutcome {
    if (!this.#ended || this.#finishReason === undefined) throw new ProviderFailure("cut", this.#model);
    const toolCalls = this.#finishReason === "tool_calls" ? [...this.#toolCalls.values()] : [];
    return { finishReason: this.#finishReason, usage: this.#usage, toolCalls };
  }
}

function deltaOf({ content, reasoning_content, reasoning }: NonNullable<WireChoice["delta"]>): Delta {
  const text = typeof content === "string" ? content : "";
  return { text, generated: text !== "" || Boolean(reasoning_content) || Boolean(reasoning) };
}

const finishReasons: Readonly<Record<string, ChatOutcome["finishReason"]>> = {
  length: "length",
  content_filter: "blocked",
  tool_calls: "tool_calls",
};

/** Some servers write "" where others write null: not finished yet. */
function finishReasonOf(reason: unknown): ChatOutcome["finishReason"] | undefined {
  if (typeof reason !== "string" || reason === "") return undefined;
  return finishReasons[reason] ?? "stop";
}

/** OpenAI counts cached tokens inside the prompt's and reasoning tokens inside the completion's; undefined if it counts neither. */
export function tokenUsageOf(usage: WireUsage | null | undefined): TokenUsage | undefined {
  const prompt = countOf(usage?.prompt_tokens);
  const completion = countOf(usage?.completion_tokens);
  if (prompt === undefined || completion === undefined) return undefined;
  const cachedInputTokens = Math.min(prompt, countOf(usage?.prompt_tokens_details?.cached_tokens) ?? 0);
  const reasoningTokens = Math.min(completion, countOf(usage?.completion_tokens_details?.reasoning_tokens) ?? 0);
  return {
    inputTokens: prompt - cachedInputTokens,
    cachedInputTokens,
    outputTokens: completion - reasoningTokens,
    reasoningTokens,
  };
}
