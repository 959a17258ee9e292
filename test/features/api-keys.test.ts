// API keys as their owners keep them: made once, listed without the key, rotated, revoked, and nobody else's.
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { apiKeys } from "../../src/identity/access.table.ts";
import { scopeNames } from "../../src/identity/permissions.ts";
import { sha256Hex } from "../../src/platform/ids.ts";
import { call } from "../support/api.ts";
import { holderOf, keysPath, type MadeKey, makeKey, requestKey, revoke, rotate } from "../support/keys.ts";
import { createOwner, createPerson, type Person, services } from "../support/workspace.ts";

let owner: Person;
let member: Person;
beforeEach(async () => {
  owner = await createOwner();
  member = await createPerson(owner.workspaceId, "member");
});

const get = (person: Person, { id }: MadeKey) => call("GET", `${keysPath}/${id}`, person.token);
const list = (person: Person, query = "") => call("GET", `${keysPath}${query}`, person.token);
const idsOf = async (person: Person, query = ""): Promise<string[]> =>
  (await list(person, query)).body.items.map(({ id }: MadeKey) => id);
const statusOf = async (person: Person, key: MadeKey) =>
  (await call("GET", "/api/v1/usage/me", holderOf(person, key).token)).status;
const set = ({ id }: MadeKey, change: Partial<typeof apiKeys.$inferInsert>) =>
  services().database.system("test.key", (db) => [db.update(apiKeys).set(change).where(eq(apiKeys.id, id))]);

async function auditOf(person: Person) {
  const [{ rows }] = await services().database.forWorkspace(person, (db) => [
    db.execute<{ action: string; entity_id: string; details: Record<string, unknown>; actor_id: string }>(
      sql`select action, entity_id, details, actor_id from audit_events where entity_kind = 'api_key' order by id`,
    ),
  ]);
  return rows;
}

describe("a new key", () => {
  it("is told once, uncached, and only its hash is kept", async () => {
    const { status, headers, body } = await requestKey(member, { name: " Backup\u0000 ", expires_in_days: 30 });
    expect([status, headers.get("Cache-Control")]).toEqual([201, "no-store"]);
    expect(headers.get("Location")).toBe(`${keysPath}/${body.id}`);
    expect(body).toMatchObject({ name: "Backup", scopes: ["chat"], user_id: member.userId, last_used_at: null });
    expect(body.display).toBe(`hth_…${body.key.slice(-6)}`);
    expect(Date.parse(body.expires_at) - Date.parse(body.created_at)).toBe(30 * 86_400_000);
    const shown = (await get(member, body)).body;
    expect({ ...shown, key: body.key }).toEqual(body);
    const [[row]] = await services().database.forWorkspace(member, (db) => [db.select().from(apiKeys)]);
    expect(row?.hash).toBe(await sha256Hex(body.key));
    expect(JSON.stringify([row, await auditOf(member)])).not.toContain(body.key.slice(4, 40));
  });

  it("lives until it is revoked where nothing else is said, and names each scope once", async () => {
    const { body } = await requestKey(owner, { scopes: ["search", "chat", "search"] });
    expect(body).toMatchObject({ scopes: ["search", "chat"], expires_at: null, revoked_at: null });
  });

  it("is refused a scope that its maker's role doesn't reach", async () => {
    const viewer = await createPerson(owner.workspaceId, "viewer");
    const refused = await requestKey(viewer, { scopes: ["chat", "docs:write"] });
    expect([refused.status, refused.body.error.details[0].field]).toEqual([400, "scopes"]);
    expect(refused.body.error.details[0].problem).toContain("docs:write");
    for (const scope of scopeNames) {
      const expected = ["docs:write", "records:read", "records:write"].includes(scope) ? 400 : 201;
      expect([scope, (await requestKey(viewer, { scopes: [scope] })).status]).toEqual([scope, expected]);
      expect([scope, (await requestKey(member, { scopes: [scope] })).status]).toEqual([scope, 201]);
    }
  });

  it("is one of fifty live ones at most, however many are asked for at once", async () => {
    const first = await Promise.all(Array.from({ length: 60 }, () => requestKey(member)));
    const made = first.filter(({ status }) => status === 201);
    expect(made).toHaveLength(50);
    const [refused] = first.filter(({ status }) => status !== 201);
    expect([refused?.status, refused?.body.error.details[0].problem]).toEqual([409, expect.stringContaining("50")]);
    expect((await requestKey(owner)).status).toBe(201);
    const [one, two] = made.map(({ body }) => body);
    expect((await rotate(member, one, { overlap_seconds: 60 })).status).toBe(409);
    expect(await statusOf(member, one)).toBe(200);
    expect((await rotate(member, one)).status).toBe(201);
    expect((await requestKey(member)).status).toBe(409);
    expect((await revoke(member, two)).status).toBe(204);
    expect((await requestKey(member)).status).toBe(201);
    expect((await auditOf(member)).filter(({ action }) => action === "api_key.create")).toHaveLength(52);
  });
});

