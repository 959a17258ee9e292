// Ids for the tool calls of models that give them none.
import type { ChatMessage } from "./chat-model.ts";

/** Gives an answer's calls, counted from 0, ids that no call among the `messages` before it has. */
export function callIdsAfter(messages: readonly ChatMessage[]): (index: number) => string {
  const earlier = messages.flatMap((message) => ("toolCalls" in message ? message.toolCalls : [])).length;
  return (index) => `call_${earlier + index + 1}`;
}
