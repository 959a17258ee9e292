// How the house stands, as its operators see it: every part, and what it says when something is amiss.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { app } from "../../src/app.ts";
import { summary } from "../../src/features/system/summary.ts";
import { secretNames } from "../../src/platform/settings/secrets.ts";
import { ask, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { metricsWith } from "../support/metrics.ts";
import { createOwner, type Person, services } from "../support/workspace.ts";

let operator: Person;
beforeAll(async () => {
  operator = await createOwner();
  await uploadReady(operator, heatingNote);
  await ask(operator, { question: "When is the boiler serviced?", model: "builtin/extractive" });
  await metricsWith("hearth_cache_reads_total");
});

async function told(part: string, person: Person = operator) {
  const hearth = { ...env, OPERATORS: operator.userId };
  const headers = { Authorization: `Bearer ${person.token}`, "CF-Connecting-IP": crypto.randomUUID() };
  const request = new Request(`https://hearth.test/api/v1/system/${part}`, { headers });
  const response = await app.fetch(request, hearth, createExecutionContext());
  const text = await response.text();
  // biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it expects
  return { status: response.status, text, body: JSON.parse(text) as any };
}

describe("the house", () => {
  it("is told of to its operators alone", async () => {
    expect((await told("summary")).status).toBe(200);
    expect((await told("summary", await createOwner())).status).toBe(403);
  });

  it("is told of in counts", async () => {
    const { body } = await told("status");
    expect(body).toMatchObject({ workspaces: expect.any(Number), users: expect.any(Number) });
    expect(body.sources.ready).toBeGreaterThan(0);
    expect(body.passages).toBeGreaterThan(0);
  });

  it("has all that it needs, each with the time it takes", async () => {
    const { body } = await told("dependencies");
    expect(body.items.map(({ name, status }: { name: string; status: string }) => [name, status])).toEqual(
      ["postgres", "cache", "files", "objects", "vector_index"].map((name) => [name, "ok"]),
    );
    for (const { latency_ms } of body.items) expect(latency_ms).toBeGreaterThanOrEqual(0);
  });

  it("names its models with their breakers", async () => {
    const { body } = await told("providers");
    expect(body.items).toContainEqual(expect.objectContaining({ model: "openai/ok", breaker: "closed" }));
  });

  it("says what waits, what it holds, what it cost and what caches were worth", async () => {
    const [queues, storage, costs, cache, objects] = await Promise.all(
      ["queues", "storage", "costs", "cache", "objects"].map((part) => told(part)),
    );
    expect(queues?.body.ingestion).toMatchObject({ waiting: expect.any(Number), dead: expect.any(Number) });
    expect(storage?.body.tables.map(({ name }: { name: string }) => name)).toContain("passages");
    expect(storage?.body.files.count).toBeGreaterThan(0);
    expect(costs?.body).toMatchObject({ today_usd: expect.any(Number), month_usd: expect.any(Number) });
    expect(cache?.body.caches.map(({ cache: name }: { cache: string }) => name)).toContain("embedding");
    expect(objects?.body).toMatchObject({ global_quota_shards: 2, metrics_shards: 2 });
  });

  it("tells limits over all, plans and versions", async () => {
    const [limits, versions] = await Promise.all([told("limits"), told("versions")]);
    expect(limits?.body.global.length).toBeGreaterThan(0);
    expect(limits?.body.plans).toHaveProperty("standard");
    expect(versions?.body).toMatchObject({
      hearth: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      environment: "development",
    });
    expect(versions?.body.pgvector).toMatch(/^0\./);
  });

  it("tells its settings, and of no secret more than whether it is set", async () => {
    const { body, text } = await told("configuration");
    const settings = new Map(body.items.map((one: { name: string }) => [one.name, one]));
    expect(settings.get("GLOBAL_SHARDS")).toMatchObject({ value: 2, is_set: true, is_secret: false });
    expect(settings.get("OPENAI_API_KEY")).toMatchObject({ value: null, is_set: true, is_secret: true });
    expect(settings.get("COHERE_API_KEY")).toMatchObject({ value: null, is_set: false, is_secret: true });
    for (const name of secretNames) {
      const value: unknown = Reflect.get(env, name);
      if (typeof value === "string" && value.length > 8) expect(text, name).not.toContain(value);
    }
  });
});

describe("the summary", () => {
  const bindings = { CACHE: env.CACHE, FILES: env.FILES };
  const down = () => Promise.reject(new Error("refused"));

  it("is that the house is down where Postgres is", async () => {
    const { database } = services();
    expect(await summary({ ...services(), database: { ...database, system: down } }, bindings)).toEqual({
      status: "down",
      because: ["postgres doesn't answer"],
    });
  });

  it("is that it is degraded where anything else is, and says what", async () => {
    const breakers = {
      ...services().breakers,
      read: async () => ({ "openai/ok": { mode: "open", failedAtMs: [], openedAtMs: 0 } }),
    };
    const vectors = {
      ...services().vectors,
      outside: { upsertMax: 1, deleteMax: 1, upsert: down, remove: down, processed: down },
    };
    // Only the mode is read of what a breaker tells.
    const amiss = { ...services(), vectors, breakers: breakers as unknown as ReturnType<typeof services>["breakers"] };
    const { status, because } = await summary(amiss, bindings);
    expect(status).toBe("degraded");
    expect(because).toEqual(
      expect.arrayContaining(["vector_index doesn't answer", "the breaker of openai/ok is open"]),
    );
  });

  it("comes also where the objects that count don't answer", async () => {
    const metricShards = { ...services().metricShards, read: down };
    const { status, because } = await summary({ ...services(), metricShards }, bindings);
    expect([status, because]).toEqual(["degraded", expect.arrayContaining(["objects doesn't answer"])]);
  });
});
