// The Google embedding adapter against every way in which its upstream answers or fails.
import { describe, expect, inject, it } from "vitest";
import { googleEmbeddingModel } from "../../src/providers/google/embeddings.ts";
import { hashedVector } from "../peers/hashed-vector.ts";
import { eventually } from "../support/eventually.ts";
import type { Failing } from "./fault-matrix.ts";
import { price, statsOf, upstreamSawItGo } from "./outcome.ts";

const peer = inject("googlePeerUrl");
const texts = ["The bees dance.", "A bee dances.", "Quarterly revenue fell."];

function embeddingModel(model: string, options: { timeoutMs?: number; dimensions?: number; baseUrl?: string } = {}) {
  const usual = { apiKey: "test-key", baseUrl: peer, price, timeoutMs: 20_000, dimensions: 1536 };
  return googleEmbeddingModel({ id: `google/${model}`, model, ...usual, ...options });
}

describe("vectors", () => {
  it("come in the order of the texts, padded with zeros", async () => {
    const expected = texts.map((text) => [...hashedVector(text, 768), ...new Array(768).fill(0)]);
    expect(await embeddingModel("ok").embed(texts)).toEqual(expected);
  });

  it("of Gemini's are asked for in the length that is wanted", async () => {
    const model = "gemini-embedding-001";
    const vectors = await embeddingModel(model, { dimensions: 512 }).embed(texts);
    expect(vectors).toEqual(texts.map((text) => hashedVector(text, 512)));
    expect((await statsOf(model, peer)).lastRequest).toEqual({
      requests: texts.map((text) => ({
        model: "models/gemini-embedding-001",
        content: { parts: [{ text }] },
        outputDimensionality: 512,
      })),
    });
  });

  it("say how near is near, by family", () => {
    const near = (model: string) => embeddingModel(model).relevantSimilarity;
    expect([near("gemini-embedding-001"), near("text-embedding-004")]).toEqual([0.6, 0.45]);
  });
});

describe("a failure", () => {
  it.each([
    { model: "error-401", kind: "authentication", status: 401 },
    { model: "bad-key", kind: "authentication", status: 400 },
    { model: "error-404", kind: "model_not_found", status: 404 },
    { model: "error-429", kind: "rate_limited", status: 429, retryAfterMs: 7_000 },
    { model: "quota", kind: "rate_limited", status: 429, retryAfterMs: 7_500 },
    { model: "error-500", kind: "server_error", status: 500 },
    { model: "error-in-200-json", kind: "error_in_stream" },
    { model: "redirect", kind: "authentication", status: 302 },
    { model: "html", kind: "authentication", status: 200 },
    { model: "garbage-json", kind: "garbage" },
    { model: "plain-text", kind: "garbage" },
    { model: "no-data", kind: "garbage" },
    { model: "not-embeddings", kind: "garbage" },
    { model: "wrong-count", kind: "garbage" },
    { model: "wrong-dimension-2000", kind: "bad_request" },
    { model: "cut", kind: "cut" },
    { model: "reset", kind: "unreachable" },
    { model: "slow-embedding", timeoutMs: 100, kind: "timeout_total" },
  ] satisfies (Failing & { timeoutMs?: number })[])("$model is $kind", async ({ model, kind, ...rest }) => {
    const { timeoutMs, status, retryAfterMs }: Partial<Failing> & { timeoutMs?: number } = rest;
    const failing = embeddingModel(model, timeoutMs ? { timeoutMs } : {}).embed(texts);
    await expect(failing).rejects.toMatchObject({ kind, model: `google/${model}`, status, retryAfterMs });
  });

  it("refused is unreachable", async () => {
    const failing = embeddingModel("ok", { baseUrl: "http://127.0.0.1:1" }).embed(texts);
    await expect(failing).rejects.toMatchObject({ kind: "unreachable" });
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
