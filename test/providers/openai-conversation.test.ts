// Images and tools on their way to OpenAI's API and back.
import { describe, expect, it } from "vitest";
import { conversation, tools } from "./anthropic-google-conversation.ts";
import { chatModel, statsOf, watch } from "./outcome.ts";

const request = { messages: conversation, question: "", passages: [], temperature: 0.3, maxTokens: 50, tools };

describe("a conversation with images and tools", () => {
  it("is written as OpenAI's API wants it", async () => {
    const model = "ok@conversation";
    await watch(chatModel(model), { request });
    const sent = (await statsOf(model)).lastRequest;
    expect(sent).toMatchObject({
      tools: [{ type: "function", function: { name: "weather", parameters: tools[0]?.parameters } }],
      messages: [
        { role: "system", content: "Be brief." },
        { role: "user", content: "One." },
        {
          role: "user",
          content: [
            { type: "text", text: "Where is this?" },
            { type: "text" },
            { type: "image_url", image_url: { url: "data:image/png;base64,iVBORw0KGgo=" } },
          ],
        },
        {
          role: "assistant",
          tool_calls: [
            { id: "call:1", type: "function", function: { name: "weather", arguments: '{"city":"Zürich"}' } },
            { id: "call:2" },
            { id: "call:3" },
          ],
        },
        { role: "tool", tool_call_id: "call:1", content: "12 °C" },
        { role: "tool", tool_call_id: "call:2" },
        { role: "tool", tool_call_id: "call:3" },
        { role: "system", content: "Be polite." },
        { role: "user", content: "And?" },
        { role: "assistant", content: "" },
      ],
    });
  });

  it("comes back as whole calls, however their arguments were cut", async () => {
    const { outcome } = await watch(chatModel("calls-tools"), { request });
    expect(outcome).toMatchObject({
      finishReason: "tool_calls",
      toolCalls: [
        { id: "call_1", name: "weather", argumentsJson: '{"city":"Bern"}' },
        { id: "call_2", name: "time", argumentsJson: "{}" },
      ],
    });
  });
});
