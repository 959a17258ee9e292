// The books: everything that costs is in them, once, whatever fails on the way.

import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { neonConfig } from "@neondatabase/serverless";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { settle, settleAgain } from "../../src/conversation/settle.ts";
import type { Quota } from "../../src/limits/quota.object.ts";
import type { Settlement } from "../../src/limits/usage-record.ts";
import { openDatabase } from "../../src/platform/database.ts";
import { newId } from "../../src/platform/ids.ts";
import { ask, askStream, call, readEvents, upload, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { usageEntry } from "../support/usage.ts";
import { createOwner, createPerson, type Person, services, tokenFor } from "../support/workspace.ts";

const question = "What must the gauge show?";
let owner: Person;
beforeAll(async () => {
  owner = await createOwner();
  await uploadReady(owner, heatingNote);
});

interface BookedRow extends Record<string, unknown> {
  kind: string;
  model: string;
  cost_nano_usd: string;
  outcome: string;
  estimated: boolean;
}

async function bookedFor(person: Person): Promise<BookedRow[]> {
  const [{ rows }] = await services().database.forWorkspace(person, (db) => [
    db.execute<BookedRow>(
      sql`select kind, model, cost_nano_usd::text, outcome, estimated from usage_events where user_id = ${person.userId} order by kind, created_at`,
    ),
  ]);
  return rows;
}

async function dailyOf(person: Person): Promise<number> {
  const [{ rows }] = await services().database.forWorkspace(person, (db) => [
    db.execute<{ cost: string }>(
      sql`select coalesce(sum(cost_nano_usd), 0)::text as cost from usage_daily where user_id = ${person.userId}`,
    ),
  ]);
  return Number(rows[0]?.cost);
}

const usedUsd = async (person: Person): Promise<number> => {
  const { body } = await call("GET", "/api/v1/rate-limit/status", person.token);
  return body.limits.find(({ name }: { name: string }) => name === "user-usd-day").used;
};

describe("an answer's books", () => {
  it("hold the embedding, the attempt that came to nothing and the answer", async () => {
    const payer = await createOwner();
    await services().database.system("test.embedding_model", (db) => [
      db.execute(sql`update workspaces set embedding_model = 'openai/embed' where id = ${payer.workspaceId}`),
    ]);
    await services().workspaces.writeThrough(payer.workspaceId, { embeddingModel: "openai/embed" });
    await uploadReady(payer, heatingNote);
    const { body } = await ask(payer, { question, model: ["openai/cut-silently", "openai/stall", "openai/ok"] });
    expect(body.usage.cost_usd).toBeGreaterThan(0);
    await eventually(async () => expect(await bookedFor(payer)).toHaveLength(body.models_tried.length + 3));
    const rows = await bookedFor(payer);
    // One of the two embeddings is the document's.
    expect(rows.map(({ kind }) => kind)).toEqual([
      "answer",
      ...body.models_tried.map(() => "attempt"),
      "embedding",
      "embedding",
    ]);
    expect(rows.every(({ cost_nano_usd }) => Number(cost_nano_usd) > 0)).toBe(true);
    const total = rows.reduce((sum, row) => sum + Number(row.cost_nano_usd), 0);
    expect(await dailyOf(payer)).toBe(total);
    expect(await usedUsd(payer)).toBeCloseTo(total / 1e9, 9);
  });
});

function settlementFor(person: Person, costNanoUsd: number): Settlement {
  const { workspaceId, userId } = person;
  const booked = usageEntry({ costNanoUsd });
  return { reservationId: booked.id, workspaceId, userId, globalShard: 0, entries: [booked] };
}

describe("a settlement", () => {
  it("that Postgres doesn't take goes through the queue, and is booked once", async () => {
    const person = await createPerson(owner.workspaceId);
    const broken = { ...services().config, databaseFetchUrl: "http://127.0.0.1:9/sql" };
    const deps = { ...services(), database: openDatabase(broken, () => undefined) };
    // The driver's endpoint is one for the whole isolate: the healthy one is put back at once.
    const settling = settle({ settlement: settlementFor(person, 7_000_000), session: null }, deps);
    openDatabase(services().config, () => undefined);
    await settling;
    await eventually(async () => expect(await dailyOf(person)).toBe(7_000_000));
    expect(await usedUsd(person)).toBeCloseTo(0.007, 9);
  });

  it("made five times counts once, in the books and in the user's object", async () => {
    const person = await createPerson(owner.workspaceId);
    const settlement = settlementFor(person, 3_000_000);
    const session = { id: newId(), title: "A session" };
    for (let time = 0; time < 5; time++) await settleAgain({ settlement, session, objectsTold: false }, services());
    expect(await dailyOf(person)).toBe(3_000_000);
    expect(await usedUsd(person)).toBeCloseTo(0.003, 9);
    const [{ rows }] = await services().database.forWorkspace(person, (db) => [
      db.execute<{ messages: number }>(sql`select messages from sessions where id = ${session.id}`),
    ]);
    expect(rows).toEqual([{ messages: 1 }]);
  });

  it("is rebuilt from the books by an object that died before it had written", async () => {
    const person = await createPerson(owner.workspaceId);
    await settleAgain({ settlement: settlementFor(person, 1_000_000), session: null, objectsTold: false }, services());
    const quota = env.QUOTA.getByName(`user:${person.userId}`);
    await eventually(async () =>
      expect(await runInDurableObject(quota, (_, { storage }) => storage.get("unwritten"))).toBe(false),
    );
    // Booked, and told to the object, which dies before the next write.
    await settleAgain({ settlement: settlementFor(person, 2_000_000), session: null, objectsTold: false }, services());
    await runInDurableObject(quota, (_, state) => state.abort("killed by the test")).catch(() => undefined);
    await eventually(async () => expect(await usedUsd(person)).toBeCloseTo(0.003, 9));
  });

  it("is rebuilt also where Postgres is away when that object wakes", async () => {
    const person = await createPerson(owner.workspaceId);
    await settleAgain({ settlement: settlementFor(person, 1_000_000), session: null, objectsTold: false }, services());
    // Whoever asks is known by then.
    await usedUsd(person);
    const quota = env.QUOTA.getByName(`user:${person.userId}`);
    await eventually(async () =>
      expect(await runInDurableObject(quota, (_, { storage }) => storage.get("unwritten"))).toBe(false),
    );
    const settlement = settlementFor(person, 2_000_000);
    await settleAgain({ settlement, session: null, objectsTold: true }, services());
    const endpoint = neonConfig.fetchEndpoint;
    neonConfig.fetchEndpoint = "http://127.0.0.1:9/sql";
    try {
      // Told, and dead in the same moment: with the mark of a change that it hasn't written.
      const die = async (object: Quota, state: DurableObjectState) => {
        object.settle(settlement.reservationId, person.userId, 2_000_000);
        await state.storage.sync();
        state.abort("killed by the test");
      };
      await runInDurableObject<Quota, void>(quota, die).catch(() => undefined);
      expect(await usedUsd(person)).toBeCloseTo(0.001, 9);
    } finally {
      neonConfig.fetchEndpoint = endpoint;
    }
    await eventually(async () => expect(await usedUsd(person)).toBeCloseTo(0.003, 9));
  });
});

describe("an answer whose object dies", () => {
  it("before its books are written is booked once when the object wakes", async () => {
    const person = await createPerson(owner.workspaceId);
    const asked = await ask(person, { question, model: "openai/ok" });
    await eventually(async () => expect(await bookedFor(person)).toHaveLength(1));
    const conversation = env.CONVERSATION.getByName(`${person.workspaceId}:${asked.body.session_id}`);
    const notes = () =>
      runInDurableObject(conversation, (_, { storage }) => [...storage.kv.list({ prefix: "answered:" })].length);
    await eventually(async () => expect(await notes()).toBe(0));
    // As it stands between the answer's end and its books, of another answer.
    const owed = { settlement: settlementFor(person, 2_000_000), session: null };
    await runInDurableObject(conversation, (_, { storage }) => storage.kv.put(`answered:${newId()}`, owed));
    await evictDurableObject(conversation);
    await call("GET", `/api/v1/chat/sessions/${asked.body.session_id}`, person.token);
    await eventually(async () => expect(await bookedFor(person)).toHaveLength(2));
    await eventually(async () => expect(await notes()).toBe(0));
    await evictDurableObject(conversation);
    await call("GET", `/api/v1/chat/sessions/${asked.body.session_id}`, person.token);
    expect(await bookedFor(person)).toHaveLength(2);
  });
});

describe("an answer whose object dies in the middle", () => {
  it("is settled by what there was of it when the object wakes", async () => {
    const person = await createPerson(owner.workspaceId);
    const response = await askStream(person, { question, model: "openai/slow-100" });
    const sessionId = response.headers.get("X-Session-Id");
    await readEvents(response, ({ id }) => Number(id) === 6);
    const conversation = env.CONVERSATION.getByName(`${person.workspaceId}:${sessionId}`);
    await runInDurableObject(conversation, (_, state) => state.abort("killed by the test")).catch(() => undefined);
    const session = await call("GET", `/api/v1/chat/sessions/${sessionId}`, person.token);
    expect(session.body.messages).toMatchObject([{ status: "interrupted" }]);
    await eventually(async () =>
      expect(await bookedFor(person)).toMatchObject([{ kind: "answer", outcome: "failed", estimated: true }]),
    );
    const [row] = await bookedFor(person);
    expect(await usedUsd(person)).toBeCloseTo(Number(row?.cost_nano_usd) / 1e9, 9);
    expect(Number(row?.cost_nano_usd)).toBeGreaterThan(0);
  });
});

describe("a document that its owner can't afford", () => {
  it("waits for the next day instead of failing", async () => {
    const poor = await createOwner();
    const token = await tokenFor({ ...poor, plan: "pocket-money" });
    await services().workspaces.writeThrough(poor.workspaceId, { embeddingModel: "openai/embed" });
    await services().database.system("test.embedding_model", (db) => [
      db.execute(sql`update workspaces set embedding_model = 'openai/embed' where id = ${poor.workspaceId}`),
    ]);
    await settleAgain({ settlement: settlementFor(poor, 200_000_000), session: null, objectsTold: false }, services());
    const { body } = await upload({ ...poor, token }, heatingNote);
    await eventually(async () =>
      expect((await call("GET", `/api/v1/docs/${body.id}`, token)).body).toMatchObject({
        status: "queued",
        reason: "budget_exhausted",
      }),
    );
  });
});
