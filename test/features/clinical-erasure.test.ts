// A client's rights: all that is kept of him, and that nothing of it is left.
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { sessionSources } from "../../src/conversation/session-sources.table.ts";
import { everyMinute } from "../../src/every-minute.ts";
import { newId } from "../../src/platform/ids.ts";
import { call } from "../support/api.ts";
import { recordOf, verified } from "../support/audit.ts";
import { eventually } from "../support/eventually.ts";
import { createOwner, createPerson, type Person, services } from "../support/workspace.ts";

const model = "builtin/extractive";
/** Nobody else has words like these. */
const name = `Zebulon ${newId().slice(-8)}`;
const fear = `ailurophobia-${newId().slice(-8)}`;

let owner: Person;
let member: Person;
let client: string;
let session: string;
let other: string;
let asked: { id: string; message: string };
let unasked: string;

const get = (path: string, person = owner) => call("GET", `/api/v1${path}`, person.token);
const post = (path: string, json: object = {}, person = owner) =>
  call("POST", `/api/v1${path}`, person.token, { json });

async function record(kind: string, json: object): Promise<string> {
  const { body } = await post(`/${kind}`, json);
  await eventually(async () => expect((await get(`/${kind}/${body.id}`)).body.status).toBe("ready"));
  return body.id;
}

const rowsOf = async (query: ReturnType<typeof sql>) =>
  (await services().database.system("test.rows", (db) => [db.execute<{ n: number }>(query)]))[0].rows[0]?.n;

/** What of this client stands anywhere in Postgres, whatever the table. */
async function tablesTelling(text: string): Promise<string[]> {
  const [{ rows: tables }] = await services().database.system("test.tables", (db) => [
    db.execute<{ name: string }>(sql`select relname as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege(oid, 'select')`),
  ]);
  const telling: string[] = [];
  for (const { name: table } of tables) {
    const found = await rowsOf(
      sql`select count(*)::int as n from ${sql.identifier(table)} t where to_jsonb(t)::text ilike ${`%${text}%`}`,
    );
    if (found) telling.push(table);
  }
  return telling;
}

const answersInKv = async () => {
  const { keys } = await env.CACHE.list({ prefix: `answer:${owner.workspaceId}:` });
  return keys.length;
};

beforeAll(async () => {
  owner = await createOwner();
  member = await createPerson(owner.workspaceId, "member");
  client = await record("clients", { name, contact: `${name} Street 7`, notes: `Suffers from ${fear} at night.` });
  session = await record("clinical-sessions", { client_id: client, date: "2026-03-02", plan: `Treat ${fear} gently.` });
  other = await record("clients", { name: "Somebody Else", notes: "Enjoys gardening in April." });
  const { body } = await post("/ai/agent/chat", { query: `Who suffers from ${fear}?`, model, stream: false }, member);
  asked = { id: body.session_id, message: body.message_id };
  expect(body.citations.length).toBeGreaterThan(0);
  unasked = (await post("/chat", { question: "Who enjoys gardening?", model, stream: false }, member)).body.session_id;
  await eventually(async () => {
    const noted = await rowsOf(
      sql`select count(*)::int as n from ${sessionSources} where workspace_id = ${owner.workspaceId}`,
    );
    expect(noted).toBeGreaterThanOrEqual(2);
    expect(await answersInKv()).toBeGreaterThan(0);
  });
});

describe("The export", () => {
  it("tells all that is kept, who asked, and what was done, and is told of itself", async () => {
    const { status, body, headers } = await get(`/clients/${client}/export`);
    expect(status).toBe(200);
    expect(headers.get("Content-Disposition")).toContain("attachment");
    expect(body.client).toMatchObject({ id: client, name, contact: `${name} Street 7`, notes: expect.any(String) });
    expect(body.sessions).toMatchObject([{ id: session, plan: `Treat ${fear} gently.` }]);
    expect(body.cited_in).toContainEqual({
      source_id: client,
      session_id: asked.id,
      message_id: asked.message,
      user_id: member.userId,
    });
    const actions = body.audit.map(({ action }: { action: string }) => action);
    expect(actions).toEqual(["source.create", "source.create", "source.export"]);
    const { body: events } = await get("/security/events?limit=100");
    expect(JSON.stringify(events)).toContain("source.export");
  });

  it("is of one's own workspace, and of nothing that isn't there", async () => {
    const stranger = await createOwner();
    expect((await get(`/clients/${client}/export`, stranger)).status).toBe(404);
    expect(await recordOf(stranger.workspaceId)).toEqual([]);
    expect((await get(`/clients/${newId()}/export`)).status).toBe(404);
  });
});

