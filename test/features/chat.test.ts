import { beforeAll, describe, expect, it } from "vitest";
import { ask, askStream, call, readEvents, send, textOf, uploadReady } from "../support/api.ts";
import { heatingNote, hebrewNote } from "../support/documents.ts";
import { createOwner, type Person } from "../support/workspace.ts";

const builtin = "builtin/extractive";
let owner: Person;
let heatingId: string;
beforeAll(async () => {
  owner = await createOwner();
  heatingId = await uploadReady(owner, heatingNote, "heating.md", { title: "Heating" });
  await uploadReady(owner, hebrewNote, "guests.md", { title: "אורחים" });
});

describe("an answer as JSON", () => {
  it("quotes what was asked about, with its citation", async () => {
    const { status, headers, body } = await ask(owner, {
      question: "What is the phone number of Brandt Heating?",
      model: builtin,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      answer: expect.stringMatching(/555-0142.*\[1\]/),
      citations: [
        {
          n: 1,
          type: "document",
          document_id: heatingId,
          title: "Heating",
          heading: "Heating › Service",
          page: null,
          quote: expect.stringContaining("555-0142"),
          similarity: expect.any(Number),
        },
      ],
      model: builtin,
      finish_reason: "stop",
      degraded: false,
      models_tried: [],
      usage: { cost_usd: 0, cached: false, truncated_passages: 0, truncated_pairs: 0 },
      trace_id: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(headers.get("X-Session-Id")).toBe(body.session_id);
    expect(headers.get("X-Message-Id")).toBe(body.message_id);
  });

  it("comes in the language of question and text", async () => {
    const { body } = await ask(owner, { question: "מה סיסמת הרשת לאורחים?", model: builtin });
    expect(body.answer).toContain("לבנה-שקטה");
    expect(body.citations).toHaveLength(1);
  });

  it("says so when nothing relevant is known, without citations", async () => {
    for (const model of [builtin, "openai/ok"]) {
      const { body } = await ask(owner, { question: "Who won the chess olympiad in Budapest?", model });
      expect(body).toMatchObject({
        answer: expect.stringContaining("found nothing"),
        citations: [],
        degraded: false,
        model: builtin,
      });
    }
  });

  it("comes from the provider's model where one is asked, with its usage and its cost", async () => {
    const { body } = await ask(owner, { question: "Where does the boiler stand?" });
    expect(body).toMatchObject({
      model: "openai/ok",
      degraded: false,
      finish_reason: "stop",
      citations: [{ n: 1 }],
      usage: { estimated: false },
    });
    expect(body.answer).toContain("[1]");
    const { input_tokens, output_tokens, cost_usd } = body.usage;
    // Nobody knows its price: the flat rate, 10 dollars a million tokens.
    expect(cost_usd).toBeCloseTo((input_tokens + output_tokens) / 1e5, 9);
    expect(cost_usd).toBeGreaterThan(0);
  });
});

describe("an answer as a stream", () => {
  it("is start, text, citations, usage and one end, numbered in order", async () => {
    const response = await askStream(owner, { question: "Where does the boiler stand?" });
    expect(response.headers.get("Content-Type")).toContain("text/event-stream");
    const events = await readEvents(response);
    expect(events.map(({ type }) => type)).toEqual([
      "start",
      ...events.filter(({ type }) => type === "delta").map(() => "delta"),
      "citations",
      "usage",
      "done",
    ]);
    expect(events.map(({ id }) => Number(id))).toEqual(events.map((_, index) => index + 1));
    expect(events[0]?.data).toMatchObject({
      model: "openai/ok",
      session_id: response.headers.get("X-Session-Id"),
      message_id: response.headers.get("X-Message-Id"),
    });
    expect(textOf(events)).toContain("[1]");
  });

  it("says the same as the JSON form", async () => {
    const question = { question: "What must the gauge show?", model: builtin };
    const events = await readEvents(await askStream(owner, question));
    expect(textOf(events)).toBe((await ask(owner, question)).body.answer);
  });

  it("is chosen by `stream`, else by Accept, else is JSON", async () => {
    const question = "Where does the boiler stand?";
    const typeOf = async (stream: unknown, accept?: string) => {
      const response = await send("POST", "/api/v1/chat", owner.token, {
        json: { question, stream, model: builtin },
        headers: accept ? { Accept: accept } : {},
      });
      await response.text();
      return response.headers.get("Content-Type")?.split(";")[0];
    };
    const stream = "text/event-stream";
    const json = "application/json";
    expect([
      await typeOf(true, json),
      await typeOf(false, stream),
      await typeOf(undefined, stream),
      await typeOf(undefined, json),
      await typeOf(undefined),
    ]).toEqual([stream, json, stream, json, json]);
  });

  it("`auto` is JSON for a short answer and a stream for a long one, from its first event on", async () => {
    const short = await send("POST", "/api/v1/chat", owner.token, {
      json: { question: "Where does the boiler stand?", stream: "auto", model: builtin },
    });
    expect(short.headers.get("Content-Type")).toBe("application/json");
    await short.text();
    const long = await send("POST", "/api/v1/chat", owner.token, {
      json: { question: "Where does the boiler stand?", stream: "auto", model: "patient/long" },
    });
    const events = await readEvents(long);
    expect(events[0]?.type).toBe("start");
    expect(events.at(-1)?.type).toBe("done");
    expect(textOf(events).length).toBeGreaterThan(90_000);
  });

  it("drops citations of passages that were never offered, and leaves code alone", async () => {
    const { body } = await ask(owner, { question: "Where does the boiler stand?", model: "openai/cites-unknown" });
    expect(body.answer).toContain("[1]");
    expect(body.answer).not.toMatch(/\[(?:7|99)\]/);
    expect(body.answer).toContain("arr[0]");
    expect(body.citations.map(({ n }: { n: number }) => n)).toEqual([1]);
  });
});

describe("a session", () => {
  it("remembers what was asked, and completes a follow-up from it", async () => {
    const first = await ask(owner, { question: "Who services the boiler?", model: builtin });
    const followUp = await ask(owner, {
      question: "What is their phone number?",
      session_id: first.body.session_id,
      model: builtin,
    });
    expect(followUp.body.answer).toContain("555-0142");
    const prompt = await ask(owner, {
      question: "And when do they come?",
      session_id: first.body.session_id,
      model: "openai/echo-prompt",
    });
    expect(prompt.body.answer).toContain("Who services the boiler?");
    expect(prompt.body.answer).toContain("What is their phone number?");
    const { body } = await call("GET", `/api/v1/chat/sessions/${first.body.session_id}`, owner.token);
    expect(body.messages.map(({ question }: { question: string }) => question)).toEqual([
      "Who services the boiler?",
      "What is their phone number?",
      "And when do they come?",
    ]);
    expect(body.messages[0]).toMatchObject({
      answer: first.body.answer,
      status: "complete",
      citations: first.body.citations,
      model: builtin,
      withdrawn: false,
    });
  });

  it("is gone after its deletion", async () => {
    const { body } = await ask(owner, { question: "Who services the boiler?", model: builtin });
    const path = `/api/v1/chat/sessions/${body.session_id}`;
    expect((await call("DELETE", path, owner.token)).status).toBe(204);
    expect((await call("GET", path, owner.token)).status).toBe(404);
    expect((await call("DELETE", path, owner.token)).status).toBe(404);
    expect((await ask(owner, { question: "And then?", session_id: body.session_id })).status).toBe(404);
  });

  it("gives the same answer to the same idempotency key, in any form", async () => {
    const key = { "Idempotency-Key": `order-${owner.userId}` };
    const question = { question: "Who services the boiler?", model: "openai/ok" };
    const [first, twin] = await Promise.all([ask(owner, question, key), ask(owner, question, key)]);
    const later = await ask(owner, question, key);
    const events = await readEvents(
      await send("POST", "/api/v1/chat", owner.token, { json: { ...question, stream: true }, headers: key }),
    );
    for (const other of [twin, later])
      expect(other.body).toMatchObject({
        message_id: first.body.message_id,
        session_id: first.body.session_id,
        answer: first.body.answer,
        citations: first.body.citations,
      });
    expect(textOf(events)).toBe(first.body.answer);
    const { body } = await call("GET", `/api/v1/chat/sessions/${first.body.session_id}`, owner.token);
    expect(body.messages).toHaveLength(1);
  });
});

describe("a deleted document", () => {
  it("leaves answers, and the memory that quoted it", async () => {
    const person = await createOwner();
    const id = await uploadReady(person, "# Safe\n\nThe code of the safe is 4711-mango.", "safe.md");
    const question = "What is the code of the safe?";
    const { body: told } = await ask(person, { question, model: builtin });
    expect(told.answer).toContain("4711-mango");
    await call("DELETE", `/api/v1/docs/${id}`, person.token);

    expect((await ask(person, { question, model: builtin })).body).toMatchObject({
      answer: expect.not.stringContaining("mango"),
      citations: [],
    });
    const session = await call("GET", `/api/v1/chat/sessions/${told.session_id}`, person.token);
    expect(JSON.stringify(session.body)).not.toContain("mango");
    expect(session.body.messages[0]).toMatchObject({ question, answer: null, withdrawn: true });
    const prompt = await ask(person, {
      question: "And what was it again?",
      session_id: told.session_id,
      model: "openai/echo-prompt",
    });
    expect(JSON.stringify(prompt.body)).not.toContain("mango");
  });

  it("takes along an answer that used it without citing", async () => {
    const person = await createOwner();
    const id = await uploadReady(person, "# Safe\n\nThe code of the safe is 4711-mango.", "safe.md");
    const { body } = await ask(person, { question: "What is the code of the safe?", model: "openai/echo-prompt" });
    expect(body).toMatchObject({ answer: expect.stringContaining("mango"), citations: [] });
    await call("DELETE", `/api/v1/docs/${id}`, person.token);
    const session = await call("GET", `/api/v1/chat/sessions/${body.session_id}`, person.token);
    expect(JSON.stringify(session.body)).not.toContain("mango");
  });
});

describe("what can't be asked", () => {
  it.each([
    ["a question of 32,000 characters", { question: "x".repeat(32_000) }, 413, "question"],
    ["a model that isn't there", { question: "Where?", model: "nobody/nothing" }, 400, "model"],
    ["a model with a strange name", { question: "Where?", model: "openai/a b\nc" }, 400, "model"],
    ["an empty question", { question: "   " }, 400, "question"],
    ["too many tokens", { question: "Where?", max_tokens: 1_000_000 }, 400, "max_tokens"],
  ])("is %s", async (_, question, status, field) => {
    const answer = await ask(owner, question);
    expect(answer).toMatchObject({ status, body: { error: { details: [{ field }] } } });
  });

  it("a question with NUL and half a character is answered, and kept", async () => {
    const { status, body } = await ask(owner, { question: "Where\u0000 does the boiler stand\uD800?", model: builtin });
    expect(status).toBe(200);
    const { body: session } = await call("GET", `/api/v1/chat/sessions/${body.session_id}`, owner.token);
    expect(session.messages[0].question).toBe("Where does the boiler stand\uFFFD?");
  });

  it("the longest question that is allowed is answered", async () => {
    const question = `${"boiler ".repeat(4_571)}xx`;
    expect(question).toHaveLength(31_999);
    expect((await ask(owner, { question, model: builtin })).status).toBe(200);
  });
});
