// Workspaces and their members: who owns, who comes and goes, and what it does to what they hold.
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "../../src/identity/permissions.ts";
import { newId } from "../../src/platform/ids.ts";
import { call, send, uploadReady } from "../support/api.ts";
import { createOwner, createPerson, type Person, services } from "../support/workspace.ts";

const base = "/api/v1/workspaces";
const at = ({ workspaceId }: Person, rest = "") => `${base}/${workspaceId}${rest}`;
const memberPath = (person: Person) => at(person, `/members/${person.userId}`);

let owner: Person;
beforeEach(async () => {
  owner = await createOwner();
});

const join = (role: Role) => createPerson(owner.workspaceId, role);

async function rolesIn(workspaceId: string): Promise<Record<string, string>> {
  const [{ rows }] = await services().database.system("test.roles", (db) => [
    db.execute<{ user_id: string; role: string }>(
      sql`select user_id, role from members where workspace_id = ${workspaceId}`,
    ),
  ]);
  return Object.fromEntries(rows.map(({ user_id, role }) => [user_id, role]));
}
const ownersOf = async (workspaceId: string) =>
  Object.entries(await rolesIn(workspaceId)).flatMap(([userId, role]) => (role === "owner" ? [userId] : []));

async function actionsIn(person: Person): Promise<string[]> {
  const [{ rows }] = await services().database.forWorkspace(person, (db) => [
    db.execute<{ action: string }>(sql`select action from audit_events order by id`),
  ]);
  return rows.map(({ action }) => action);
}

describe("a workspace", () => {
  it("is made by anybody, owned by its maker, and audited", async () => {
    const made = await call("POST", base, owner.token, { json: { name: "  Zoë's Cellar  " } });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ name: "Zoë's Cellar", role: "owner" });
    expect(made.body.slug).toMatch(/^zoe-s-cellar-[0-9a-f]{12}$/);
    expect(await call("GET", `${base}/${made.body.id}`, owner.token)).toMatchObject({ status: 200, body: made.body });
    expect(await actionsIn({ ...owner, workspaceId: made.body.id })).toEqual(["workspace.create"]);
  });

  it("may have the name of another, in any script", async () => {
    const slugs = await Promise.all(
      ["מרתף", "מרתף", "---"].map(
        async (name) => (await call("POST", base, owner.token, { json: { name } })).body.slug,
      ),
    );
    expect(new Set(slugs).size).toBe(3);
  });

  it("is listed with the others that one is in, page by page", async () => {
    for (const name of ["A", "B", "C"]) await call("POST", base, owner.token, { json: { name } });
    const first = (await call("GET", `${base}?limit=3`, owner.token)).body;
    const second = (await call("GET", `${base}?limit=3&cursor=${first.next_cursor}`, owner.token)).body;
    const names = [...first.items, ...second.items].map(({ name }: { name: string }) => name);
    expect(names).toEqual(["Test", "A", "B", "C"]);
    expect(second.next_cursor).toBeNull();
  });

  it("is renamed, its slug stays", async () => {
    const before = (await call("GET", at(owner), owner.token)).body;
    const { body } = await call("PATCH", at(owner), owner.token, { json: { name: "Attic" } });
    expect(body).toEqual({ ...before, name: "Attic" });
  });

  it("is shown alone to one of its keys", async () => {
    await call("POST", base, owner.token, { json: { name: "Other" } });
    const { body: key } = await call("POST", "/api/v1/api-keys", owner.token, {
      json: { name: "k", scopes: ["chat"] },
    });
    const { body } = await call("GET", base, key.key);
    expect(body.items).toMatchObject([{ id: owner.workspaceId, role: "owner" }]);
  });

  it("is gone at once for every token and key when it is deleted", async () => {
    const member = await join("member");
    const { body: key } = await call("POST", "/api/v1/api-keys", member.token, {
      json: { name: "k", scopes: ["docs:read"] },
    });
    const reads = () =>
      Promise.all(
        [owner.token, member.token, key.key].map(async (token) => (await call("GET", "/api/v1/docs", token)).status),
      );
    expect(await reads()).toEqual([200, 200, 200]);
    expect((await call("DELETE", at(owner), owner.token)).status).toBe(204);
    expect(await reads()).toEqual([401, 401, 401]);
    for (const method of ["GET", "DELETE"]) expect((await call(method, at(owner), owner.token)).status).toBe(404);
    expect((await call("GET", base, owner.token)).body.items).toEqual([]);
    expect(await actionsIn(owner)).toContain("workspace.delete");
  });
});

