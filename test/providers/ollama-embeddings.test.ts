// The Ollama embedding adapter against every way in which its upstream answers or fails.
import { describe, expect, inject, it } from "vitest";
import { ollamaEmbeddingModel } from "../../src/providers/ollama/embeddings.ts";
import { hashedVector } from "../peers/hashed-vector.ts";
import { eventually } from "../support/eventually.ts";
import { price, statsOf, upstreamSawItGo } from "./outcome.ts";

const peer = inject("ollamaPeerUrl");
const texts = ["The bees dance.", "A bee dances.", "Quarterly revenue fell."];

function embeddingModel(model: string, { timeoutMs = 20_000, baseUrl = peer } = {}) {
  return ollamaEmbeddingModel({
    id: `ollama/${model}`,
    model,
    endpoint: { baseUrl },
    price,
    timeoutMs,
    dimensions: 1536,
  });
}

describe("vectors", () => {
  it("come in the order of the texts, padded with zeros", async () => {
    const expected = texts.map((text) => [...hashedVector(text, 768), ...new Array(768).fill(0)]);
    expect(await embeddingModel("nomic-embed-text").embed(texts)).toEqual(expected);
    expect((await statsOf("nomic-embed-text", peer)).lastRequest).toEqual({ model: "nomic-embed-text", input: texts });
  });

  it("say how near is near, by family", () => {
    const near = (model: string) => embeddingModel(model).relevantSimilarity;
    expect([near("all-minilm"), near("nomic-embed-text")]).toEqual([0.3, 0.45]);
  });
});

describe("a failure", () => {
  it.each([
    { model: "error-401", kind: "authentication", status: 401 },
    { model: "error-404", kind: "model_not_found", status: 404 },
    { model: "error-429", kind: "rate_limited", status: 429, retryAfterMs: 7_000 },
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
  ])("$model is $kind", async ({ model, kind, timeoutMs, status, retryAfterMs }) => {
    const failing = embeddingModel(model, timeoutMs ? { timeoutMs } : {}).embed(texts);
    await expect(failing).rejects.toMatchObject({ kind, model: `ollama/${model}`, status, retryAfterMs });
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
