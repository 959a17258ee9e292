// The Conversation object through its accidents: sleep, death in mid-answer, questions at the same moment.

import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, askStream, call, readEvents, textOf, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { createOwner, type Person } from "../support/workspace.ts";

const question = "Where does the boiler stand?";
const builtin = "builtin/extractive";

let owner: Person;
beforeAll(async () => {
  owner = await createOwner();
  await uploadReady(owner, heatingNote, "heating.md", { title: "Heating" });
});

const objectOf = (sessionId: string) => env.CONVERSATION.getByName(`${owner.workspaceId}:${sessionId}`);
const messagesOf = async (sessionId: string | null) =>
  (await call("GET", `/api/v1/chat/sessions/${sessionId}`, owner.token)).body.messages;

describe("a session", () => {
  it("remembers through the sleep of its object", async () => {
    const { body } = await ask(owner, { question: "Who services the boiler?", model: builtin });
    await evictDurableObject(objectOf(body.session_id));
    const followUp = await ask(owner, {
      question: "What is their phone number?",
      session_id: body.session_id,
      model: builtin,
    });
    expect(followUp.body.answer).toContain("555-0142");
    expect(await messagesOf(body.session_id)).toHaveLength(2);
  });

  it("replays an answer after the sleep for the same idempotency key", async () => {
    const key = { "Idempotency-Key": `sleep-${owner.userId}` };
    const first = await ask(owner, { question, model: "openai/ok" }, key);
    await evictDurableObject(objectOf(first.body.session_id));
    const again = await ask(owner, { question, model: "openai/ok" }, key);
    expect(again.body).toMatchObject({
      answer: first.body.answer,
      citations: first.body.citations,
      message_id: first.body.message_id,
      usage: { input_tokens: first.body.usage.input_tokens },
    });
  });

  it("leaves nothing behind in its object when a question is refused", async () => {
    const strange = "0193b5fe-0000-7000-8000-00000000abcd";
    expect((await ask(owner, { question, session_id: strange })).status).toBe(404);
    const tables = await runInDurableObject(objectOf(strange), (_, { storage }) =>
      storage.sql.exec("select name from sqlite_master where name in ('messages', 'journal')").toArray(),
    );
    expect(tables).toEqual([]);
  });
});

describe("questions at the same moment", () => {
  it("are answered in the order in which they came, each knowing the one before", async () => {
    const { body } = await ask(owner, { question, model: builtin });
    const slow = askStream(owner, {
      question: "Tell me slowly about the boiler",
      session_id: body.session_id,
      model: "openai/slow-10",
    });
    const first = await slow;
    const second = ask(owner, {
      question: "And the boiler again?",
      session_id: body.session_id,
      model: "openai/echo-prompt",
    });
    const events = await readEvents(first);
    expect((await second).body.answer).toContain("word20");
    expect(events.at(-1)?.type).toBe("done");
    expect((await messagesOf(body.session_id)).map((message: { question: string }) => message.question)).toEqual([
      question,
      "Tell me slowly about the boiler",
      "And the boiler again?",
    ]);
  });

  it("are refused when too many wait", async () => {
    const { body } = await ask(owner, { question, model: builtin });
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => ask(owner, { question, session_id: body.session_id, model: "openai/slow-10" })),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.body.error.error_code).toBe("ERR_SESSION_BUSY");
    expect(answers.filter(({ status }) => status === 200).length).toBe(12 - refused.length);
  });
});

describe("an object that dies in mid-answer", () => {
  it("keeps what there was and marks it interrupted", async () => {
    const response = await askStream(owner, { question, model: "openai/slow-100" });
    const sessionId = response.headers.get("X-Session-Id") ?? "";
    const reading = readEvents(response).catch(() => "cut");
    await eventually(async () => {
      const rows = await runInDurableObject(objectOf(sessionId), (_, { storage }) =>
        storage.sql.exec("select count(*) as n from sqlite_master where name = 'journal'").one(),
      );
      expect(rows.n).toBe(1);
    });
    await runInDurableObject(objectOf(sessionId), (_, state) => state.abort()).catch(() => undefined);
    expect(await reading).toBe("cut");

    const [message] = await messagesOf(sessionId);
    expect(message).toMatchObject({
      question,
      status: "interrupted",
      answer: expect.stringMatching(/^word1 word2/),
      usage: null,
    });
    const next = await ask(owner, { question, session_id: sessionId, model: builtin });
    expect(next.status).toBe(200);
  });
});

describe("a fault of ours in mid-answer", () => {
  it("ends that answer honestly, keeps what there is, and lets the next question be answered", async () => {
    const { body } = await ask(owner, { question, model: builtin });
    const stub = objectOf(body.session_id);
    await runInDurableObject(stub, (_, { storage }) => {
      storage.sql.exec(
        "create trigger fault before update of record on messages begin select raise(abort, 'disk on fire'); end",
      );
    });
    const events = await readEvents(
      await askStream(owner, { question, session_id: body.session_id, model: "openai/ok" }),
    );
    expect(events.at(-1)).toMatchObject({
      type: "error",
      data: { partial: true, error: { error_code: "ERR_INTERNAL" } },
    });
    expect(JSON.stringify(events)).not.toContain("disk on fire");
    expect((await messagesOf(body.session_id)).at(-1)).toMatchObject({ status: "interrupted", answer: textOf(events) });
    await runInDurableObject(stub, (_, { storage }) => storage.sql.exec("drop trigger fault").toArray());
    expect((await ask(owner, { question, session_id: body.session_id, model: builtin })).status).toBe(200);
  });
});

describe("a stream", () => {
  it("has a heartbeat while it is silent", async () => {
    const response = await askStream(owner, { question, model: "openai/slow-first-token-600" });
    expect(await response.text()).toContain(": heartbeat\n\n");
  });

  it("streams to many readers at once without losing or doubling an event", async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, async () => readEvents(await askStream(owner, { question, model: "openai/slow-5" }))),
    );
    for (const events of answers) {
      expect(events.map(({ id }) => Number(id))).toEqual(events.map((_, index) => index + 1));
      expect(textOf(events).trim().split(" ")).toHaveLength(20);
    }
  });
});