describe("another workspace of mine", () => {
  it("is where the same token acts, with my role there, when the header names it", async () => {
    const elsewhere = await createOwner();
    await services().database.system("test.join", (db) => [
      db.execute(
        sql`insert into members (workspace_id, user_id, role) values (${elsewhere.workspaceId}, ${owner.userId}, 'viewer')`,
      ),
    ]);
    const headers = { "X-Workspace-Id": elsewhere.workspaceId };
    expect((await call("GET", "/api/v1/docs", owner.token, { headers })).status).toBe(200);
    const upload = await call("POST", "/api/v1/docs", owner.token, { headers });
    expect(upload).toMatchObject({ status: 403, body: { error: { details: [{ permission: "docs:write" }] } } });
    expect((await call("GET", at(elsewhere), owner.token)).body.role).toBe("viewer");
    const { caller } = (await call("GET", "/api/v1/auth/me", owner.token, { headers })).body;
    expect(caller.workspace_id).toBe(elsewhere.workspaceId);
    expect(caller.permissions).toContain("docs:read");
    expect(caller.permissions).not.toContain("docs:write");
  });

  it("has to be mine, and an id", async () => {
    const stranger = await createOwner();
    const read = (id: string) => call("GET", "/api/v1/docs", owner.token, { headers: { "X-Workspace-Id": id } });
    expect((await read(stranger.workspaceId)).status).toBe(404);
    expect((await read(newId())).status).toBe(404);
    expect((await read("garbage")).status).toBe(400);
    const headers = { "X-Workspace-Id": stranger.workspaceId };
    const { caller } = (await call("GET", "/api/v1/auth/me", owner.token, { headers })).body;
    expect(caller).toMatchObject({ workspace_id: null, permissions: [] });
  });
});

describe("members", () => {
  it("are listed with name, address and role, page by page", async () => {
    const member = await join("member");
    await services().database.system("test.email", (db) => [
      db.execute(sql`update users set email = ${`${member.userId}@home.test`} where id = ${member.userId}`),
    ]);
    const first = (await call("GET", at(owner, "/members?limit=1"), member.token)).body;
    const second = (await call("GET", at(owner, `/members?limit=1&cursor=${first.next_cursor}`), member.token)).body;
    expect(first.items).toMatchObject([{ user_id: owner.userId, role: "owner", email: null }]);
    expect(second).toMatchObject({ items: [{ email: `${member.userId}@home.test`, name: "Test" }], next_cursor: null });
  });

  it("lose rights with their role at once: token, key and stream", async () => {
    const member = await join("member");
    const { body: key } = await call("POST", "/api/v1/api-keys", member.token, {
      json: { name: "k", scopes: ["docs:write"] },
    });
    const id = await uploadReady(member, "# Garden\n\nThe roses are cut in March.");
    const writes = () =>
      Promise.all(
        [member.token, key.key].map(async (t) => (await call("POST", `/api/v1/docs/${id}/process`, t)).status),
      );
    expect(await writes()).not.toContain(403);
    expect((await call("PATCH", memberPath(member), owner.token, { json: { role: "viewer" } })).status).toBe(204);
    expect(await writes()).toEqual([403, 403]);
    expect((await call("PATCH", memberPath(member), owner.token, { json: { role: "member" } })).status).toBe(204);
    expect(await writes()).not.toContain(403);
    expect((await call("DELETE", memberPath(member), owner.token)).status).toBe(204);
    expect(await writes()).toEqual([401, 401]);
    const json = { question: "When are the roses cut?", model: "builtin/extractive", stream: true };
    for (const token of [member.token, key.key]) {
      const answer = await send("POST", "/api/v1/chat", token, { json });
      await answer.text();
      expect(answer.status).toBe(401);
      expect((await call("POST", "/api/v1/search", token, { json: { query: "roses" } })).status).toBe(401);
    }
    const actions = (await actionsIn(owner)).filter((action) => action.startsWith("member."));
    expect(actions).toEqual(["member.role", "member.role", "member.remove"]);
  });

  it("who come back find their keys dead", async () => {
    const member = await join("member");
    const { body: key } = await call("POST", "/api/v1/api-keys", member.token, {
      json: { name: "k", scopes: ["docs:read"] },
    });
    expect((await call("GET", "/api/v1/docs", key.key)).status).toBe(200);
    expect((await call("POST", at(owner, "/leave"), member.token)).status).toBe(204);
    const { body: invitation } = await call("POST", at(owner, "/invitations"), owner.token, {
      json: { role: "member" },
    });
    const accepting = await call("POST", "/api/v1/invitations/accept", member.token, {
      json: { token: invitation.token },
    });
    expect(accepting.status).toBe(200);
    expect((await call("GET", "/api/v1/docs", member.token)).status).toBe(200);
    expect((await call("GET", "/api/v1/docs", key.key)).status).toBe(401);
  });

  it("are managed by the owner, and below admins by admins", async () => {
    const [admin, otherAdmin, member, viewer] = await Promise.all([
      join("admin"),
      join("admin"),
      join("member"),
      join("viewer"),
    ]);
    const change = async (by: Person, whom: Person, role: string) =>
      (await call("PATCH", memberPath(whom), by.token, { json: { role } })).status;
    expect(await change(admin, member, "viewer")).toBe(204);
    expect(await change(admin, viewer, "admin")).toBe(403);
    expect(await change(admin, otherAdmin, "viewer")).toBe(403);
    expect(await change(admin, owner, "viewer")).toBe(403);
    expect(await change(member, viewer, "member")).toBe(403);
    expect(await change(owner, owner, "viewer")).toBe(409);
    expect(await change(owner, viewer, "admin")).toBe(204);
    const remove = async (by: Person, whom: Person) => (await call("DELETE", memberPath(whom), by.token)).status;
    expect(await remove(admin, owner)).toBe(403);
    expect(await remove(admin, otherAdmin)).toBe(403);
    expect(await remove(owner, owner)).toBe(409);
    expect(await remove(admin, member)).toBe(204);
    expect(await remove(owner, otherAdmin)).toBe(204);
    expect(await remove(owner, otherAdmin)).toBe(404);
    expect(await rolesIn(owner.workspaceId)).toEqual({
      [owner.userId]: "owner",
      [admin.userId]: "admin",
      [viewer.userId]: "admin",
    });
  });
});

