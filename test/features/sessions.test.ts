// Sessions as their user keeps them: created, found again, renamed, archived, exported, tidied up.
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { settleAgain } from "../../src/conversation/settle.ts";
import { newId } from "../../src/platform/ids.ts";
import { ask, askStream, type CallOptions, call, readEvents, send, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { askIn, auditOf, base, create, get, model, question, rowOf } from "../support/sessions.ts";
import { createOwner, createPerson, type Person, services } from "../support/workspace.ts";

let owner: Person;
beforeAll(async () => {
  owner = await createOwner();
  await uploadReady(owner, heatingNote, "heating.md", { title: "Heating" });
});

const colleague = () => createPerson(owner.workspaceId);
const put = (person: Person, id: string, status: string) =>
  call("PUT", `${base}/${id}/status`, person.token, { json: { status } });
const list = (person: Person, query = "", options?: CallOptions) =>
  call("GET", `${base}${query}`, person.token, options);
const titles = async (person: Person, query = ""): Promise<string[]> =>
  (await list(person, query)).body.items.map(({ title }: { title: string }) => title);
const backdateRow = (person: Person, id: string, days: number) =>
  services().database.forWorkspace(person, (db) => [
    db.execute(sql`update sessions set created_at = created_at - make_interval(days => ${days}::int),
      last_active_at = last_active_at - make_interval(days => ${days}::int) where id = ${id}`),
  ]);

describe("a session that is created", () => {
  it("is empty, can be asked in, and is listed", async () => {
    const person = await colleague();
    const made = await call("POST", base, person.token, {
      json: { title: " My\u0000 boiler ", type: "agent_creation" },
    });
    expect(made).toMatchObject({
      status: 201,
      body: { title: "My boiler", type: "agent_creation", status: "active", message_count: 0 },
    });
    expect(made.headers.get("Location")).toBe(`${base}/${made.body.id}`);
    expect((await get(person, made.body.id)).body).toEqual({ ...made.body, messages: [] });
    await askIn(person, made.body.id);
    const { body } = await get(person, made.body.id);
    expect(body).toMatchObject({ title: "My boiler", message_count: 1, messages: [{ question }] });
    const { messages: _, ...summary } = body;
    expect((await list(person)).body).toEqual({ items: [summary], next_cursor: null });
    expect(Date.parse(body.last_active_at)).toBeGreaterThan(Date.parse(made.body.last_active_at));
    expect(await auditOf(person, made.body.id)).toEqual([{ action: "session.create", actor_kind: "user" }]);
  });

  it("without a title takes it from its first question", async () => {
    const person = await colleague();
    const id = await create(person);
    expect((await get(person, id)).body.title).toBe("");
    await askIn(person, id);
    await askIn(person, id, "And who services it?");
    expect(await titles(person)).toEqual([question]);
  });
});

describe("a session whose row isn't written yet", () => {
  it("is found, can be changed, and its answers count when they settle", async () => {
    const person = await colleague();
    const { body } = await ask(person, { question, model });
    const id = body.session_id;
    await eventually(async () => expect(await rowOf(person, id)).toBeDefined());
    await services().database.forWorkspace(person, (db) => [db.execute(sql`delete from sessions where id = ${id}`)]);
    expect((await get(person, id)).body).toMatchObject({ id, title: question, status: "active", message_count: 1 });
    expect((await put(person, id, "archived")).body).toMatchObject({ title: question, status: "archived" });
    await settleLate(person, id, Date.now() - 60_000);
    expect(await rowOf(person, id)).toMatchObject({ title: question, status: "archived", messages: 1 });
  });

  it("and is deleted doesn't come back with what settles late", async () => {
    const person = await colleague();
    const id = newId();
    await services().conversations.create(person, id);
    expect((await call("DELETE", `${base}/${id}`, person.token)).status).toBe(204);
    await settleLate(person, id, Date.now() - 60_000);
    expect(await titles(person)).toEqual([]);
    await settleLate(person, id, Date.now() + 1_000);
    expect(await titles(person)).toEqual(["Late"]);
  });
});

function settleLate({ workspaceId, userId }: Person, sessionId: string, askedAtMs: number): Promise<void> {
  const reservationId = newId();
  const entry = {
    ...{ id: reservationId, kind: "answer" as const, model, inputTokens: 1, outputTokens: 1, costNanoUsd: 0 },
    ...{ savedNanoUsd: 0, estimated: false, degraded: false, cache: "none" as const, outcome: "stop", sessionId },
    ...{ firstTokenMs: 1, totalMs: 1 },
  };
  const settlement = { reservationId, workspaceId, userId, globalShard: null, entries: [entry] };
  const session = { id: sessionId, title: "Late", askedAtMs };
  return settleAgain({ settlement, session, objectsTold: true }, services());
}

describe("the list", () => {
  it("is filtered, searched literally, and sorted", async () => {
    const person = await colleague();
    for (const title of ["Alpha 100%", "beta_1", "Gamma 1000", "betaX1"]) await create(person, { title });
    const agent = await create(person, { title: "Agent", type: "agent_creation" });
    await put(person, agent, "completed");
    expect(await titles(person)).toEqual(["Agent", "betaX1", "Gamma 1000", "beta_1", "Alpha 100%"]);
    expect(await titles(person, "?sort=created_at")).toEqual((await titles(person, "?sort=-created_at")).reverse());
    expect((await titles(person, "?sort=title"))[0]).toBe("Agent");
    expect(await titles(person, "?q=BETA_")).toEqual(["beta_1"]);
    expect(await titles(person, "?q=0%25")).toEqual(["Alpha 100%"]);
    expect(await titles(person, `?q=${encodeURIComponent("\\")}`)).toEqual([]);
    expect(await titles(person, "?type=agent_creation")).toEqual(["Agent"]);
    expect(await titles(person, "?status=completed")).toEqual(["Agent"]);
    expect(await titles(person, "?status=active&type=agent_creation")).toEqual([]);
  });

  it.each(["-last_active_at", "created_at", "title", "-title"])("by %s comes page by page", async (sort) => {
    const person = await colleague();
    for (const title of ["b", "a", "c", "a", "b"]) await create(person, { title });
    const seen: string[] = [];
    let cursor = "";
    do {
      const { body } = await list(person, `?limit=2&sort=${sort}${cursor}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.next_cursor ? `&cursor=${body.next_cursor}` : "";
    } while (cursor);
    const whole = await list(person, `?sort=${sort}`);
    expect(seen).toEqual(whole.body.items.map(({ id }: { id: string }) => id));
    expect(new Set(seen).size).toBe(5);
  });

  it("has one's own sessions alone, and no deleted ones", async () => {
    const [mine, theirs] = [await colleague(), await colleague()];
    const id = await create(mine, { title: "Mine" });
    await create(theirs, { title: "Theirs" });
    expect(await titles(mine)).toEqual(["Mine"]);
    expect((await call("DELETE", `${base}/${id}`, mine.token)).status).toBe(204);
    expect(await titles(mine)).toEqual([]);
    expect((await get(mine, id)).status).toBe(404);
    expect((await auditOf(mine, id)).map(({ action }) => action)).toEqual(["session.create", "session.delete"]);
  });
});

describe("another user of the workspace", () => {
  it.each<[string, string, CallOptions]>([
    ["GET", "", {}],
    ["GET", "/messages", {}],
    ["GET", "/export", {}],
    ["PATCH", "", { json: { title: "Mine now" } }],
    ["PUT", "/status", { json: { status: "archived" } }],
    ["POST", "/reset", {}],
    ["DELETE", "", {}],
  ])("gets 404 for %s %s, and changes nothing", async (method, path, options) => {
    const [mine, other] = [await colleague(), await colleague()];
    const id = await create(mine, { title: "Mine" });
    expect((await call(method, `${base}/${id}${path}`, other.token, options)).status).toBe(404);
    expect((await get(mine, id)).body).toMatchObject({ title: "Mine", status: "active" });
  });
});

describe("messages", () => {
  it("come page by page, in their order, with one that is under way", async () => {
    const person = await colleague();
    const id = await create(person);
    for (const text of ["One?", "Two?", "Three?"]) await askIn(person, id, text);
    const stream = await askStream(person, { question: "Four?", session_id: id, model: "openai/slow-50" });
    const seen: { question: string; status: string }[] = [];
    let cursor = "";
    do {
      const { body } = await get(person, id, `/messages?limit=3${cursor}`);
      seen.push(...body.items);
      cursor = body.next_cursor ? `&cursor=${body.next_cursor}` : "";
    } while (cursor);
    expect(seen.map((message) => [message.question, message.status])).toEqual([
      ["One?", "complete"],
      ["Two?", "complete"],
      ["Three?", "complete"],
      ["Four?", "running"],
    ]);
    await readEvents(stream);
    expect((await get(person, id, "/messages")).body.items).toEqual((await get(person, id)).body.messages);
  });

  it("end where the message of the cursor was forgotten", async () => {
    const person = await colleague();
    const id = await create(person);
    for (const text of ["One?", "Two?"]) await askIn(person, id, text);
    const { body } = await get(person, id, "/messages?limit=1");
    expect((await call("POST", `${base}/${id}/reset`, person.token)).status).toBe(204);
    await askIn(person, id, "Three?");
    const next = await get(person, id, `/messages?limit=1&cursor=${body.next_cursor}`);
    expect(next.body).toEqual({ items: [], next_cursor: null });
  });
});

describe("a title that its user gave", () => {
  it("stays, whatever is asked and forgotten", async () => {
    const person = await colleague();
    const { body } = await ask(person, { question, model });
    const id = body.session_id;
    const renamed = await call("PATCH", `${base}/${id}`, person.token, { json: { title: "Cellar" } });
    expect(renamed).toMatchObject({ status: 200, body: { id, title: "Cellar" } });
    await eventually(async () => expect((await rowOf(person, id))?.messages).toBe(1));
    await askIn(person, id, "And who services it?");
    expect(await titles(person)).toEqual(["Cellar"]);
    await call("POST", `${base}/${id}/reset`, person.token);
    expect((await get(person, id)).body).toMatchObject({ title: "Cellar", message_count: 0, messages: [] });
    expect((await auditOf(person, id)).map(({ action }) => action)).toEqual(["session.rename", "session.reset"]);
  });
});

describe("the status", () => {
  it.each(["archived", "completed"])("%s is active again with the next question", async (status) => {
    const person = await colleague();
    const id = await create(person);
    expect((await put(person, id, status)).body).toMatchObject({ id, status });
    expect(await auditOf(person, id)).toMatchObject([{ action: "session.create" }, { action: "session.status" }]);
    await askIn(person, id);
    expect((await get(person, id)).body.status).toBe("active");
  });

  it("resumable stays with the next question", async () => {
    const person = await colleague();
    const id = await create(person);
    await put(person, id, "resumable");
    await askIn(person, id);
    expect((await get(person, id)).body.status).toBe("resumable");
  });
});

describe("a reset", () => {
  it("forgets what was said, an automatic title too, and what settles late", async () => {
    const person = await colleague();
    const id = await create(person);
    await askIn(person, id, "Who services the boiler?");
    expect((await call("POST", `${base}/${id}/reset`, person.token)).status).toBe(204);
    expect((await get(person, id)).body).toMatchObject({ title: "", message_count: 0, messages: [] });
    await settleLate(person, id, Date.now() - 60_000);
    expect((await list(person)).body.items).toMatchObject([{ id, title: "", message_count: 0 }]);
    await askIn(person, id, "And the valve?");
    expect((await get(person, id)).body).toMatchObject({ title: "And the valve?", message_count: 1 });
  });
});

describe("an export", () => {
  const exported = async (person: Person, id: string, format: string) => {
    const response = await send("GET", `${base}/${id}/export?format=${format}`, person.token);
    return { headers: response.headers, text: await response.text() };
  };

  it("as JSON is the session, as an attachment", async () => {
    const id = await create(owner, { title: 'A "safe"; name/../x\r\n' });
    await askIn(owner, id);
    const { headers, text } = await exported(owner, id, "json");
    expect(JSON.parse(text)).toEqual((await get(owner, id)).body);
    expect(headers.get("Content-Type")).toBe("application/json");
    expect(headers.get("Content-Disposition")).toBe(
      `attachment; filename="A-safe-name-x.json"; filename*=UTF-8''A-safe-name-x.json`,
    );
  });

  it("as Markdown has each question, its answer and what it cites", async () => {
    const id = await create(owner, { title: "שלום" });
    const { answer, citations } = await askIn(owner, id);
    expect(citations.length).toBeGreaterThan(0);
    const { headers, text } = await exported(owner, id, "markdown");
    expect(headers.get("Content-Type")).toBe("text/markdown; charset=utf-8");
    expect(headers.get("Content-Disposition")).toBe(
      `attachment; filename="session.md"; filename*=UTF-8''${encodeURIComponent("שלום")}.md`,
    );
    expect(text).toContain(`# שלום\n`);
    expect(text).toContain(`## Question 1\n\n> ${question}\n\n${answer}`);
    expect(text).toMatch(/- \[1\] Heating.*: “.*basement.*”/);
  });
});

describe("the cleanup", () => {
  it("archives idle sessions and deletes empty ones, of the caller alone", async () => {
    const [mine, other] = [await colleague(), await colleague()];
    const [idle, fresh, empty, theirs] = [
      await create(mine),
      await create(mine),
      await create(mine),
      await create(other),
    ];
    await askIn(mine, idle);
    await askIn(mine, fresh);
    await backdateRow(mine, idle, 10);
    for (const id of [empty, theirs]) await backdateRow(other, id, 40);
    const cleanup = (json: Record<string, unknown>) => call("POST", "/api/v1/chat/cleanup", mine.token, { json });
    expect((await cleanup({ status: "completed" })).body).toEqual({ archived: 0, deleted: 0 });
    expect((await cleanup({})).body).toEqual({ archived: 0, deleted: 1 });
    expect((await cleanup({ older_than_days: 7 })).body).toEqual({ archived: 1, deleted: 0 });
    expect((await get(mine, empty)).status).toBe(404);
    expect((await get(mine, idle)).body).toMatchObject({ status: "archived", message_count: 1 });
    expect((await get(mine, fresh)).body.status).toBe("active");
    expect((await get(other, theirs)).body.status).toBe("active");
    expect((await auditOf(mine, mine.userId)).map(({ action }) => action)).toEqual(Array(3).fill("session.cleanup"));
  });

  it("keeps a session of which the row doesn't know yet that something was asked", async () => {
    const person = await colleague();
    const id = await create(person);
    await askIn(person, id);
    await services().database.forWorkspace(person, (db) => [
      db.execute(sql`update sessions set messages = 0, last_active_at = now() - interval '2 days' where id = ${id}`),
    ]);
    const { body } = await call("POST", "/api/v1/chat/cleanup", person.token, { json: {} });
    expect(body).toEqual({ archived: 0, deleted: 0 });
    expect((await get(person, id)).status).toBe(200);
  });
});
