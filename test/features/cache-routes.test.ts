// What a workspace's caches bring, how they are emptied, and how long they keep.
import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { clearCache } from "../../src/features/cache/clear.ts";
import { outcomesOf } from "../../src/features/cache/stats.ts";
import { Failure } from "../../src/platform/failure.ts";
import { ask, call } from "../support/api.ts";
import { eventually } from "../support/eventually.ts";
import { boilerQuestion, createHeatedOwner } from "../support/settled.ts";
import { actorOf, createOwner, createPerson, type Person, services } from "../support/workspace.ts";

const stats = async (person: Person, query = "") =>
  (await call("GET", `/api/v1/cache/stats${query}`, person.token)).body;
const setTtl = (person: Person, semantic_ttl_seconds: number | null) =>
  call("PUT", "/api/v1/cache/settings", person.token, { json: { semantic_ttl_seconds } });

/** Asks, and waits until the answer is booked and kept. */
async function askSettled(person: Person, headers: Record<string, string> = {}) {
  const { asked } = (await stats(person)).answers;
  const { body } = await ask(person, boilerQuestion, headers);
  await eventually(async () => expect((await stats(person)).answers.asked).toBe(asked + 1));
  return body;
}

async function auditOf({ workspaceId }: Person) {
  const [{ rows }] = await services().database.forWorkspace({ workspaceId }, (db) => [
    db.execute(sql`select action, actor_id, entity_id, details from audit_events order by created_at`),
  ]);
  return rows;
}

let owner: Person;
beforeAll(async () => {
  owner = await createHeatedOwner();
});

describe("the figures of the caches", () => {
  it("tell nothing where nobody has asked", async () => {
    const { config } = services();
    expect(await stats(owner)).toMatchObject({
      answers: { asked: 0, none: 0, response: 0, semantic: 0, shared: 0, bypass: 0, hit_rate: null },
      saved_usd: 0,
      semantic: { entries: 0, hits: 0, max_entries: config.semanticCacheEntries, ttl_seconds: 3_600 },
      memory: { entries: expect.any(Number), bytes: expect.any(Number), max_bytes: config.memoryCacheBytes },
      epoch: 1,
      knowledge_version: expect.any(Number),
    });
  });

  it("count how each answer came about, in this workspace alone", async () => {
    const first = await askSettled(owner);
    const second = await askSettled(owner);
    expect([first.usage.cached, second.usage.cached]).toEqual([false, true]);
    const bypassing = await askSettled(owner, { "Cache-Control": "no-store" });
    expect(bypassing.usage.cached).toBe(false);
    const { answers, saved_usd, semantic, memory } = await stats(owner);
    expect(answers).toMatchObject({ asked: 3, none: 1, bypass: 1, hit_rate: 0.5 });
    expect(answers.response + answers.semantic + answers.shared).toBe(1);
    expect(first.usage.cost_usd).toBeGreaterThan(0);
    expect(saved_usd).toBe(first.usage.cost_usd);
    expect(semantic.entries).toBe(1);
    expect(memory.entries).toBeGreaterThan(0);
    expect((await stats(await createOwner())).answers.asked).toBe(0);
  });

  it("leave older answers out", async () => {
    await services().database.forWorkspace(owner, (db) => [
      db.execute(sql`update usage_events set created_at = now() - interval '2 days'`),
    ]);
    expect((await stats(owner, "?days=1")).answers.asked).toBe(0);
    expect((await stats(owner, "?days=3")).answers.asked).toBe(3);
  });

  it("rate the hits among the answers that looked into a cache", () => {
    const rows = [
      { cache: "none" as const, count: 5 },
      { cache: "response" as const, count: 2 },
      { cache: "semantic" as const, count: 1 },
      { cache: "shared" as const, count: 2 },
      { cache: "bypass" as const, count: 7 },
    ];
    expect(outcomesOf(rows)).toMatchObject({ asked: 17, hit_rate: 0.5 });
    expect(outcomesOf([{ cache: "bypass", count: 3 }])).toMatchObject({ asked: 3, hit_rate: null });
  });
});

