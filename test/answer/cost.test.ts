// What an answer costs, what a ceiling buys, and that neither ever comes to more than was promised.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  affordable,
  costOf,
  countUsage,
  leastCost,
  type Means,
  type QuestionShape,
  worstCost,
} from "../../src/answer/cost.ts";
import type { ModelPrice } from "../../src/providers/chat-model.ts";
import { knownModels } from "../../src/providers/registry.ts";

const free: ModelPrice = { inputNanoUsd: 0, cachedInputNanoUsd: 0, outputNanoUsd: 0 };
const isFree = ({ inputNanoUsd, outputNanoUsd }: ModelPrice) => inputNanoUsd === 0 && outputNanoUsd === 0;
const knownPrices = knownModels.flatMap(({ price }) => price ?? []);

const nanoUsd = fc.oneof(fc.nat(40), fc.nat(100_000), fc.constant(0));
const prices = fc.oneof(
  fc.record({ inputNanoUsd: nanoUsd, cachedInputNanoUsd: nanoUsd, outputNanoUsd: nanoUsd }),
  fc.constantFrom(...knownPrices),
);
const paid = prices.filter((price) => !isFree(price));
const shapes: fc.Arbitrary<QuestionShape> = fc.record({
  fixedTokens: fc.nat(5_000),
  maxTokens: fc.oneof(fc.integer({ min: 1, max: 128 }), fc.integer({ min: 1, max: 130_000 })),
  contextMaxTokens: fc.oneof(fc.nat(1_000), fc.nat(1_000_000)),
});
/** Below nothing where attempts have used up more than there was; most of them where it matters. */
const ceilingsOf = (price: ModelPrice, shape: QuestionShape) => {
  const [least, worst] = [leastCost(price, shape), worstCost(price, shape)];
  return fc.oneof(
    fc.integer({ min: -1_000, max: Math.max(0, 2 * worst) }),
    fc.integer({ min: least - 2, max: least + 2 * (price.inputNanoUsd + price.outputNanoUsd) + 2 }),
    fc.integer({ min: least, max: Math.max(least, worst) }),
    fc.integer({ min: worst - 2, max: worst + 2 }),
  );
};
const offers = fc
  .tuple(paid, shapes)
  .chain(([price, shape]) =>
    fc.record({ price: fc.constant(price), shape: fc.constant(shape), ceiling: ceilingsOf(price, shape) }),
  );

const costOfMeans = (price: ModelPrice, { contextTokens, maxTokens }: Means) =>
  costOf(price, { inputTokens: contextTokens, outputTokens: maxTokens });

