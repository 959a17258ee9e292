// The audit record: a chain without gaps or forks, which nobody alters unseen.
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { houseChain } from "../../src/audit/home.ts";
import { canonicalJson, changeHashes } from "../../src/audit/keyed-hash.ts";
import { auditRow } from "../../src/audit/record.ts";
import { sqlStateOf } from "../../src/platform/database.ts";
import { newId } from "../../src/platform/ids.ts";
import { call } from "../support/api.ts";
import { asOwnerOfTheDatabase, recordOf, unseenByTrigger, verified } from "../support/audit.ts";
import { createOwner, createPerson, type Person, services } from "../support/workspace.ts";

const path = "/api/v1/audit";
const read = async (person: Person, query = "") => (await call("GET", `${path}${query}`, person.token)).body;
const verify = async (person: Person, query = "") => (await call("GET", `${path}/verify${query}`, person.token)).body;
const rename = (person: Person, name: string) =>
  call("PATCH", `/api/v1/workspaces/${person.workspaceId}`, person.token, { json: { name } });

let owner: Person;
beforeEach(async () => {
  owner = await createOwner();
});

async function withRows(count: number): Promise<void> {
  for (let n = 1; n <= count; n++) expect((await rename(owner, `Name ${n}`)).status).toBe(200);
}

const write = (workspaceId: string, name: string) =>
  services().database.forWorkspace({ workspaceId }, (db) => [
    auditRow(
      db,
      { kind: "system", id: "test", workspaceId },
      { action: "cache.clear", entityKind: "workspace", entityId: name, requestId: name },
    ),
  ]);

describe("the chain", () => {
  it("of a workspace that nothing happened in is whole", async () => {
    expect(await verify(owner)).toEqual({ ok: true, checked: 0, head: null, broken_at: null, next: null });
  });

  it("has neither gap nor fork when many write at once, and workspaces don't meet in it", async () => {
    const other = await createOwner();
    const writing = Array.from({ length: 40 }, (_, n) => write((n % 2 ? owner : other).workspaceId, `w${n}`));
    await Promise.all(writing);
    for (const { workspaceId } of [owner, other]) {
      const rows = await recordOf(workspaceId);
      expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
      expect(rows.slice(1).map(({ prevHash }) => prevHash)).toEqual(rows.slice(0, -1).map(({ hash }) => hash));
      expect(new Set(rows.map(({ hash }) => hash)).size).toBe(20);
      expect(await verified(workspaceId)).toMatchObject({ ok: true, checked: 20 });
    }
  });

  it("gives the place of a batch that failed to the next one", async () => {
    await withRows(1);
    const failing = services().database.forWorkspace(owner, (db) => [
      auditRow(
        db,
        { kind: "system", id: "test", workspaceId: owner.workspaceId },
        { action: "cache.clear", entityKind: "workspace", entityId: "lost", requestId: "lost" },
      ),
      db.execute(sql`select 1 / 0`),
    ]);
    expect(await failing.catch(sqlStateOf)).toBe("22012");
    await withRows(1);
    expect((await recordOf(owner.workspaceId)).map(({ seq, action }) => [seq, action])).toEqual([
      [1, "workspace.rename"],
      [2, "workspace.rename"],
    ]);
    expect(await verify(owner)).toMatchObject({ ok: true, checked: 2 });
  });

  it("is walked in pages, and on from where it was left", async () => {
    const { workspaceId } = owner;
    await asOwnerOfTheDatabase(
      `insert into audit_events (id, workspace_id, actor_kind, actor_id, action, entity_kind, entity_id)
       select gen_random_uuid(), $1::uuid, 'system', 'test', 'cache.clear', 'workspace', n::text from generate_series(1, 4500) n`,
      [workspaceId],
    );
    const whole = await verified(workspaceId);
    expect(whole).toMatchObject({ ok: true, checked: 4_500, head: { seq: 4_500 }, next: null });
    const rows = await recordOf(workspaceId);
    const place = `${rows[3_999]?.seq}:${rows[3_999]?.hash}`;
    expect(await verify(owner, `?after=${place}`)).toMatchObject({ ok: true, checked: 500 });
    expect(await verify(owner, `?after=4000:${"0".repeat(64)}`)).toMatchObject({ ok: false, broken_at: 4_001 });
    expect(await verify(owner, `?after=4501:${"0".repeat(64)}`)).toMatchObject({ ok: false, broken_at: 4_501 });
  });
});

