// Nothing is ever stuck: consumers that die, messages that get lost or come twice, attempts that run out.

import { createExecutionContext, createMessageBatch, createScheduledController, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { uploadDocument } from "../../src/features/documents/upload.ts";
import worker from "../../src/index.ts";
import { ingest } from "../../src/knowledge/ingest.ts";
import { IngestFailure } from "../../src/knowledge/source-kind.ts";
import { fileKey } from "../../src/platform/bucket.ts";
import { Failure } from "../../src/platform/failure.ts";
import { newId } from "../../src/platform/ids.ts";
import { ProviderFailure } from "../../src/providers/provider-failure.ts";
import { pdfBytes } from "../fixtures/pdfs.ts";
import { call, ingested, upload, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { actorOf, createOwner, type Person, services } from "../support/workspace.ts";

/** Puts a document into a state that only an accident leaves behind. */
async function rewrite(person: Person, id: string, assignments: ReturnType<typeof sql>): Promise<void> {
  await services().database.forWorkspace(person, (db) => [
    db.execute(sql`update sources set ${assignments} where id = ${id}`),
  ]);
}

async function passageCount(person: Person, id: string): Promise<number> {
  const [counted] = await services().database.forWorkspace(person, (db) => [
    db.execute<{ n: number }>(sql`select count(*)::int as n from passages where source_id = ${id}`),
  ]);
  return counted.rows[0]?.n ?? 0;
}

async function sweepNow(): Promise<void> {
  await worker.scheduled(createScheduledController(), env, createExecutionContext());
}

const pointer = (person: Person, sourceId: string) => ({ workspaceId: person.workspaceId, sourceId });
const diedLongAgo = sql`status = 'processing', lease_id = gen_random_uuid(), lease_expires_at = now() - interval '1 second', live_version = null`;

describe("how far a reading is", () => {
  it("is told by pages where there are any", async () => {
    const owner = await createOwner();
    const id = (await upload(owner, pdfBytes("guests"), "manual.pdf")).body.id;
    const { page_count: pages } = (await ingested(owner, id)).body;
    expect((await call("GET", `/api/v1/docs/${id}`, owner.token)).body.progress.pages_done).toBe(pages);
    await rewrite(owner, id, sql`status = 'processing', passages_total = null`);
    const halfway = (await call("GET", `/api/v1/docs/${id}`, owner.token)).body;
    expect(halfway.progress.pages_done).toBe(pages);
    await rewrite(owner, id, sql`pages_done = 1`);
    expect((await call("GET", `/api/v1/docs/${id}`, owner.token)).body.progress.pages_done).toBe(1);
    const note = await uploadReady(owner, heatingNote);
    expect((await call("GET", `/api/v1/docs/${note}`, owner.token)).body.progress.pages_done).toBeNull();
  });
});

describe("a consumer that died", () => {
  it("leaves a source that the sweep queues again, and that becomes ready", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, heatingNote);
    await rewrite(owner, id, sql`${diedLongAgo}, attempts = 1`);
    await sweepNow();
    expect((await ingested(owner, id)).body).toMatchObject({
      status: "ready",
      progress: { passages_done: 3, passages_total: 3 },
    });
    expect(await passageCount(owner, id)).toBe(3);
  });

  it("has failed when its attempts are used up, and can be tried again by hand", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, heatingNote);
    await rewrite(owner, id, sql`${diedLongAgo}, attempts = 4`);
    await sweepNow();
    expect((await ingested(owner, id)).body).toMatchObject({ status: "failed", reason: "attempts_exhausted" });
    const again = await call("POST", `/api/v1/docs/${id}/process`, owner.token);
    expect(again).toMatchObject({ status: 202, body: { status: "queued", reason: null } });
    expect((await ingested(owner, id)).body.status).toBe("ready");
  });

  it("can't write any more once another has its lease", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, heatingNote);
    await rewrite(owner, id, sql`status = 'queued', live_version = null, attempts = 0`);
    const document = services().registry.get("document");
    if (!document) throw new Error("documents are registered");
    const overtaken = {
      ...document,
      read: async (source: Parameters<typeof document.read>[0]) => {
        await rewrite(owner, id, sql`lease_id = gen_random_uuid()`);
        return document.read(source);
      },
    };
    expect(await ingest(pointer(owner, id), { ...services(), registry: new Map([["document", overtaken]]) })).toBe(
      "not_ours",
    );
    expect((await call("GET", `/api/v1/docs/${id}`, owner.token)).body).toMatchObject({
      status: "processing",
      progress: { passages_done: 0 },
    });
  });
});

describe("the queue", () => {
  it("loses a message, and the sweep sends it again", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, heatingNote);
    await rewrite(
      owner,
      id,
      sql`status = 'queued', live_version = null, attempts = 0, updated_at = now() - interval '1 hour'`,
    );
    await sweepNow();
    expect((await ingested(owner, id)).body.status).toBe("ready");
  });

  it("brings a message twice, and the second finds nothing to do", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, heatingNote);
    expect(await ingest(pointer(owner, id), services())).toBe("not_ours");
    expect(await passageCount(owner, id)).toBe(3);
  });

  it("brings two messages to two consumers at once, and one of them works", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, heatingNote);
    await rewrite(owner, id, sql`status = 'queued', live_version = null, attempts = 0`);
    const outcomes = await Promise.all([
      ingest(pointer(owner, id), services()),
      ingest(pointer(owner, id), services()),
    ]);
    expect(outcomes.sort()).toEqual(["not_ours", "ready"]);
    expect(await passageCount(owner, id)).toBe(3);
  });

  async function buried(owner: Person, attempts: number): Promise<string> {
    const id = await uploadReady(owner, heatingNote);
    await rewrite(owner, id, sql`status = 'queued', live_version = null, attempts = ${attempts}`);
    const batch = createMessageBatch("hearth-ingest-dead", [
      { id: "1", timestamp: new Date(), attempts: 1, body: pointer(owner, id) },
    ]);
    const context = createExecutionContext();
    await worker.queue(batch, env, context);
    expect((await getQueueResult(batch, context)).outcome).toBe("ok");
    return id;
  }

  it("gives up, and the dead letter becomes a failed document", async () => {
    const owner = await createOwner();
    const id = await buried(owner, services().config.ingestRetries + 1);
    expect((await call("GET", `/api/v1/docs/${id}`, owner.token)).body).toMatchObject({
      status: "failed",
      reason: "attempts_exhausted",
    });
  });

  it("gives up before it was tried often enough (Postgres was away), and the sweep sends it again", async () => {
    const owner = await createOwner();
    const id = await buried(owner, 1);
    expect((await call("GET", `/api/v1/docs/${id}`, owner.token)).body.status).toBe("queued");
    await rewrite(owner, id, sql`updated_at = now() - interval '1 hour'`);
    await sweepNow();
    expect((await ingested(owner, id)).body.status).toBe("ready");
  });
});

