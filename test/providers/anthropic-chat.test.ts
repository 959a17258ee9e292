// The Anthropic adapter against every way in which its upstream answers or fails.
import { describe, expect, inject, it } from "vitest";
import { type AnthropicChatOptions, anthropicChatModel } from "../../src/providers/anthropic/chat.ts";
import { conversation, tools } from "./anthropic-google-conversation.ts";
import { type ModelOptions, proveFaultMatrix } from "./fault-matrix.ts";
import { patient, price, statsOf, upstreamSawItGo, watch } from "./outcome.ts";

const peer = inject("anthropicPeerUrl");

function chatModel(
  model: string,
  { deadlines, ...options }: ModelOptions & Pick<AnthropicChatOptions, "maxOutputTokens"> = {},
) {
  return anthropicChatModel({
    id: `anthropic/${model}`,
    model,
    apiKey: "test-key",
    baseUrl: peer,
    contextTokens: 8_192,
    price,
    deadlines: { ...patient, ...deadlines },
    ...options,
  });
}

proveFaultMatrix({ provider: "anthropic", peer, chatModel });

describe("what is Anthropic's own", () => {
  it.each([
    { model: "stop-stop_sequence", finishReason: "stop" },
    { model: "stop-pause_turn", finishReason: "stop" },
    { model: "stop-model_context_window_exceeded", finishReason: "length" },
    { model: "stop-a_reason_of_tomorrow", finishReason: "stop" },
  ])("$model is $finishReason", async ({ model, finishReason }) => {
    const watched = await watch(chatModel(model));
    expect(watched.text).toBe("Said.");
    expect(watched.outcome?.finishReason).toBe(finishReason);
  });

  it("a stream without message_stop is cut, though it told its stop reason", async () => {
    const watched = await watch(chatModel("no-end-mark"));
    expect(watched.failure?.kind).toBe("cut");
    expect(watched.text).toBe("Two chunks");
  });

  it("pings are no tokens", async () => {
    const watched = await watch(chatModel("pings-only", { deadlines: { firstTokenMs: 100 } }));
    expect(watched.failure?.kind).toBe("timeout_first_token");
  });

  it("thoughts that are kept secret count as tokens too", async () => {
    const watched = await watch(chatModel("secret-thoughts", { deadlines: { firstTokenMs: 250, stallMs: 250 } }));
    expect(watched.text).toBe("Thought out.");
  });

  it("doesn't wait for a server that keeps the connection after its end mark, and closes it", async () => {
    const model = "lingering-end@closed";
    expect((await watch(chatModel(model))).outcome?.finishReason).toBe("stop");
    await upstreamSawItGo(model, peer);
  });

  it("a call's arguments are put together of their pieces", async () => {
    const watched = await watch(chatModel("tool-calls"));
    expect(watched.text).toBe("Let me look.");
    expect(watched.outcome).toMatchObject({
      finishReason: "tool_calls",
      toolCalls: [
        { id: "toolu_01A", name: "weather", argumentsJson: '{"city": "Zürich"}' },
        { id: "toolu_01B", name: "time", argumentsJson: "{}" },
      ],
    });
  });
});

describe("usage", () => {
  it.each([
    {
      model: "usage-details",
      usage: { inputTokens: 2_523, cachedInputTokens: 18_432, outputTokens: 92, reasoningTokens: 411 },
    },
    {
      model: "usage-of-2023",
      usage: { inputTokens: 25, cachedInputTokens: 0, outputTokens: 15, reasoningTokens: 0 },
    },
    { model: "no-usage", usage: undefined },
  ])("of $model falls into disjoint buckets", async ({ model, usage }) => {
    expect((await watch(chatModel(model))).outcome?.usage).toEqual(usage);
  });
});

describe("the request", () => {
  it("has no temperature, which the API refuses", async () => {
    const model = "claude-haiku-4-5";
    await watch(chatModel(model));
    expect((await statsOf(model, peer)).lastRequest).toEqual({
      model,
      max_tokens: 50,
      messages: [{ role: "user", content: [{ type: "text", text: "Say it." }] }],
      stream: true,
    });
  });

  it("asks for no more than the model can write", async () => {
    await watch(chatModel("ok@limit", { maxOutputTokens: 20 }));
    expect((await statsOf("ok@limit", peer)).lastRequest).toMatchObject({ max_tokens: 20 });
  });

  it("tells a whole conversation in Anthropic's words", async () => {
    const model = "ok@conversation";
    await watch(chatModel(model), { request: { messages: conversation, tools } });
    expect((await statsOf(model, peer)).lastRequest).toEqual({
      model,
      max_tokens: 50,
      system: "Be brief.\n\nBe polite.",
      stream: true,
      tools: [
        {
          name: "weather",
          description: "Tells the weather.",
          input_schema: { type: "object", properties: { city: { type: "string" } }, additionalProperties: false },
        },
      ],
      messages: [
        {
          role: "user",
          content: [
            { type: "text", text: "One." },
            { type: "text", text: "Where is this?" },
            { type: "image", source: { type: "base64", media_type: "image/png", data: "iVBORw0KGgo=" } },
          ],
        },
        {
          role: "assistant",
          content: [
            { type: "tool_use", id: "call_1", name: "weather", input: { city: "Zürich" } },
            { type: "tool_use", id: "call_2", name: "time", input: {} },
            { type: "tool_use", id: "call_3", name: "time", input: {} },
          ],
        },
        {
          role: "user",
          content: [
            { type: "tool_result", tool_use_id: "call_1", content: "12 °C" },
            { type: "tool_result", tool_use_id: "call_2", content: "not JSON" },
            { type: "tool_result", tool_use_id: "call_3", content: "noon" },
            { type: "text", text: "And?" },
          ],
        },
      ],
    });
  });
});
