// A workspace moves to another embedding model: no question is degraded on the way, none compares vectors of two models.
import { createExecutionContext, createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { askQuestion } from "../../src/conversation/ask.ts";
import worker from "../../src/index.ts";
import { ingest } from "../../src/knowledge/ingest.ts";
import { claimJob } from "../../src/knowledge/reindex/job.ts";
import { Failure } from "../../src/platform/failure.ts";
import { newTrace } from "../../src/platform/trace.ts";
import { call, ingested, upload, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { begin, hearthWith, present, search, step, untilStatus, vectorsOf } from "../support/reindex.ts";
import { actorOf, askingAs, createOwner, createPerson, type Person, services } from "../support/workspace.ts";

const path = "/api/v1/admin/reindex";
const old = "builtin/hashing";
const other = "openai/embed";
const garden = "# Garden\n\nThe roses are cut in March.\n\n## Watering\n\nTomatoes are watered every second evening.";

async function ownerWith(...notes: string[]): Promise<Person> {
  const owner = await createOwner();
  for (const [index, note] of notes.entries()) await uploadReady(owner, note, `note-${index}.md`);
  return owner;
}

const modelOf = async (owner: Person) => (await services().workspaces.read(owner.workspaceId)).settings.embeddingModel;

async function expectWholeSearch(owner: Person): Promise<void> {
  const { body } = await search(owner, "what must the gauge show");
  expect(body).toMatchObject({ degraded: false });
  expect(body.results[0]).toMatchObject({
    text: expect.stringContaining("blue valve"),
    similarity: expect.any(Number),
  });
  expect(body.results.filter((hit: { similarity: unknown }) => hit.similarity === null)).toEqual([]);
}

describe("a reindex into another model", () => {
  it("switches once all is there, and collects what it left", async () => {
    const owner = await ownerWith(heatingNote, garden);
    const begun = await call("POST", path, owner.token, { json: { model: other } });
    expect(begun).toMatchObject({ status: 202, body: { from_model: old, model: other, status: "running" } });
    expect(begun.headers.get("Location")).toBe(path);
    const collecting = await eventually(async () => {
      const { body } = await call("GET", path, owner.token);
      expect(body.status).toBe("collecting");
      return body;
    });
    expect(collecting).toMatchObject({ progress: { passages_done: 5, passages_total: 5 }, created_by: owner.userId });
    await eventually(async () => expect(await modelOf(owner)).toBe(other));
    expect(await vectorsOf(owner)).toEqual({ [old]: 5, [other]: 5 });
    await expectWholeSearch(owner);
    expect((await call("DELETE", path, owner.token)).status).toBe(409);
    await services().database.forWorkspace(owner, (db) => [db.execute(sql`update reindexes set due_at = now()`)]);
    await worker.scheduled(createScheduledController(), env, createExecutionContext());
    await eventually(async () => expect((await call("GET", path, owner.token)).body).toMatchObject({ status: "done" }));
    expect(await vectorsOf(owner)).toEqual({ [other]: 5 });
    await expectWholeSearch(owner);
  });

  it("answers by the old vectors alone until then", async () => {
    const owner = await ownerWith(heatingNote, garden);
    await begin(owner, { model: other });
    expect(await step(owner)).toBe("more");
    expect(await vectorsOf(owner)).toEqual({ [old]: 5, [other]: 2 });
    expect(await present(owner)).toMatchObject({
      status: "running",
      progress: { passages_done: 2, passages_total: 5 },
    });
    expect(await modelOf(owner)).toBe(old);
    await expectWholeSearch(owner);
    await untilStatus(owner, "collecting");
    await expectWholeSearch(owner);
  });

  it("goes on after a crash where it ended, and embeds nothing twice", async () => {
    const owner = await ownerWith(heatingNote, garden);
    const { id } = await begin(owner, { model: other });
    let texts = 0;
    const hearth = hearthWith({
      pay: (bill, work) => {
        texts += bill.tokens;
        return work();
      },
    });
    await step(owner, hearth);
    const half = texts;
    await services().database.forWorkspace(owner, (db) => [db.execute(sql`update reindexes set due_at = now()`)]);
    const message = { workspaceId: owner.workspaceId, reindexId: id };
    expect(await claimJob(message, services())).toMatchObject({ status: "running" });
    // It died with the lease: nobody else may go on before it has run out.
    expect(await step(owner, hearth)).toBe("not_ours");
    await services().database.forWorkspace(owner, (db) => [
      db.execute(sql`update reindexes set lease_expires_at = now() - interval '1 second'`),
    ]);
    await untilStatus(owner, "collecting", hearth);
    expect(await vectorsOf(owner)).toEqual({ [old]: 5, [other]: 5 });
    const whole = texts;
    texts = 0;
    const fresh = await ownerWith(heatingNote, garden);
    await begin(fresh, { model: other });
    await untilStatus(fresh, "collecting", hearth);
    expect(half).toBeLessThan(whole);
    expect(whole).toBe(texts);
  });

  it("is told to the Workspace object again where it died right after its switch", async () => {
    const owner = await ownerWith(heatingNote);
    await begin(owner, { model: other });
    const { workspaces } = services();
    const dying = { ...workspaces, writeThrough: () => Promise.reject(new Error("died")) };
    await untilStatus(owner, "collecting", hearthWith({ workspaces: dying }, 100));
    expect(await modelOf(owner)).toBe(old);
    await expectWholeSearch(owner);
    await untilStatus(owner, "done");
    expect(await modelOf(owner)).toBe(other);
    await expectWholeSearch(owner);
  });

  it("takes in what is brought, changed and deleted while it runs", async () => {
    const owner = await ownerWith(heatingNote, garden);
    await begin(owner, { model: other });
    await step(owner);
    const id = await uploadReady(owner, "# Boat\n\nThe boat lies at the northern pier.", "boat.md");
    const { body: gone } = await upload(owner, "# Car\n\nThe car stands in the yard.", "car.md");
    await ingested(owner, gone.id);
    await call("DELETE", `/api/v1/docs/${gone.id}`, owner.token);
    await untilStatus(owner, "done");
    const { body } = await search(owner, "where does the boat lie");
    expect(body.results[0]).toMatchObject({ similarity: expect.any(Number), citation: { document_id: id } });
    expect(await vectorsOf(owner)).toEqual({ [other]: 6 });
    await expectWholeSearch(owner);
  });

  it("is made up for by a source that was deleted then and comes back later", async () => {
    const owner = await ownerWith(heatingNote);
    const id = await uploadReady(owner, garden, "garden.md");
    await call("DELETE", `/api/v1/docs/${id}`, owner.token);
    await begin(owner, { model: other });
    await untilStatus(owner, "done");
    expect(await vectorsOf(owner)).toEqual({ [other]: 3 });
    await services().database.forWorkspace(owner, (db) => [
      db.execute(sql`update sources set deleted_at = null, updated_at = now() - interval '1 hour' where id = ${id}`),
    ]);
    await worker.scheduled(createScheduledController(), env, createExecutionContext());
    expect((await ingested(owner, id)).body).toMatchObject({ status: "ready" });
    expect(await vectorsOf(owner)).toEqual({ [other]: 5 });
  });

  it("makes a source that was being embedded meanwhile be embedded again, by the new model", async () => {
    const owner = await ownerWith(heatingNote);
    const id = await uploadReady(owner, garden, "garden.md");
    await services().database.forWorkspace(owner, (db) => [
      db.execute(sql`update sources set status = 'queued', live_version = null, attempts = 0 where id = ${id}`),
    ]);
    await begin(owner, { model: other });
    const pointer = { workspaceId: owner.workspaceId, sourceId: id };
    const overtaken = hearthWith({
      pay: async (_, work) => {
        const vectors = await work();
        await untilStatus(owner, "collecting");
        return vectors;
      },
    });
    expect(await ingest(pointer, overtaken)).toBe("retry");
    expect((await call("GET", `/api/v1/docs/${id}`, owner.token)).body).toMatchObject({ reason: "model_changed" });
    expect(await ingest(pointer, services())).toBe("ready");
    await untilStatus(owner, "done");
    expect(await vectorsOf(owner)).toEqual({ [other]: 5 });
    expect((await search(owner, "roses")).body.results[0]).toMatchObject({ similarity: expect.any(Number) });
  });
});

describe("a question", () => {
  const question = { question: "What must the gauge show?", models: ["builtin/extractive"], form: "json" as const };

  it("of an isolate that hasn't heard of the switch is compared with the new vectors all the same", async () => {
    const owner = await ownerWith(heatingNote);
    const stale = await services().workspaces.read(owner.workspaceId);
    await begin(owner, { model: other });
    await untilStatus(owner, "done");
    const workspaces = { ...services().workspaces, peek: () => stale };
    const input = { ...question, cacheUse: "use" as const };
    const asked = await askQuestion(actorOf(owner), input, newTrace(), {
      ...services(),
      ...askingAs(owner),
      workspaces,
    });
    expect(JSON.parse(String(asked.body))).toMatchObject({
      answer: expect.stringContaining("1.5 bar"),
      citations: [{ similarity: expect.any(Number) }],
    });
  });
});

describe("what it costs", () => {
  it("is booked to whoever asked for it", async () => {
    const owner = await ownerWith(heatingNote);
    const admin = await createPerson(owner.workspaceId, "admin");
    await begin(admin, { model: "openai/text-embedding-3-small" });
    await untilStatus(owner, "done");
    const [{ rows }] = await services().database.forWorkspace(owner, (db) => [
      db.execute(sql`select kind, user_id from usage_events where model = 'openai/text-embedding-3-small'`),
    ]);
    expect(rows).toEqual(rows.map(() => ({ kind: "embedding", user_id: admin.userId })));
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe("a reindex into the same model", () => {
  it("makes every vector anew in its place, of one kind if so wished", async () => {
    const owner = await ownerWith(heatingNote);
    await services().database.forWorkspace(owner, (db) => [
      db.execute(sql`update passage_vectors set embedding = array_fill(0.5, array[1536])::vector`),
    ]);
    const { body: worse } = await search(owner, "what must the gauge show");
    await begin(owner, { source_kind: "document" });
    expect(await untilStatus(owner, "done")).toMatchObject({ source_kind: "document", from_model: old, model: old });
    expect(await vectorsOf(owner)).toEqual({ [old]: 3 });
    const { body: better } = await search(owner, "what must the gauge show");
    expect(better.results[0].similarity).toBeGreaterThan(worse.results[0].similarity);
  });
});

describe("one reindex at a time", () => {
  it("refuses a second, and cancels the first without a trace of it in answers", async () => {
    const owner = await ownerWith(heatingNote, garden);
    expect((await call("GET", path, owner.token)).status).toBe(404);
    expect((await call("DELETE", path, owner.token)).status).toBe(404);
    await begin(owner, { model: other });
    expect((await call("POST", path, owner.token, { json: {} })).status).toBe(409);
    await step(owner);
    const cancelled = await call("DELETE", path, owner.token);
    expect(cancelled).toMatchObject({ status: 202, body: { status: "cancelling" } });
    expect((await call("DELETE", path, owner.token)).status).toBe(409);
    expect(await untilStatus(owner, "cancelled")).toMatchObject({ reason: null, switched_at: null });
    expect(await vectorsOf(owner)).toEqual({ [old]: 5 });
    await expectWholeSearch(owner);
    expect((await call("DELETE", path, owner.token)).status).toBe(404);
    await begin(owner, { model: other });
    await untilStatus(owner, "done");
  });

  it("is cancelled in the middle of a batch: what was under way writes nothing more", async () => {
    const owner = await ownerWith(heatingNote, garden);
    await begin(owner, { model: other });
    const interrupted = hearthWith({
      pay: async (_, work) => {
        const vectors = await work();
        await call("DELETE", path, owner.token);
        return vectors;
      },
    });
    await step(owner, interrupted);
    expect(await vectorsOf(owner)).toEqual({ [old]: 5 });
    await untilStatus(owner, "cancelled");
    expect(await modelOf(owner)).toBe(old);
  });
});

describe("what can't be", () => {
  it.each([
    [{ model: "nobody/nothing" }, "model"],
    [{ source_kind: "dream" }, "source_kind"],
    [{ source_kind: "document", model: other }, "source_kind"],
  ])("refuses %j and names the field", async (json, field) => {
    const owner = await ownerWith(heatingNote);
    const answer = await call("POST", path, owner.token, { json });
    expect(answer).toMatchObject({ status: 400, body: { error: { details: [{ field }] } } });
  });

  it("refuses a workspace in which nothing was indexed yet", async () => {
    expect((await call("POST", path, (await createOwner()).token, { json: {} })).status).toBe(409);
  });

  it("waits for money, and goes on when there is some", async () => {
    const owner = await ownerWith(heatingNote);
    await begin(owner, { model: other });
    const limit = { name: "usd_per_day", limit: 1, windowMs: 1, isMoney: true };
    const broke = () => Promise.reject(new Failure({ tag: "limited", limit, retryAtMs: 0, statuses: [] }));
    expect(await step(owner, hearthWith({ pay: broke }))).toBe("later");
    expect(await present(owner)).toMatchObject({ status: "running", reason: "budget_exhausted" });
    await expectWholeSearch(owner);
    await untilStatus(owner, "done");
  });

  it("waits for a model that is down", async () => {
    const owner = await ownerWith(heatingNote);
    const { id } = await begin(owner, { model: "openai/error-503@reindex" });
    expect(await step(owner)).toBe("later");
    expect(await present(owner)).toMatchObject({ id, status: "running", reason: "embedding_unavailable" });
    await expectWholeSearch(owner);
  });

  it("has failed where the model doesn't exist, and leaves everything as it was", async () => {
    const owner = await ownerWith(heatingNote);
    await begin(owner, { model: "openai/error-404@reindex" });
    expect(await untilStatus(owner, "failed")).toMatchObject({ reason: "model_not_found" });
    expect(await vectorsOf(owner)).toEqual({ [old]: 3 });
    await expectWholeSearch(owner);
  });
});