describe("an upload of which Postgres' answer gets lost", () => {
  it("keeps its bytes: the document that stands all the same is read", async () => {
    const owner = await createOwner();
    const { database } = services();
    let batches = 0;
    const deaf: typeof database = {
      ...database,
      forWorkspace: async (workspace, build) => {
        const results = await database.forWorkspace(workspace, build);
        batches++;
        // The first looks whether the document is there already.
        if (batches === 2) throw new Failure({ tag: "dependency_unavailable", dependency: "postgres" });
        return results;
      },
    };
    const file = new File([heatingNote], "note.md");
    const uploading = uploadDocument({ ...services(), database: deaf }, actorOf(owner), { file, tags: [] }, newId());
    await expect(uploading).rejects.toThrow();
    const again = await upload(owner, heatingNote);
    expect(again.status).toBe(200);
    await rewrite(owner, again.body.id, sql`updated_at = now() - interval '1 hour'`);
    await sweepNow();
    expect((await ingested(owner, again.body.id)).body.status).toBe("ready");
  });
});

describe("while it is ingested", () => {
  const failingWith = (error: Error) => ({
    ...services(),
    registry: new Map([
      ["document", { kind: "document", read: () => Promise.reject(error), cite: () => ({ type: "document" }) }],
    ]),
  });

  async function queued(): Promise<{ owner: Person; id: string }> {
    const owner = await createOwner();
    const id = await uploadReady(owner, heatingNote);
    await rewrite(owner, id, sql`status = 'queued', live_version = null, attempts = 0`);
    return { owner, id };
  }

  it("a source that can't be read fails with its reason", async () => {
    const { owner, id } = await queued();
    expect(await ingest(pointer(owner, id), failingWith(new IngestFailure("missing_file")))).toBe("failed");
    expect((await call("GET", `/api/v1/docs/${id}`, owner.token)).body).toMatchObject({
      status: "failed",
      reason: "missing_file",
    });
  });

  it("an embedding model that is down makes it wait, without using up attempts", async () => {
    const { owner, id } = await queued();
    for (let round = 0; round < 6; round++) {
      expect(await ingest(pointer(owner, id), failingWith(new ProviderFailure("unreachable", "openai/embed")))).toBe(
        "waiting",
      );
    }
    expect((await call("GET", `/api/v1/docs/${id}`, owner.token)).body).toMatchObject({
      status: "queued",
      reason: "embedding_unavailable",
    });
    expect(await ingest(pointer(owner, id), services())).toBe("ready");
  });

  it("an accident is tried again, as often as is allowed", async () => {
    const { owner, id } = await queued();
    const accident = failingWith(new Error("disk on fire"));
    const outcomes = [];
    for (let round = 0; round < 5; round++) outcomes.push(await ingest(pointer(owner, id), accident));
    expect(outcomes).toEqual(["retry", "retry", "retry", "retry", "not_ours"]);
    await sweepNow();
    expect((await call("GET", `/api/v1/docs/${id}`, owner.token)).body).toMatchObject({
      status: "failed",
      reason: "attempts_exhausted",
    });
  });

  it("a deleted source stays deleted", async () => {
    const owner = await createOwner();
    const { body } = await upload(owner, heatingNote);
    await call("DELETE", `/api/v1/docs/${body.id}`, owner.token);
    await sweepNow();
    expect((await call("GET", `/api/v1/docs/${body.id}`, owner.token)).status).toBe(404);
    const { body: found } = await call("POST", "/api/v1/search", owner.token, { json: { query: "blue valve gauge" } });
    expect(found.results).toEqual([]);
  });
});

describe("a PDF that was read before", () => {
  it("isn't read again by another attempt: its text is remembered by its bytes", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, pdfBytes("guests"), "guests.pdf");
    const passages = await passageCount(owner, id);
    await env.FILES.put(fileKey(owner.workspaceId, id, 1), "no PDF any more");
    await rewrite(owner, id, sql`status = 'queued', live_version = null, attempts = 0, lease_id = null`);
    expect(await ingest(pointer(owner, id), services())).toBe("ready");
    expect(await passageCount(owner, id)).toBe(passages);
  });

  it("of another workspace is read by itself", async () => {
    const [first, second] = [await createOwner(), await createOwner()];
    await uploadReady(first, pdfBytes("guests"), "guests.pdf");
    const { body } = await upload(second, pdfBytes("guests"), "guests.pdf");
    expect((await ingested(second, body.id)).body.status).toBe("ready");
    const { keys } = await env.CACHE.list({ prefix: `extraction:${second.workspaceId}:` });
    expect(keys).toHaveLength(1);
  });
});
