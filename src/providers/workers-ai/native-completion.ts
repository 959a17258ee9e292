// Makes one answer of the chunks of Workers AI's own format, `{"response": "…"}`. Pure: no I/O, no clock.

import type { ChatOutcome, TokenUsage, ToolCall } from "../chat-model.ts";
import { type Delta, noDelta, type PayloadReader } from "../chat-stream.ts";
import { tokenUsageOf } from "../openai/completion.ts";
import { ProviderFailure } from "../provider-failure.ts";
import { stringOf } from "../stream-answers.ts";
import { parseAnswer } from "./failures.ts";

export const endMark = "[DONE]";

export interface NativeContext {
  /** `workers-ai/<name>` */
  id: string;
  /** What was asked for as `max_tokens` */
  maxTokens: number;
  /** For calls without an id, counted from 0 */
  idOf(index: number): string;
}

/** What we read of a chunk; a server may send anything, so each field is checked where it is used. */
interface WireChunk {
  response?: unknown;
  tool_calls?: readonly (WireCall | null)[] | null;
  usage?: Parameters<typeof tokenUsageOf>[0];
}

/** Flat and whole, or OpenAI's, in pieces that share an index. */
interface WireCall extends WireFunction {
  index?: unknown;
  id?: unknown;
  function?: WireFunction | null;
}

interface WireFunction {
  name?: unknown;
  arguments?: unknown;
}

export class NativeCompletion implements PayloadReader {
  readonly #context: NativeContext;
  readonly #toolCalls = new Map<unknown, ToolCall>();
  #usage: TokenUsage | undefined;
  #ended = false;

  constructor(context: NativeContext) {
    this.#context = context;
  }

  get ended(): boolean {
    return this.#ended;
  }

  take(payload: string): Delta {
    if (payload === endMark) {
      this.#ended = true;
      return noDelta;
    }
    // Every field of a WireChunk is optional, so that any object is one.
    const chunk = parseAnswer(payload, this.#context.id) as WireChunk;
    this.#usage = tokenUsageOf(chunk.usage) ?? this.#usage;
    const calls = chunk.tool_calls ?? [];
    for (const call of calls) this.#takeCall(call);
    const text = textOf(chunk.response);
    return { text, generated: text !== "" || calls.length > 0 };
  }

  #takeCall(piece: WireCall | null): void {
    const { name, arguments: written } = piece?.function ?? piece ?? {};
    // The last piece of a call may be one of nothing but null.
    if (!name && !written) return;
    const index = this.#toolCalls.size;
    const key = piece?.index ?? index;
    const call = this.#toolCalls.get(key) ?? { id: this.#context.idOf(index), name: "", argumentsJson: "" };
    if (typeof piece?.id === "string" && piece.id !== "") call.id = piece.id;
    call.name += stringOf(name);
    call.argumentsJson += written && typeof written === "object" ? JSON.stringify(written) : stringOf(written);
    this.#toolCalls.set(key, call);
  }

  /** Throws `cut` unless the end mark has come. */
  outcome(): ChatOutcome {
    if (!this.#ended) throw new ProviderFailure("cut", this.#context.id);
    const finishReason = this.#finishReason();
    const toolCalls = finishReason === "tool_calls" ? [...this.#toolCalls.values()].map(withArguments) : [];
    return { finishReason, usage: this.#usage, toolCalls };
  }

  /** The format has no word for it: an answer of as many tokens as were allowed was cut off there. */
  #finishReason(): ChatOutcome["finishReason"] {
    if (this.#usage && this.#usage.outputTokens >= this.#context.maxTokens) return "length";
    return this.#toolCalls.size > 0 ? "tool_calls" : "stop";
  }
}

/** A call of a function without parameters may come without arguments. */
function withArguments(call: ToolCall): ToolCall {
  return { ...call, argumentsJson: call.argumentsJson || "{}" };
}

/** A token of digits alone comes as a number. */
function textOf(response: unknown): string {
  return typeof response === "string" || typeof response === "number" ? String(response) : "";
}
