// Makes one answer of the chunks of a chat completion's stream. Pure: no I/O, no clock.
import type { ChatOutcome, TokenUsage } from "../chat-model.ts";
import { ProviderFailure } from "../provider-failure.ts";
import { parseAnswer } from "./failures.ts";

const endMark = "[DONE]";

/** What we read of a chunk; a server may send anything, so each field is checked where it is used. */
interface WireChunk {
  choices?: readonly (WireChoice | null)[] | null;
  usage?: WireUsage | null;
}

interface WireChoice {
  delta?: { content?: unknown; reasoning_content?: unknown; reasoning?: unknown } | null;
  finish_reason?: unknown;
}

interface WireUsage {
  prompt_tokens?: unknown;
  completion_tokens?: unknown;
  prompt_tokens_details?: { cached_tokens?: unknown } | null;
  completion_tokens_details?: { reasoning_tokens?: unknown } | null;
}

export interface Delta {
  text: string;
  /** The model has generated something, be it only thoughts. */
  generated: boolean;
}

const nothing: Delta = { text: "", generated: false };

export class Completion {
  readonly #model: string;
  #ended = false;
  #finishReason: ChatOutcome["finishReason"] | undefined;
  #usage: TokenUsage | undefined;

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
      return nothing;
    }
    // Every field of a WireChunk is optional, so that any object is one.
    const chunk = parseAnswer(payload, this.#model) as WireChunk;
    this.#usage = tokenUsageOf(chunk.usage) ?? this.#usage;
    const choice = chunk.choices?.[0];
    this.#finishReason = finishReasonOf(choice?.finish_reason) ?? this.#finishReason;
    return choice?.delta ? deltaOf(choice.delta) : nothing;
  }

  /** Throws `cut` unless both a finish reason and the end mark have come. */
  outcome(): ChatOutcome {
    if (!this.#ended || this.#finishReason === undefined) throw new ProviderFailure("cut", this.#model);
    return { finishReason: this.#finishReason, usage: this.#usage };
  }
}

function deltaOf({ content, reasoning_content, reasoning }: NonNullable<WireChoice["delta"]>): Delta {
  const text = typeof content === "string" ? content : "";
  return { text, generated: text !== "" || Boolean(reasoning_content) || Boolean(reasoning) };
}

/** Some servers write "" where others write null: not finished yet. */
function finishReasonOf(reason: unknown): ChatOutcome["finishReason"] | undefined {
  if (typeof reason !== "string" || reason === "") return undefined;
  if (reason === "length") return "length";
  return reason === "content_filter" ? "blocked" : "stop";
}

/** OpenAI counts cached tokens inside the prompt's and reasoning tokens inside the completion's; undefined if it counts neither. */
export function tokenUsageOf(usage: WireUsage | null | undefined): TokenUsage | undefined {
  const prompt = tokensOf(usage?.prompt_tokens);
  const completion = tokensOf(usage?.completion_tokens);
  if (prompt === undefined || completion === undefined) return undefined;
  const cachedInputTokens = Math.min(prompt, tokensOf(usage?.prompt_tokens_details?.cached_tokens) ?? 0);
  const reasoningTokens = Math.min(completion, tokensOf(usage?.completion_tokens_details?.reasoning_tokens) ?? 0);
  return {
    inputTokens: prompt - cachedInputTokens,
    cachedInputTokens,
    outputTokens: completion - reasoningTokens,
    reasoningTokens,
  };
}

function tokensOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
