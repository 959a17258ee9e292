// The Workers AI embedding adapter against every way in which the service behind the binding answers or fails.
import { describe, expect, inject, it } from "vitest";
import { workersAiEmbeddingModel } from "../../src/providers/workers-ai/embeddings.ts";
import { hashedVector } from "../peers/hashed-vector.ts";
import { eventually } from "../support/eventually.ts";
import { price, statsOf, upstreamSawItGo } from "./outcome.ts";
import { aiBinding } from "./workers-ai-binding.ts";

const peer = inject("workersAiPeerUrl");
const texts = ["The bees dance.", "A bee dances.", "Quarterly revenue fell."];

function embeddingModel(model: string, { timeoutMs = 20_000, baseUrl = peer } = {}) {
  const id = `workers-ai/${model}`;
  return workersAiEmbeddingModel({ id, model, ai: aiBinding(baseUrl), price, timeoutMs, dimensions: 1536 });
}

describe("vectors", () => {
  it.each([
    { model: "@cf/baai/bge-m3", inputs: { text: texts } },
    { model: "@cf/baai/bge-base-en-v1.5", inputs: { text: texts, pooling: "cls" } },
  ])("of $model come in the order of the texts, padded with zeros", async ({ model, inputs }) => {
    const expected = texts.map((text) => [...hashedVector(text, 1024), ...new Array(512).fill(0)]);
    expect(await embeddingModel(model).embed(texts)).toEqual(expected);
    expect((await statsOf(model, peer)).lastRequest).toMatchObject({ inputs });
  });

  it("say how near is near, by family", () => {
    const near = (model: string) => embeddingModel(model).relevantSimilarity;
    expect([near("@cf/baai/bge-large-en-v1.5"), near("@cf/baai/bge-m3")]).toEqual([0.6, 0.45]);
  });
});

describe("a failure", () => {
  it.each([
    { model: "error-401", kind: "authentication", status: 401 },
    { model: "error-429", kind: "rate_limited", status: 429, retryAfterMs: 7_000 },
    { model: "error-500", kind: "server_error", status: 500 },
    { model: "error-in-200-json", kind: "error_in_stream" },
    { model: "garbage-json", kind: "garbage" },
    { model: "no-data", kind: "garbage" },
    { model: "wrong-count", kind: "garbage" },
    { model: "wrong-dimension-2000", kind: "bad_request" },
    { model: "reset", kind: "unreachable" },
    { model: "slow-embedding", timeoutMs: 100, kind: "timeout_total" },
  ])("$model is $kind", async ({ model, kind, timeoutMs, status, retryAfterMs }) => {
    const failing = embeddingModel(model, timeoutMs ? { timeoutMs } : {}).embed(texts);
    await expect(failing).rejects.toMatchObject({ kind, model: `workers-ai/${model}`, status, retryAfterMs });
  });

  it("of the caller's making is aborted, and upstream sees the connection go", async () => {
    const model = "slow-embedding@abort";
    const controller = new AbortController();
    const failing = embeddingModel(model).embed(texts, controller.signal);
    const aborted = expect(failing).rejects.toMatchObject({ kind: "aborted" });
    await eventually(async () => expect((await statsOf(model, peer)).requests).toBe(1));
    controller.abort();
    await aborted;
    await upstreamSawItGo(model, peer);
  });
});
