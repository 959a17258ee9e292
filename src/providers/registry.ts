// Known providers and models as data. Adding a model is a row; adding an OpenAI-compatible provider is a row too.
import type { ModelPrice } from "./chat-model.ts";
import type { RerankPrice } from "./reranker.ts";

export const capabilities = ["chat", "vision", "audio", "tools", "json", "embedding"] as const;
export type Capability = (typeof capabilities)[number];

export interface KnownModel {
  /** `provider/name`; the name may hold slashes itself */
  id: string;
  capabilities: readonly Capability[];
  contextTokens: number;
  maxOutputTokens: number;
  /** Undefined: unpriced; `priceOf` says what is done then */
  price?: ModelPrice;
  /** What to expect of it, for choosing; not measured here */
  typicalFirstTokenMs: number;
  /** ISO date after which its provider may switch it off */
  deprecatesAt?: string;
}

/** A price in dollars a million tokens as integer nano-dollars a token. */
export const perMillion = (input: number, cachedInput: number, output: number): ModelPrice => ({
  inputNanoUsd: Math.round(input * 1_000),
  cachedInputNanoUsd: Math.round(cachedInput * 1_000),
  outputNanoUsd: Math.round(output * 1_000),
});

const full: readonly Capability[] = ["chat", "vision", "tools", "json"];
const textual: readonly Capability[] = ["chat", "tools", "json"];
const embedding: readonly Capability[] = ["embedding"];

const chat = (
  id: string,
  context: number,
  output: number,
  firstTokenMs: number,
  can: readonly Capability[],
  price?: ModelPrice,
): KnownModel => ({
  id,
  capabilities: can,
  contextTokens: context,
  maxOutputTokens: output,
  typicalFirstTokenMs: firstTokenMs,
  ...(price ? { price } : {}),
});
const embed = (id: string, context: number, dollarsPerMillion: number): KnownModel => ({
  id,
  capabilities: embedding,
  contextTokens: context,
  maxOutputTokens: 0,
  typicalFirstTokenMs: 200,
  price: perMillion(dollarsPerMillion, dollarsPerMillion, 0),
});

/** Prices are list prices as known when the row was written: check them before money depends on them. */
export const knownModels: readonly KnownModel[] = [
  chat("openai/gpt-5", 400_000, 128_000, 2_500, full, perMillion(1.25, 0.125, 10)),
  chat("openai/gpt-5-mini", 400_000, 128_000, 1_500, full, perMillion(0.25, 0.025, 2)),
  chat("openai/gpt-5-nano", 400_000, 128_000, 1_000, full, perMillion(0.05, 0.005, 0.4)),
  chat("openai/gpt-4.1", 1_047_576, 32_768, 700, full, perMillion(2, 0.5, 8)),
  chat("openai/gpt-4.1-mini", 1_047_576, 32_768, 500, full, perMillion(0.4, 0.1, 1.6)),
  chat("openai/gpt-4.1-nano", 1_047_576, 32_768, 400, full, perMillion(0.1, 0.025, 0.4)),
  chat("openai/gpt-4o", 128_000, 16_384, 600, full, perMillion(2.5, 1.25, 10)),
  chat("openai/gpt-4o-mini", 128_000, 16_384, 500, full, perMillion(0.15, 0.075, 0.6)),
  embed("openai/text-embedding-3-small", 8_191, 0.02),
  embed("openai/text-embedding-3-large", 8_191, 0.13),
  chat("anthropic/claude-opus-4-5", 200_000, 64_000, 1_500, full, perMillion(5, 0.5, 25)),
  chat("anthropic/claude-sonnet-4-5", 200_000, 64_000, 1_000, full, perMillion(3, 0.3, 15)),
  chat("anthropic/claude-haiku-4-5", 200_000, 64_000, 600, full, perMillion(1, 0.1, 5)),
  chat("google/gemini-2.5-pro", 1_048_576, 65_536, 2_500, [...full, "audio"], perMillion(1.25, 0.125, 10)),
  chat("google/gemini-2.5-flash", 1_048_576, 65_536, 700, [...full, "audio"], perMillion(0.3, 0.03, 2.5)),
  chat("google/gemini-2.5-flash-lite", 1_048_576, 65_536, 400, [...full, "audio"], perMillion(0.1, 0.01, 0.4)),
  embed("google/gemini-embedding-001", 2_048, 0.15),
  chat("groq/llama-3.3-70b-versatile", 131_072, 32_768, 250, textual, perMillion(0.59, 0.59, 0.79)),
  chat("groq/llama-3.1-8b-instant", 131_072, 131_072, 150, textual, perMillion(0.05, 0.05, 0.08)),
  chat("groq/openai/gpt-oss-120b", 131_072, 65_536, 300, textual, perMillion(0.15, 0.075, 0.6)),
  chat("cohere/command-a-03-2025", 256_000, 8_000, 600, textual, perMillion(2.5, 2.5, 10)),
  chat("cohere/command-r7b-12-2024", 128_000, 4_000, 300, textual, perMillion(0.0375, 0.0375, 0.15)),
  embed("cohere/embed-v4.0", 128_000, 0.12),
  chat("openrouter/openrouter/auto", 128_000, 16_384, 1_000, textual),
  chat("huggingface/meta-llama/Llama-3.3-70B-Instruct", 131_072, 8_192, 800, textual),
  chat(
    "workers-ai/@cf/meta/llama-3.3-70b-instruct-fp8-fast",
    24_000,
    4_096,
    500,
    textual,
    perMillion(0.293, 0.293, 2.253),
  ),
  chat("workers-ai/@cf/meta/llama-3.1-8b-instruct-fp8", 32_000, 4_096, 300, ["chat"], perMillion(0.152, 0.152, 0.287)),
  embed("workers-ai/@cf/baai/bge-m3", 8_192, 0.012),
  chat("builtin/extractive", 1_000_000, 2_000, 5, ["chat"], perMillion(0, 0, 0)),
  { ...embed("builtin/hashing", 1_000_000, 0), typicalFirstTokenMs: 1 },
];

