// Whoever has lost a right has lost it at once, on every path, whatever an object or an isolate remembers.
import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { memberClaim } from "../../src/identity/credentials.ts";
import { members, workspaces } from "../../src/identity/identity.table.ts";
import type { Role } from "../../src/identity/permissions.ts";
import { newId } from "../../src/platform/ids.ts";
import { ask, call, fileForm, send, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { createOwner, createPerson, type Person, services, tokenFor } from "../support/workspace.ts";

const model = "builtin/extractive";

let owner: Person;
let member: Person;
let sessionId: string;
let messageId: string;
beforeEach(async () => {
  owner = await createOwner();
  member = await createPerson(owner.workspaceId, "member");
  await uploadReady(owner, heatingNote);
  const { body } = await ask(member, { question: "Where is the boiler?", model });
  sessionId = body.session_id;
  messageId = body.message_id;
});

const ofMember = () => and(eq(members.workspaceId, owner.workspaceId), eq(members.userId, member.userId));
const removeRow = () => services().database.system("test.remove", (db) => [db.delete(members).where(ofMember())]);
const setRole = (role: Role) =>
  services().database.system("test.role", (db) => [db.update(members).set({ role }).where(ofMember())]);
const changing = <T>(change: () => Promise<T>) =>
  services().workspaces.changingStandings(owner.workspaceId, [memberClaim(member.userId)], change);

/** One call of each kind of path */
const everyPath = (): Promise<number>[] =>
  [
    () => send("GET", "/api/v1/docs", member.token),
    () => send("POST", "/api/v1/search", member.token, { json: { query: "boiler" } }),
    () => send("POST", "/api/v1/chat", member.token, { json: { question: "Where?", model, stream: false } }),
    () => send("POST", "/api/v1/chat", member.token, { json: { question: "Where?", model, stream: true } }),
    () => send("POST", "/v1/embeddings", member.token, { json: { model: "hearth", input: "boiler" } }),
    () =>
      send("POST", "/v1/chat/completions", member.token, {
        json: { model: "hearth", messages: [{ role: "user", content: "Where?" }] },
      }),
    () =>
      send("POST", "/v1/chat/completions", member.token, {
        json: { model: "openai/ok", messages: [{ role: "user", content: "Where?" }] },
      }),
    () => send("GET", `/api/v1/chat/sessions/${sessionId}/messages/${messageId}/stream`, member.token),
    () => send("GET", "/api/v1/rate-limit/status", member.token),
    () => send("GET", `/api/v1/chat/sessions/${sessionId}/ws`, member.token, { headers: { Upgrade: "websocket" } }),
  ].map(async (calling) => {
    const response = await calling();
    await response.text();
    return response.status;
  });

describe("a member who was removed", () => {
  it("is refused on every path, though isolate and object have just seen them", async () => {
    await changing(removeRow);
    expect(await Promise.all(everyPath())).toEqual(everyPath().map(() => 401));
  });

  it("was answered nothing and cost nothing", async () => {
    await changing(removeRow);
    const name = `ok@${newId()}`;
    const answer = await ask(member, { question: "What must the gauge show?", model: `openai/${name}` });
    expect(answer.body.error.metadata.reason).toBe("not_a_member");
    await eventually(async () => {
      const [reserved] = (await services().limits.status({ userId: member.userId, plan: null })).filter(
        ({ isMoney }) => isMoney,
      );
      expect(reserved).toMatchObject({ reserved: 0, used: 0 });
    });
  });

  it("stays refused while and after the change, whoever reads in between", async () => {
    await changing(async () => {
      // What is read now is the old truth: it must not be kept.
      expect((await send("GET", "/api/v1/docs", member.token)).status).toBe(200);
      const [, status] = await Promise.all([removeRow(), send("GET", "/api/v1/docs", member.token)]);
      expect([200, 401]).toContain(status.status);
    });
    expect((await send("GET", "/api/v1/docs", member.token)).status).toBe(401);
    await evictDurableObject(env.WORKSPACE.getByName(owner.workspaceId));
    expect((await send("GET", "/api/v1/docs", member.token)).status).toBe(401);
  });

  it("is refused even if the Worker dies right after the change", async () => {
    const { workspaces } = services();
    const object = env.WORKSPACE.getByName(owner.workspaceId);
    await object.forget([memberClaim(member.userId)], Date.now() + 30_000);
    await removeRow();
    await evictDurableObject(object);
    expect((await workspaces.admit(owner.workspaceId, { kind: "member", userId: member.userId }))?.standing).toBeNull();
  });

  it("hears nothing more on an open socket, and can stop nothing by it", async () => {
    const response = await send("GET", `/api/v1/chat/sessions/${sessionId}/ws`, undefined, {
      headers: { Upgrade: "websocket", "Sec-WebSocket-Protocol": `hearth, bearer.${member.token}` },
    });
    const { webSocket } = response;
    const heard: string[] = [];
    const closed = new Promise<number>((resolve) => {
      webSocket?.addEventListener("close", ({ code }) => resolve(code));
    });
    webSocket?.addEventListener("message", ({ data }) => {
      heard.push(String(data));
    });
    webSocket?.accept();
    await changing(removeRow);
    webSocket?.send(JSON.stringify({ type: "resume", message_id: messageId, last_event_id: 0 }));
    expect(await closed).toBe(4401);
    expect(heard).toEqual([]);
  });
});

describe("a member whose role has changed", () => {
  it("may at once no more than the new role, whatever the token says", async () => {
    const upload = () =>
      call("POST", "/api/v1/docs", member.token, { body: fileForm(`# Note\n\nOf ${newId()}.`, "note.md") });
    expect((await upload()).status).toBe(202);
    await changing(() => setRole("viewer"));
    expect((await upload()).status).toBe(403);
    expect((await send("GET", "/api/v1/docs", member.token)).status).toBe(200);
    await changing(() => setRole("admin"));
    expect((await call("GET", "/api/v1/usage?from=2026-01-01&to=2026-01-02", member.token)).status).toBe(200);
  });
});

describe("a token", () => {
  it("that claims more than its bearer has gains nothing by it", async () => {
    const boasting = await tokenFor({ userId: member.userId, workspaceId: owner.workspaceId, role: "owner" });
    expect((await send("DELETE", "/api/v1/cache", boasting)).status).toBe(403);
    const nobody = await tokenFor({ userId: newId(), workspaceId: owner.workspaceId, role: "owner" });
    expect((await send("GET", "/api/v1/docs", nobody)).status).toBe(401);
    expect((await send("GET", "/api/v1/docs", await tokenFor({ ...owner, workspaceId: newId() }))).status).toBe(401);
  });

  it("without a workspace acts where a header says, with the role that its bearer has there", async () => {
    const elsewhere = await createOwner();
    await services().database.system("test.member", (db) => [
      db.insert(members).values({ workspaceId: elsewhere.workspaceId, userId: member.userId, role: "viewer" }),
    ]);
    const token = await tokenFor({ userId: member.userId });
    const inside = (workspaceId: string) => ({ headers: { "X-Workspace-Id": workspaceId } });
    expect((await call("GET", "/api/v1/docs", token)).body.error.details[0].field).toBe("X-Workspace-Id");
    expect((await call("GET", "/api/v1/docs", token, inside(owner.workspaceId))).body.items).toHaveLength(1);
    expect((await call("GET", "/api/v1/docs", token, inside(elsewhere.workspaceId))).body.items).toHaveLength(0);
    expect((await call("GET", "/api/v1/docs", token, inside("mine"))).status).toBe(400);
    expect((await call("GET", "/api/v1/docs", token, inside((await createOwner()).workspaceId))).status).toBe(404);
    const note = { body: fileForm("# Note", "note.md") };
    const put = (workspaceId: string) => call("POST", "/api/v1/docs", token, { ...inside(workspaceId), ...note });
    expect([(await put(owner.workspaceId)).status, (await put(elsewhere.workspaceId)).status]).toEqual([202, 403]);
  });
});

describe("a workspace that was deleted", () => {
  it("is nobody's at once", async () => {
    await services().database.system("test.delete", (db) => [
      db.update(workspaces).set({ deletedAt: new Date() }).where(eq(workspaces.id, owner.workspaceId)),
    ]);
    await services().workspaces.forgetAll(owner.workspaceId);
    const answer = await call("GET", "/api/v1/docs", owner.token);
    expect([answer.status, answer.body.error.metadata.reason]).toEqual([401, "workspace_gone"]);
  });
});

describe("a login that has ended", () => {
  it("takes its access tokens along at once, also past the object's death, and no others", async () => {
    const login = newId();
    const token = await tokenFor({ ...owner, sessionId: login });
    const other = await tokenFor({ ...owner, sessionId: newId() });
    expect((await send("GET", "/api/v1/docs", token)).status).toBe(200);
    await services().limits.endLogins(owner.userId, [login]);
    for (const evict of [false, true]) {
      if (evict) await evictDurableObject(env.QUOTA.getByName(`user:${owner.userId}`));
      const answer = await call("GET", "/api/v1/docs", token);
      expect([answer.status, answer.body.error.metadata.reason]).toEqual([401, "session_ended"]);
      expect((await call("GET", "/api/v1/rate-limit/status", token)).status).toBe(401);
      expect((await ask({ ...owner, token }, { question: "Where is the boiler?", model })).status).toBe(401);
      expect((await send("GET", "/api/v1/docs", other)).status).toBe(200);
    }
  });
});
