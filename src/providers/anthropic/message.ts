// Makes one answer of the events of a message's stream. Pure: no I/O, no clock.
import type { ChatOutcome, TokenUsage, ToolCall } from "../chat-model.ts";
import { type Delta, noDelta, type PayloadReader } from "../chat-stream.ts";
import { countOf } from "../http-answers.ts";
import { ProviderFailure } from "../provider-failure.ts";
import { parseAnswer, stringOf } from "../stream-answers.ts";

/** What we read of an event; a server may send anything, so each field is checked where it is used. */
interface WireEvent {
  type?: unknown;
  index?: unknown;
  /** Of `message_start` */
  message?: { usage?: WireUsage | null } | null;
  content_block?: WireBlock | null;
  /** Of `content_block_delta`, and of `message_delta` */
  delta?: (WireBlock & { stop_reason?: unknown }) | null;
  /** Of `message_delta` */
  usage?: WireUsage | null;
}

/** A block's beginning or a further piece of it */
interface WireBlock {
  type?: unknown;
  text?: unknown;
  thinking?: unknown;
  /** Of a thought that is kept secret */
  data?: unknown;
  signature?: unknown;
  id?: unknown;
  name?: unknown;
  partial_json?: unknown;
}

interface WireUsage {
  input_tokens?: unknown;
  cache_creation_input_tokens?: unknown;
  cache_read_input_tokens?: unknown;
  output_tokens?: unknown;
  output_tokens_details?: { thinking_tokens?: unknown } | null;
}

export class Message implements PayloadReader {
  readonly #model: string;
  #ended = false;
  #finishReason: ChatOutcome["finishReason"] | undefined;
  #usageAtStart: WireUsage | undefined;
  #usageAtEnd: WireUsage | undefined;
  readonly #toolCalls = new Map<unknown, ToolCall>();

  constructor(model: string) {
    this.#model = model;
  }

  get ended(): boolean {
    return this.#ended;
  }

  take(payload: string): Delta {
    // Every field of a WireEvent is optional, so that any object is one.
    const event = parseAnswer(payload, this.#model) as WireEvent;
    switch (event.type) {
      case "message_start":
        this.#usageAtStart = event.message?.usage ?? undefined;
        return noDelta;
      case "content_block_start":
        return this.#takeBlock(event.index, event.content_block ?? {});
      case "content_block_delta":
        return this.#takeBlock(event.index, event.delta ?? {});
      case "message_delta":
        this.#finishReason = finishReasonOf(event.delta?.stop_reason) ?? this.#finishReason;
        this.#usageAtEnd = event.usage ?? this.#usageAtEnd;
        return noDelta;
      case "message_stop":
        this.#ended = true;
        return noDelta;
      default:
        return noDelta;
    }
  }

  #takeBlock(index: unknown, { text, thinking, data, signature, ...block }: WireBlock): Delta {
    if (block.type === "tool_use")
      this.#toolCalls.set(index, { id: stringOf(block.id), name: stringOf(block.name), argumentsJson: "" });
    const call = this.#toolCalls.get(index);
    if (call) call.argumentsJson += stringOf(block.partial_json);
    const shown = stringOf(text);
    return { text: shown, generated: Boolean(shown || thinking || data || signature || call) };
  }

  /** Throws `cut` unless both a stop reason and the end mark have come. */
  outcome(): ChatOutcome {
    if (!this.#ended || this.#finishReason === undefined) throw new ProviderFailure("cut", this.#model);
    const calls = this.#finishReason === "tool_calls" ? [...this.#toolCalls.values()] : [];
    return {
      finishReason: this.#finishReason,
      usage: tokenUsageOf(this.#usageAtStart, this.#usageAtEnd),
      // A call without arguments comes without any piece of them.
      toolCalls: calls.map((call) => ({ ...call, argumentsJson: call.argumentsJson || "{}" })),
    };
  }
}

const finishReasons: Readonly<Record<string, ChatOutcome["finishReason"]>> = {
  max_tokens: "length",
  model_context_window_exceeded: "length",
  tool_use: "tool_calls",
  refusal: "blocked",
};

function finishReasonOf(reason: unknown): ChatOutcome["finishReason"] | undefined {
  return typeof reason === "string" ? (finishReasons[reason] ?? "stop") : undefined;
}

/**
 * Anthropic counts what came from the cache and what was written to it beside the input, thoughts inside the output. The
 * counts at the end are cumulative; the output's at the start is none yet, the input's may stand there alone.
 */
function tokenUsageOf(start: WireUsage | undefined, end: WireUsage | undefined): TokenUsage | undefined {
  const inputCount = (key: "input_tokens" | "cache_creation_input_tokens" | "cache_read_input_tokens") =>
    countOf(end?.[key]) ?? countOf(start?.[key]);
  const input = inputCount("input_tokens");
  const output = countOf(end?.output_tokens);
  if (input === undefined || output === undefined) return undefined;
  const reasoningTokens = Math.min(output, countOf(end?.output_tokens_details?.thinking_tokens) ?? 0);
  return {
    inputTokens: input + (inputCount("cache_creation_input_tokens") ?? 0),
    cachedInputTokens: inputCount("cache_read_input_tokens") ?? 0,
    outputTokens: output - reasoningTokens,
    reasoningTokens,
  };
}
