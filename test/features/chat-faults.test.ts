// What a person gets when the provider fails: before the first token the quoting model's answer, after it an honest error.
import { beforeAll, describe, expect, inject, it } from "vitest";
import { ask, askStream, call, type ReceivedEvent, readEvents, textOf, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { createOwner, type Person } from "../support/workspace.ts";

const question = "Where does the boiler stand?";
const terminals = (events: readonly ReceivedEvent[]) =>
  events.filter(({ type }) => type === "done" || type === "error");

let owner: Person;
beforeAll(async () => {
  owner = await createOwner();
  await uploadReady(owner, heatingNote, "heating.md", { title: "Heating" });
});

describe("before the first token", () => {
  it.each([
    ["slow-headers-5000", "timeout_headers"],
    ["slow-first-token-5000", "timeout_first_token"],
    ["error-401", "authentication"],
    ["error-404", "model_not_found"],
    ["error-429", "rate_limited"],
    ["error-500", "server_error"],
    ["error-503", "server_error"],
    ["error-in-200-json", "error_in_stream"],
    ["html", "authentication"],
    ["redirect", "authentication"],
    ["garbage-json", "garbage"],
    ["reset", "unreachable"],
  ])("%s: the passages that fit best are quoted, with an apology", async (fault, failure) => {
    const { status, body } = await ask(owner, { question, model: `openai/${fault}` });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      answer: expect.stringMatching(/^Sorry.*basement.*\[1\]/s),
      model: "builtin/extractive",
      degraded: true,
      models_tried: [{ model: `openai/${fault}`, failure }],
      citations: [{ n: 1 }],
      usage: { cost_usd: 0 },
      trace_id: expect.any(String),
    });
  });

  it("a stream tells the model that served, and how it came to that", async () => {
    const events = await readEvents(await askStream(owner, { question, model: "openai/error-500" }));
    expect(events[0]).toMatchObject({ type: "start", data: { model: "builtin/extractive" } });
    expect(terminals(events)).toEqual([
      expect.objectContaining({
        type: "done",
        data: {
          finish_reason: "stop",
          degraded: true,
          models_tried: [{ model: "openai/error-500", failure: "server_error" }],
        },
      }),
    ]);
  });
});

describe("after the first token", () => {
  it.each([
    ["cut", "cut"],
    ["no-end-mark", "cut"],
    ["stall", "stalled"],
    ["error-in-stream", "error_in_stream"],
    ["garbage", "garbage"],
  ])("%s: an error ends the stream, and the partial answer is kept", async (fault, kind) => {
    const response = await askStream(owner, { question, model: `openai/${fault}` });
    const events = await readEvents(response);
    const partial = textOf(events);
    expect(partial).not.toBe("");
    expect(terminals(events)).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({
      type: "error",
      data: { partial: true, error: { error_code: "ERR_PROVIDER_FAILED", metadata: { kind } } },
    });
    const session = await call("GET", `/api/v1/chat/sessions/${response.headers.get("X-Session-Id")}`, owner.token);
    expect(session.body.messages).toMatchObject([{ question, answer: partial, status: "failed" }]);
  });

  it("JSON is the standard error with what there is of the answer", async () => {
    const { status, body } = await ask(owner, { question, model: "openai/cut" });
    expect(status).toBe(502);
    expect(body.error).toMatchObject({
      error_code: "ERR_PROVIDER_FAILED",
      metadata: { partial: true, answer: expect.stringMatching(/./), session_id: expect.any(String) },
    });
  });
});

describe("odd but whole answers", () => {
  it("characters split across packets arrive whole", async () => {
    const events = await readEvents(await askStream(owner, { question, model: "openai/split-utf8" }));
    expect(textOf(events)).toContain("שלום עולם 🐝 und 👩‍🔬 fertig");
    expect(events.at(-1)?.type).toBe("done");
  });

  it.each([
    ["length", "length"],
    ["content-filter", "blocked"],
  ])("%s ends as %s", async (model, reason) => {
    expect((await ask(owner, { question, model: `openai/${model}` })).body).toMatchObject({
      finish_reason: reason,
      degraded: false,
    });
  });

  it("usage that the provider doesn't report is estimated, and says so", async () => {
    expect((await ask(owner, { question, model: "openai/no-usage" })).body.usage).toMatchObject({
      estimated: true,
      input_tokens: expect.any(Number),
    });
  });
});

describe("a client that leaves", () => {
  it("loses nothing: the answer goes on, and the session shows it whole", async () => {
    const asked = { question, model: "openai/slow-20" };
    const whole = textOf(await readEvents(await askStream(owner, asked)));
    for (const leaveAt of [1, 2, 5, 9]) {
      // Another temperature is another answer: none of them comes from the cache.
      const response = await askStream(owner, { ...asked, temperature: leaveAt / 10 });
      const seen = await readEvents(response, ({ id }) => Number(id) === leaveAt);
      expect(seen).toHaveLength(leaveAt);
      const path = `/api/v1/chat/sessions/${response.headers.get("X-Session-Id")}`;
      await eventually(async () =>
        expect((await call("GET", path, owner.token)).body.messages).toMatchObject([
          { answer: whole, status: "complete" },
        ]),
      );
    }
  });

  it("that deletes the session stops the provider", async () => {
    const model = `slow-200@${owner.userId}`;
    const response = await askStream(owner, { question, model: `openai/${model}` });
    await readEvents(response, ({ type }) => type === "delta");
    const path = `/api/v1/chat/sessions/${response.headers.get("X-Session-Id")}`;
    expect((await call("GET", path, owner.token)).body.messages).toMatchObject([{ question, status: "running" }]);
    expect((await call("DELETE", path, owner.token)).status).toBe(204);
    await eventually(async () => {
      const stats = await fetch(`${inject("openAiPeerUrl")}/control/stats?model=${model}`);
      expect(await stats.json()).toMatchObject({ requests: 1, hungUp: 1 });
    });
    expect((await call("GET", path, owner.token)).status).toBe(404);
  });
});
