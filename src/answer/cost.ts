// Tokens and money of one answer. Pure.
import type { ChatModel, ModelPrice, TokenUsage } from "../providers/chat-model.ts";

/** A model's price, and who pays it */
export type Priced = Pick<ChatModel, "price" | "ownPrice">;

export interface Paid {
  /** By the house */
  costNanoUsd: number;
  /** By the user, whose own key it was asked with */
  ownNanoUsd: number;
}

export interface Counted extends Paid {
  inputTokens: number;
  outputTokens: number;
  estimated: boolean;
}

/** Disjoint buckets; reasoning is paid like output. */
export interface BilledTokens {
  inputTokens: number;
  cachedInputTokens?: number;
  outputTokens: number;
}

/** Integer nano-dollars. */
export const costOf = (price: ModelPrice, { inputTokens, cachedInputTokens = 0, outputTokens }: BilledTokens): number =>
  inputTokens * price.inputNanoUsd + cachedInputTokens * price.cachedInputNanoUsd + outputTokens * price.outputNanoUsd;

export const paidFor = ({ price, ownPrice }: Priced, tokens: BilledTokens): Paid => ({
  costNanoUsd: costOf(price, tokens),
  ownNanoUsd: ownPrice ? costOf(ownPrice, tokens) : 0,
});

/** `estimate` counts where the provider reported nothing. */
export function countUsage(
  reported: TokenUsage | undefined,
  estimate: { inputTokens: number; outputTokens: number },
  priced: Priced,
): Counted {
  const usage = reported ?? { ...estimate, cachedInputTokens: 0, reasoningTokens: 0 };
  const outputTokens = usage.outputTokens + usage.reasoningTokens;
  return {
    inputTokens: usage.inputTokens + usage.cachedInputTokens,
    outputTokens,
    ...paidFor(priced, { ...usage, outputTokens }),
    estimated: reported === undefined,
  };
}

export interface Means {
  /** For passages and history */
  contextTokens: number;
  /** For the answer */
  maxTokens: number;
}

/** An answer that is cut off sooner helps nobody. */
const leastAnswerTokens = 64;
/** A passage or two. */
const leastContextTokens = 500;

/**
 * What a ceiling buys of a model beside the `fixedTokens` of question and rules: the answer first, as long as the context
 * keeps half of it or all that it may have. Undefined: less than is worth while.
 */
export function affordable(price: ModelPrice, ceilingNanoUsd: number, shape: QuestionShape): Means | undefined {
  const { fixedTokens, maxTokens, contextMaxTokens } = shape;
  const { inputNanoUsd, outputNanoUsd } = price;
  if (inputNanoUsd === 0 && outputNanoUsd === 0) return { contextTokens: Number.MAX_SAFE_INTEGER, maxTokens };
  if (ceilingNanoUsd < leastCost(price, shape)) return undefined;
  const free = ceilingNanoUsd - fixedTokens * inputNanoUsd;
  const forAnswer = Math.max(free / 2, free - contextMaxTokens * inputNanoUsd);
  const wished = Math.max(leastAnswerTokens, Math.floor(forAnswer / Math.max(1, outputNanoUsd)));
  const answerTokens = outputNanoUsd === 0 ? maxTokens : Math.min(maxTokens, wished);
  const forContext = free - answerTokens * outputNanoUsd;
  const contextTokens = inputNanoUsd === 0 ? contextMaxTokens : Math.floor(forContext / inputNanoUsd);
  return { contextTokens: Math.min(contextMaxTokens, contextTokens), maxTokens: answerTokens };
}

/** Tokens of one question */
export interface QuestionShape {
  /** Of rules and question alone */
  fixedTokens: number;
  maxTokens: number;
  contextMaxTokens: number;
}

/** The most that one answer of a model may cost: what is reserved for it. */
export const worstCost = (price: ModelPrice, { fixedTokens, maxTokens, contextMaxTokens }: QuestionShape): number =>
  costOf(price, { inputTokens: fixedTokens + contextMaxTokens, outputTokens: maxTokens });

/** A short answer from next to nothing: with less money a model isn't asked. */
export const leastCost = (price: ModelPrice, { fixedTokens, maxTokens, contextMaxTokens }: QuestionShape): number =>
  costOf(price, {
    inputTokens: fixedTokens + Math.min(contextMaxTokens, leastContextTokens),
    outputTokens: Math.min(maxTokens, leastAnswerTokens),
  });
