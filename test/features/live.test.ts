// Answers that survive a lost connection: cut anywhere, read on, and never told twice or with a hole.
import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { newId } from "../../src/platform/ids.ts";
import { longText } from "../peers/openai-chat.ts";
import { ask, askStream, call, type ReceivedEvent, readEvents, send, textOf, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { createOwner, createPerson, type Person } from "../support/workspace.ts";

const question = "What must the gauge show?";
let owner: Person;
beforeAll(async () => {
  owner = await createOwner();
  await uploadReady(owner, heatingNote);
});

/** Asked anew each time. */
const fresh = (model: string) => ({ question, model: `openai/${model}`, temperature: Math.random() });

interface Place {
  sessionId: string;
  messageId: string;
}

const placeOf = (response: Response): Place => ({
  sessionId: response.headers.get("X-Session-Id") ?? "",
  messageId: response.headers.get("X-Message-Id") ?? "",
});

function readOn({ sessionId, messageId }: Place, lastEventId?: number, person = owner): Promise<Response> {
  const headers: Record<string, string> = lastEventId === undefined ? {} : { "Last-Event-ID": String(lastEventId) };
  return send("GET", `/api/v1/chat/sessions/${sessionId}/messages/${messageId}/stream`, person.token, { headers });
}

const idsOf = (events: readonly ReceivedEvent[]) => events.map(({ id }) => Number(id));
const oneToLast = (events: readonly ReceivedEvent[]) => events.map((_, index) => index + 1);

describe("a connection that is cut", () => {
  it("at every event loses none of them and gets none twice, while the answer is made", async () => {
    const whole = await readEvents(await askStream(owner, fresh("slow-10")));
    for (let cutAfter = 1; cutAfter < whole.length; cutAfter++) {
      const response = await askStream(owner, fresh("slow-10"));
      const before = await readEvents(response, ({ id }) => Number(id) === cutAfter);
      // On a busy machine more of the text goes out together, in fewer events.
      if (before.length < cutAfter || before.at(-1)?.type === "done") break;
      const after = await readEvents(await readOn(placeOf(response), cutAfter));
      const all = [...before, ...after];
      expect(idsOf(all)).toEqual(oneToLast(all));
      expect(textOf(all)).toBe(textOf(whole));
      expect(all.filter(({ type }) => type === "done" || type === "error")).toHaveLength(1);
      expect(all.at(-1)?.type).toBe("done");
    }
  }, 120_000);

  it("at every event finds the same events after the answer has ended, and 204 after the last", async () => {
    const response = await askStream(owner, fresh("slow-2"));
    const place = placeOf(response);
    const whole = await readEvents(response);
    for (let cutAfter = 0; cutAfter < whole.length; cutAfter++) {
      const after = await readEvents(await readOn(place, cutAfter));
      expect(after.map(({ id, type, data }) => [id, type, data.text])).toEqual(
        whole.slice(cutAfter).map(({ id, type, data }) => [id, type, data.text]),
      );
    }
    expect((await readOn(place, whole.length)).status).toBe(204);
  });

  it("beyond what is known ends as interrupted", async () => {
    const response = await askStream(owner, fresh("ok"));
    const place = placeOf(response);
    const whole = await readEvents(response);
    const events = await readEvents(await readOn(place, whole.length + 7));
    expect(events).toMatchObject([{ type: "error", data: { error: { error_code: "ERR_INTERRUPTED" } } }]);
  });

  it("by the object's death ends as interrupted with what there is, and isn't asked again", async () => {
    const name = `slow-100@${newId()}`;
    const response = await askStream(owner, fresh(name));
    const place = placeOf(response);
    const seen = await readEvents(response, ({ id }) => Number(id) === 6);
    const object = env.CONVERSATION.getByName(`${owner.workspaceId}:${place.sessionId}`);
    await runInDurableObject(object, (_, state) => state.abort("killed by the test")).catch(() => undefined);
    const after = await readEvents(await readOn(place, 6));
    expect(after.at(-1)).toMatchObject({
      type: "error",
      data: { error: { error_code: "ERR_INTERRUPTED" }, partial: true },
    });
    const { body } = await call("GET", `/api/v1/chat/sessions/${place.sessionId}`, owner.token);
    expect(body.messages).toMatchObject([{ status: "interrupted", answer: expect.stringContaining("word1") }]);
    expect(textOf(seen)).toContain("word1");
    const stats = await fetch(`${inject("openAiPeerUrl")}/control/stats?model=${name}`);
    expect(await stats.json()).toMatchObject({ requests: 1 });
  });
});

describe("one answer with several readers", () => {
  it("is told to each of them whole, whenever they come", async () => {
    const response = await askStream(owner, fresh("slow-20"));
    const place = placeOf(response);
    const [first, ...others] = await Promise.all([
      readEvents(response),
      ...[0, 0, 0].map(async (afterId) => readEvents(await readOn(place, afterId))),
    ]);
    for (const events of others) {
      expect(textOf(events)).toBe(textOf(first));
      expect(idsOf(events)).toEqual(idsOf(first));
    }
  });

  it("is nobody's but its owner's", async () => {
    const response = await askStream(owner, fresh("slow-20"));
    const place = placeOf(response);
    const other = await createPerson(owner.workspaceId);
    expect((await readOn(place, 0, other)).status).toBe(404);
    await readEvents(response);
  });

  it("of 100 KB streams whole", async () => {
    const events = await readEvents(await askStream(owner, fresh("long")));
    expect(textOf(events)).toBe(longText);
  });
});

describe("two hundred sessions at once", () => {
  it("stream without a lost or a doubled event", async () => {
    const streams = await Promise.all(
      Array.from({ length: 200 }, async () =>
        readEvents(await askStream(owner, { ...fresh("slow-5"), model: "patient/slow-5" })),
      ),
    );
    const texts = new Set(streams.map(textOf));
    expect(texts.size).toBe(1);
    for (const events of streams) {
      expect(idsOf(events)).toEqual(oneToLast(events));
      expect(events.at(-1)?.type).toBe("done");
    }
  }, 180_000);
});

describe("an answer that is cancelled", () => {
  const cancel = ({ sessionId, messageId }: Place, person = owner) =>
    call("POST", `/api/v1/chat/sessions/${sessionId}/messages/${messageId}/cancel`, person.token);

  it("stops upstream, ends as such for every reader, and keeps what there is", async () => {
    const name = `slow-100@${newId()}`;
    const response = await askStream(owner, fresh(name));
    const place = placeOf(response);
    const reading = readEvents(response);
    await eventually(async () => {
      const { body } = await call("GET", `/api/v1/chat/sessions/${place.sessionId}`, owner.token);
      expect(body.messages[0].answer).toContain("word2");
    });
    expect((await cancel(place, await createPerson(owner.workspaceId))).status).toBe(404);
    expect((await cancel(place)).body).toEqual({ cancelled: true });
    const events = await reading;
    expect(events.at(-1)).toMatchObject({ type: "done", data: { finish_reason: "cancelled" } });
    expect((await cancel(place)).body).toEqual({ cancelled: false });
    const { body } = await call("GET", `/api/v1/chat/sessions/${place.sessionId}`, owner.token);
    expect(body.messages).toMatchObject([{ status: "cancelled", answer: textOf(events) }]);
    await eventually(async () => {
      const stats = await fetch(`${inject("openAiPeerUrl")}/control/stats?model=${name}`);
      expect(await stats.json()).toMatchObject({ hungUp: 1 });
    });
  });
});

interface SocketMessage {
  message_id: string;
  id: number;
  event: string;
  data: { text?: string };
}

async function connect(sessionId: string, person: Person) {
  const response = await send("GET", `/api/v1/chat/sessions/${sessionId}/ws`, undefined, {
    headers: { Upgrade: "websocket", "Sec-WebSocket-Protocol": `hearth, bearer.${person.token}` },
  });
  const socket = response.webSocket;
  if (!socket) throw new Error(`No WebSocket but ${response.status}`);
  const messages: SocketMessage[] = [];
  socket.addEventListener("message", ({ data }) => {
    messages.push(JSON.parse(String(data)));
  });
  socket.accept();
  return { socket, messages, protocol: response.headers.get("Sec-WebSocket-Protocol") };
}

const spoken = (messages: readonly SocketMessage[]) => messages.map(({ data }) => data.text ?? "").join("");

describe("a session's WebSocket", () => {
  it("keeps several tabs in step, whichever asks", async () => {
    const first = await ask(owner, fresh("ok"));
    const sessionId: string = first.body.session_id;
    const tabs = [await connect(sessionId, owner), await connect(sessionId, owner)];
    expect(tabs[0]?.protocol).toBe("hearth");
    const events = await readEvents(await askStream(owner, { ...fresh("slow-5"), session_id: sessionId }));
    for (const { messages, socket } of tabs) {
      await eventually(() => expect(messages.at(-1)?.event).toBe("done"));
      expect(messages.map(({ id, event }) => [String(id), event])).toEqual(events.map(({ id, type }) => [id, type]));
      expect(spoken(messages)).toBe(textOf(events));
      socket.close();
    }
  });

  it("tells a tab what it missed, and stops an answer for one", async () => {
    const first = await ask(owner, fresh("ok"));
    const sessionId: string = first.body.session_id;
    const response = await askStream(owner, { ...fresh("slow-50"), session_id: sessionId });
    const { messageId } = placeOf(response);
    const reading = readEvents(response);
    await eventually(async () => {
      const { body } = await call("GET", `/api/v1/chat/sessions/${sessionId}`, owner.token);
      expect(body.messages[1].answer).toContain("word3");
    });
    const { socket, messages } = await connect(sessionId, owner);
    socket.send(JSON.stringify({ type: "resume", message_id: messageId, last_event_id: 1 }));
    await eventually(() => expect(spoken(messages)).toContain("word3"));
    socket.send(JSON.stringify({ type: "cancel", message_id: messageId }));
    socket.send("what?");
    await eventually(() => expect(messages.some(({ event }) => event === "done")).toBe(true));
    const events = await reading;
    expect(events.at(-1)?.data.finish_reason).toBe("cancelled");
    const ids = messages.filter(({ message_id }) => message_id === messageId).map(({ id }) => id);
    // What was told before it asked for what it missed comes once more.
    const resumed = ids.slice(ids.indexOf(2));
    expect(resumed).toEqual(resumed.map((_, index) => index + 2));
    await eventually(() => expect(messages.some(({ event }) => event === "refused")).toBe(true));
    socket.close();
  });

  it("hibernates while nothing happens: an object that was evicted in between tells it the next answer", async () => {
    const first = await ask(owner, fresh("ok"));
    const sessionId: string = first.body.session_id;
    const { socket, messages } = await connect(sessionId, owner);
    await evictDurableObject(env.CONVERSATION.getByName(`${owner.workspaceId}:${sessionId}`));
    const second = await ask(owner, { ...fresh("ok"), session_id: sessionId });
    await eventually(() => expect(messages.at(-1)?.event).toBe("done"));
    expect(spoken(messages)).toBe(second.body.answer);
    socket.close();
  });

  it("is refused to whom the session doesn't belong", async () => {
    const first = await ask(owner, fresh("ok"));
    await expect(connect(first.body.session_id, await createPerson(owner.workspaceId))).rejects.toThrow("404");
  });
});
