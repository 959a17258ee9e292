// What a question comes as: our own fields, or the body that the Vercel AI SDK's useChat sends.
import { z } from "@hono/zod-openapi";
import type { AskInput } from "../../conversation/ask.ts";
import { longTextField } from "../../http/fields.ts";
import { knowledgeFilter, sourceFilterOf } from "../../http/knowledge-filter.ts";
import { cacheUseOf, formOf, questionSettings } from "../../http/question.ts";
import type { PersonActor } from "../../identity/actor.ts";
import { invalid } from "../../platform/failure.ts";
import { derivedId } from "../../platform/ids.ts";

const uiMessage = z.looseObject({
  role: z.enum(["system", "user", "assistant"]),
  parts: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })).max(1_000),
});

export const chatIdSchema = z.string().min(1).max(200);

export const questionSchema = z
  .object({
    question: longTextField().optional(),
    filter: knowledgeFilter.optional(),
    ...questionSettings,
    replaces_message_id: z.uuid().optional().openapi({
      description: "The question takes the place of this message of its session: it and all after it are forgotten",
    }),
    id: chatIdSchema.optional().openapi({ description: "useChat's: the chat, which is a session here" }),
    messages: z.array(uiMessage).min(1).max(1_000).optional().openapi({
      description: "useChat's: the last one of the user is the question, what was said before is known here",
    }),
    trigger: z.enum(["submit-message", "regenerate-message"]).optional(),
  })
  .refine(({ question, messages }) => (question === undefined) !== (messages === undefined), {
    path: ["question"],
    message: "one of question and messages is needed",
  })
  .refine(({ replaces_message_id, session_id, id }) => replaces_message_id === undefined || (session_id ?? id), {
    path: ["replaces_message_id"],
    message: "needs the session_id of the message's session",
  });

type Body = z.output<typeof questionSchema>;

export async function questionOf(body: Body, actor: PersonActor, headers: Headers): Promise<AskInput> {
  const { model, temperature, max_tokens: maxTokens, trigger } = body;
  const shared = {
    models: typeof model === "string" ? [model] : model,
    temperature,
    maxTokens,
    filter: sourceFilterOf(body.filter),
    replacesMessageId: body.replaces_message_id,
    cacheUse: trigger === "regenerate-message" ? ("refresh" as const) : cacheUseOf(headers.get("Cache-Control")),
  };
  if (!body.messages) {
    const { question = "", session_id: sessionId } = body;
    return { ...shared, question, sessionId, form: formOf(body.stream, headers) };
  }
  const mayCreate = body.replaces_message_id === undefined;
  const sessionId = body.id === undefined ? body.session_id : await sessionOfChat(actor, body.id);
  return { ...shared, question: lastQuestion(body.messages), sessionId, mayCreate, form: "ui" };
}

/** A chat of useChat is a session: by its own id where that can be one, else by one derived from it, for this user alone. */
export async function sessionOfChat({ workspaceId, userId }: PersonActor, chatId: string): Promise<string> {
  return z.uuid().safeParse(chatId).success ? chatId : derivedId("chat", workspaceId, userId, chatId);
}

function lastQuestion(messages: NonNullable<Body["messages"]>): string {
  const asked = messages.findLast(({ role }) => role === "user");
  const text = asked?.parts.map((part) => (part.type === "text" ? (part.text ?? "") : "")).join("") ?? "";
  if (text.trim() === "") throw invalid("messages", "have no text of the user's in the last one");
  return text;
}
