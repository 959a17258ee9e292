// The Google chat adapter against every way in which its upstream answers or fails.
import { describe, expect, inject, it } from "vitest";
import { type GoogleChatOptions, googleChatModel } from "../../src/providers/google/chat.ts";
import { conversation, tools } from "./anthropic-google-conversation.ts";
import { type Failing, type ModelOptions, proveFaultMatrix } from "./fault-matrix.ts";
import { patient, price, statsOf, watch } from "./outcome.ts";

const peer = inject("googlePeerUrl");

function chatModel(
  model: string,
  { deadlines, ...options }: ModelOptions & Pick<GoogleChatOptions, "maxOutputTokens"> = {},
) {
  return googleChatModel({
    id: `google/${model}`,
    model,
    apiKey: "test-key",
    baseUrl: peer,
    contextTokens: 8_192,
    price,
    deadlines: { ...patient, ...deadlines },
    ...options,
  });
}

proveFaultMatrix({ provider: "google", peer, chatModel });

describe("what is Google's own", () => {
  it.each([
    { model: "bad-key", kind: "authentication", status: 400 },
    { model: "quota", kind: "rate_limited", status: 429, retryAfterMs: 7_500 },
    { model: "quota-both", kind: "rate_limited", status: 429, retryAfterMs: 7_000 },
    { model: "error-list-in-200", kind: "error_in_stream" },
  ] satisfies Failing[])("$model is $kind", async ({ model, kind, status, retryAfterMs }: Failing) => {
    const { failure } = await watch(chatModel(model));
    expect(failure).toMatchObject({ kind, status, retryAfterMs });
  });

  it.each(["RECITATION", "PROHIBITED_CONTENT", "BLOCKLIST", "SPII", "OTHER", "IMAGE_SAFETY"])(
    "%s is blocked",
    async (reason) => {
      const watched = await watch(chatModel(`stop-${reason}`));
      expect(watched.text).toBe("Said.");
      expect(watched.outcome?.finishReason).toBe("blocked");
    },
  );

  it("a call that is none is garbage", async () => {
    expect((await watch(chatModel("stop-MALFORMED_FUNCTION_CALL"))).failure?.kind).toBe("garbage");
  });

  it("a prompt that is refused is blocked, and counted", async () => {
    const watched = await watch(chatModel("blocked-prompt"));
    expect(watched.text).toBe("");
    expect(watched.outcome).toEqual({
      finishReason: "blocked",
      usage: { inputTokens: 12, cachedInputTokens: 0, outputTokens: 0, reasoningTokens: 0 },
      toolCalls: [],
    });
  });

  it("parts that are none are passed over", async () => {
    expect((await watch(chatModel("odd-parts"))).text).toBe("Odd.");
  });

  it("calls of an answer that was cut short are none", async () => {
    const watched = await watch(chatModel("tool-call-cut-short"));
    expect(watched.outcome).toMatchObject({ finishReason: "length", toolCalls: [] });
  });

  it("calls without an id get one, the same whenever the same stream is read", async () => {
    const answers = [await watch(chatModel("tool-calls")), await watch(chatModel("tool-calls"))];
    for (const { text, outcome } of answers) {
      expect(text).toBe("Let me look.");
      expect(outcome).toMatchObject({
        finishReason: "tool_calls",
        toolCalls: [
          { id: "mAitaLmkHPPlz7IPvtfUqQ4-0", name: "weather", argumentsJson: '{"city":"Zürich"}' },
          { id: "mAitaLmkHPPlz7IPvtfUqQ4-1", name: "time", argumentsJson: "{}" },
          { id: "fc_3", name: "time", argumentsJson: "{}" },
        ],
      });
    }
  });
});

describe("usage", () => {
  it.each([
    {
      model: "usage-details",
      usage: { inputTokens: 197, cachedInputTokens: 1_024, outputTokens: 87, reasoningTokens: 412 },
    },
    {
      model: "only-thoughts",
      usage: { inputTokens: 9, cachedInputTokens: 0, outputTokens: 0, reasoningTokens: 50 },
    },
    { model: "no-usage", usage: undefined },
  ])("of $model falls into disjoint buckets", async ({ model, usage }) => {
    expect((await watch(chatModel(model))).outcome?.usage).toEqual(usage);
  });
});

describe("the request", () => {
  it("names its limits, and none beyond what the model can write", async () => {
    await watch(chatModel("ok@limit", { maxOutputTokens: 20, baseUrl: `${peer}/` }));
    expect((await statsOf("ok@limit", peer)).lastRequest).toEqual({
      contents: [{ role: "user", parts: [{ text: "Say it." }] }],
      generationConfig: { temperature: 0.3, maxOutputTokens: 20 },
    });
  });

  it.each([
    { model: "gemini-2.5-flash", signature: {} },
    { model: "gemini-3-pro", signature: { thoughtSignature: "skip_thought_signature_validator" } },
  ])("to $model tells a whole conversation in Google's words", async ({ model, signature }) => {
    await watch(chatModel(model), { request: { messages: conversation, tools } });
    expect((await statsOf(model, peer)).lastRequest).toEqual({
      systemInstruction: { role: "system", parts: [{ text: "Be brief.\n\nBe polite." }] },
      generationConfig: { temperature: 0.3, maxOutputTokens: 50 },
      tools: [
        {
          functionDeclarations: [
            {
              name: "weather",
              description: "Tells the weather.",
              parametersJsonSchema: {
                type: "object",
                properties: { city: { type: "string" } },
                additionalProperties: false,
              },
            },
          ],
        },
      ],
      contents: [
        {
          role: "user",
          parts: [
            { text: "One." },
            { text: "Where is this?" },
            { inlineData: { mimeType: "image/png", data: "iVBORw0KGgo=" } },
          ],
        },
        {
          role: "model",
          parts: [
            { functionCall: { id: "call:1", name: "weather", args: { city: "Zürich" } }, ...signature },
            { functionCall: { id: "call:2", name: "time", args: {} }, ...signature },
            { functionCall: { id: "call:3", name: "time", args: {} }, ...signature },
          ],
        },
        {
          role: "user",
          parts: [
            { functionResponse: { id: "call:1", name: "weather", response: { output: "12 °C" } } },
            { functionResponse: { id: "call:2", name: "time", response: { output: "not JSON" } } },
            { functionResponse: { id: "call:3", name: "time", response: { output: "noon" } } },
            { text: "And?" },
          ],
        },
      ],
    });
  });
});