describe("Erasure", () => {
  it("is of one's own workspace", async () => {
    const stranger = await createOwner();
    expect((await post(`/clients/${client}/erase`, {}, stranger)).status).toBe(404);
    expect((await get(`/clients/${client}`)).status).toBe(200);
  });

  it("leaves nothing: no row, no passage, no cached answer, no message that quoted him", async () => {
    expect(await tablesTelling(fear)).toEqual(
      expect.arrayContaining(["clients", "clinical_sessions", "passages", "sessions", "semantic_answers"]),
    );
    const { status, body } = await post(`/clients/${client}/erase`);
    expect([status, body]).toEqual([200, { id: client, status: "erased" }]);
    expect(await tablesTelling(fear)).toEqual([]);
    expect(await tablesTelling(name)).toEqual([]);
    expect(await answersInKv()).toBe(0);
    const { body: conversation } = await get(`/chat/sessions/${asked.id}`, member);
    expect(JSON.stringify(conversation)).not.toMatch(new RegExp(`${fear}|${name}`));
    expect(conversation).toMatchObject({
      title: "",
      messages: [{ id: asked.message, question: "", answer: null, citations: [], withdrawn: true }],
    });
    // Not even in what the object keeps.
    const object = env.CONVERSATION.getByName(`${owner.workspaceId}:${asked.id}`);
    const kept = await runInDurableObject(object, (_, { storage }) => {
      const tables = storage.sql
        .exec<{ name: string }>("select name from sqlite_master where type = 'table'")
        .toArray();
      const own = tables.filter(({ name: table }) => !table.startsWith("_cf"));
      return [...own.map((table) => storage.sql.exec(`select * from ${table.name}`).toArray()), [...storage.kv.list()]];
    });
    expect(JSON.stringify(kept)).toContain(asked.message);
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${fear}|${name}`));
    const resumed = await call(
      "GET",
      `/api/v1/chat/sessions/${asked.id}/messages/${asked.message}/stream`,
      member.token,
    );
    expect(JSON.stringify(resumed)).not.toContain(fear);
    for (const path of [`/clients/${client}`, `/clinical-sessions/${session}`])
      expect((await get(path)).status).toBe(404);
    const { body: search } = await post("/search", { query: fear });
    expect(JSON.stringify(search)).not.toContain(fear);
  });

  it("leaves everybody else", async () => {
    expect((await get(`/clients/${other}`)).body).toMatchObject({ name: "Somebody Else" });
    const { body } = await get(`/chat/sessions/${unasked}`, member);
    expect(body.messages[0].question).toBe("Who enjoys gardening?");
    expect(body.messages[0].withdrawn).toBe(false);
  });

  it("is told once, in an unbroken chain, however often it is asked for", async () => {
    expect((await post(`/clients/${client}/erase`)).body).toEqual({ id: client, status: "erased" });
    const rows = (await recordOf(owner.workspaceId)).filter(({ action }) => action === "source.erase");
    expect(rows).toMatchObject([{ entityKind: "client", entityId: client, severity: "warning", details: {} }]);
    expect(await verified(owner.workspaceId)).toMatchObject({ ok: true });
    // An id of another kind is not his.
    expect((await post(`/clients/${session}/erase`)).status).toBe(404);
  });

  it("goes on after a crash, and finds answers that settle late", async () => {
    const late = await record("clients", { name: "Late Riser", notes: "Counts meteorites at dusk." });
    const question = { query: "Who counts meteorites?", model, stream: false };
    const { body } = await post("/ai/agent/chat", question, member);
    const noted = () => rowsOf(sql`select count(*)::int as n from ${sessionSources} where source_id = ${late}`);
    await eventually(async () => expect(await noted()).toBe(1));
    const { conversations } = services();
    const withdraw = conversations.withdraw;
    conversations.withdraw = () => Promise.reject(new Error("lost"));
    try {
      expect((await post(`/clients/${late}/erase`)).body.status).toBe("finishing");
    } finally {
      conversations.withdraw = withdraw;
    }
    // What is gone is gone at once; what quoted it is not shown.
    expect((await get(`/clients/${late}`)).status).toBe(404);
    const path = `/chat/sessions/${body.session_id}`;
    expect((await get(path, member)).body.messages[0]).toMatchObject({ question: question.query, answer: null });
    // However long a conversation can't be reached, it isn't forgotten.
    const { database } = services();
    await database.system("test.age", (db) => [
      db.execute(sql`update source_erasures set created_at = now() - interval '3 hours' where source_id = ${late}`),
    ]);
    conversations.withdraw = () => Promise.reject(new Error("lost"));
    await everyMinute(services());
    conversations.withdraw = withdraw;
    await everyMinute(services());
    expect((await get(path, member)).body.messages[0]).toMatchObject({ question: "", answer: null, withdrawn: true });
    expect(await noted()).toBe(0);
  });

  it("takes vectors out of an outside index as well", async () => {
    const id = await record("clients", { name: "Far Away", notes: "Lives in another index." });
    const vectors = sql`select id from passage_vectors where source_id = ${id}`;
    const [, { rows }] = await services().database.system("test.outside", (db) => [
      db.execute(sql`update passage_vectors set place = 'vectorize' where source_id = ${id}`),
      db.execute<{ id: string }>(vectors),
    ]);
    expect(rows).toHaveLength(1);
    await post(`/clients/${id}/erase`);
    const due = sql`select count(*)::int as n from vector_deletions where id = ${rows[0]?.id}::uuid`;
    expect(await rowsOf(due)).toBe(1);
    expect(await rowsOf(sql`select count(*)::int as n from (${vectors}) as left_over`)).toBe(0);
  });

  it("is done when whatever was under way has settled, and leaves others' caches alone until then", async () => {
    const age = (hours: number) =>
      services().database.system("test.age", (db) => [
        db.execute(sql`update source_erasures set created_at = now() - ${hours} * interval '1 hour'
          where workspace_id = ${owner.workspaceId}`),
      ]);
    const open = sql`select count(*)::int as n from source_erasures where workspace_id = ${owner.workspaceId} and done_at is null`;
    await everyMinute(services());
    await env.CACHE.put(`answer:${owner.workspaceId}:another`, "{}");
    await everyMinute(services());
    expect([await rowsOf(open), await answersInKv()]).toEqual([expect.any(Number), 1]);
    expect(await rowsOf(open)).toBeGreaterThan(0);
    await age(3);
    await everyMinute(services());
    expect([await rowsOf(open), await answersInKv()]).toEqual([0, 0]);
    // For good it is known that he was there.
    expect((await post(`/clients/${client}/erase`)).body.status).toBe("erased");
  });

  it("finds what an answer told that never ended", async () => {
    const id = await record("clients", { name: "Half Told", notes: "Whistles at kingfishers." });
    const question = { query: "Who whistles at kingfishers?", model: "openai/cut", stream: false };
    await post("/ai/agent/chat", question, member);
    const noted = sql`select session_id as n from ${sessionSources} where source_id = ${id}`;
    const sessionId = await eventually(async () => {
      const found = await rowsOf(noted);
      expect(found).toBeDefined();
      return found;
    });
    expect((await post(`/clients/${id}/erase`)).body.status).toBe("erased");
    expect((await get(`/chat/sessions/${sessionId}`, member)).body.messages[0]).toMatchObject({ question: "" });
  });

  it("is of deleted ones too", async () => {
    const gone = await record("clients", { name: "Long Gone", notes: "Was here." });
    await call("DELETE", `/api/v1/clients/${gone}`, owner.token);
    expect((await get(`/clients/${gone}/export`)).body.client).toMatchObject({ name: "Long Gone" });
    expect((await post(`/clients/${gone}/erase`)).body.status).toBe("erased");
    expect((await post(`/clients/${gone}/restore`)).status).toBe(404);
    expect((await get("/clients?deleted=true")).body.items).toEqual([]);
  });
});