describe("What a ceiling buys", () => {
  it("never costs more than the ceiling, together with question and rules", () => {
    fc.assert(
      fc.property(offers, ({ price, shape, ceiling }) => {
        const means = affordable(price, ceiling, shape);
        if (!means) return;
        const inputTokens = shape.fixedTokens + means.contextTokens;
        expect(costOf(price, { inputTokens, outputTokens: means.maxTokens })).toBeLessThanOrEqual(ceiling);
      }),
    );
  });

  it("is never more than was wished, and made of whole tokens", () => {
    fc.assert(
      fc.property(offers, ({ price, shape, ceiling }) => {
        const means = affordable(price, ceiling, shape);
        if (!means) return;
        for (const tokens of [means.contextTokens, means.maxTokens]) {
          expect(Number.isSafeInteger(tokens)).toBe(true);
          expect(tokens).toBeGreaterThanOrEqual(0);
        }
        expect(means.contextTokens).toBeLessThanOrEqual(shape.contextMaxTokens);
        expect(means.maxTokens).toBeLessThanOrEqual(shape.maxTokens);
      }),
    );
  });

  it("is all of it from the worst cost on", () => {
    fc.assert(
      fc.property(paid, shapes, fc.nat(1_000_000), (price, shape, more) => {
        const all = { contextTokens: shape.contextMaxTokens, maxTokens: shape.maxTokens };
        expect(affordable(price, worstCost(price, shape) + more, shape)).toEqual(all);
      }),
    );
  });

  it("is an answer from the least cost on, and none below it", () => {
    fc.assert(
      fc.property(offers, ({ price, shape, ceiling }) => {
        expect(affordable(price, ceiling, shape) !== undefined).toBe(ceiling >= leastCost(price, shape));
      }),
    );
  });

  it("is an answer of 64 tokens at least, with half of the money for context or all that it may have", () => {
    fc.assert(
      fc.property(offers, ({ price, shape, ceiling }) => {
        const means = affordable(price, ceiling, shape);
        if (!means) return;
        const { maxTokens, contextTokens } = means;
        expect(maxTokens).toBeGreaterThanOrEqual(Math.min(shape.maxTokens, 64));
        if (maxTokens === Math.min(shape.maxTokens, 64) || price.inputNanoUsd === 0) return;
        const half = Math.floor((ceiling - shape.fixedTokens * price.inputNanoUsd) / 2 / price.inputNanoUsd);
        expect(contextTokens).toBeGreaterThanOrEqual(Math.min(shape.contextMaxTokens, half));
      }),
    );
  });

  it("leaves money only where all is granted, or less than one more token costs", () => {
    fc.assert(
      fc.property(offers, ({ price, shape, ceiling }) => {
        const means = affordable(price, ceiling, shape);
        if (!means) return;
        const left = ceiling - shape.fixedTokens * price.inputNanoUsd - costOfMeans(price, means);
        if (means.contextTokens < shape.contextMaxTokens) expect(left).toBeLessThan(price.inputNanoUsd);
        else if (means.maxTokens < shape.maxTokens) expect(left).toBeLessThan(price.outputNanoUsd);
      }),
    );
  });

  it("is never less with a higher ceiling: not the answer, nor all in money, but for part of a token", () => {
    fc.assert(
      fc.property(offers, fc.oneof(fc.nat(50), fc.nat(10_000_000)), ({ price, shape, ceiling }, more) => {
        const before = affordable(price, ceiling, shape);
        const after = affordable(price, ceiling + more, shape);
        if (!before) return;
        if (!after) throw new Error("A higher ceiling buys nothing");
        expect(after.maxTokens).toBeGreaterThanOrEqual(before.maxTokens);
        const partOfToken = Math.max(0, price.inputNanoUsd - 1);
        expect(costOfMeans(price, after)).toBeGreaterThanOrEqual(costOfMeans(price, before) - partOfToken);
      }),
    );
  });

  it("of a free model is always everything, whatever the ceiling", () => {
    fc.assert(
      fc.property(shapes, fc.integer(), (shape, ceiling) => {
        const means = affordable(free, ceiling, shape);
        expect(means).toEqual({ contextTokens: Number.MAX_SAFE_INTEGER, maxTokens: shape.maxTokens });
        expect([worstCost(free, shape), leastCost(free, shape)]).toEqual([0, 0]);
      }),
    );
  });

  it.each([
    ["all from the worst cost", 11_000, { contextTokens: 2_000, maxTokens: 1_000 }],
    ["less of the answer first, as long as the context keeps all", 10_000, { contextTokens: 2_000, maxTokens: 875 }],
    ["half for each where money is short", 3_000, { contextTokens: 1_000, maxTokens: 125 }],
    ["a short answer from what is left, where half would not do", 2_012, { contextTokens: 500, maxTokens: 64 }],
    ["nothing below that", 2_011, undefined],
  ])("is %s", (_, ceiling, expected) => {
    const price = { inputNanoUsd: 1, cachedInputNanoUsd: 1, outputNanoUsd: 8 };
    expect(affordable(price, ceiling, { fixedTokens: 1_000, maxTokens: 1_000, contextMaxTokens: 2_000 })).toEqual(
      expected,
    );
  });

  it("is an answer of every known model for its least cost", () => {
    const shape = { fixedTokens: 300, maxTokens: 1_024, contextMaxTokens: 6_000 };
    for (const price of knownPrices) expect(affordable(price, leastCost(price, shape), shape)).toBeDefined();
  });
});

