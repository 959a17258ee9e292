// Known models as data: context window and price. Prices are list prices, in nano-dollars a token
// ($1 a million tokens = 1,000 nano-dollars a token).
import type { ModelPrice } from "./chat-model.ts";

export interface KnownModel {
  contextTokens: number;
  price: ModelPrice;
}

const perMillion = (input: number, cachedInput: number, output: number): ModelPrice => ({
  inputNanoUsd: Math.round(input * 1_000),
  cachedInputNanoUsd: Math.round(cachedInput * 1_000),
  outputNanoUsd: Math.round(output * 1_000),
});

const models: Readonly<Record<string, KnownModel>> = {
  "openai/gpt-4.1": { contextTokens: 1_047_576, price: perMillion(2, 0.5, 8) },
  "openai/gpt-4.1-mini": { contextTokens: 1_047_576, price: perMillion(0.4, 0.1, 1.6) },
  "openai/gpt-4.1-nano": { contextTokens: 1_047_576, price: perMillion(0.1, 0.025, 0.4) },
  "openai/gpt-4o": { contextTokens: 128_000, price: perMillion(2.5, 1.25, 10) },
  "openai/gpt-4o-mini": { contextTokens: 128_000, price: perMillion(0.15, 0.075, 0.6) },
};

/** Undefined: not known here, so its price isn't either. It is then unpriced, never free. */
export const knownModel = (id: string): KnownModel | undefined => (Object.hasOwn(models, id) ? models[id] : undefined);
