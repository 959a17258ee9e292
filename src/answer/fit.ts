// What fits into a model's window: the question always, passages best first, then history newest first. Pure.
import { estimateTokenCount } from "tokenx";

export interface WindowRules {
  contextTokens: number;
  outputReserveTokens: number;
  safetyReserveTokens: number;
}

export interface Fitted<P, H> {
  passages: P[];
  /** In their own order, oldest first */
  history: H[];
  truncatedPassages: number;
  truncatedPairs: number;
}

/** The estimator is off by a few percent, and more for scripts that it knows less well. */
const estimateMargin = 1.1;
/** Role marks and separators around a message. */
const messageOverheadTokens = 8;

export const estimateTokens = (text: string): number =>
  Math.ceil(estimateTokenCount(text) * estimateMargin) + messageOverheadTokens;

/** Tokens free for passages and history; negative when not even the question fits. A small window gives at most half to its answer. */
export function budgetOf(rules: WindowRules, fixedTokens: number): number {
  const output = Math.min(rules.outputReserveTokens, Math.floor(rules.contextTokens / 2));
  return rules.contextTokens - output - rules.safetyReserveTokens - fixedTokens;
}

export function fitWindow<P, H>(
  budget: number,
  passages: readonly P[],
  history: readonly H[],
  tokensOf: { passage: (item: P) => number; pair: (item: H) => number },
): Fitted<P, H> {
  const keptPassages = prefixWithin(passages, budget, tokensOf.passage);
  const keptPairs = prefixWithin([...history].reverse(), budget - keptPassages.tokens, tokensOf.pair);
  return {
    passages: keptPassages.items,
    history: keptPairs.items.reverse(),
    truncatedPassages: passages.length - keptPassages.items.length,
    truncatedPairs: history.length - keptPairs.items.length,
  };
}

function prefixWithin<T>(
  items: readonly T[],
  budget: number,
  tokensOf: (item: T) => number,
): { items: T[]; tokens: number } {
  const kept: T[] = [];
  let tokens = 0;
  for (const item of items) {
    const cost = tokensOf(item);
    if (tokens + cost > budget) break;
    kept.push(item);
    tokens += cost;
  }
  return { items: kept, tokens };
}
