// Every model that can be asked has a price, in whole nano-dollars a token.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Config, parseConfig } from "../../src/platform/config.ts";
import { priceOf } from "../../src/providers/price.ts";
import { knownModel, knownModels } from "../../src/providers/registry.ts";
import { type PricedModel, select } from "../../src/providers/select.ts";

const configOf = (settings: Record<string, string> = {}) =>
  parseConfig({ DATABASE_URL: "postgres://a:b@localhost/c", JWT_SECRET: "x".repeat(32), ...settings });
const denying = configOf({ UNPRICED_MODELS: "deny" });

describe("a price", () => {
  it.each([
    { id: "openai/gpt-4.1-mini", nanoUsd: [400, 100, 1_600], isKnown: true },
    { id: "ollama/unheard-of", nanoUsd: [0, 0, 0], isKnown: true },
    { id: "builtin/hashing", nanoUsd: [0, 0, 0], isKnown: true },
    { id: "openai/unheard-of", nanoUsd: [7_500, 7_500, 7_500], isKnown: false },
    { id: "openrouter/openrouter/auto", nanoUsd: [7_500, 7_500, 7_500], isKnown: false },
    { id: "ollama", nanoUsd: [7_500, 7_500, 7_500], isKnown: false },
    { id: "constructor", nanoUsd: [7_500, 7_500, 7_500], isKnown: false },
  ])("of $id is $nanoUsd, known: $isKnown", ({ id, nanoUsd, isKnown }) => {
    const [inputNanoUsd, cachedInputNanoUsd, outputNanoUsd] = nanoUsd;
    const price = { inputNanoUsd, cachedInputNanoUsd, outputNanoUsd };
    expect(priceOf(id, configOf({ UNPRICED_USD_PER_MILLION: "7.5" }))).toEqual({ price, isKnown });
  });

  it("of the settings goes before every other, its cached input as its input where it isn't told", () => {
    const MODEL_PRICES =
      '{"openai/gpt-5": {"input": 0.0375, "output": 1}, "ollama/mine": {"input": 1, "cached_input": 0}}';
    const config = configOf({ MODEL_PRICES });
    const own = { inputNanoUsd: 38, cachedInputNanoUsd: 38, outputNanoUsd: 1_000 };
    expect(priceOf("openai/gpt-5", config)).toEqual({ price: own, isKnown: true });
    const mine = { inputNanoUsd: 1_000, cachedInputNanoUsd: 0, outputNanoUsd: 0 };
    expect(priceOf("ollama/mine", config)).toEqual({ price: mine, isKnown: true });
  });
});

const anyId = fc.oneof(
  fc.constantFrom(...knownModels.map(({ id }) => id)),
  fc.string().map((name) => `ollama/${name}`),
  fc.string(),
);
const usd = fc.double({ min: 0, max: 1_000_000, noNaN: true });
const anyPrice = fc.record({ input: usd, cached_input: usd, output: usd }, { requiredKeys: ["input", "output"] });
const anyConfig = fc
  .record({ modelPrices: fc.dictionary(anyId, anyPrice), unpricedUsdPerMillion: usd })
  .map((settings): Config => ({ ...configOf(), ...settings }));

describe("prices", () => {
  it("are there for every model, never negative, always whole", () => {
    fc.assert(
      fc.property(anyConfig, anyId, (config, id) => {
        const values = Object.values(priceOf(id, config)?.price ?? {});
        expect(values).toHaveLength(3);
        expect(values.filter((value) => !Number.isSafeInteger(value) || value < 0)).toEqual([]);
      }),
    );
  });

  it("are the settings' where they tell one", () => {
    fc.assert(
      fc.property(anyConfig, anyId, anyPrice, (config, id, price) => {
        // As JSON.parse would: a key of any name is the object's own.
        const modelPrices = Object.fromEntries([...Object.entries(config.modelPrices), [id, price]]);
        expect(priceOf(id, { ...config, modelPrices, unpricedModels: "deny" })).toEqual({
          price: {
            inputNanoUsd: Math.round(price.input * 1_000),
            cachedInputNanoUsd: Math.round((price.cached_input ?? price.input) * 1_000),
            outputNanoUsd: Math.round(price.output * 1_000),
          },
          isKnown: true,
        });
      }),
    );
  });

  it("are denied to unpriced models alone", () => {
    fc.assert(
      fc.property(anyConfig, anyId, (config, id) => {
        const flat = priceOf(id, config);
        expect(priceOf(id, { ...config, unpricedModels: "deny" })).toEqual(flat?.isKnown ? flat : undefined);
      }),
    );
  });

  it("are those of the registry where it has one", () => {
    for (const { id, price } of knownModels) expect(priceOf(id, denying)?.price).toEqual(price);
  });
});

describe("a choice by cost", () => {
  const candidate = (id: string, config: Config): PricedModel => {
    const priced = priceOf(id, config);
    const known = knownModel("openrouter/openrouter/auto");
    if (!priced || !known) throw new Error(`${id} is unpriced`);
    return { ...known, id, price: priced.price, isPriceKnown: priced.isKnown };
  };

  it("counts an unpriced model at the flat rate, and says so", () => {
    const unpriced = candidate("vllm/unheard-of", configOf());
    const cheap = candidate("openai/gpt-4.1-nano", configOf());
    const { choice, rejected } = select({ task: "answer", maxCostUsd: 0.001 }, [unpriced, cheap]);
    expect(choice?.model).toBe("openai/gpt-4.1-nano");
    expect(rejected).toEqual([{ model: "vllm/unheard-of", reason: "costs about $0.03500 a question" }]);
    const reasons = select({ task: "answer" }, [unpriced]).choice?.reasons;
    expect(reasons).toContain("about $0.03500 a question, at the flat rate: its price isn't known");
  });
});
