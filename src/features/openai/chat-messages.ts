// The caller's messages as the port of chat models takes them. Pure.
import { invalid } from "../../platform/failure.ts";
import type { ChatMessage, ContentPart } from "../../providers/chat-model.ts";
import { type BodyMessage, textOf } from "./chat-schema.ts";

export const chatMessagesOf = (messages: readonly BodyMessage[]): ChatMessage[] => messages.map(chatMessageOf);

function chatMessageOf(message: BodyMessage, index: number): ChatMessage {
  switch (message.role) {
    case "system":
    case "developer":
      return { role: "system", content: textOf(message.content) };
    case "tool":
      return { role: "tool", toolCallId: message.tool_call_id, content: textOf(message.content) };
    case "assistant":
      return assistantMessageOf(message);
    case "user":
      return userMessageOf(message, index);
  }
}

function assistantMessageOf({ content, tool_calls }: Extract<BodyMessage, { role: "assistant" }>): ChatMessage {
  const said = { role: "assistant" as const, content: textOf(content ?? "") };
  if (!tool_calls) return said;
  const toolCalls = tool_calls.map(({ id, function: { name, arguments: argumentsJson } }) => ({
    id,
    name,
    argumentsJson,
  }));
  return { ...said, toolCalls };
}

function userMessageOf({ content }: Extract<BodyMessage, { role: "user" }>, index: number): ChatMessage {
  if (typeof content === "string") return { role: "user", content };
  const parts = content.map((part, place): ContentPart => {
    if (part.type === "text") return part;
    return imageOf(part.image_url.url, `messages.${index}.content.${place}.image_url.url`);
  });
  return { role: "user", content: parts };
}

const dataUrl = /^data:(image\/(?:png|jpeg|gif|webp));base64,([A-Za-z0-9+/]+={0,2})$/;

/** Nothing is fetched for a caller from here: whatever address he names, it would be asked from inside the house. */
function imageOf(url: string, field: string): ContentPart {
  const [, mediaType, base64] = dataUrl.exec(url) ?? [];
  if (mediaType && base64) return { type: "image", mediaType, base64 };
  const problem = url.startsWith("data:")
    ? "must hold a PNG, JPEG, GIF or WebP in base64"
    : "isn't fetched: send the image itself as a data: URL";
  throw invalid(field, problem);
}

export const hasImages = (messages: readonly ChatMessage[]): boolean =>
  messages.some(({ content }) => typeof content !== "string" && content.some(({ type }) => type === "image"));
