// The Ollama chat adapter against every way in which its upstream answers or fails.
import { describe, expect, inject, it } from "vitest";
import type { ToolDefinition } from "../../src/providers/chat-model.ts";
import { type OllamaChatOptions, ollamaChatModel } from "../../src/providers/ollama/chat.ts";
import { conversation } from "./anthropic-google-conversation.ts";
import { type ModelOptions, proveFaultMatrix } from "./fault-matrix.ts";
import { patient, price, statsOf, upstreamSawItGo, watch } from "./outcome.ts";

const peer = inject("ollamaPeerUrl");
const token = { accessClientId: "id.access", accessClientSecret: "secret" };

function chatModel(
  model: string,
  { deadlines, baseUrl = peer, apiKey, ...options }: ModelOptions & Partial<OllamaChatOptions> = {},
) {
  return ollamaChatModel({
    id: `ollama/${model}`,
    model,
    endpoint: { baseUrl, ...(apiKey === undefined ? {} : { ...token, accessClientSecret: apiKey }) },
    contextTokens: 8_192,
    price,
    deadlines: { ...patient, ...deadlines },
    ...options,
  });
}

// Ollama withholds nothing.
proveFaultMatrix({ provider: "ollama", peer, without: ["content-filter"], chatModel });

describe("what is Ollama's own", () => {
  it.each([
    { model: "no-end-mark", kind: "cut" },
    { model: "half-a-line", kind: "garbage" },
  ])("$model is $kind", async ({ model, kind }) => {
    const watched = await watch(chatModel(model));
    expect(watched.failure?.kind).toBe(kind);
    expect(watched.text).toBe("Two chunks");
  });

  it("takes an end mark that no line feed follows", async () => {
    const watched = await watch(chatModel("open-last-line"));
    expect(watched.text).toBe("Told all.");
    expect(watched.outcome?.finishReason).toBe("stop");
  });

  it("passes over fields that are none", async () => {
    const watched = await watch(chatModel("not-a-message"));
    expect(watched.text).toBe("");
    expect(watched.outcome?.toolCalls).toEqual([{ id: "call_1", name: "", argumentsJson: "{}" }]);
  });

  it("doesn't wait for a server that keeps the connection after its end mark, and closes it", async () => {
    const model = "lingering-end@closed";
    expect((await watch(chatModel(model))).outcome?.finishReason).toBe("stop");
    await upstreamSawItGo(model, peer);
  });
});

describe("tool calls", () => {
  it("have the ids that they came with, or ids that count on from the conversation's", async () => {
    const called = async (messages: typeof conversation) =>
      (await watch(chatModel("tool-calls"), { request: { messages } })).outcome;
    const calls = (weather: string, bare: string) => [
      { id: weather, name: "weather", argumentsJson: '{"city":"Zürich"}' },
      { id: "call_q7", name: "time", argumentsJson: "{}" },
      { id: bare, name: "bare", argumentsJson: "{}" },
    ];
    expect(await called([])).toMatchObject({ finishReason: "tool_calls", toolCalls: calls("call_1", "call_3") });
    expect(await called(conversation)).toMatchObject({ toolCalls: calls("call_4", "call_6") });
  });

  it("of an answer that was cut off are none", async () => {
    const { outcome } = await watch(chatModel("tool-calls-cut-off"));
    expect(outcome).toMatchObject({ finishReason: "length", toolCalls: [] });
  });
});

describe("usage", () => {
  const none = { cachedInputTokens: 0, reasoningTokens: 0 };

  it.each([
    { model: "usage-counted", usage: { ...none, inputTokens: 26, outputTokens: 298 } },
    { model: "usage-cached", usage: { ...none, inputTokens: 6, cachedInputTokens: 20, outputTokens: 3 } },
    { model: "usage-no-answer", usage: { ...none, inputTokens: 26, outputTokens: 0 } },
    { model: "usage-no-prompt", usage: undefined },
    { model: "usage-none", usage: undefined },
  ])("of $model is known or it isn't", async ({ model, usage }) => {
    expect((await watch(chatModel(model))).outcome?.usage).toEqual(usage);
  });
});

describe("behind Cloudflare Access", () => {
  const baseUrl = `${peer}/needs-access/`;

  it.each([
    { what: "no token", endpoint: { baseUrl } },
    { what: "half a token", endpoint: { baseUrl, accessClientId: token.accessClientId } },
    { what: "a wrong token", endpoint: { baseUrl, ...token, accessClientSecret: "wrong" } },
  ])("$what is sent to the login page, which is authentication", async ({ endpoint }) => {
    const { failure } = await watch(chatModel("ok", { endpoint }));
    expect(failure).toMatchObject({ kind: "authentication", status: 302 });
  });

  it("the service token lets pass", async () => {
    const { outcome } = await watch(chatModel("ok", { endpoint: { baseUrl, ...token } }));
    expect(outcome?.finishReason).toBe("stop");
  });
});

describe("the request", () => {
  const usual = { stream: true, options: { num_ctx: 8_192, temperature: 0.3, num_predict: 50 } };

  it("asks for a stream, and for the context window that we count on", async () => {
    const model = "llama3.2";
    await watch(chatModel(model));
    const messages = [{ role: "user", content: "Say it." }];
    expect((await statsOf(model, peer)).lastRequest).toEqual({ model, messages, ...usual });
  });

  it("has whatever a conversation has, in Ollama's words", async () => {
    const model = "llava";
    const tool: ToolDefinition = { name: "weather", description: "Tells it.", parameters: { type: "object" } };
    await watch(chatModel(model, { keepAlive: "10m" }), { request: { messages: conversation, tools: [tool] } });
    expect((await statsOf(model, peer)).lastRequest).toEqual({
      model,
      ...usual,
      keep_alive: "10m",
      tools: [{ type: "function", function: tool }],
      messages: [
        { role: "system", content: "Be brief." },
        { role: "user", content: "One." },
        { role: "user", content: "Where is this?\n ", images: ["iVBORw0KGgo="] },
        {
          role: "assistant",
          content: "",
          tool_calls: [
            { id: "call:1", function: { name: "weather", arguments: { city: "Zürich" } } },
            { id: "call:2", function: { name: "time", arguments: {} } },
            { id: "call:3", function: { name: "time", arguments: {} } },
          ],
        },
        { role: "tool", content: "12 °C", tool_name: "weather", tool_call_id: "call:1" },
        { role: "tool", content: "not JSON", tool_name: "time", tool_call_id: "call:2" },
        { role: "tool", content: "noon", tool_name: "time", tool_call_id: "call:3" },
        { role: "system", content: "Be polite." },
        { role: "user", content: "And?" },
        { role: "assistant", content: "" },
      ],
    });
  });
});
