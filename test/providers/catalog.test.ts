// Settings become models that can be asked; what is missing says so.
import { describe, expect, inject, it } from "vitest";
import { parseConfig } from "../../src/platform/config.ts";
import { modelCatalog } from "../../src/providers/catalog.ts";
import type { ChatModel } from "../../src/providers/chat-model.ts";
import { withFallbacks } from "../../src/providers/embedding-fallback.ts";
import type { EmbeddingModel } from "../../src/providers/embedding-model.ts";
import { ProviderFailure } from "../../src/providers/provider-failure.ts";
import { aliases, knownModels } from "../../src/providers/registry.ts";
import { watch } from "./outcome.ts";

/** UNPRICED_USD_PER_MILLION's default */
const flat = { inputNanoUsd: 10_000, cachedInputNanoUsd: 10_000, outputNanoUsd: 10_000 };
const required = { DATABASE_URL: "postgres://a:b@localhost/c", JWT_SECRET: "x".repeat(32) };
const catalogOf = (settings: Record<string, string>) =>
  modelCatalog(parseConfig({ ...required, ...settings }), 1536, undefined);

function askable(settings: Record<string, string>, id: string): ChatModel {
  const model = catalogOf(settings).chatModel(id);
  if (!model) throw new Error(`${id} can't be asked`);
  return model;
}

describe("the catalog", () => {
  it("asks nobody but itself where nothing is set up", () => {
    const catalog = catalogOf({});
    expect(catalog.defaultChain).toEqual(["builtin/extractive"]);
    expect(catalog.preferredEmbeddingModelId).toBe("builtin/hashing");
    expect(catalog.providers.filter(({ available }) => available).map(({ id }) => id)).toEqual(["builtin"]);
    expect(catalog.chatModel("openai/gpt-4.1")).toBeUndefined();
  });

  it("asks every provider with a key, in order", () => {
    const catalog = catalogOf({
      OPENAI_API_KEY: "k",
      ANTHROPIC_API_KEY: "k",
      GOOGLE_API_KEY: "k",
      GROQ_API_KEY: "k",
      OPENROUTER_API_KEY: "k",
      COHERE_API_KEY: "k",
      HUGGINGFACE_API_KEY: "k",
    });
    expect(catalog.defaultChain.map((id) => id.split("/")[0])).toEqual([
      "openai",
      "anthropic",
      "google",
      "groq",
      "openrouter",
      "cohere",
      "huggingface",
    ]);
    for (const id of catalog.defaultChain) expect(catalog.chatModel(id)).toMatchObject({ id });
  });

  it("takes a custom provider from one setting, without code", () => {
    const catalog = catalogOf({
      CUSTOM_PROVIDERS:
        '[{"id": "vllm", "base_url": "http://10.0.0.5:8000/v1", "models": ["qwen3"], "context_tokens": 40000}]',
    });
    expect(catalog.defaultChain).toEqual(["vllm/qwen3"]);
    expect(catalog.chatModel("vllm/qwen3")).toMatchObject({ contextTokens: 40_000, price: flat });
    expect(catalog.resolve(["vllm", "nobody"])).toEqual({ chain: ["vllm/qwen3"], unknown: ["nobody"] });
    expect(() => catalogOf({ CUSTOM_PROVIDERS: '[{"id": "VLLM"}]' })).toThrow(/CUSTOM_PROVIDERS/);
    expect(() => catalogOf({ CUSTOM_PROVIDERS: "not JSON" })).toThrow(/CUSTOM_PROVIDERS/);
  });

  it("takes Azure by its resource, and Google's embeddings by their name", () => {
    const catalog = catalogOf({
      AZURE_OPENAI_API_KEY: "k",
      AZURE_OPENAI_BASE_URL: "https://me.openai.azure.com/openai/v1",
      GOOGLE_API_KEY: "k",
    });
    expect(catalog.chatModel("azure/my-deployment")).toMatchObject({ id: "azure/my-deployment" });
    expect(catalog.embeddingModel("google/gemini-embedding-001")).toMatchObject({ relevantSimilarity: 0.6 });
    expect(catalog.embeddingModel("anthropic/none")).toBeUndefined();
  });

  it("gives a provider timeouts of its own", async () => {
    const settings = {
      PROVIDER_TIMEOUTS: '{"openai": {"headers_ms": 60}}',
      OPENAI_API_KEY: "k",
      OPENAI_BASE_URL: `${inject("openAiPeerUrl")}/v1`,
    };
    expect((await watch(askable(settings, "openai/slow-headers-2000"))).failure?.kind).toBe("timeout_headers");
    expect(
      (await watch(askable({ ...settings, PROVIDER_TIMEOUTS: "" }, "openai/slow-headers-200"))).failure,
    ).toBeUndefined();
    expect(() => catalogOf({ PROVIDER_TIMEOUTS: '{"groq": {"headers": 5}}' })).toThrow(/PROVIDER_TIMEOUTS.*groq/);
  });

  it("hands a model its price, and leaves out what has none where such models are denied", () => {
    const settings = {
      OPENAI_API_KEY: "k",
      OPENAI_CHAT_MODEL: "unheard-of",
      OPENAI_EMBEDDING_MODEL: "unheard-of-embedding",
      GROQ_API_KEY: "k",
      OLLAMA_BASE_URL: "http://localhost:11434",
      OLLAMA_CHAT_MODEL: "llama3.2",
      UNPRICED_MODELS: "deny",
    };
    const denying = catalogOf(settings);
    expect(denying.defaultChain).toEqual(["groq/llama-3.3-70b-versatile", "ollama/llama3.2"]);
    expect(denying.preferredEmbeddingModelId).toBe("builtin/hashing");
    expect(denying.resolve(["openai/unheard-of"]).unknown).toEqual(["openai/unheard-of"]);
    expect(denying.embeddingModel("openai/unheard-of-embedding")).toBeUndefined();
    expect(denying.embeddingModel("openai/text-embedding-3-small")).toMatchObject({ price: { inputNanoUsd: 20 } });
    expect(denying.chatModel("ollama/llama3.2")).toMatchObject({ price: { inputNanoUsd: 0, outputNanoUsd: 0 } });
    const pricing = catalogOf({ ...settings, MODEL_PRICES: '{"openai/unheard-of": {"input": 2, "output": 3}}' });
    expect(pricing.chatModel("openai/unheard-of")).toMatchObject({
      price: { inputNanoUsd: 2_000, cachedInputNanoUsd: 2_000, outputNanoUsd: 3_000 },
    });
  });

  it("chains ids and aliases, each once, and follows MODEL_CHAIN", () => {
    const catalog = catalogOf({ OPENAI_API_KEY: "k", MODEL_CHAIN: "openai/gpt-5, fast,openai/gpt-5" });
    expect(catalog.defaultChain).toEqual(["openai/gpt-5", "openai/gpt-4.1-nano"]);
    expect(catalog.resolve(["local"]).chain).toEqual(["builtin/extractive"]);
    expect(catalog.chatModel("openai/text-embedding-3-small")).toBeUndefined();
  });
});