describe("whoever owns the database is found out who", () => {
  it.each([
    ["alters a detail", 'update audit_events set details = \'{"name": "Nothing"}\''],
    ["alters who did it", "update audit_events set actor_id = 'somebody'"],
    ["alters the time", "update audit_events set created_at = created_at + interval '1 microsecond'"],
    ["takes the request away", "update audit_events set request_id = null"],
    ["alters a keyed hash", "update audit_events set after_hash = null"],
    ["takes the mark of a security event away", "update audit_events set severity = 'info'"],
  ])("%s", async (_, statement) => {
    await withRows(5);
    await asOwnerOfTheDatabase(`${statement} where workspace_id = $1 and seq = 3`, [owner.workspaceId]);
    expect(await verify(owner)).toMatchObject({ ok: false, broken_at: 3 });
  });

  it("alters any column there is, also one that comes later", async () => {
    const altered: Record<string, string> = {
      text: "coalesce(%, '') || 'x'",
      uuid: "gen_random_uuid()",
      jsonb: "% || '{\"x\": 1}'",
      bigint: "% + 100",
      "timestamp with time zone": "% + interval '1 microsecond'",
    };
    const columns = await asOwnerOfTheDatabase(
      "select column_name as name, data_type as type from information_schema.columns where table_name = 'audit_events'",
    );
    expect(columns.length).toBeGreaterThan(16);
    for (const { name, type } of columns) {
      const { workspaceId } = await createOwner();
      for (const row of ["a", "b", "c"]) await write(workspaceId, row);
      const value = altered[type]?.replace("%", name);
      await asOwnerOfTheDatabase(`update audit_events set ${name} = ${value} where workspace_id = $1 and seq = 2`, [
        workspaceId,
      ]);
      expect([name, (await verified(workspaceId)).brokenAt]).toEqual([name, 2]);
    }
  });

  it("makes the altered row's own hash anew", async () => {
    await withRows(5);
    await asOwnerOfTheDatabase("update audit_events set actor_id = 'somebody' where workspace_id = $1 and seq = 3", [
      owner.workspaceId,
    ]);
    await asOwnerOfTheDatabase(
      "update audit_events e set hash = audit_event_hash(e) where workspace_id = $1 and seq = 3",
      [owner.workspaceId],
    );
    expect(await verify(owner)).toMatchObject({ ok: false, broken_at: 4 });
  });

  it.each([
    ["first", 1, 1],
    ["one in the middle", 3, 3],
    ["last", 5, 5],
  ])("takes the %s away", async (_, seq, found) => {
    await withRows(5);
    await asOwnerOfTheDatabase("delete from audit_events where workspace_id = $1 and seq = $2", [
      owner.workspaceId,
      seq,
    ]);
    expect(await verify(owner)).toMatchObject({ ok: false, broken_at: found });
  });

  it("puts a row at the end, past the trigger", async () => {
    await withRows(3);
    await unseenByTrigger(
      `insert into audit_events (id, workspace_id, actor_kind, actor_id, action, entity_kind, entity_id, seq, prev_hash, hash)
       select gen_random_uuid(), workspace_id, 'user', 'x', 'member.role', 'member', 'x', 4, hash, repeat('a', 64)
       from audit_events where workspace_id = $1 and seq = 3`,
      [owner.workspaceId],
    );
    expect(await verify(owner)).toMatchObject({ ok: false, broken_at: 4 });
  });

  it("puts a row in between, and moves the others", async () => {
    await withRows(3);
    await asOwnerOfTheDatabase("update audit_events set seq = seq + 100 where workspace_id = $1 and seq >= 2", [
      owner.workspaceId,
    ]);
    await asOwnerOfTheDatabase("update audit_events set seq = seq - 99 where workspace_id = $1 and seq > 100", [
      owner.workspaceId,
    ]);
    await unseenByTrigger(
      `insert into audit_events (id, workspace_id, actor_kind, actor_id, action, entity_kind, entity_id, seq, prev_hash, hash)
       select gen_random_uuid(), workspace_id, 'user', 'x', 'member.role', 'member', 'x', 2, hash, repeat('a', 64)
       from audit_events where workspace_id = $1 and seq = 1`,
      [owner.workspaceId],
    );
    await asOwnerOfTheDatabase("update audit_heads set seq = seq + 1 where workspace_id = $1", [owner.workspaceId]);
    expect(await verify(owner)).toMatchObject({ ok: false, broken_at: 2 });
  });
});