/** Rerankers' list prices; what isn't here counts as the dearest. */
export const rerankPrices: Readonly<Record<string, RerankPrice>> = {
  "cohere/rerank-v3.5": { callNanoUsd: 2_000_000, tokenNanoUsd: 0 },
  "workers-ai/@cf/baai/bge-reranker-base": { callNanoUsd: 0, tokenNanoUsd: 3 },
};

/** In the order in which they are asked; each names models, of which those are taken that can be asked here. */
export const aliases: Readonly<Record<string, readonly string[]>> = {
  fast: [
    "groq/llama-3.1-8b-instant",
    "google/gemini-2.5-flash-lite",
    "openai/gpt-4.1-nano",
    "anthropic/claude-haiku-4-5",
    "workers-ai/@cf/meta/llama-3.1-8b-instruct-fp8",
    "cohere/command-r7b-12-2024",
  ],
  balanced: [
    "openai/gpt-4.1-mini",
    "google/gemini-2.5-flash",
    "anthropic/claude-haiku-4-5",
    "groq/llama-3.3-70b-versatile",
    "cohere/command-a-03-2025",
    "workers-ai/@cf/meta/llama-3.3-70b-instruct-fp8-fast",
  ],
  best: [
    "anthropic/claude-opus-4-5",
    "openai/gpt-5",
    "google/gemini-2.5-pro",
    "openai/gpt-4.1",
    "groq/openai/gpt-oss-120b",
  ],
  local: ["ollama", "builtin/extractive"],
  embed: [
    "openai/text-embedding-3-small",
    "google/gemini-embedding-001",
    "cohere/embed-v4.0",
    "workers-ai/@cf/baai/bge-m3",
    "builtin/hashing",
  ],
};

const byId = new Map(knownModels.map((model) => [model.id, model]));

export const knownModel = (id: string): KnownModel | undefined => byId.get(id);

/** Prices are checked when the Worker starts: a negative or fractional one would make money of nothing. */
for (const { id, price } of knownModels) {
  if (price && !Object.values(price).every((value) => Number.isSafeInteger(value) && value >= 0))
    throw new Error(`${id} has a price that can't be`);
}
