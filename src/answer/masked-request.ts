// A request as a provider in the cloud may see it: placeholders in place of personal data and secrets, and what comes back of them.
import { Masking } from "../guard/masking.ts";
import { isAtHome } from "../providers/at-home.ts";
import type { ChatMessage, ChatModel, ChatRequest, ContentPart, ToolCall } from "../providers/chat-model.ts";

const notice =
  "- Marks like ⟦EMAIL-1-…⟧ stand for values that you aren't shown. Where you mean such a value, copy its mark exactly.";

/** `mark`: unknown to whoever wrote the texts of the request. */
export const maskingFor = ({ id }: Pick<ChatModel, "id">, mark: string, isWished: boolean): Masking | undefined =>
  isWished && !isAtHome(id) ? new Masking(mark) : undefined;

/** For a request that no message of ours stands for */
export const randomMark = (): string => crypto.randomUUID().slice(0, 8);

/** Throws rather than let something through: then nothing is sent. What a quoting model works on stays as it is. */
export function maskedRequest(request: ChatRequest, masking: Masking): ChatRequest {
  const messages = request.messages.map((message) => maskedMessage(message, masking));
  return { ...request, messages: masking.size > 0 ? withNotice(messages) : messages };
}

/** Of whole arguments, string by string: a value may hold what must be escaped in JSON. */
export const restoredCalls = (calls: readonly ToolCall[], masking: Masking): ToolCall[] =>
  calls.map((call) => ({ ...call, argumentsJson: mapJson(call.argumentsJson, (text) => masking.restore(text)) }));

function maskedMessage(message: ChatMessage, masking: Masking): ChatMessage {
  const mask = (text: string) => masking.mask(text);
  if (typeof message.content !== "string")
    return { role: "user", content: message.content.map((part) => maskedPart(part, mask)) };
  const content = mask(message.content);
  if (message.role === "tool") return { ...message, content };
  if (!("toolCalls" in message)) return { role: message.role, content };
  const toolCalls = message.toolCalls.map((call) => ({ ...call, argumentsJson: mapJson(call.argumentsJson, mask) }));
  return { ...message, content, toolCalls };
}

const maskedPart = (part: ContentPart, mask: (text: string) => string): ContentPart =>
  part.type === "text" ? { ...part, text: mask(part.text) } : part;

function withNotice([first, ...rest]: ChatMessage[]): ChatMessage[] {
  if (first?.role === "system") return [{ ...first, content: `${first.content}\n${notice}` }, ...rest];
  return [{ role: "system", content: notice }, ...(first ? [first, ...rest] : [])];
}

/** What is no JSON is a text like any other. */
function mapJson(json: string, change: (text: string) => string): string {
  try {
    return JSON.stringify(mapStrings(JSON.parse(json), change));
  } catch (error) {
    if (error instanceof SyntaxError) return change(json);
    throw error;
  }
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, change)]));
}
