// The Vercel AI SDK's own client against the UI message stream: text, sources, data, the end, and coming back to it.

import { exports } from "cloudflare:workers";
import { AbstractChat, type ChatState, DefaultChatTransport, readUIMessageStream, type UIMessage } from "ai";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { newId } from "../../src/platform/ids.ts";
import { call, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { createOwner, type Person } from "../support/workspace.ts";

const question = "What must the gauge show?";
let owner: Person;
beforeAll(async () => {
  owner = await createOwner();
  await uploadReady(owner, heatingNote);
});

const fetchHearth = (input: RequestInfo | URL, init?: RequestInit) => exports.default.fetch(new Request(input, init));

/** As an application sets it up: nothing but where Hearth is, the token, and the model. */
const transportOf = (model: string) =>
  new DefaultChatTransport({
    api: "https://hearth.test/api/v1/chat",
    headers: { Authorization: `Bearer ${owner.token}` },
    body: { model: `openai/${model}`, temperature: Math.random() },
    fetch: fetchHearth,
  });

/** What `@ai-sdk/react` keeps in React's state. */
class PlainState implements ChatState<UIMessage> {
  status: ChatState<UIMessage>["status"] = "ready";
  error: Error | undefined;
  messages: UIMessage[] = [];
  pushMessage = (message: UIMessage) => {
    this.messages = [...this.messages, message];
  };
  popMessage = () => {
    this.messages = this.messages.slice(0, -1);
  };
  replaceMessage = (index: number, message: UIMessage) => {
    this.messages = this.messages.with(index, message);
  };
  snapshot = <T>(value: T): T => structuredClone(value);
}

class Chat extends AbstractChat<UIMessage> {
  constructor(id: string, model: string) {
    super({ id, state: new PlainState(), transport: transportOf(model), generateId: newId });
  }
}

const streamOf = <T>(items: readonly T[]) =>
  new ReadableStream<T>({
    start(controller) {
      for (const item of items) controller.enqueue(item);
      controller.close();
    },
  });

const textOf = (message: UIMessage | undefined) =>
  message?.parts.map((part) => (part.type === "text" ? part.text : "")).join("") ?? "";

describe("useChat", () => {
  it("shows an answer with its sources, citations and usage, and goes on with the conversation", async () => {
    const chat = new Chat("chat-of-the-test", "ok");
    await chat.sendMessage({ text: question });
    expect(chat.error).toBeUndefined();
    expect(chat.status).toBe("ready");
    const answer = chat.messages[1];
    expect(textOf(answer)).toContain("According to the passages");
    expect(answer?.metadata).toMatchObject({ finish_reason: "stop", degraded: false, session_id: expect.any(String) });
    const types = answer?.parts.map(({ type }) => type);
    expect(types).toEqual(["step-start", "text", "source-document", "data-citations", "data-usage"]);
    expect(answer?.parts[2]).toMatchObject({ title: "note", mediaType: "text/plain" });
    await chat.sendMessage({ text: "And who services it?" });
    expect(chat.messages).toHaveLength(4);
    const sessionId = z.object({ session_id: z.uuid() }).parse(answer?.metadata).session_id;
    const session = await call("GET", `/api/v1/chat/sessions/${sessionId}`, owner.token);
    expect(session.body.messages).toMatchObject([{ question }, { question: "And who services it?" }]);
  });

  it("asks again for another answer to the same question", async () => {
    const chat = new Chat(newId(), "ok");
    await chat.sendMessage({ text: question });
    await chat.regenerate();
    expect(chat.error).toBeUndefined();
    expect(chat.messages).toHaveLength(2);
  });

  it("comes back to an answer under way, and finds nothing where there is none", async () => {
    const id = newId();
    const first = new Chat(id, "slow-50");
    const sending = first.sendMessage({ text: question });
    await eventually(() => expect(textOf(first.messages[1])).toContain("word2"));
    const second = new Chat(id, "slow-50");
    await second.resumeStream();
    await sending;
    expect(textOf(second.messages[0])).toBe(textOf(first.messages[1]));
    await second.resumeStream();
    expect(second.status).toBe("ready");
    expect(await transportOf("ok").reconnectToStream({ chatId: "of which nothing was asked" })).toBeNull();
  });

  it("tells of a model that fails in mid-answer, and of a request that is refused", async () => {
    const cut = new Chat(newId(), "cut");
    await cut.sendMessage({ text: question });
    expect(cut.status).toBe("error");
    expect(cut.error?.message).toContain("model failed");
    const wrong = new Chat(newId(), "ok");
    await wrong.sendMessage({ text: " " });
    expect(wrong.status).toBe("error");
  });
});

describe("readUIMessageStream", () => {
  it("reads the stream of a plain question that asks for it", async () => {
    const response = await fetchHearth("https://hearth.test/api/v1/chat", {
      method: "POST",
      headers: {
        Authorization: `Bearer ${owner.token}`,
        "Content-Type": "application/json",
        Accept: "text/event-stream",
        "x-vercel-ai-ui-message-stream": "v1",
      },
      body: JSON.stringify({ question, model: "openai/ok" }),
    });
    expect(response.headers.get("x-vercel-ai-ui-message-stream")).toBe("v1");
    const text = await response.text();
    expect(text.trimEnd().endsWith("data: [DONE]")).toBe(true);
    const chunks = text
      .split("\n\n")
      .filter((line) => line.startsWith("data: {"))
      .map((line) => JSON.parse(line.slice(6)));
    let last: UIMessage | undefined;
    for await (const message of readUIMessageStream({ stream: streamOf(chunks) })) last = message;
    expect(textOf(last)).toContain("According to the passages");
  });
});