describe("the registry", () => {
  it("names every model once, prices it in whole nano-dollars or not at all, and its aliases name what it knows", () => {
    const ids = knownModels.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const prices = knownModels.flatMap(({ price }) => Object.values(price ?? {}));
    expect(prices.filter((value) => !Number.isSafeInteger(value) || value < 0)).toEqual([]);
    const named = Object.values(aliases).flat();
    expect(named.filter((name) => name !== "ollama" && !ids.includes(name))).toEqual([]);
  });
});

describe("an embedding model with fallbacks", () => {
  const model = (id: string, embed: EmbeddingModel["embed"], inputNanoUsd = 20): EmbeddingModel => ({
    id,
    relevantSimilarity: 0.3,
    price: { inputNanoUsd, cachedInputNanoUsd: inputNanoUsd, outputNanoUsd: 0 },
    maxBatch: 96,
    embed,
    embedBare: embed,
  });
  const down = (id: string, kind: "unreachable" | "aborted" = "unreachable") =>
    model(id, async () => Promise.reject(new ProviderFailure(kind, id)));
  const azure = model("azure/small", async () => [[1]], 25);
  const find = (id: string) => [azure, down("groq/small")].find((known) => known.id === id);

  it("goes on to the same model elsewhere, and keeps its own name", async () => {
    const joined = withFallbacks(down("openai/small"), ["groq", "nobody", "azure"], find);
    expect(joined).toMatchObject({ id: "openai/small", price: azure.price });
    expect(await joined.embed(["text"])).toEqual([[1]]);
    expect(await joined.embedBare(["text"])).toEqual([[1]]);
  });

  it("never asks another model, and stops for a caller who left", async () => {
    await expect(withFallbacks(down("openai/large"), ["azure"], find).embed(["text"])).rejects.toMatchObject({
      kind: "unreachable",
    });
    await expect(withFallbacks(down("openai/small", "aborted"), ["azure"], find).embed(["text"])).rejects.toMatchObject(
      { kind: "aborted" },
    );
  });
});
