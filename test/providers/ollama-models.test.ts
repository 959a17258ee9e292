// The models of an Ollama server: listed, shown, pulled and deleted, and every way in which that fails.
import { describe, expect, inject, it } from "vitest";
import {
  deleteOllamaModel,
  listOllamaModels,
  type PullProgress,
  pullOllamaModel,
  showOllamaModel,
} from "../../src/providers/ollama/models.ts";
import type { Failing } from "./fault-matrix.ts";
import { statsOf, upstreamSawItGo } from "./outcome.ts";

const peer = inject("ollamaPeerUrl");
const endpoint = { baseUrl: peer };
const timeoutMs = 20_000;
const waiting = { timeoutMs };

/** Of what any request meets before its answer means anything. */
const common: Failing[] = [
  { model: "error-401", kind: "authentication", status: 401 },
  { model: "error-404", kind: "model_not_found", status: 404 },
  { model: "error-429", kind: "rate_limited", status: 429, retryAfterMs: 7_000 },
  { model: "error-500", kind: "server_error", status: 500 },
  { model: "redirect", kind: "authentication", status: 302 },
  { model: "reset", kind: "unreachable" },
];

describe("listing", () => {
  const llama = {
    name: "llama3.2:latest",
    sizeBytes: 2_019_393_189,
    family: "llama",
    parameterSize: "3.2B",
    quantization: "Q4_K_M",
    modifiedAt: "2026-10-04T23:32:21.823211702-08:00",
  };

  it("tells what is there, and of a model as much as is known", async () => {
    expect(await listOllamaModels(endpoint, waiting)).toEqual([
      llama,
      { name: "odd", sizeBytes: undefined, family: "", parameterSize: "", quantization: "", modifiedAt: "" },
    ]);
  });

  it("passes Access with the token, and without it is authentication", async () => {
    const baseUrl = `${peer}/needs-access`;
    const token = { accessClientId: "id.access", accessClientSecret: "secret" };
    expect((await listOllamaModels({ baseUrl, ...token }, waiting))[0]).toEqual(llama);
    const failing = listOllamaModels({ baseUrl }, waiting);
    await expect(failing).rejects.toMatchObject({ kind: "authentication", model: "ollama", status: 302 });
  });

  it.each([
    { what: "a port where nobody listens", baseUrl: "http://127.0.0.1:1", kind: "unreachable" },
    { what: "something that isn't Ollama", baseUrl: `${inject("openAiPeerUrl")}/v1`, kind: "model_not_found" },
  ])("$what is $kind", async ({ baseUrl, kind }) => {
    await expect(listOllamaModels({ baseUrl }, waiting)).rejects.toMatchObject({ kind, model: "ollama" });
  });

  it("of a caller who has left is aborted", async () => {
    const failing = listOllamaModels(endpoint, { ...waiting, signal: AbortSignal.abort() });
    await expect(failing).rejects.toMatchObject({ kind: "aborted" });
  });
});

describe("showing", () => {
  it("tells capabilities in our words and the window that the model was made for", async () => {
    expect(await showOllamaModel(endpoint, "llama3.2", waiting)).toEqual({
      capabilities: ["chat", "vision", "tools", "embedding", "audio", "thinking"],
      contextTokens: 131_072,
    });
    expect((await statsOf("llama3.2", peer)).lastRequest).toEqual({ model: "llama3.2" });
  });

  it("tells nothing that an old server doesn't", async () => {
    expect(await showOllamaModel(endpoint, "old", waiting)).toEqual({ capabilities: [], contextTokens: undefined });
  });

  it.each([
    ...common,
    { model: "error-in-200-json", kind: "error_in_stream" },
    { model: "html", kind: "authentication", status: 200 },
    { model: "garbage-json", kind: "garbage" },
  ])("$model is $kind", async ({ model, kind, status, retryAfterMs }) => {
    const failing = showOllamaModel(endpoint, model, waiting);
    await expect(failing).rejects.toMatchObject({ kind, model: `ollama/${model}`, status, retryAfterMs });
  });

  it("waits no longer than it is told", async () => {
    const failing = showOllamaModel(endpoint, "slow-show", { timeoutMs: 100 });
    await expect(failing).rejects.toMatchObject({ kind: "timeout_total" });
  });
});