describe("The least cost", () => {
  it("is never above the worst, both of them whole", () => {
    fc.assert(
      fc.property(prices, shapes, (price, shape) => {
        const [least, worst] = [leastCost(price, shape), worstCost(price, shape)];
        expect(least).toBeLessThanOrEqual(worst);
        expect([least, worst].every((cost) => Number.isSafeInteger(cost) && cost >= 0)).toBe(true);
      }),
    );
  });
});

describe("countUsage", () => {
  const tokens = fc.nat(1_000_000);
  const usages = fc.record({
    inputTokens: tokens,
    cachedInputTokens: tokens,
    outputTokens: tokens,
    reasoningTokens: tokens,
  });
  const estimates = fc.record({ inputTokens: tokens, outputTokens: tokens });

  it("takes what the provider reported: each bucket once, at its own price, reasoning like output", () => {
    fc.assert(
      fc.property(usages, estimates, prices, (usage, estimate, price) => {
        const { inputTokens, cachedInputTokens, outputTokens, reasoningTokens } = usage;
        expect(countUsage(usage, estimate, { price })).toEqual({
          inputTokens: inputTokens + cachedInputTokens,
          outputTokens: outputTokens + reasoningTokens,
          costNanoUsd:
            inputTokens * price.inputNanoUsd +
            cachedInputTokens * price.cachedInputNanoUsd +
            (outputTokens + reasoningTokens) * price.outputNanoUsd,
          ownNanoUsd: 0,
          estimated: false,
        });
      }),
    );
  });

  it("takes the estimate where nothing was reported, and says so", () => {
    fc.assert(
      fc.property(estimates, prices, (estimate, price) => {
        expect(countUsage(undefined, estimate, { price })).toEqual({
          ...estimate,
          costNanoUsd: estimate.inputTokens * price.inputNanoUsd + estimate.outputTokens * price.outputNanoUsd,
          ownNanoUsd: 0,
          estimated: true,
        });
      }),
    );
  });

  it("takes a report of nothing for what it is", () => {
    const nothing = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0, reasoningTokens: 0 };
    const price = { inputNanoUsd: 5, cachedInputNanoUsd: 1, outputNanoUsd: 9 };
    expect(countUsage(nothing, { inputTokens: 7, outputTokens: 7 }, { price })).toEqual({
      inputTokens: 0,
      outputTokens: 0,
      costNanoUsd: 0,
      ownNanoUsd: 0,
      estimated: false,
    });
  });

  it("lets the user pay what was asked with a key of the user's own, and the house nothing", () => {
    const free = { inputNanoUsd: 0, cachedInputNanoUsd: 0, outputNanoUsd: 0 };
    fc.assert(
      fc.property(usages, estimates, prices, (usage, estimate, price) => {
        const { costNanoUsd } = countUsage(usage, estimate, { price });
        const own = countUsage(usage, estimate, { price: free, ownPrice: price });
        expect(own).toMatchObject({ costNanoUsd: 0, ownNanoUsd: costNanoUsd });
      }),
    );
  });

  it("never comes to more than the worst cost, whatever of the input was cached for less", () => {
    fc.assert(
      fc.property(prices, shapes, fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)), (price, shape, percents) => {
        fc.pre(price.cachedInputNanoUsd <= price.inputNanoUsd);
        const [used, cached, reasoning] = percents.map((percent) => percent / 100);
        const input = Math.floor((shape.fixedTokens + shape.contextMaxTokens) * (used ?? 0));
        const output = Math.floor(shape.maxTokens * (used ?? 0));
        const cachedInputTokens = Math.floor(input * (cached ?? 0));
        const reasoningTokens = Math.floor(output * (reasoning ?? 0));
        const usage = {
          inputTokens: input - cachedInputTokens,
          cachedInputTokens,
          outputTokens: output - reasoningTokens,
          reasoningTokens,
        };
        const counted = countUsage(usage, { inputTokens: 0, outputTokens: 0 }, { price });
        expect(counted).toMatchObject({ inputTokens: input, outputTokens: output });
        expect(counted.costNanoUsd).toBeLessThanOrEqual(worstCost(price, shape));
      }),
    );
  });
});