describe("a list of keys", () => {
  it("shows one's own, to admins and owners all, page by page", async () => {
    const mine = [await makeKey(member, "chat"), await makeKey(member, "search"), await makeKey(member, "admin")];
    const theirs = await makeKey(owner, "chat");
    expect(await idsOf(member)).toEqual(mine.map(({ id }) => id).reverse());
    expect(await idsOf(owner)).toEqual([theirs, ...mine.toReversed()].map(({ id }) => id));
    const admin = await createPerson(owner.workspaceId, "admin");
    const page = await list(admin, "?limit=3");
    expect(page.body.items.map(({ user_id }: { user_id: string }) => user_id)).toEqual([
      owner.userId,
      member.userId,
      member.userId,
    ]);
    const rest = await list(admin, `?limit=3&cursor=${page.body.next_cursor}`);
    expect(rest.body).toMatchObject({ items: [{ id: mine[0]?.id }], next_cursor: null });
    expect(JSON.stringify(page.body)).not.toMatch(/hash|"key"/);
    expect(await idsOf(await createOwner())).toEqual([]);
  });

  it("shows revoked ones on request alone", async () => {
    const [kept, gone] = [await makeKey(member, "chat"), await makeKey(member, "chat")];
    await revoke(member, gone);
    expect(await idsOf(member)).toEqual([kept.id]);
    const { body } = await list(member, "?include_revoked=true");
    expect(body.items).toMatchObject([
      { id: gone.id, revoked_at: expect.any(String) },
      { id: kept.id, revoked_at: null },
    ]);
  });
});

describe("somebody else's key", () => {
  it("isn't there for a member, in the same workspace or another", async () => {
    const key = await makeKey(owner, "chat");
    for (const person of [member, await createOwner()]) {
      expect((await get(person, key)).status).toBe(404);
      expect((await rotate(person, key)).status).toBe(404);
      expect((await revoke(person, key)).status).toBe(404);
    }
    expect(await statusOf(owner, key)).toBe(200);
  });

  it("is revoked by an admin, and never rotated: that would be acting for another", async () => {
    const key = await makeKey(member, "chat");
    const admin = await createPerson(owner.workspaceId, "admin");
    expect((await get(admin, key)).body.user_id).toBe(member.userId);
    expect((await rotate(admin, key)).status).toBe(404);
    expect(await statusOf(member, key)).toBe(200);
    expect((await revoke(admin, key)).status).toBe(204);
    expect(await statusOf(member, key)).toBe(401);
    expect((await auditOf(owner)).at(-1)).toMatchObject({ action: "api_key.revoke", actor_id: admin.userId });
  });
});

describe("a key that is rotated", () => {
  it("ends at once, and its heir has its name, scopes and length of life", async () => {
    const { body: old } = await requestKey(member, { scopes: ["search", "chat"], expires_in_days: 7 });
    await set(old, {
      createdAt: new Date(Date.now() - 3 * 86_400_000),
      expiresAt: new Date(Date.now() + 4 * 86_400_000),
    });
    expect(await statusOf(member, old)).toBe(200);
    const { status, headers, body: heir } = await rotate(member, old);
    expect([status, headers.get("Cache-Control")]).toEqual([201, "no-store"]);
    expect(heir).toMatchObject({ name: "Script", scopes: ["search", "chat"], user_id: member.userId });
    expect(Date.parse(heir.expires_at) - Date.parse(heir.created_at)).toBeCloseTo(7 * 86_400_000, -2);
    expect([await statusOf(member, old), await statusOf(member, heir)]).toEqual([401, 200]);
    expect(await auditOf(member)).toMatchObject([
      { action: "api_key.create", entity_id: old.id },
      { action: "api_key.rotate", entity_id: old.id, details: { new_key_id: heir.id, overlap_seconds: 0 } },
    ]);
  });

  it("lives on for the overlap, never longer than it would have", async () => {
    const [endless, ending] = [await makeKey(member, "chat"), await makeKey(member, "chat")];
    const soon = new Date(Date.now() + 30_000);
    await set(ending, { expiresAt: soon });
    for (const key of [endless, ending]) {
      const heir = (await rotate(member, key, { overlap_seconds: 3_600 })).body;
      expect([await statusOf(member, key), await statusOf(member, heir)]).toEqual([200, 200]);
    }
    const { expires_at, revoked_at } = (await get(member, endless)).body;
    expect(revoked_at).toBeNull();
    expect(Math.abs(Date.parse(expires_at) - Date.now() - 3_600_000)).toBeLessThan(60_000);
    expect((await get(member, ending)).body.expires_at).toBe(soon.toISOString());
  });

  it("has one heir, however many ask at once, and none once it has ended", async () => {
    const key = await makeKey(member, "chat");
    const answers = await Promise.all(Array.from({ length: 10 }, () => rotate(member, key)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
    expect(await idsOf(member)).toHaveLength(1);
    const expired = await makeKey(member, "chat");
    await set(expired, { expiresAt: new Date(Date.now() - 1_000) });
    expect((await rotate(member, expired)).status).toBe(409);
  });
});

describe("a key that is revoked", () => {
  it("stays revoked since the first time, and is told of once", async () => {
    const key = await makeKey(member, "chat");
    expect((await revoke(member, key)).status).toBe(204);
    const { revoked_at } = (await get(member, key)).body;
    expect((await revoke(member, key)).status).toBe(204);
    expect((await get(member, key)).body.revoked_at).toBe(revoked_at);
    expect((await auditOf(member)).map(({ action }) => action)).toEqual(["api_key.create", "api_key.revoke"]);
  });
});

describe("a key itself", () => {
  it("manages no keys, whatever its scopes, and sees its user's alone", async () => {
    const key = await makeKey(owner, "admin");
    await makeKey(member, "chat");
    const holder = holderOf(owner, key);
    expect((await requestKey(holder)).status).toBe(403);
    expect((await rotate(holder, key)).status).toBe(403);
    expect((await revoke(holder, key)).status).toBe(403);
    expect(await idsOf(holder)).toEqual([key.id]);
    expect((await list(holderOf(member, await makeKey(member, "chat")))).status).toBe(403);
  });
});
