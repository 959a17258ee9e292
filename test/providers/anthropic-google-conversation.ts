// A conversation that has everything in it which a provider's API wants written its own way.
import type { ChatMessage, ToolDefinition } from "../../src/providers/chat-model.ts";

export const conversation: readonly ChatMessage[] = [
  { role: "system", content: "Be brief." },
  { role: "user", content: "One." },
  {
    role: "user",
    content: [
      { type: "text", text: "Where is this?" },
      { type: "text", text: " " },
      { type: "image", mediaType: "image/png", base64: "iVBORw0KGgo=" },
    ],
  },
  {
    role: "assistant",
    content: "",
    toolCalls: [
      { id: "call:1", name: "weather", argumentsJson: '{"city":"Zürich"}' },
      { id: "call:2", name: "time", argumentsJson: '{"zone":' },
      { id: "call:3", name: "time", argumentsJson: "[]" },
    ],
  },
  { role: "tool", toolCallId: "call:1", content: "12 °C" },
  { role: "tool", toolCallId: "call:2", content: "not JSON" },
  { role: "tool", toolCallId: "call:3", content: "noon" },
  { role: "system", content: "Be polite." },
  { role: "user", content: "And?" },
  { role: "assistant", content: "" },
];

export const tools: readonly ToolDefinition[] = [
  {
    name: "weather",
    description: "Tells the weather.",
    parameters: { type: "object", properties: { city: { type: "string" } }, additionalProperties: false },
  },
];
