// What fits into a model's window, and what an answer costs.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countUsage } from "../../src/answer/cost.ts";
import { budgetOf, estimateTokens, fitWindow } from "../../src/answer/fit.ts";

const tokens = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 12 });
const itself = { passage: (cost: number) => cost, pair: (cost: number) => cost };
const sum = (costs: readonly number[]) => costs.reduce((total, cost) => total + cost, 0);

describe("fitWindow", () => {
  it("keeps the best passages and the newest pairs, in order, and stays within the budget", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 300 }), tokens, tokens, (budget, passages, history) => {
        const fitted = fitWindow(budget, passages, history, itself);
        expect(fitted.passages).toEqual(passages.slice(0, fitted.passages.length));
        expect(fitted.history).toEqual(history.slice(history.length - fitted.history.length));
        expect(sum(fitted.passages) + sum(fitted.history)).toBeLessThanOrEqual(Math.max(0, budget));
        expect(fitted.truncatedPassages).toBe(passages.length - fitted.passages.length);
        expect(fitted.truncatedPairs).toBe(history.length - fitted.history.length);
      }),
    );
  });

  it("leaves nothing out that would still have fitted next", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), tokens, tokens, (budget, passages, history) => {
        const fitted = fitWindow(budget, passages, history, itself);
        const left = budget - sum(fitted.passages) - sum(fitted.history);
        const nextPair = history[history.length - fitted.history.length - 1];
        if (nextPair !== undefined) expect(nextPair).toBeGreaterThan(left);
        const nextPassage = passages[fitted.passages.length];
        if (nextPassage !== undefined) expect(nextPassage).toBeGreaterThan(budget - sum(fitted.passages));
      }),
    );
  });

  it("prefers passages to history", () => {
    expect(fitWindow(10, [6, 4], [1], itself)).toEqual({
      passages: [6, 4],
      history: [],
      truncatedPassages: 0,
      truncatedPairs: 1,
    });
  });
});

describe("budgetOf", () => {
  const rules = { contextTokens: 32_768, outputReserveTokens: 4_000, safetyReserveTokens: 500 };

  it("leaves room for the answer, for errors and for what is always sent", () => {
    expect(budgetOf(rules, 268)).toBe(28_000);
  });

  it("gives a small window's answer half of it at most", () => {
    expect(budgetOf({ ...rules, contextTokens: 4_096 }, 48)).toBe(1_500);
  });

  it("is negative where not even the question fits", () => {
    expect(budgetOf({ ...rules, contextTokens: 2_048 }, 2_000)).toBeLessThan(0);
  });
});

describe("estimateTokens", () => {
  it("counts every message for something, and more text for no less", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.lorem({ maxCount: 30 }), (text, more) => {
        expect(estimateTokens("")).toBe(8);
        expect(estimateTokens(`${text} ${more}`)).toBeGreaterThanOrEqual(estimateTokens(text));
        expect(Number.isInteger(estimateTokens(text))).toBe(true);
      }),
    );
  });
});

describe("countUsage", () => {
  const price = { inputNanoUsd: 400, cachedInputNanoUsd: 100, outputNanoUsd: 1_600 };
  const reported = { inputTokens: 1_000, cachedInputTokens: 200, outputTokens: 50, reasoningTokens: 30 };
  const estimate = { inputTokens: 900, outputTokens: 40 };

  it("counts every token once, each at its own price; reasoning is paid like output", () => {
    expect(countUsage(reported, estimate, { price })).toEqual({
      inputTokens: 1_200,
      outputTokens: 80,
      costNanoUsd: 1_000 * 400 + 200 * 100 + 80 * 1_600,
      ownNanoUsd: 0,
      estimated: false,
    });
  });

  it("estimates where the provider reports nothing, and says so", () => {
    expect(countUsage(undefined, estimate, { price })).toEqual({
      inputTokens: 900,
      outputTokens: 40,
      costNanoUsd: 900 * 400 + 40 * 1_600,
      ownNanoUsd: 0,
      estimated: true,
    });
  });

  it("costs nothing where the model is free", () => {
    const free = { inputNanoUsd: 0, cachedInputNanoUsd: 0, outputNanoUsd: 0 };
    expect(countUsage(reported, estimate, { price: free }).costNanoUsd).toBe(0);
  });
});
