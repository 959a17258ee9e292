// The caller's messages as the assistant takes them: the last words of the user are the question, what was said before is the
// history, and the caller's system text says how to answer. Pure.
import type { HistoryPair } from "../../answer/prepared.ts";
import { invalid } from "../../platform/failure.ts";
import { withoutInvisible } from "../../platform/text.ts";
import { type BodyMessage, type ChatBody, textOf } from "./chat-schema.ts";

export interface Dialogue {
  question: string;
  history: HistoryPair[];
  instructions: string | undefined;
}

export function dialogueOf(body: ChatBody): Dialogue {
  refuseOptions(body);
  const instructions: string[] = [];
  const history: HistoryPair[] = [];
  let question: string[] = [];
  for (const [index, message] of body.messages.entries()) {
    const text = cleaned(wordsOf(message, index));
    if (message.role === "user") question.push(text);
    else if (message.role !== "assistant") instructions.push(text);
    else if (text !== "") {
      answered(history, joined(question), text);
      question = [];
    }
  }
  if (joined(question) === "") throw invalid("messages", "must end with a question of the user");
  return { question: joined(question), history, instructions: joined(instructions) || undefined };
}

/** What the assistant said before it was asked anything answers no question, and is no history. */
function answered(history: HistoryPair[], question: string, answer: string): void {
  const last = history.at(-1);
  if (question !== "") history.push({ question, answer, groundIds: [] });
  else if (last) history[history.length - 1] = { ...last, answer: joined([last.answer, answer]) };
}

const joined = (texts: readonly string[]): string => texts.filter((text) => text !== "").join("\n\n");

const cleaned = (text: string): string => withoutInvisible(text.toWellFormed()).trim();

function wordsOf(message: BodyMessage, index: number): string {
  const isToolTalk = message.role === "tool" || (message.role === "assistant" && Boolean(message.tool_calls));
  if (isToolTalk) throw invalid(`messages.${index}`, "hearth calls no tools: ask another model");
  const content = message.content ?? "";
  if (typeof content === "string") return content;
  const texts = content.flatMap((part) => (part.type === "text" ? [part] : []));
  if (texts.length < content.length)
    throw invalid(`messages.${index}.content`, "hearth sees no images: ask another model");
  return textOf(texts);
}

function refuseOptions({ tools, tool_choice, response_format, stop }: ChatBody): void {
  if (tools?.length) throw invalid("tools", "hearth calls no tools: ask another model");
  if (tool_choice && tool_choice !== "none" && tool_choice !== "auto")
    throw invalid("tool_choice", "hearth calls no tools: ask another model");
  if (response_format && response_format.type !== "text")
    throw invalid("response_format", "hearth answers in Markdown with citations: ask another model");
  if (stop) throw invalid("stop", "hearth takes none: ask another model");
}