describe("the app's roles", () => {
  const asApp = (statement: string) =>
    services().database.forWorkspace(owner, (db) => [db.execute(sql.raw(statement))]);
  const asSystem = (statement: string) => services().database.system("test", (db) => [db.execute(sql.raw(statement))]);

  it.each([
    "update audit_events set action = 'nothing'",
    "delete from audit_events",
    "truncate audit_events",
    "update audit_heads set seq = 0",
    "delete from audit_heads",
    "insert into audit_heads values (gen_random_uuid(), 1, '')",
    "alter table audit_events disable trigger all",
    "drop trigger audit_events_chain on audit_events",
  ])("can't %s", async (statement) => {
    await withRows(1);
    for (const run of [asApp, asSystem]) expect(await run(statement).catch(sqlStateOf)).toBe("42501");
  });

  it.each(["seq", "prev_hash", "hash", "created_at"])("can't choose a row's %s", async (column) => {
    const value = { seq: "7", created_at: "'2020-01-01'" }[column] ?? "'a'";
    const statement = `insert into audit_events (id, workspace_id, actor_kind, actor_id, action, entity_kind, entity_id, ${column})
      values (gen_random_uuid(), '${owner.workspaceId}', 'user', 'x', 'cache.clear', 'workspace', 'x', ${value})`;
    for (const run of [asApp, asSystem]) expect(await run(statement).catch(sqlStateOf)).toBe("42501");
  });

  it("don't write into another workspace's chain, nor into the house's", async () => {
    const other = await createOwner();
    for (const workspaceId of [other.workspaceId, houseChain]) {
      const writing = services().database.forWorkspace(owner, (db) => [
        auditRow(
          db,
          { kind: "user", id: "x", workspaceId },
          { action: "cache.clear", entityKind: "workspace", entityId: "x", requestId: "x" },
        ),
      ]);
      expect(await writing.catch(sqlStateOf)).toBe("42501");
    }
    expect(await recordOf(other.workspaceId)).toEqual([]);
  });

  it("don't see where a chain ends", async () => {
    expect(await asApp("select * from audit_heads").catch(sqlStateOf)).toBe("42501");
  });
});

describe("keyed hashes", () => {
  it("are the same for the same value in any order of its fields, and another for another", () => {
    const { config } = services();
    const hashOf = (value: unknown) => changeHashes(config, { after: value }).afterHash;
    expect(hashOf({ a: 1, b: { c: [2, 3], d: null } })).toBe(hashOf({ b: { d: null, c: [2, 3] }, a: 1 }));
    expect(hashOf({ a: [1, 2] })).not.toBe(hashOf({ a: [2, 1] }));
    expect(hashOf("viewer")).toMatch(/^[0-9a-f]{64}$/);
    expect(canonicalJson({ b: undefined, a: "é" })).toBe('{"a":"é"}');
  });

  it("depend on the key, which they name, and are none without one", () => {
    const other = [{ id: "other", key: Buffer.alloc(32, 7).toString("base64url") }];
    const [mine, theirs] = [services().config, { encryptionKeys: other }].map((config) =>
      changeHashes(config, { before: { role: "viewer" } }),
    );
    expect(mine?.beforeHash).not.toBe(theirs?.beforeHash);
    expect([mine?.hashKey, theirs?.hashKey]).toEqual(["tests", "other"]);
    expect(changeHashes({ encryptionKeys: [] }, { before: 1, after: 2 })).toEqual({
      beforeHash: null,
      afterHash: null,
      hashKey: null,
    });
  });
});

