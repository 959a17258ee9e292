// The port behind which every chat model stands.

export interface ChatMessage {
  role: "system" | "user" | "assistant";
  content: string;
}

/** A passage as the model gets it, under the number by which it may cite it. */
export interface OfferedPassage {
  n: number;
  title: string;
  /** The headings above it; empty where there are none */
  heading: string;
  text: string;
}

export interface ChatRequest {
  messages: readonly ChatMessage[];
  /** The question alone and the passages: what a quoting model works on instead of the prompt. */
  question: string;
  passages: readonly OfferedPassage[];
  temperature: number;
  maxTokens: number;
}

export interface ChatOutcome {
  finishReason: "stop" | "length" | "blocked";
  /** As the provider reports it; undefined where it doesn't. */
  usage: TokenUsage | undefined;
}

/** Disjoint buckets. */
export interface TokenUsage {
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
  reasoningTokens: number;
}

export interface ChatModel {
  /** `provider/model` */
  readonly id: string;
  readonly contextTokens: number;
  /** Integer nano-dollars a token; undefined: no known price, which is never taken as free. */
  readonly price: ModelPrice | undefined;
  /**
   * Generates one answer. `onText` hears each piece as it comes, one call a network read at most.
   * Resolves after the provider's own end mark; throws ProviderFailure on anything else, `aborted` when `signal` fired.
   */
  generate(request: ChatRequest, onText: (text: string) => void, signal: AbortSignal): Promise<ChatOutcome>;
}

export interface ModelPrice {
  inputNanoUsd: number;
  cachedInputNanoUsd: number;
  outputNanoUsd: number;
}
