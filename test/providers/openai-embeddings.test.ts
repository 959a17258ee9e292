// The embedding adapter against every way in which an upstream answers or fails.
import { describe, expect, it } from "vitest";
import { openAiEmbeddingModel } from "../../src/providers/openai/embeddings.ts";
import { ProviderFailure } from "../../src/providers/provider-failure.ts";
import { hashedVector } from "../peers/hashed-vector.ts";
import { eventually } from "../support/eventually.ts";
import { peerUrl, price, statsOf, upstreamSawItGo } from "./outcome.ts";

const texts = ["The bees dance.", "A bee dances.", "Quarterly revenue fell."];

interface Options {
  timeoutMs?: number;
  dimensions?: number;
  baseUrl?: string;
}

function embeddingModel(model: string, { timeoutMs = 20_000, dimensions = 1536, baseUrl = peerUrl() }: Options = {}) {
  return openAiEmbeddingModel({
    id: `openai/${model}`,
    model,
    apiKey: "test-key",
    baseUrl,
    price,
    timeoutMs,
    dimensions,
  });
}

async function failureOf(embedding: Promise<unknown>): Promise<ProviderFailure> {
  const thrown: unknown = await embedding.catch((error: unknown) => error);
  if (thrown instanceof ProviderFailure) return thrown;
  throw new Error("no ProviderFailure", { cause: thrown });
}

describe("vectors", () => {
  const expected = texts.map((text) => [...hashedVector(text, 256), ...new Array(1280).fill(0)]);

  it.each(["ok", "shuffled"])("of %s come in the order of the texts, padded with zeros", async (model) => {
    expect(await embeddingModel(model).embed(texts)).toEqual(expected);
  });

  it.each([
    { model: "text-embedding-3-large", dimensions: 1536, asked: 1536 },
    { model: "text-embedding-3-small", dimensions: 512, asked: 512 },
    { model: "text-embedding-3-small", dimensions: 1536, asked: undefined },
  ])("of $model are asked for in $asked dimensions where $dimensions fit", async ({ model, dimensions, asked }) => {
    const vectors = await embeddingModel(model, { dimensions }).embed(texts);
    expect(vectors).toEqual(texts.map((text) => hashedVector(text, dimensions)));
    expect((await statsOf(model)).lastRequest).toEqual({
      model,
      input: texts,
      encoding_format: "float",
      dimensions: asked,
    });
  });

  it("say how near is near, by family", () => {
    const near = (model: string) => embeddingModel(model).relevantSimilarity;
    expect([near("text-embedding-3-small"), near("text-embedding-ada-002"), near("nomic-embed-text")]).toEqual([
      0.3, 0.75, 0.45,
    ]);
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
    { model: "garbage", kind: "garbage" },
    { model: "plain-text", kind: "garbage" },
    { model: "no-data", kind: "garbage" },
    { model: "not-embeddings", kind: "garbage" },
    { model: "wrong-count", kind: "garbage" },
    { model: "one-too-many", kind: "garbage" },
    { model: "wrong-index", kind: "garbage" },
    { model: "zero-vector", kind: "garbage" },
    { model: "not-finite", kind: "garbage" },
    { model: "wrong-dimension-2000", kind: "bad_request" },
    { model: "cut", kind: "cut" },
    { model: "slow-embedding", timeoutMs: 100, kind: "timeout_total" },
    { model: "slow-body", timeoutMs: 100, kind: "timeout_total" },
  ] satisfies Failing[])("$model is $kind", async ({ model, kind, timeoutMs, ...rest }: Failing) => {
    const failure = await failureOf(embeddingModel(model, { timeoutMs }).embed(texts));
    expect(failure).toMatchObject({
      kind,
      model: `openai/${model}`,
      status: rest.status,
      retryAfterMs: rest.retryAfterMs,
    });
  });

  it("refused is unreachable", async () => {
    const failure = await failureOf(embeddingModel("ok", { baseUrl: "http://127.0.0.1:1/v1" }).embed(texts));
    expect(failure.kind).toBe("unreachable");
  });

  it("of the caller's making is aborted, and upstream sees the connection go", async () => {
    const model = "slow-embedding@abort";
    const controller = new AbortController();
    const failing = failureOf(embeddingModel(model).embed(texts, controller.signal));
    await eventually(async () => expect((await statsOf(model)).requests).toBe(1));
    controller.abort();
    expect((await failing).kind).toBe("aborted");
    await upstreamSawItGo(model);
  });
});

interface Failing {
  model: string;
  kind: string;
  timeoutMs?: number;
  status?: number;
  retryAfterMs?: number;
}