describe("reading the record", () => {
  it("is for owners and admins, page by page, and isn't recorded", async () => {
    const admin = await createPerson(owner.workspaceId, "admin");
    await withRows(5);
    const first = await read(admin, "?limit=3");
    const second = await read(admin, `?limit=3&cursor=${first.next_cursor}`);
    expect([...first.items, ...second.items].map(({ seq }) => seq)).toEqual([5, 4, 3, 2, 1]);
    expect(second.next_cursor).toBeNull();
    expect(first.items[0]).toMatchObject({
      action: "workspace.rename",
      severity: null,
      actor_kind: "user",
      actor_id: owner.userId,
      entity_kind: "workspace",
      entity_id: owner.workspaceId,
      details: { name: "Name 5" },
    });
    expect(await recordOf(owner.workspaceId)).toHaveLength(5);
  });

  it("isn't looked for by what Postgres can't hold", async () => {
    for (const name of ["actor_id", "entity_kind", "entity_id"])
      expect((await call("GET", `${path}?${name}=%00`, owner.token)).status).toBe(400);
    expect((await call("GET", `${path}?actor_id=a%00b`, owner.token)).body.items).toEqual([]);
  });

  it("is filtered by action, actor, entity and time", async () => {
    const admin = await createPerson(owner.workspaceId, "admin");
    const member = await createPerson(owner.workspaceId, "member");
    await rename(owner, "A");
    await rename(admin, "B");
    const members = `/api/v1/workspaces/${owner.workspaceId}/members/${member.userId}`;
    await call("PATCH", members, owner.token, { json: { role: "viewer" } });
    const actions = async (query: string) => (await read(owner, query)).items.map(({ seq }: { seq: number }) => seq);
    expect(await actions("?action=workspace.")).toEqual([2, 1]);
    expect(await actions("?action=member.role")).toEqual([3]);
    expect(await actions("?action=_ember.role")).toEqual([]);
    expect(await actions(`?actor_id=${admin.userId}`)).toEqual([2]);
    expect(await actions(`?entity_kind=member&entity_id=${member.userId}`)).toEqual([3]);
    expect(await actions("?to=2020-01-01T00:00:00Z")).toEqual([]);
    expect(await actions("?from=2020-01-01T00:00:00Z&to=2999-01-01T00:00:00%2B02:00")).toEqual([3, 2, 1]);
  });

  it("shows nothing of another workspace, whose chain doesn't matter either", async () => {
    const other = await createOwner();
    await rename(other, "Theirs");
    await withRows(1);
    expect((await read(owner)).items.map(({ entity_id }: { entity_id: string }) => entity_id)).toEqual([
      owner.workspaceId,
    ]);
    await asOwnerOfTheDatabase("update audit_events set actor_id = 'x' where workspace_id = $1", [other.workspaceId]);
    expect(await verify(owner)).toMatchObject({ ok: true, checked: 1 });
    expect(await verify(other)).toMatchObject({ ok: false, broken_at: 1 });
    expect((await call("GET", path, owner.token, { headers: { "X-Workspace-Id": houseChain } })).status).toBe(404);
    expect((await call("GET", path, owner.token, { headers: { "X-Workspace-Id": newId() } })).status).toBe(404);
  });

  it("refuses a cursor that was made up", async () => {
    const cursor = btoa(JSON.stringify(["-seq", "1 or true", newId()])).replace(/=+$/, "");
    const answer = await call("GET", `${path}?cursor=${cursor}`, owner.token);
    expect([answer.status, answer.body.error.details[0].field]).toEqual([400, "cursor"]);
  });
});
