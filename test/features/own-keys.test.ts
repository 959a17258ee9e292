// A provider key of the user's own, brought with a request: it goes before the house's, wherever the answer is made, and what
// it costs is the user's.
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "../../src/platform/ids.ts";
import { ask, call, readEvents, send, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { saying } from "../support/openai-client.ts";
import {
  askAnew,
  bookedFor,
  bringing,
  houseKey,
  keySeenBy,
  moneyOf,
  newModel,
  newOwnKey,
} from "../support/own-keys.ts";
import { createOwner, createPerson, type Person, services, tokenFor } from "../support/workspace.ts";

let owner: Person;
beforeAll(async () => {
  owner = await createOwner();
  await uploadReady(owner, heatingNote);
});

/** Somebody whose books and money nobody else touches */
const newMember = () => createPerson(owner.workspaceId, "member");
const complete = (person: Person, json: Record<string, unknown>, headers: Record<string, string>) =>
  send("POST", "/v1/chat/completions", person.token, { json: { messages: saying("Say it."), ...json }, headers });

describe("a key in X-Provider-Key", () => {
  it("reaches the provider in place of the house's, for JSON", async () => {
    const name = newModel();
    const key = newOwnKey();
    const { status, body } = await askAnew(owner, `openai/${name}`, bringing({ openai: key }));
    expect([status, body.model]).toEqual([200, `openai/${name}`]);
    expect(body.usage).toMatchObject({ own_key: true, estimated: false });
    expect(body.usage.cost_usd).toBeGreaterThan(0);
    expect(await keySeenBy(name)).toBe(key);
  });

  it("reaches it for a stream", async () => {
    const name = newModel();
    const key = newOwnKey();
    const response = await send("POST", "/api/v1/chat", owner.token, {
      json: { question: "What must the gauge show?", model: `openai/${name}`, stream: true },
      headers: bringing({ openai: key }),
    });
    const events = await readEvents(response);
    expect(events.at(-1)?.type).toBe("done");
    expect(events.find(({ type }) => type === "usage")?.data.own_key).toBe(true);
    expect(await keySeenBy(name)).toBe(key);
  });

  it("reaches it in a session that another tab follows by WebSocket", async () => {
    const first = await ask(owner, { question: "Where does the boiler stand?", model: "builtin/extractive" });
    const upgrade = await send("GET", `/api/v1/chat/sessions/${first.body.session_id}/ws`, undefined, {
      headers: { Upgrade: "websocket", "Sec-WebSocket-Protocol": `hearth, bearer.${owner.token}` },
    });
    const told: { event: string; data: { own_key?: boolean } }[] = [];
    upgrade.webSocket?.addEventListener("message", ({ data }) => {
      told.push(JSON.parse(String(data)));
    });
    upgrade.webSocket?.accept();
    const name = newModel();
    const key = newOwnKey();
    const question = { question: "What must the gauge show?", session_id: first.body.session_id };
    await ask(owner, { ...question, model: `openai/${name}` }, bringing({ openai: key }));
    await eventually(() => expect(told.at(-1)?.event).toBe("done"));
    expect(told.find(({ event }) => event === "usage")?.data.own_key).toBe(true);
    expect(await keySeenBy(name)).toBe(key);
    upgrade.webSocket?.close();
  });

  it.each([false, true])("reaches it for a completion by the model as it is, streamed: %s", async (stream) => {
    const name = newModel();
    const key = newOwnKey();
    const response = await complete(owner, { model: `openai/${name}`, stream }, bringing({ openai: key }));
    expect(await response.text()).toContain('"own_key":true');
    expect(await keySeenBy(name)).toBe(key);
  });

  it.each([false, true])(
    "opens a provider that the house has no key for to the assistant, streamed: %s",
    async (stream) => {
      const key = newOwnKey();
      const asked = { messages: saying("What must the gauge show?"), temperature: Math.random(), stream };
      const response = await complete(owner, { ...asked, model: "hearth" }, bringing({ groq: key }));
      const text = await response.text();
      expect(text).toContain('"model":"groq/llama-3.3-70b-versatile"');
      expect(text).toContain('"own_key":true');
    },
  );

  it.each(["anthropic", "google"])("reaches %s as well", async (provider) => {
    const { body } = await askAnew(owner, `${provider}/ok`, bringing({ [provider]: newOwnKey() }));
    expect(body).toMatchObject({ model: `${provider}/ok`, usage: { own_key: true } });
  });

  it("is for its provider alone: another one's is asked with the house's", async () => {
    const name = newModel();
    const { body } = await askAnew(owner, `openai/${name}`, bringing({ groq: newOwnKey(), anthropic: newOwnKey() }));
    expect(body.usage.own_key).toBe(false);
    expect(await keySeenBy(name)).toBe(houseKey);
  });

  it("is for its request alone: the next one is asked with the house's", async () => {
    const name = newModel();
    await askAnew(owner, `openai/${name}`, bringing({ openai: newOwnKey() }));
    const { body } = await askAnew(owner, `openai/${name}`);
    expect(body.usage.own_key).toBe(false);
    expect(await keySeenBy(name)).toBe(houseKey);
    expect((await askAnew(owner, "groq/ok")).status).toBe(400);
  });

  it("puts its provider's default model first where nobody names one", async () => {
    const { body } = await askAnew(owner, undefined, bringing({ groq: newOwnKey() }));
    expect(body.model).toBe("groq/llama-3.3-70b-versatile");
    expect((await askAnew(owner, undefined)).body.model).toBe("openai/ok");
  });

  const good = newOwnKey();
  it.each([
    good,
    "",
    `openai=${good},`,
    `openai=${good} ${good}`,
    `ollama=${good}`,
    `builtin=${good}`,
    `workers-ai=${good}`,
    `azure=${good}`,
    `nobody=${good}`,
    `__proto__=${good}`,
    `openai=${good},openai=${good}`,
    `openai=${good}${"k".repeat(512)}`,
    ["openai", "anthropic", "google", "groq", "cohere"].map((provider) => `${provider}=${good}`).join(","),
  ])("malformed names the header and tells nothing of it: %#", async (header) => {
    for (const path of ["/api/v1/chat", "/v1/chat/completions"]) {
      const json = path.startsWith("/v1") ? { model: "openai/ok", messages: saying("x") } : { question: "What?" };
      const { status, body } = await call("POST", path, owner.token, { json, headers: { "X-Provider-Key": header } });
      const { details } = body.error.hearth ?? body.error;
      expect([status, details[0]?.field]).toEqual([400, "X-Provider-Key"]);
      expect(JSON.stringify(body)).not.toContain(good.slice(4, 20));
    }
  });
});

describe("money", () => {
  it("of the house stays where it is: nothing reserved, nothing billed, the user's share in the books", async () => {
    const member = await newMember();
    const name = newModel();
    const { body } = await askAnew(member, `openai/${name}`, bringing({ openai: newOwnKey() }));
    const completion = await complete(member, { model: `openai/${name}` }, bringing({ openai: newOwnKey() }));
    expect(completion.status).toBe(200);
    await completion.text();
    const booked = await bookedFor(member, 2);
    for (const entry of booked) {
      expect(entry).toMatchObject({ kind: "answer", model: `openai/${name}`, cost: 0 });
      expect(entry.own).toBeGreaterThan(0);
    }
    expect(booked.some(({ own }) => own === Math.round(body.usage.cost_usd * 1e9))).toBe(true);
    for (const money of await moneyOf(member)) expect(money).toEqual({ used: 0, reserved: 0 });
    const { body: usage } = await call("GET", "/api/v1/usage/me", member.token);
    expect(usage.today.cost_usd).toBe(0);
    expect(usage.today.own_cost_usd).toBeCloseTo(booked.reduce((sum, { own }) => sum + own, 0) / 1e9, 9);
    const { body: report } = await call("GET", "/api/v1/usage?group_by=model", member.token);
    expect(report.totals.own_cost_usd).toBeCloseTo(usage.today.own_cost_usd, 9);
  });

  it("is the user's too where the answer dies with its object, which knows the key no more", async () => {
    const member = await newMember();
    const response = await send("POST", "/api/v1/chat", member.token, {
      json: { question: "What must the gauge show?", model: `openai/${newModel("slow-100")}`, stream: true },
      headers: bringing({ openai: newOwnKey() }),
    });
    const sessionId = response.headers.get("X-Session-Id");
    await readEvents(response, ({ id }) => Number(id) === 6);
    const object = env.CONVERSATION.getByName(`${member.workspaceId}:${sessionId}`);
    await runInDurableObject(object, (_, state) => state.abort("killed by the test")).catch(() => undefined);
    await call("GET", `/api/v1/chat/sessions/${sessionId}`, member.token);
    const [entry] = await bookedFor(member, 1);
    expect(entry).toMatchObject({ kind: "answer", cost: 0 });
    expect(entry?.own).toBeGreaterThan(0);
  });

  it("isn't needed: whoever has none left goes on with a key of their own", async () => {
    const member = await newMember();
    const poor = { ...member, token: await tokenFor({ ...member, plan: "pocket-money" }) };
    await services().limits.settle({ reservationId: newId(), userId: member.userId, globalShard: null }, 200_000_000);
    expect((await askAnew(poor, "openai/ok")).status).toBe(429);
    const { status, body } = await askAnew(poor, "openai/ok", bringing({ openai: newOwnKey() }));
    expect([status, body.usage?.own_key]).toEqual([200, true]);
    // The house's model behind it isn't paid for: the quoting one answers.
    const chain = ["openai/error-500", "anthropic/ok"];
    const { body: fallen } = await askAnew(poor, chain, bringing({ openai: newOwnKey() }));
    expect(fallen).toMatchObject({ degraded: true, model: "builtin/extractive" });
    expect(fallen.models_tried).toEqual([
      { model: "openai/error-500", failure: "server_error", own_key: true },
      { model: "anthropic/ok", failure: "over_budget" },
    ]);
  });

  it("counts the question all the same", async () => {
    const member = await newMember();
    await askAnew(member, "openai/ok", bringing({ openai: newOwnKey() }));
    const { body } = await call("GET", "/api/v1/rate-limit/status", member.token);
    const windows = ["user-minute", "user-hour", "user-day", "chat-minute"];
    const counted = body.limits.filter(({ name }: { name: string }) => windows.includes(name));
    expect(counted).toHaveLength(windows.length);
    for (const { used } of counted) expect(used).toBe(1);
  });
});

describe("what fails with a key of the user's own", () => {
  it("falls back along the chain, and the house's model is billed as usual", async () => {
    const member = await newMember();
    const { body } = await askAnew(member, ["openai/refuses-key", "anthropic/ok"], bringing({ openai: newOwnKey() }));
    expect(body).toMatchObject({ model: "anthropic/ok", usage: { own_key: false }, degraded: false });
    expect(body.models_tried).toEqual([{ model: "openai/refuses-key", failure: "authentication", own_key: true }]);
    const [entry] = await bookedFor(member, 1);
    expect(entry).toMatchObject({ model: "anthropic/ok", own: 0 });
    expect(entry?.cost).toBeGreaterThan(0);
  });

  it("is billed to the user where the provider had begun to work", async () => {
    const member = await newMember();
    await askAnew(member, ["openai/comments-only", "anthropic/ok"], bringing({ openai: newOwnKey() }));
    const attempt = (await bookedFor(member, 2)).find(({ kind }) => kind === "attempt");
    expect(attempt).toMatchObject({ model: "openai/comments-only", cost: 0 });
    expect(attempt?.own).toBeGreaterThan(0);
  });

  it("is told with whose key it was where nothing is left to ask", async () => {
    const model = "openai/refuses-key";
    const key = newOwnKey();
    const response = await complete(owner, { model }, bringing({ openai: key }));
    const text = await response.text();
    expect(response.status).toBe(502);
    expect(JSON.parse(text).error).toMatchObject({
      message: "openai refused the key of your own.",
      hearth: { metadata: { model, kind: "authentication", own_key: true } },
    });
    expect(text).not.toContain(key);
  });

  it("is told so after the first word too, and again to who comes back", async () => {
    const model = "openai/cut";
    const headers = bringing({ openai: newOwnKey() });
    const response = await send("POST", "/api/v1/chat", owner.token, {
      json: { question: "What must the gauge show?", temperature: Math.random(), model, stream: true },
      headers,
    });
    const place = `${response.headers.get("X-Session-Id")}/messages/${response.headers.get("X-Message-Id")}`;
    const events = await readEvents(response);
    const again = await readEvents(await send("GET", `/api/v1/chat/sessions/${place}/stream`, owner.token));
    for (const told of [events.at(-1), again.at(-1)]) {
      expect(told).toMatchObject({
        type: "error",
        data: { error: { metadata: { model, kind: "cut", own_key: true } } },
      });
    }
    expect(again.find(({ type }) => type === "usage")?.data.own_key).toBe(true);
  });

  it("never reaches the breaker, which doesn't hold such calls back either", async () => {
    const name = newModel("error-500");
    const breakers = vi.spyOn(services().breakers, "report");
    const permits = vi.spyOn(services().breakers, "permit");
    for (let times = 0; times < 3; times++) {
      await (await complete(owner, { model: `openai/${name}` }, bringing({ openai: newOwnKey() }))).text();
    }
    expect(breakers).not.toHaveBeenCalled();
    expect(permits).not.toHaveBeenCalled();
    await (await complete(owner, { model: `openai/${name}` }, {})).text();
    expect(permits).toHaveBeenCalled();
    vi.restoreAllMocks();
    const { body } = await call("GET", "/api/v1/providers", owner.token);
    expect(JSON.stringify(body)).not.toContain(`"${name}"`);
  });
});
