// The catalog with keys of a user's own: what they open, what it costs whom, and what stays the house's.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/platform/config.ts";
import { modelCatalog } from "../../src/providers/catalog.ts";
import { type OwnKeys, ownKeysIn } from "../../src/providers/own-keys.ts";
import { withOwnKeys } from "../../src/providers/own-models.ts";
import { pricedFor } from "../../src/providers/price.ts";

const required = { DATABASE_URL: "postgres://a:b@localhost/c", JWT_SECRET: "x".repeat(32) };
function opened(settings: Record<string, string>, keys: OwnKeys) {
  const config = parseConfig({ ...required, ...settings });
  const house = modelCatalog(config, 1536, undefined);
  return { config, house, own: withOwnKeys(house, keys, config) };
}

describe("a catalog with a user's keys", () => {
  it("without any is the house's", () => {
    const { house, own } = opened({}, {});
    expect(own).toBe(house);
  });

  it("opens that provider's models, by id, by its name and by alias, to this user alone", () => {
    const { house, own } = opened({}, { anthropic: "k" });
    expect(house.resolve(["anthropic"]).unknown).toEqual(["anthropic"]);
    expect(own.resolve(["anthropic", "balanced"])).toEqual({ chain: ["anthropic/claude-haiku-4-5"], unknown: [] });
    expect(own.modelsOfAlias("best")).toEqual(["anthropic/claude-opus-4-5"]);
    expect(own.defaultChain).toEqual(["anthropic/claude-haiku-4-5", "builtin/extractive"]);
    expect(house.chatModel("anthropic/claude-haiku-4-5")).toBeUndefined();
  });

  it("puts its default models before the house's chain, each once", () => {
    const { own } = opened({ OPENAI_API_KEY: "house", GROQ_API_KEY: "house" }, { groq: "k" });
    expect(own.defaultChain).toEqual(["groq/llama-3.3-70b-versatile", "openai/gpt-4.1-mini"]);
  });

  it("lets the house pay for what the keys don't open, and for all vectors", () => {
    const { house, own } = opened({ OPENAI_API_KEY: "house" }, { anthropic: "k" });
    expect(own.chatModel("openai/gpt-4.1")).toBe(house.chatModel("openai/gpt-4.1"));
    expect(own.embeddingModel("openai/text-embedding-3-small")).toBe(
      house.embeddingModel("openai/text-embedding-3-small"),
    );
    const { own: same } = opened({ OPENAI_API_KEY: "house" }, { openai: "k" });
    expect(same.embeddingModel("openai/text-embedding-3-small")?.price.inputNanoUsd).toBe(20);
    expect(same.chatModel("openai/text-embedding-3-small")).toBeUndefined();
  });

  it("prices a model as it is settled should its answer get lost", () => {
    const { config, own } = opened({}, { openai: "k" });
    for (const id of ["openai/gpt-4.1", "openai/nobody-knows", "builtin/extractive"]) {
      const { price, ownPrice } = own.chatModel(id) ?? {};
      expect(pricedFor(id, ["openai"], config)).toEqual(ownPrice ? { price, ownPrice } : { price });
    }
    expect(own.chatModel("openai/gpt-4.1")).toMatchObject({ price: { inputNanoUsd: 0, outputNanoUsd: 0 } });
  });

  it("denies what has no known price where such models are denied", () => {
    const { own } = opened({ UNPRICED_MODELS: "deny" }, { openai: "k" });
    expect(own.chatModel("openai/nobody-knows")).toBeUndefined();
  });
});

describe("the header of keys", () => {
  const { house } = opened({ AZURE_OPENAI_BASE_URL: "https://x.openai.azure.com/openai/v1" }, {});
  const takers = ["openai", "anthropic", "google", "azure", "groq", "openrouter", "cohere", "huggingface"];
  const visible = fc.string({
    unit: fc.constantFrom(..."!#$%&'()*+-./09:;<=>?@AZ[]^_`az{|}~".split("")),
    minLength: 1,
    maxLength: 512,
  });

  it("gives back what was written, whatever visible characters the keys are made of", () => {
    const some = fc.uniqueArray(fc.constantFrom(...takers), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(some, fc.array(visible, { minLength: 4, maxLength: 4 }), (providers, keys) => {
        const pairs = providers.map((provider, index) => [provider, keys[index] ?? ""] as const);
        const header = pairs.map(([provider, key]) => `${provider}=${key}`).join(", ");
        expect(ownKeysIn(header, house)).toEqual(Object.fromEntries(pairs));
      }),
    );
  });

  it("never tells in its refusal what it says", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 24 }), (text) => {
        const secret = `nobody=${text}`;
        const refused = (() => {
          try {
            return ownKeysIn(secret, house);
          } catch (error) {
            return error;
          }
        })();
        expect(JSON.stringify(refused)).not.toContain(JSON.stringify(text).slice(1, -1));
      }),
    );
  });
});
