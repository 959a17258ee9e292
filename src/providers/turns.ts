// A conversation for the APIs that take system text apart and let user and model take turns: Anthropic's and Google's.
import type { ChatMessage, ToolCall } from "./chat-model.ts";

export interface Turn<Part> {
  role: "user" | "assistant";
  parts: Part[];
}

/** How a provider writes what a turn is made of. */
export interface PartWriter<Part> {
  text(text: string): Part;
  image(mediaType: string, base64: string): Part;
  call(call: ToolCall, input: object): Part;
  result(call: Pick<ToolCall, "id" | "name">, content: string): Part;
}

/** All system messages as one text, wherever they stood; undefined if there are none. */
export function systemTextOf(messages: readonly ChatMessage[]): string | undefined {
  const texts = messages.flatMap((message) => (message.role === "system" ? [message.content] : []));
  return texts.length > 0 ? texts.join("\n\n") : undefined;
}

/** Everything but the system messages; neighbours of one role become one turn. */
export function turnsOf<Part>(messages: readonly ChatMessage[], writer: PartWriter<Part>): Turn<Part>[] {
  const turns: Turn<Part>[] = [];
  const callNames = new Map<string, string>();
  for (const message of messages) {
    if (message.role === "system") continue;
    const parts = partsOf(message, writer, callNames);
    const role = message.role === "assistant" ? "assistant" : "user";
    const last = turns.at(-1);
    if (last?.role === role) last.parts.push(...parts);
    else if (parts.length > 0) turns.push({ role, parts });
  }
  return turns;
}

/** `callNames`: of the calls so far, by id; a result names its call by the id alone. */
function partsOf<Part>(message: ChatMessage, writer: PartWriter<Part>, callNames: Map<string, string>): Part[] {
  if (message.role === "tool") {
    const { toolCallId: id, content } = message;
    return [writer.result({ id, name: callNames.get(id) ?? id }, content)];
  }
  if ("toolCalls" in message) {
    for (const { id, name } of message.toolCalls) callNames.set(id, name);
    const calls = message.toolCalls.map((call) => writer.call(call, inputOf(call)));
    return [...textParts(message.content, writer), ...calls];
  }
  if (typeof message.content === "string") return textParts(message.content, writer);
  return message.content.flatMap((part) =>
    part.type === "text" ? textParts(part.text, writer) : [writer.image(part.mediaType, part.base64)],
  );
}

/** Both APIs refuse a text without a word. */
function textParts<Part>(text: string, writer: PartWriter<Part>): Part[] {
  return text.trim() === "" ? [] : [writer.text(text)];
}

/** These APIs want an object. A call that was none was answered with an error, which follows it in the conversation. */
export function inputOf({ argumentsJson }: ToolCall): object {
  try {
    const input: unknown = JSON.parse(argumentsJson);
    return typeof input === "object" && input !== null && !Array.isArray(input) ? input : {};
  } catch {
    return {};
  }
}
