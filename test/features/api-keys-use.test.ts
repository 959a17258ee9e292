// API keys in use: everywhere where a token is, for what their scopes and their user's role allow, and for nothing once they ended.
import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { makeApiKey } from "../../src/identity/api-keys.ts";
import { keyClaim, memberClaim } from "../../src/identity/credentials.ts";
import { members, workspaces } from "../../src/identity/identity.table.ts";
import { keyUses } from "../../src/identity/key-use.ts";
import type { Role } from "../../src/identity/permissions.ts";
import { newId } from "../../src/platform/ids.ts";
import type { KeyRecord } from "../../src/workspace/standings.ts";
import { ask, type CallOptions, call, fileForm, readEvents, send, textOf, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { holderOf, keysPath, type MadeKey, makeKey, requestKey, revoke, rotate } from "../support/keys.ts";
import { failureOf, openAiClient, saying } from "../support/openai-client.ts";
import { actorOf, createOwner, createPerson, type Person, services } from "../support/workspace.ts";

const model = "builtin/extractive";
const question = { question: "Where does the boiler stand?", model };

let owner: Person;
let member: Person;
beforeEach(async () => {
  owner = await createOwner();
  member = await createPerson(owner.workspaceId, "member");
  await uploadReady(owner, heatingNote);
});

const changing = <T>(
  names: Parameters<ReturnType<typeof services>["workspaces"]["changingStandings"]>[1],
  change: () => Promise<T>,
) => services().workspaces.changingStandings(owner.workspaceId, names, change);
const ofMember = () => and(eq(members.workspaceId, owner.workspaceId), eq(members.userId, member.userId));
const setRole = (role: Role) =>
  changing([memberClaim(member.userId)], () =>
    services().database.system("test.role", (db) => [db.update(members).set({ role }).where(ofMember())]),
  );
const upgrade = { Upgrade: "websocket" };

/** One call of each kind of path; the session is the member's. */
async function everyPath({ key }: MadeKey, place: { sessionId: string; messageId: string }): Promise<number[]> {
  const session = `/api/v1/chat/sessions/${place.sessionId}`;
  const messages = saying("Where?");
  const calls: [string, string, CallOptions?][] = [
    ["GET", "/api/v1/docs"],
    ["POST", "/api/v1/docs", { body: fileForm(`# Note\n\n${newId()}`, "note.md") }],
    ["POST", "/api/v1/search", { json: { query: "boiler" } }],
    ["POST", "/api/v1/chat", { json: { ...question, stream: false } }],
    ["POST", "/api/v1/chat", { json: { ...question, stream: true } }],
    ["GET", `${session}/messages/${place.messageId}/stream`],
    ["GET", session],
    ["GET", `${session}/ws`, { headers: upgrade }],
    ["POST", "/v1/chat/completions", { json: { model: "hearth", messages } }],
    ["POST", "/v1/chat/completions", { json: { model: "openai/ok", messages, stream: true } }],
    ["POST", "/v1/embeddings", { json: { model: "hearth", input: "boiler" } }],
    ["GET", "/v1/models"],
    ["GET", "/api/v1/models"],
    ["GET", "/api/v1/usage/me"],
    ["GET", "/api/v1/rate-limit/status"],
  ];
  return Promise.all(
    calls.map(async ([method, path, options]) => {
      const response = await send(method, path, key, options);
      await response.text();
      response.webSocket?.accept();
      response.webSocket?.close();
      return response.status;
    }),
  );
}

async function placeOf(person: Person) {
  const { body } = await ask(person, question);
  return { sessionId: body.session_id, messageId: body.message_id };
}

describe("a key", () => {
  it("opens chat as JSON and as a stream, in either header, with its workspace named or not", async () => {
    const key = await makeKey(member, "chat");
    const holder = holderOf(member, key);
    expect((await ask(holder, question)).body.citations).not.toHaveLength(0);
    const either: Record<string, string>[] = [
      { "X-API-Key": key.key },
      { "X-API-Key": key.key, "X-Workspace-Id": owner.workspaceId },
    ];
    for (const headers of either) {
      const json = { ...question, stream: true };
      const response = await send("POST", "/api/v1/chat", undefined, { json, headers });
      const events = await readEvents(response);
      expect([textOf(events).length > 0, events.at(-1)?.type]).toEqual([true, "done"]);
    }
  });

  it("is good in its own workspace alone", async () => {
    const elsewhere = await createOwner();
    await services().database.system("test.member", (db) => [
      db.insert(members).values({ workspaceId: elsewhere.workspaceId, userId: member.userId, role: "owner" }),
    ]);
    const { key } = await makeKey(member, "chat");
    const named = (id: string) => ask({ ...member, token: key }, question, { "X-Workspace-Id": id });
    expect((await named(elsewhere.workspaceId)).status).toBe(404);
    expect((await named(newId())).status).toBe(404);
    expect((await named("mine")).status).toBe(400);
    expect((await named(owner.workspaceId)).status).toBe(200);
  });

  it("asks as its user: the session is theirs, and what was asked by token is open to it", async () => {
    const { sessionId } = await placeOf(member);
    const holder = holderOf(member, await makeKey(member, "chat"));
    expect((await call("GET", `/api/v1/chat/sessions/${sessionId}`, holder.token)).status).toBe(200);
    const foreign = holderOf(owner, await makeKey(owner, "admin"));
    expect((await call("GET", `/api/v1/chat/sessions/${sessionId}`, foreign.token)).status).toBe(404);
  });

  it("follows a session by WebSocket, as a subprotocol", async () => {
    const { sessionId } = await placeOf(member);
    const { key } = await makeKey(member, "chat");
    const response = await send("GET", `/api/v1/chat/sessions/${sessionId}/ws`, undefined, {
      headers: { ...upgrade, "Sec-WebSocket-Protocol": `hearth, bearer.${key}` },
    });
    expect([response.status, response.headers.get("Sec-WebSocket-Protocol")]).toEqual([101, "hearth"]);
    response.webSocket?.accept();
    response.webSocket?.close();
  });

  it("is what OpenAI's client takes for one", async () => {
    const client = openAiClient((await makeKey(member, "chat", "search")).key);
    const answer = await client.chat.completions.create({ model: "hearth", messages: saying("Where is the boiler?") });
    expect(answer.choices[0]?.message.content).not.toBe("");
    const forged = await makeApiKey(owner.workspaceId, newId());
    const failing = openAiClient(forged.key).chat.completions.create({ model: "hearth", messages: saying("Where?") });
    expect((await failureOf(failing)).status).toBe(401);
  });

  it("may do what its scopes say and nothing more", async () => {
    const chat = holderOf(owner, await makeKey(owner, "chat")).token;
    const reading = holderOf(owner, await makeKey(owner, "docs:read")).token;
    const statuses = (token: string) =>
      Promise.all([
        call("GET", "/api/v1/docs", token).then(({ status }) => status),
        call("POST", "/api/v1/docs", token, { body: fileForm(`# ${newId()}`, "a.md") }).then(({ status }) => status),
        call("POST", "/api/v1/search", token, { json: { query: "boiler" } }).then(({ status }) => status),
        ask({ ...owner, token }, question).then(({ status }) => status),
        call("DELETE", "/api/v1/cache", token).then(({ status }) => status),
      ]);
    expect(await statuses(chat)).toEqual([403, 403, 403, 200, 403]);
    expect(await statuses(reading)).toEqual([200, 403, 403, 403, 403]);
    expect(await statuses(holderOf(owner, await makeKey(owner, "admin")).token)).toEqual([200, 202, 200, 200, 204]);
    const viewer = await createPerson(owner.workspaceId, "viewer");
    expect(await statuses(holderOf(viewer, await makeKey(viewer, "admin")).token)).toEqual([200, 403, 200, 200, 403]);
  });
});

describe("a key that has ended", () => {
  it("opens nothing any more from the answer of its revocation on, past the death of the objects too", async () => {
    const place = await placeOf(member);
    const key = await makeKey(member, "admin");
    expect(await everyPath(key, place)).toEqual([200, 202, 200, 200, 200, 200, 200, 101, ...Array(7).fill(200)]);
    expect((await revoke(member, key)).status).toBe(204);
    expect(await everyPath(key, place)).toEqual(Array(15).fill(401));
    await evictDurableObject(env.WORKSPACE.getByName(owner.workspaceId));
    expect(await everyPath(key, place)).toEqual(Array(15).fill(401));
  });

  it("closes the socket that it has opened", async () => {
    const { sessionId, messageId } = await placeOf(member);
    const key = await makeKey(member, "chat");
    const { webSocket } = await send("GET", `/api/v1/chat/sessions/${sessionId}/ws`, key.key, { headers: upgrade });
    const closed = new Promise<number>((resolve) => {
      webSocket?.addEventListener("close", ({ code }) => resolve(code));
    });
    webSocket?.accept();
    await revoke(member, key);
    webSocket?.send(JSON.stringify({ type: "resume", message_id: messageId, last_event_id: 0 }));
    expect(await closed).toBe(4401);
  });

  it("because its time is up is worth nothing, though the object remembers it", async () => {
    const { body: key } = await requestKey(member, { expires_in_days: 1 });
    expect((await ask(holderOf(member, key), question)).status).toBe(200);
    const wasRemembered = await runInDurableObject(env.WORKSPACE.getByName(owner.workspaceId), (_, { storage }) => {
      const known = storage.kv.get<KeyRecord>(keyClaim(key.id));
      if (known) storage.kv.put(keyClaim(key.id), { ...known, expiresAtMs: Date.now() - 1 });
      return known?.expiresAtMs;
    });
    expect(wasRemembered).toBe(Date.parse(key.expires_at));
    const answer = await ask(holderOf(member, key), question);
    expect([answer.status, answer.body.error.metadata.reason]).toEqual([401, "invalid_key"]);
  });

  it("with its workspace, or with its user's membership, is worth nothing", async () => {
    const key = await makeKey(member, "chat");
    const holder = holderOf(member, key);
    expect((await ask(holder, question)).status).toBe(200);
    await changing([memberClaim(member.userId)], () =>
      services().database.system("test.remove", (db) => [db.delete(members).where(ofMember())]),
    );
    expect((await ask(holder, question)).status).toBe(401);
    const own = holderOf(owner, await makeKey(owner, "admin"));
    expect((await ask(own, question)).status).toBe(200);
    await services().database.system("test.delete", (db) => [
      db.update(workspaces).set({ deletedAt: new Date() }).where(eq(workspaces.id, owner.workspaceId)),
    ]);
    await services().workspaces.forgetAll(owner.workspaceId);
    expect((await ask(own, question)).status).toBe(401);
  });

  it("loses at once what its user's role loses, and no more", async () => {
    const { key } = await makeKey(member, "admin");
    const upload = () => call("POST", "/api/v1/docs", key, { body: fileForm(`# ${newId()}`, "a.md") });
    expect((await upload()).status).toBe(202);
    await setRole("viewer");
    expect((await upload()).status).toBe(403);
    expect((await call("GET", "/api/v1/docs", key)).status).toBe(200);
  });

  it("is refused while it is being rotated no longer than it must be", async () => {
    const key = await makeKey(member, "chat");
    const statusOf = async (made: MadeKey) => (await call("GET", "/api/v1/usage/me", made.key)).status;
    const [rotated, during] = await Promise.all([
      rotate(member, key),
      Promise.all(Array.from({ length: 20 }, () => statusOf(key))),
    ]);
    expect(new Set([...during, 401, 200])).toEqual(new Set([200, 401]));
    expect([await statusOf(key), await statusOf(rotated.body)]).toEqual([401, 200]);
  });
});

describe("a forged key", () => {
  it("of a real record is refused for its secret, whatever is known of the real one", async () => {
    const real = await makeKey(member, "admin");
    expect((await call("GET", "/api/v1/docs", real.key)).status).toBe(200);
    for (const { key } of [
      await makeApiKey(owner.workspaceId, real.id),
      await makeApiKey(newId(), real.id),
      await makeApiKey((await createOwner()).workspaceId, real.id),
      await makeApiKey(owner.workspaceId, member.userId),
      await makeApiKey(owner.workspaceId, newId()),
    ]) {
      const answer = await call("GET", "/api/v1/docs", key);
      expect([answer.status, answer.body.error.metadata.reason]).toEqual([401, "invalid_key"]);
      expect(JSON.stringify(answer.body)).not.toContain(key.slice(4, 40));
    }
    expect((await call("GET", "/api/v1/docs", real.key)).status).toBe(200);
  });

  it("is one of sixty a minute that an address may try", async () => {
    const headers = { "CF-Connecting-IP": newId() };
    const guesses = await Promise.all(
      Array.from({ length: 70 }, async () => {
        const { key } = await makeApiKey(owner.workspaceId, newId());
        return (await call("GET", "/api/v1/docs", key, { headers })).status;
      }),
    );
    expect(guesses.filter((status) => status === 401)).toHaveLength(60);
    expect(guesses.filter((status) => status === 429)).toHaveLength(10);
    const { key } = await makeKey(member, "docs:read");
    expect((await call("GET", "/api/v1/docs", key, { headers })).status).toBe(200);
  });
});

describe("the last use of a key", () => {
  const lastUsed = async ({ id }: MadeKey): Promise<string | null> =>
    (await call("GET", `${keysPath}/${id}`, member.token)).body.last_used_at;

  it("is noted once it was let in", async () => {
    const key = await makeKey(member, "chat");
    expect((await call("GET", "/api/v1/docs", key.key)).status).toBe(403);
    expect(await lastUsed(key)).toBeNull();
    expect((await call("GET", "/api/v1/usage/me", key.key)).status).toBe(200);
    await eventually(async () => expect(await lastUsed(key)).toEqual(expect.any(String)));
  });

  it("is written once a minute, and never backwards", async () => {
    const { body } = await requestKey(member);
    let nowMs = Date.now();
    const { note } = keyUses(services().database, () => new Date(nowMs));
    const actor = { ...actorOf(member), kind: "api_key" as const, id: body.id };
    const usedAt = async (ms: number) => {
      nowMs = ms;
      await note(actor);
      return Date.parse((await lastUsed(body)) ?? "");
    };
    const first = nowMs;
    expect(await usedAt(first)).toBe(first);
    expect(await usedAt(first + 59_000)).toBe(first);
    expect(await usedAt(first + 61_000)).toBe(first + 61_000);
    const late = keyUses(services().database, () => new Date(first));
    await late.note(actor);
    expect(Date.parse((await lastUsed(body)) ?? "")).toBe(first + 61_000);
  });
});
