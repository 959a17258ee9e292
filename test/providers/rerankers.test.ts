// The rerankers against every way in which their upstream answers or fails.
import { describe, expect, inject, it } from "vitest";
import { cohereReranker } from "../../src/providers/cohere/rerank.ts";
import { ProviderFailure } from "../../src/providers/provider-failure.ts";
import { rerankerOf } from "../../src/providers/rerankers.ts";
import { workersAiReranker } from "../../src/providers/workers-ai/rerank.ts";
import { statsOf } from "./outcome.ts";
import { aiBinding } from "./workers-ai-binding.ts";

const price = { callNanoUsd: 0, tokenNanoUsd: 0 };
const question = "green garden fence";
const texts = ["The boiler is old.", "The garden fence is green.", "The garden is large."];
const cohereUrl = inject("coherePeerUrl");

const rerankers = {
  cohere: (model: string, timeoutMs = 20_000) =>
    cohereReranker({ price, id: `cohere/${model}`, model, url: `${cohereUrl}/v2/rerank`, apiKey: "co-key", timeoutMs }),
  "workers-ai": (model: string, timeoutMs = 20_000) =>
    workersAiReranker({ price, id: `workers-ai/${model}`, model, ai: aiBinding(), timeoutMs }),
};

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof ProviderFailure ? error.kind : error),
  );

describe.each(["cohere", "workers-ai"] as const)("a reranker of %s", (provider) => {
  const reranker = rerankers[provider];

  it("scores each text, in the order of the texts", async () => {
    const scores = await reranker("ok").rerank(question, texts);
    expect(scores).toEqual([0, 1, 1 / 3].map((score) => expect.closeTo(score)));
  });

  it.each([
    ["error-401", "authentication"],
    ["error-404", "model_not_found"],
    ["error-429", "rate_limited"],
    ["error-500", "server_error"],
    ["one-short", "garbage"],
    ["wrong-place", "garbage"],
    ["beyond-one", "garbage"],
    ["no-results", "garbage"],
    ["garbage", "garbage"],
  ])("that answers with %s has failed: %s", async (model, kind) => {
    expect(await failureOf(reranker(model).rerank(question, texts))).toBe(kind);
  });

  it("isn't waited for beyond its deadline", async () => {
    expect(await failureOf(reranker("slow-rerank-5000", 100).rerank(question, texts))).toBe("timeout_total");
  });
});

describe("Cohere", () => {
  it("is sent the question, the texts and the key, nothing else", async () => {
    await rerankers.cohere("ok@sent").rerank(question, texts);
    expect(await statsOf("ok@sent", cohereUrl)).toMatchObject({
      lastRequest: { model: "ok@sent", query: question, documents: texts, top_n: 3 },
      lastKey: "co-key",
    });
  });

  it("that can't be reached, or has a login in front of it, has failed", async () => {
    const away = cohereReranker({
      price,
      id: "cohere/x",
      model: "x",
      url: "http://127.0.0.1:9/",
      apiKey: "k",
      timeoutMs: 5_000,
    });
    expect(await failureOf(away.rerank(question, texts))).toBe("unreachable");
    expect(await failureOf(rerankers.cohere("page").rerank(question, texts))).toBe("authentication");
  });
});

describe("the choice", () => {
  const config = { rerankTimeoutMs: 1_000, cohereRerankUrl: cohereUrl };
  it.each([
    ["none", "co-key", undefined],
    ["cohere/rerank-v3.5", undefined, undefined],
    ["cohere/rerank-v3.5", "co-key", "cohere/rerank-v3.5"],
    ["workers-ai/@cf/baai/bge-reranker-base", undefined, "workers-ai/@cf/baai/bge-reranker-base"],
  ])("of %s, with the key %s, gives %s", (rerankModel, cohereApiKey, id) => {
    expect(rerankerOf({ ...config, rerankModel, cohereApiKey }, aiBinding())?.id).toBe(id);
  });

  it("of Workers AI without its binding gives none", () => {
    expect(rerankerOf({ ...config, rerankModel: "workers-ai/x" }, undefined)).toBeUndefined();
  });
});
