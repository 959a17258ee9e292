// Makes one answer of the lines of Ollama's chat stream. Pure: no I/O, no clock.

import type { ChatOutcome, TokenUsage, ToolCall } from "../chat-model.ts";
import type { Delta, PayloadReader } from "../chat-stream.ts";
import { countOf } from "../http-answers.ts";
import { ProviderFailure } from "../provider-failure.ts";
import { parseAnswer, stringOf } from "../stream-answers.ts";

/** What we read of a line; a server may send anything, so each field is checked where it is used. */
interface WireLine extends WireCounts {
  message?: { content?: unknown; thinking?: unknown; tool_calls?: readonly (WireCall | null)[] | null } | null;
  done?: unknown;
  done_reason?: unknown;
}

/** Comes whole, its arguments as an object; only newer servers give it an id. */
interface WireCall {
  id?: unknown;
  function?: { name?: unknown; arguments?: unknown } | null;
}

interface WireCounts {
  prompt_eval_count?: unknown;
  prompt_eval_cached_count?: unknown;
  eval_count?: unknown;
}

export class OllamaCompletion implements PayloadReader {
  readonly #model: string;
  readonly #idOf: (index: number) => string;
  readonly #toolCalls: ToolCall[] = [];
  #lastLine: WireLine | undefined;

  /** `idOf`: for calls without an id, counted from 0 */
  constructor(model: string, idOf: (index: number) => string) {
    this.#model = model;
    this.#idOf = idOf;
  }

  get ended(): boolean {
    return this.#lastLine !== undefined;
  }

  take(payload: string): Delta {
    // Every field of a WireLine is optional, so that any object is one.
    const line = parseAnswer(payload, this.#model) as WireLine;
    if (line.done === true) this.#lastLine = line;
    const calls = line.message?.tool_calls ?? [];
    for (const call of calls) this.#takeCall(call);
    const text = stringOf(line.message?.content);
    return { text, generated: text !== "" || Boolean(line.message?.thinking) || calls.length > 0 };
  }

  #takeCall(call: WireCall | null): void {
    this.#toolCalls.push({
      id: stringOf(call?.id) || this.#idOf(this.#toolCalls.length),
      name: stringOf(call?.function?.name),
      argumentsJson: JSON.stringify(call?.function?.arguments ?? {}),
    });
  }

  /** Throws `cut` unless the line that says `done` has come. */
  outcome(): ChatOutcome {
    if (!this.#lastLine) throw new ProviderFailure("cut", this.#model);
    const finishReason = finishReasonOf(this.#lastLine.done_reason, this.#toolCalls.length > 0);
    return {
      finishReason,
      usage: tokenUsageOf(this.#lastLine),
      toolCalls: finishReason === "tool_calls" ? this.#toolCalls : [],
    };
  }
}

/** A call ends with `stop`, as a text does. */
function finishReasonOf(reason: unknown, hasCalls: boolean): ChatOutcome["finishReason"] {
  if (reason === "length") return "length";
  return hasCalls ? "tool_calls" : "stop";
}

/**
 * Ollama leaves a count of 0 out. An answer may have no tokens, a prompt can't: a missing count, of a server that counts only
 * what it hadn't in memory still, is not known, and 0 would be a lie to whoever limits tokens. Thoughts are counted inside
 * the answer.
 */
function tokenUsageOf(counts: WireCounts): TokenUsage | undefined {
  const prompt = countOf(counts.prompt_eval_count);
  if (!prompt) return undefined;
  const cachedInputTokens = Math.min(prompt, countOf(counts.prompt_eval_cached_count) ?? 0);
  return {
    inputTokens: prompt - cachedInputTokens,
    cachedInputTokens,
    outputTokens: countOf(counts.eval_count) ?? 0,
    reasoningTokens: 0,
  };
}
