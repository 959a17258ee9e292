// Tokens and money of one answer. Pure.
import type { ModelPrice, TokenUsage } from "../providers/chat-model.ts";

export interface Counted {
  inputTokens: number;
  outputTokens: number;
  costNanoUsd: number | null;
  estimated: boolean;
}

/** `estimate` counts where the provider reported nothing. An unknown price gives no cost, never zero. */
export function countUsage(
  reported: TokenUsage | undefined,
  estimate: { inputTokens: number; outputTokens: number },
  price: ModelPrice | undefined,
): Counted {
  const usage = reported ?? { ...estimate, cachedInputTokens: 0, reasoningTokens: 0 };
  const outputTokens = usage.outputTokens + usage.reasoningTokens;
  return {
    inputTokens: usage.inputTokens + usage.cachedInputTokens,
    outputTokens,
    costNanoUsd: price
      ? usage.inputTokens * price.inputNanoUsd +
        usage.cachedInputTokens * price.cachedInputNanoUsd +
        outputTokens * price.outputNanoUsd
      : null,
    estimated: reported === undefined,
  };
}
