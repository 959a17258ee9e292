// The Workers AI chat adapter against every way in which the service behind the binding answers or fails.
import { describe, expect, inject, it } from "vitest";
import { workersAiChatModel } from "../../src/providers/workers-ai/chat.ts";
import { type ModelOptions, proveFaultMatrix } from "./fault-matrix.ts";
import { patient, price, statsOf, watch } from "./outcome.ts";
import { aiBinding } from "./workers-ai-binding.ts";

const peer = inject("workersAiPeerUrl");

function chatModel(model: string, { deadlines, baseUrl }: ModelOptions = {}, ai = aiBinding(baseUrl)) {
  return workersAiChatModel({
    id: `workers-ai/${model}`,
    model,
    ai,
    contextTokens: 8_192,
    price,
    deadlines: { ...patient, ...deadlines },
  });
}

// The binding needs no key, and stands behind no login. Its own format has no word for a refusal.
proveFaultMatrix({ provider: "workers-ai", peer, without: ["content-filter", "redirect", "key"], chatModel });

describe("a code of Workers AI's own", () => {
  it.each([
    { model: "code-3003-400", kind: "bad_request", status: 400 },
    { model: "code-3006-413", kind: "bad_request", status: 413 },
    { model: "code-3036-429", kind: "rate_limited", status: 429 },
    { model: "code-3040-429", kind: "rate_limited", status: 429 },
    { model: "code-3007-408", kind: "server_error", status: 504 },
    { model: "code-3042-404", kind: "model_not_found", status: 404 },
    { model: "code-5007-400", kind: "model_not_found", status: 404 },
    { model: "code-5016-403", kind: "authentication", status: 403 },
    { model: "code-list-400", kind: "authentication", status: 401 },
    { model: "code-9999-418", kind: "bad_request", status: 418 },
    { model: "error-list-in-200", kind: "error_in_stream", status: undefined },
  ])("$model is $kind", async ({ model, kind, status }) => {
    const { failure } = await watch(chatModel(model));
    expect(failure).toMatchObject({ kind, status, model: `workers-ai/${model}` });
  });

  it.each([
    { message: "3040: Capacity temporarily exceeded, please try again.", kind: "rate_limited", status: 429 },
    { message: "5007: No such model @cf/no/model or task", kind: "model_not_found", status: 404 },
    { message: "10000: Authentication error", kind: "authentication", status: 401 },
    { message: "9999: a code of tomorrow", kind: "server_error", status: 500 },
    { message: "Binding AI needs to be run remotely", kind: "unreachable", status: undefined },
  ])("thrown by the binding, $message, is $kind", async ({ message, kind, status }) => {
    const ai = { run: () => Promise.reject(new Error(message)) };
    const { failure } = await watch(chatModel("ok", {}, ai));
    expect(failure).toMatchObject({ kind, status });
  });
});

describe("the end", () => {
  it.each(["no-end-mark", "nothing", "openai-format-cut"])("is cut for %s", async (model) => {
    expect((await watch(chatModel(model))).failure?.kind).toBe("cut");
  });

  it("may follow nothing", async () => {
    const watched = await watch(chatModel("end-mark-alone"));
    expect(watched.outcome).toEqual({ finishReason: "stop", usage: undefined, toolCalls: [] });
  });

  it("of as many tokens as were allowed is length, though the format has no word for it", async () => {
    const finishReasonAt = async (maxTokens: number) =>
      (await watch(chatModel("length"), { request: { maxTokens } })).outcome?.finishReason;
    expect([await finishReasonAt(50), await finishReasonAt(51)]).toEqual(["length", "stop"]);
  });
});

describe("an answer", () => {
  it("may have tokens that are numbers", async () => {
    expect((await watch(chatModel("digits"))).text).toBe("In 1969 they landed.");
  });

  it("may come in OpenAI's chunks", async () => {
    const watched = await watch(chatModel("openai-format"));
    expect(watched.text).toBe("Said by OpenAI's chunks.");
    expect(watched.outcome).toEqual({
      finishReason: "stop",
      usage: { inputTokens: 20, cachedInputTokens: 0, outputTokens: 5, reasoningTokens: 0 },
      toolCalls: [],
    });
  });

  it("counts its tokens", async () => {
    const usage = { inputTokens: 12, cachedInputTokens: 0, outputTokens: 9, reasoningTokens: 0 };
    expect((await watch(chatModel("ok"))).outcome?.usage).toEqual(usage);
  });

  it.each([
    {
      model: "tool-calls",
      toolCalls: [
        { id: "call_1", name: "weather", argumentsJson: '{"city":"Zürich"}' },
        { id: "call_2", name: "time", argumentsJson: "{}" },
      ],
    },
    {
      model: "tool-calls-in-pieces",
      toolCalls: [
        { id: "chatcmpl-tool-1", name: "weather", argumentsJson: '{"city": "Zürich"}' },
        { id: "chatcmpl-tool-2", name: "time", argumentsJson: "{}" },
      ],
    },
  ])("may be $model", async ({ model, toolCalls }) => {
    expect((await watch(chatModel(model))).outcome).toMatchObject({ finishReason: "tool_calls", toolCalls });
  });
});

describe("the request", () => {
  it("has its limits and tools beside the messages, and asks for the raw response", async () => {
    const model = "@cf/meta/llama-3.3-70b-instruct-fp8-fast";
    const tool = { name: "weather", description: "Tells it.", parameters: { type: "object" } };
    await watch(chatModel(model), { request: { tools: [tool] } });
    expect((await statsOf(model, peer)).lastRequest).toEqual({
      inputs: {
        messages: [{ role: "user", content: "Say it." }],
        stream: true,
        max_tokens: 50,
        temperature: 0.3,
        tools: [{ type: "function", function: tool }],
      },
      options: { returnRawResponse: true },
    });
  });
});
