// What of a conversation that is handed on nobody has looked at yet: the last words of its user, and what tools have said since.
import { scoreInjection } from "../../guard/injection/score.ts";
import type { InjectionScore, Where } from "../../guard/injection/types.ts";
import type { ChatMessage } from "../../providers/chat-model.ts";

/** The first attack among them; what the developer and the model have said is no stranger's. */
export function attackIn(messages: readonly ChatMessage[]): { where: Where; attack: InjectionScore } | undefined {
  const lastSaid = messages.findLastIndex(({ role }) => role === "assistant");
  for (const message of messages.slice(lastSaid + 1)) {
    const where = message.role === "tool" ? "tool_result" : "question";
    if (message.role !== "tool" && message.role !== "user") continue;
    const attack = scoreInjection(wordsOf(message), where);
    if (attack.verdict === "attack") return { where, attack };
  }
  return undefined;
}

const wordsOf = ({ content }: ChatMessage): string =>
  typeof content === "string" ? content : content.map((part) => (part.type === "text" ? part.text : "")).join("\n");