describe("clearing the caches", () => {
  it("makes the same question be answered anew, and is audited", async () => {
    const person = await createHeatedOwner();
    const neighbour = await createHeatedOwner();
    for (const each of [person, neighbour]) await askSettled(each);
    expect((await askSettled(person)).usage.cached).toBe(true);
    const before = await stats(person);
    expect((await call("DELETE", "/api/v1/cache", person.token)).status).toBe(204);
    const after = await stats(person);
    expect(after.epoch).toBeGreaterThan(before.epoch);
    expect([before.semantic.entries, after.semantic.entries]).toEqual([1, 0]);
    expect(after.knowledge_version).toBe(before.knowledge_version);
    expect((await askSettled(person)).usage.cached).toBe(false);
    expect((await askSettled(person)).usage.cached).toBe(true);
    expect((await askSettled(neighbour)).usage.cached).toBe(true);
    expect((await auditOf(person)).filter(({ action }) => action !== "document.upload")).toEqual([
      { action: "cache.clear", actor_id: person.userId, entity_id: person.workspaceId, details: {} },
    ]);
  });

  it("is for admins", async () => {
    const member = await createPerson(owner.workspaceId, "member");
    const admin = await createPerson(owner.workspaceId, "admin");
    expect((await call("DELETE", "/api/v1/cache", member.token)).status).toBe(403);
    expect((await call("DELETE", "/api/v1/cache", admin.token)).status).toBe(204);
  });

  it("leaves behind what was kept meanwhile, even where Postgres fails", async () => {
    const raise = vi.fn(services().workspaces.raiseCacheEpoch);
    const down = new Failure({ tag: "dependency_unavailable", dependency: "postgres" });
    const lame = {
      database: { ...services().database, forWorkspace: () => Promise.reject(down) },
      workspaces: { ...services().workspaces, raiseCacheEpoch: raise },
    };
    await expect(clearCache(lame, actorOf(owner), "request")).rejects.toBe(down);
    expect(raise).toHaveBeenCalledTimes(2);
  });
});

describe("the settings of the caches", () => {
  it("are the house's until an admin chooses, and again when he takes it back", async () => {
    const person = await createOwner();
    const get = async () => (await call("GET", "/api/v1/cache/settings", person.token)).body;
    expect(await get()).toEqual({ semantic_ttl_seconds: null, effective_seconds: 3_600 });
    for (const [chosen, effective] of [
      [7_200, 7_200],
      [0, 0],
      [null, 3_600],
    ] as const) {
      const settings = { semantic_ttl_seconds: chosen, effective_seconds: effective };
      expect(await setTtl(person, chosen)).toMatchObject({ status: 200, body: settings });
      expect(await get()).toEqual(settings);
      expect((await stats(person)).semantic.ttl_seconds).toBe(effective);
    }
    expect((await auditOf(person)).map(({ action, details }) => [action, details])).toEqual([
      ["cache.settings", { semantic_ttl_seconds: 7_200 }],
      ["cache.settings", { semantic_ttl_seconds: 0 }],
      ["cache.settings", { semantic_ttl_seconds: null }],
    ]);
  });

  it("decide what is kept: at 0 nothing is kept by its meaning", async () => {
    const person = await createHeatedOwner();
    await setTtl(person, 0);
    await askSettled(person);
    expect((await stats(person)).semantic.entries).toBe(0);
    // The same words are another cache.
    expect((await askSettled(person)).usage.cached).toBe(true);
  });

  it("outlive the Workspace object's memory, beside what else was chosen", async () => {
    const person = await createOwner();
    await call("PUT", "/api/v1/model-chain", person.token, { json: { chain: ["openai/echo-prompt"] } });
    await setTtl(person, 60);
    const [{ rows }] = await services().database.forWorkspace(person, (db) => [
      db.execute(sql`select settings from workspaces`),
    ]);
    expect(rows).toEqual([{ settings: { modelChain: ["openai/echo-prompt"], semanticCacheSeconds: 60 } }]);
    const object = env.WORKSPACE.getByName(person.workspaceId);
    await runInDurableObject(object, (_, { storage }) => storage.deleteAll());
    await evictDurableObject(object);
    const { body } = await call("GET", "/api/v1/cache/settings", person.token);
    expect(body).toEqual({ semantic_ttl_seconds: 60, effective_seconds: 60 });
  });

  it("are read and written by admins", async () => {
    const member = await createPerson(owner.workspaceId, "member");
    expect((await call("GET", "/api/v1/cache/settings", member.token)).status).toBe(403);
    expect((await setTtl(member, 60)).status).toBe(403);
    expect((await call("GET", "/api/v1/cache/stats", member.token)).status).toBe(403);
  });
});