describe("pulling", () => {
  async function pull(model: string, { stallMs = 20_000, signal }: { stallMs?: number; signal?: AbortSignal } = {}) {
    const heard: PullProgress[] = [];
    const failure: unknown = await pullOllamaModel(endpoint, model, { timeoutMs, stallMs, signal }, (progress) =>
      heard.push(progress),
    ).catch((error: unknown) => error);
    return { heard, failure };
  }

  const begun = [
    { status: "pulling manifest" },
    { status: "pulling 74701a8c35f6", totalBytes: 1_321_082_688 },
    { status: "pulling 74701a8c35f6", totalBytes: 1_321_082_688, completedBytes: 1_321_082_688 },
  ];

  it("tells how far it is, until it is done", async () => {
    const { heard, failure } = await pull("llama3.2@pull");
    expect(failure).toBeUndefined();
    expect(heard).toEqual([...begun, { status: "verifying sha256 digest" }, { status: "success" }]);
    expect((await statsOf("llama3.2@pull", peer)).lastRequest).toEqual({ model: "llama3.2@pull", stream: true });
  });

  it.each([
    { model: "cut", kind: "cut", heard: begun },
    { model: "no-end-mark", kind: "cut", heard: begun },
    { model: "garbage", kind: "garbage", heard: begun },
    { model: "stall", kind: "stalled", heard: begun, stallMs: 400 },
    { model: "no-such-model", kind: "error_in_stream", heard: begun.slice(0, 1) },
    { model: "slow-headers", kind: "timeout_headers", heard: [], stallMs: 100 },
    { model: "plain-text", kind: "garbage", heard: [] },
    { model: "error-in-200-json", kind: "error_in_stream", heard: [] },
  ])("$model is $kind, and what came before it was told", async ({ model, kind, heard, stallMs }) => {
    const pulled = await pull(model, stallMs ? { stallMs } : {});
    expect(pulled.failure).toMatchObject({ kind, model: `ollama/${model}` });
    expect(pulled.heard).toEqual(heard);
  });

  it.each(common)("$model is $kind", async ({ model, kind, status, retryAfterMs }) => {
    const { failure } = await pull(model);
    expect(failure).toMatchObject({ kind, model: `ollama/${model}`, status, retryAfterMs });
  });

  it("ends with its caller, and upstream sees the connection go", async () => {
    const model = "slow-pull-20@abort";
    const controller = new AbortController();
    const pulling = pullOllamaModel(endpoint, model, { timeoutMs, stallMs: 20_000, signal: controller.signal }, () =>
      controller.abort(),
    );
    await expect(pulling).rejects.toMatchObject({ kind: "aborted" });
    await upstreamSawItGo(model, peer);
  });
});

describe("deleting", () => {
  it("asks for it by name", async () => {
    await deleteOllamaModel(endpoint, "llama3.2@gone", waiting);
    expect((await statsOf("llama3.2@gone", peer)).lastRequest).toEqual({ model: "llama3.2@gone" });
  });

  it.each(common)("$model is $kind", async ({ model, kind, status, retryAfterMs }) => {
    const failing = deleteOllamaModel(endpoint, model, waiting);
    await expect(failing).rejects.toMatchObject({ kind, model: `ollama/${model}`, status, retryAfterMs });
  });

  it("waits no longer than it is told", async () => {
    const failing = deleteOllamaModel(endpoint, "slow-headers", { timeoutMs: 100 });
    await expect(failing).rejects.toMatchObject({ kind: "timeout_total" });
  });
});
