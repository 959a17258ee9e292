// The choice among tools, the form of the answer and where it ends: as each provider is told of it, and who can't be.
import { describe, expect, inject, it } from "vitest";
import type { ChatRequest } from "../../src/providers/chat-model.ts";
import { type ChatOption, takesOption } from "../../src/providers/chat-options.ts";
import { services } from "../support/workspace.ts";

const schema = { type: "object", properties: { city: { type: "string" } } };
const tools = [{ name: "weather", description: "Tells it", parameters: schema }];
const form = { type: "json_schema" as const, name: "city", schema };

const peers = {
  openai: inject("openAiPeerUrl"),
  anthropic: inject("anthropicPeerUrl"),
  google: inject("googlePeerUrl"),
  ollama: inject("ollamaPeerUrl"),
};

/** What the provider was sent. */
async function sent(provider: keyof typeof peers, options: Partial<ChatRequest>): Promise<unknown> {
  const name = `ok@${crypto.randomUUID()}`;
  const model = services().catalog.chatModel(`${provider}/${name}`);
  const messages = [{ role: "user" as const, content: "Say it." }];
  const request = { messages, question: "", passages: [], temperature: 1, maxTokens: 50, ...options };
  await model?.generate(request, () => undefined, new AbortController().signal);
  const stats = await fetch(`${peers[provider]}/control/stats?model=${encodeURIComponent(name)}`);
  return (await stats.json<{ lastRequest: unknown }>()).lastRequest;
}

describe("the choice among tools", () => {
  it.each<[keyof typeof peers, ChatRequest["toolChoice"], object]>([
    ["openai", "none", { tool_choice: "none" }],
    ["openai", "required", { tool_choice: "required" }],
    ["openai", { name: "weather" }, { tool_choice: { type: "function", function: { name: "weather" } } }],
    ["anthropic", "none", { tool_choice: { type: "none" } }],
    ["anthropic", "required", { tool_choice: { type: "any" } }],
    ["anthropic", { name: "weather" }, { tool_choice: { type: "tool", name: "weather" } }],
    ["google", "none", { toolConfig: { functionCallingConfig: { mode: "NONE" } } }],
    ["google", "required", { toolConfig: { functionCallingConfig: { mode: "ANY" } } }],
    [
      "google",
      { name: "weather" },
      { toolConfig: { functionCallingConfig: { mode: "ANY", allowedFunctionNames: ["weather"] } } },
    ],
  ])("at %s: %j", async (provider, toolChoice, expected) => {
    expect(await sent(provider, { tools, ...(toolChoice ? { toolChoice } : {}) })).toMatchObject(expected);
  });
});

describe("the form of the answer, and where it ends", () => {
  it.each<[keyof typeof peers, Partial<ChatRequest>, object]>([
    ["openai", { responseFormat: { type: "json" } }, { response_format: { type: "json_object" } }],
    [
      "openai",
      { responseFormat: form },
      { response_format: { type: "json_schema", json_schema: { name: "city", schema } } },
    ],
    ["google", { responseFormat: { type: "json" } }, { generationConfig: { responseMimeType: "application/json" } }],
    ["google", { responseFormat: form }, { generationConfig: { responseJsonSchema: schema } }],
    ["ollama", { responseFormat: { type: "json" } }, { format: "json" }],
    ["ollama", { responseFormat: form }, { format: schema }],
    ["openai", { stop: ["END"] }, { stop: ["END"] }],
    ["anthropic", { stop: ["END"] }, { stop_sequences: ["END"] }],
    ["google", { stop: ["END"] }, { generationConfig: { stopSequences: ["END"] } }],
    ["ollama", { stop: ["END"] }, { options: { stop: ["END"] } }],
  ])("at %s: %j", async (provider, options, expected) => {
    expect(await sent(provider, options)).toMatchObject(expected);
  });
});

describe("what can be asked for", () => {
  it.each<[string, ChatOption, boolean]>([
    ["openai/nobody-knows-it", "images", true],
    ["openai/gpt-4.1-mini", "json_schema", true],
    ["openai/text-embedding-3-small", "tools", false],
    ["anthropic/claude-haiku-4-5", "images", true],
    ["anthropic/claude-haiku-4-5", "json", false],
    ["ollama/ok", "tool_choice", false],
    ["workers-ai/@cf/any", "json", false],
    ["builtin/extractive", "stop", false],
    ["nobody/nothing", "tools", false],
  ])("of %s: %s is %j", (id, option, expected) => {
    expect(takesOption(id, option, services().catalog)).toBe(expected);
  });
});
