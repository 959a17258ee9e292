// The chat adapter against every way in which an upstream answers or fails.
import { describe, expect, inject, it } from "vitest";
import { longText, splitText, unknownCitationsText } from "../peers/openai-chat.ts";
import { proveFaultMatrix } from "./fault-matrix.ts";
import { chatModel, statsOf, upstreamSawItGo, watch } from "./outcome.ts";

const counted = (inputTokens: number, outputTokens: number) => ({
  inputTokens,
  cachedInputTokens: 0,
  outputTokens,
  reasoningTokens: 0,
});

describe("an answer with its usage", () => {
  it.each([
    {
      model: "ok",
      text: "This is the peer's answer, made of several pieces.",
      finishReason: "stop",
      usage: counted(2, 9),
    },
    { model: "echo-prompt", text: '[{"role":"user","content":"Say it."}]', finishReason: "stop", usage: counted(2, 1) },
    { model: "cites-unknown", text: unknownCitationsText, finishReason: "stop", usage: counted(2, 14) },
    { model: "split-utf8", text: splitText, finishReason: "stop", usage: counted(2, 0) },
    { model: "long", text: longText, finishReason: "stop", usage: counted(2, 22_500) },
    { model: "length", text: "Cut off by", finishReason: "length", usage: counted(2, 1) },
    { model: "content-filter", text: "I can't ", finishReason: "blocked", usage: counted(2, 1) },
    { model: "tool-calls", text: "Called.", finishReason: "tool_calls", usage: counted(2, 1) },
    { model: "no-usage", text: "Uncounted.", finishReason: "stop", usage: undefined },
    {
      model: "usage-details",
      text: "Counted.",
      finishReason: "stop",
      usage: { inputTokens: 60, cachedInputTokens: 40, outputTokens: 30, reasoningTokens: 20 },
    },
    { model: "lingering-end", text: "Told all.", finishReason: "stop", usage: counted(2, 1) },
    {
      model: "slow-headers-50",
      text: "This is the peer's answer, made of several pieces.",
      finishReason: "stop",
      usage: counted(2, 9),
    },
  ])("$model", async ({ model, text, finishReason, usage }) => {
    const watched = await watch(chatModel(model));
    expect(watched.failure).toBeUndefined();
    expect(watched.text).toBe(text);
    expect(watched.outcome).toEqual({ finishReason, usage, toolCalls: [] });
  });
});

proveFaultMatrix({ provider: "openai", peer: inject("openAiPeerUrl"), basePath: "/v1", chatModel });

describe("what is OpenAI's own", () => {
  it("a stream without [DONE] is cut, though it told its finish reason", async () => {
    const watched = await watch(chatModel("no-end-mark"));
    expect(watched.failure?.kind).toBe("cut");
    expect(watched.text).toBe("Two chunks");
  });

  it("doesn't wait for a server that keeps the connection after its end mark, and closes it", async () => {
    const model = "lingering-end@closed";
    expect((await watch(chatModel(model))).outcome?.finishReason).toBe("stop");
    await upstreamSawItGo(model);
  });
});

describe("the request", () => {
  const common = {
    messages: [{ role: "user", content: "Say it." }],
    stream: true,
    stream_options: { include_usage: true },
  };

  it.each([
    { model: "gpt-4.1-mini", limits: { max_tokens: 50, temperature: 0.3 } },
    { model: "gpt-oss:20b", limits: { max_tokens: 50, temperature: 0.3 } },
    { model: "gpt-5-mini", limits: { max_completion_tokens: 50 } },
    { model: "openai/o4-mini", limits: { max_completion_tokens: 50 } },
  ])("to $model names the limits that it takes", async ({ model, limits }) => {
    await watch(chatModel(model));
    expect((await statsOf(model)).lastRequest).toEqual({ model, ...common, ...limits });
  });
});
