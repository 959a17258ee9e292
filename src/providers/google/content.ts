// Makes one answer of the chunks of a content's stream. Pure: no I/O, no clock.
import type { FinishReason } from "@google/generative-ai";
import type { ChatOutcome, TokenUsage, ToolCall } from "../chat-model.ts";
import type { Delta, PayloadReader } from "../chat-stream.ts";
import { countOf } from "../http-answers.ts";
import { ProviderFailure } from "../provider-failure.ts";
import { parseAnswer, stringOf } from "../stream-answers.ts";

/** What we read of a chunk; a server may send anything, so each field is checked where it is used. */
interface WireChunk {
  responseId?: unknown;
  candidates?: readonly (WireCandidate | null)[] | null;
  promptFeedback?: { blockReason?: unknown } | null;
  usageMetadata?: WireUsage | null;
}

interface WireCandidate {
  content?: { parts?: unknown } | null;
  finishReason?: unknown;
}

interface WirePart {
  text?: unknown;
  /** The text is a thought's. */
  thought?: unknown;
  functionCall?: { id?: unknown; name?: unknown; args?: unknown } | null;
}

interface WireUsage {
  promptTokenCount?: unknown;
  toolUsePromptTokenCount?: unknown;
  cachedContentTokenCount?: unknown;
  candidatesTokenCount?: unknown;
  thoughtsTokenCount?: unknown;
}

export class Content implements PayloadReader {
  readonly #model: string;
  #responseId = "call";
  #finishReason: ChatOutcome["finishReason"] | undefined;
  #usage: TokenUsage | undefined;
  readonly #toolCalls: ToolCall[] = [];

  constructor(model: string) {
    this.#model = model;
  }

  /** Google marks its end by nothing but the body's own. */
  readonly ended = false;

  take(payload: string): Delta {
    // Every field of a WireChunk is optional, so that any object is one.
    const chunk = parseAnswer(payload, this.#model) as WireChunk;
    this.#responseId = stringOf(chunk.responseId) || this.#responseId;
    this.#usage = tokenUsageOf(chunk.usageMetadata) ?? this.#usage;
    if (chunk.promptFeedback?.blockReason) this.#finishReason = "blocked";
    const candidate = chunk.candidates?.[0];
    this.#finishReason = finishReasonOf(candidate?.finishReason, this.#model) ?? this.#finishReason;
    const parts = partsOf(candidate);
    for (const part of parts) this.#takeCall(part);
    return {
      text: parts.map(shownText).join(""),
      generated: parts.some(({ text, functionCall }) => Boolean(text) || Boolean(functionCall)),
    };
  }

  /** A call comes whole. Gemini 3 gives it an id, earlier models don't: then it gets one that no other answer's call has. */
  #takeCall({ functionCall }: WirePart): void {
    if (!functionCall) return;
    const { id, name, args } = functionCall;
    this.#toolCalls.push({
      id: stringOf(id) || `${this.#responseId}-${this.#toolCalls.length}`,
      name: stringOf(name),
      argumentsJson: JSON.stringify(args ?? {}),
    });
  }

  /** Throws `cut` unless a finish reason has come. */
  outcome(): ChatOutcome {
    if (this.#finishReason === undefined) throw new ProviderFailure("cut", this.#model);
    const called = this.#finishReason === "stop" && this.#toolCalls.length > 0;
    return {
      finishReason: called ? "tool_calls" : this.#finishReason,
      usage: this.#usage,
      toolCalls: called ? this.#toolCalls : [],
    };
  }
}

function partsOf(candidate: WireCandidate | null | undefined): WirePart[] {
  const parts = candidate?.content?.parts;
  return Array.isArray(parts) ? parts.filter((part) => typeof part === "object" && part !== null) : [];
}

function shownText({ text, thought }: WirePart): string {
  return thought ? "" : stringOf(text);
}

type Finish = ChatOutcome["finishReason"] | "garbage" | undefined;

/** The SDK's list ends in 2025. Whatever else has come since keeps content back for a reason of its own. */
const finishReasons: Readonly<Partial<Record<string, Finish>> & Record<FinishReason, Finish>> = {
  FINISH_REASON_UNSPECIFIED: undefined,
  STOP: "stop",
  MAX_TOKENS: "length",
  SAFETY: "blocked",
  RECITATION: "blocked",
  LANGUAGE: "blocked",
  BLOCKLIST: "blocked",
  PROHIBITED_CONTENT: "blocked",
  SPII: "blocked",
  OTHER: "blocked",
  // The model meant to call a function, and what it wrote is no call.
  MALFORMED_FUNCTION_CALL: "garbage",
  UNEXPECTED_TOOL_CALL: "garbage",
  TOO_MANY_TOOL_CALLS: "garbage",
  MALFORMED_RESPONSE: "garbage",
};

function finishReasonOf(reason: unknown, model: string): ChatOutcome["finishReason"] | undefined {
  if (typeof reason !== "string") return undefined;
  const finish = Object.hasOwn(finishReasons, reason) ? finishReasons[reason] : "blocked";
  if (finish === "garbage") throw new ProviderFailure("garbage", model, { cause: reason });
  return finish;
}

/** Google counts cached tokens inside the prompt's, what tools brought in and thoughts beside; a count of 0 it leaves out. */
function tokenUsageOf(usage: WireUsage | null | undefined): TokenUsage | undefined {
  const prompt = countOf(usage?.promptTokenCount);
  if (prompt === undefined) return undefined;
  const cachedInputTokens = Math.min(prompt, countOf(usage?.cachedContentTokenCount) ?? 0);
  return {
    inputTokens: prompt - cachedInputTokens + (countOf(usage?.toolUsePromptTokenCount) ?? 0),
    cachedInputTokens,
    outputTokens: countOf(usage?.candidatesTokenCount) ?? 0,
    reasoningTokens: countOf(usage?.thoughtsTokenCount) ?? 0,
  };
}