describe("the owner", () => {
  const transfer = (by: Person, to: Person) =>
    call("POST", at(by, "/transfer"), by.token, { json: { user_id: to.userId } });

  it("can't leave, and says what to do", async () => {
    const { status, body } = await call("POST", at(owner, "/leave"), owner.token);
    expect(status).toBe(409);
    expect(body.error.details[0].problem).toMatch(/transfer.*delete/);
  });

  it("hands over to a member and stays as admin", async () => {
    const heir = await join("viewer");
    const stranger = await createOwner();
    expect((await transfer(owner, stranger)).status).toBe(404);
    expect((await transfer(owner, owner)).status).toBe(400);
    expect((await transfer(owner, heir)).status).toBe(204);
    expect(await rolesIn(owner.workspaceId)).toEqual({ [owner.userId]: "admin", [heir.userId]: "owner" });
    expect((await transfer(owner, heir)).status).toBe(403);
    expect((await call("POST", at(owner, "/leave"), owner.token)).status).toBe(204);
    expect((await call("DELETE", at(heir), heir.token)).status).toBe(204);
  });

  it("is exactly one, however many transfers come at once", async () => {
    const heirs = await Promise.all(Array.from({ length: 6 }, () => join("member")));
    const statuses = await Promise.all(heirs.map(async (heir) => (await transfer(owner, heir)).status));
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    expect(await ownersOf(owner.workspaceId)).toEqual([heirs[statuses.indexOf(204)]?.userId]);
    expect((await actionsIn(owner)).filter((action) => action === "workspace.transfer")).toHaveLength(1);
  });

  it("is exactly one, when who is to own it leaves, is removed or demoted in the same moment", async () => {
    for (let round = 0; round < 5; round++) {
      const [heir, admin] = await Promise.all([join("member"), join("admin")]);
      await Promise.all([
        transfer(owner, heir),
        call("POST", at(heir, "/leave"), heir.token),
        call("DELETE", memberPath(heir), admin.token),
        call("PATCH", memberPath(heir), admin.token, { json: { role: "viewer" } }),
      ]);
      const [now, ...more] = await ownersOf(owner.workspaceId);
      expect(more).toEqual([]);
      expect([owner.userId, heir.userId]).toContain(now);
      if (now === heir.userId) await transfer(heir, owner);
    }
  });
});
