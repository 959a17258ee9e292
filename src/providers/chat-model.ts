// The port behind which every chat model stands.

/** A message of words alone: all that an answer's prompt is made of. */
export interface TextMessage {
  role: "system" | "user" | "assistant";
  content: string;
}

export type ContentPart = { type: "text"; text: string } | { type: "image"; mediaType: string; base64: string };

/** A function that the model may ask for; `parameters` is its JSON schema. */
export interface ToolDefinition {
  name: string;
  description: string;
  parameters: Readonly<Record<string, unknown>>;
  /** The call's arguments must fit the schema; only OpenAI's API knows it, others do what they can */
  strict?: boolean;
}

/** Undefined: the model decides */
export type ToolChoice = "none" | "required" | { name: string };

/** JSON of any shape, or of this one. Undefined: text */
export type ResponseFormat =
  | { type: "json" }
  | { type: "json_schema"; name: string; schema: Readonly<Record<string, unknown>>; strict?: boolean };

export interface ToolCall {
  id: string;
  name: string;
  /** JSON as the model wrote it, whole but unchecked */
  argumentsJson: string;
}

export type ChatMessage =
  | TextMessage
  | { role: "user"; content: readonly ContentPart[] }
  | { role: "assistant"; content: string; toolCalls: readonly ToolCall[] }
  | { role: "tool"; toolCallId: string; content: string };

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
  /** Only for models with the capability `tools` */
  tools?: readonly ToolDefinition[];
  /** This and what follows only for models whose adapter passes it on: see chat-options.ts */
  toolChoice?: ToolChoice;
  responseFormat?: ResponseFormat;
  /** The answer ends before any of these */
  stop?: readonly string[];
  /** The span that waits for the answer, told to the provider: W3C trace context */
  traceparent?: string;
}

/** What a request carries besides its body */
export const traceHeaders = ({ traceparent }: Pick<ChatRequest, "traceparent">): Record<string, string> =>
  traceparent === undefined ? {} : { traceparent };

export interface ChatOutcome {
  finishReason: "stop" | "length" | "blocked" | "tool_calls";
  /** Empty unless `finishReason` is `tool_calls` */
  toolCalls: readonly ToolCall[];
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
  /** What the house pays; of an unpriced model the flat rate */
  readonly price: ModelPrice;
  /** Set where it is asked with a key of its user's own: what the user pays, while the house pays nothing */
  readonly ownPrice?: ModelPrice | undefined;
  /**
   * Generates one answer. `onText` hears each piece as it comes, one call a network read at most.
   * Resolves after the provider's own end mark; throws ProviderFailure on anything else, `aborted` when `signal` fired.
   */
  generate(request: ChatRequest, onText: (text: string) => void, signal: AbortSignal): Promise<ChatOutcome>;
}

/** Integer nano-dollars a token. */
export interface ModelPrice {
  inputNanoUsd: number;
  cachedInputNanoUsd: number;
  outputNanoUsd: number;
}
