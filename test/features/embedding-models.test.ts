// A workspace keeps the model that it was indexed with, whatever is configured later.
import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { describe, expect, inject, it } from "vitest";
import { askQuestion } from "../../src/conversation/ask.ts";
import { searchKnowledge } from "../../src/http/searching/search.ts";
import type { Services } from "../../src/http/services.ts";
import { ingest } from "../../src/knowledge/ingest.ts";
import type { ConfigWithSecrets } from "../../src/platform/config.ts";
import { newTrace } from "../../src/platform/trace.ts";
import { embeddingDimensions } from "../../src/platform/vector.ts";
import { modelCatalog } from "../../src/providers/catalog.ts";
import { workspaceClient } from "../../src/workspace/workspace.client.ts";
import { upload, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { actorOf, askingAs, createOwner, type Person, services } from "../support/workspace.ts";

/** Hearth as it would be with other settings. */
function servicesWith(change: Partial<ConfigWithSecrets>): Services & { waitUntil(): void } {
  const config = { ...services().config, ...change };
  return {
    ...services(),
    waitUntil: () => undefined,
    config,
    catalog: modelCatalog(config, embeddingDimensions, undefined),
    workspaces: workspaceClient(env.WORKSPACE),
  };
}

const gauge = { query: "what must the gauge show", k: 3 };

async function ingestWith(hearth: Services, owner: Person): Promise<string> {
  // The queue's own consumer works with the settings of the tests: what it did is undone.
  const id = await uploadReady(owner, heatingNote);
  await services().database.forWorkspace(owner, (db) => [
    db.execute(
      sql`update sources set status = 'queued', live_version = null, attempts = 0, lease_id = null where id = ${id}`,
    ),
    db.execute(sql`update workspaces set embedding_model = null`),
  ]);
  expect(await ingest({ workspaceId: owner.workspaceId, sourceId: id }, hearth)).toBe("ready");
  return id;
}

async function modelsOf(owner: Person): Promise<unknown[]> {
  const [rows] = await services().database.forWorkspace(owner, (db) => [
    db.execute(sql`select distinct model as embedding_model from passage_vectors`),
  ]);
  return rows.rows;
}

describe("a workspace without knowledge", () => {
  it("is indexed by the configured model, and searched by it", async () => {
    const owner = await createOwner();
    const hearth = servicesWith({ openaiEmbeddingModel: "embed" });
    await ingestWith(hearth, owner);
    expect(await modelsOf(owner)).toEqual([{ embedding_model: "openai/embed" }]);
    const found = await searchKnowledge({ ...servicesWith({}), ...askingAs(owner) }, gauge);
    expect(found).toMatchObject({ degraded: false, results: [{ similarity: expect.any(Number) }, {}, {}] });
  });
});

describe("a workspace with knowledge", () => {
  it("keeps its built-in vectors when a key is set later", async () => {
    const owner = await createOwner();
    await uploadReady(owner, heatingNote);
    const hearth = servicesWith({ openaiEmbeddingModel: "embed" });
    const { results, degraded } = await searchKnowledge({ ...hearth, ...askingAs(owner) }, gauge);
    expect(degraded).toBe(false);
    expect(results[0]?.similarity).toBeGreaterThan(0.2);
    const second = await upload(owner, "# Garden\n\nThe roses are cut in March.", "garden.md");
    expect(["ready", "not_ours"]).toContain(
      await ingest({ workspaceId: owner.workspaceId, sourceId: second.body.id }, hearth),
    );
    expect(await modelsOf(owner)).toEqual([{ embedding_model: "builtin/hashing" }]);
  });

  it("is searched by full text alone while its model is gone or down, and still answers", async () => {
    const owner = await createOwner();
    await ingestWith(servicesWith({ openaiEmbeddingModel: "embed" }), owner);
    const broken: Partial<ConfigWithSecrets>[] = [
      { openaiApiKey: undefined },
      { openaiBaseUrl: "http://127.0.0.1:9/v1" },
    ];
    for (const change of broken) {
      const hearth = servicesWith(change);
      const found = await searchKnowledge({ ...hearth, ...askingAs(owner) }, gauge);
      expect(found).toMatchObject({
        degraded: true,
        results: [{ similarity: null, text: expect.stringContaining("gauge") }],
      });
      const answer = await askQuestion(
        actorOf(owner),
        { question: "What must the gauge show?", models: ["builtin/extractive"], form: "json", cacheUse: "use" },
        newTrace(),
        { ...hearth, ...askingAs(owner) },
      );
      expect(JSON.parse(String(answer.body))).toMatchObject({
        answer: expect.stringContaining("1.5 bar"),
        citations: [{ n: 1 }],
      });
    }
  });

  it("makes new documents wait while its model is gone", async () => {
    const owner = await createOwner();
    await ingestWith(servicesWith({ openaiEmbeddingModel: "embed" }), owner);
    const id = await uploadReady(owner, "# Garden\n\nThe roses are cut in March.", "garden.md");
    await services().database.forWorkspace(owner, (db) => [
      db.execute(sql`update sources set status = 'queued', live_version = null, lease_id = null where id = ${id}`),
    ]);
    expect(
      await ingest({ workspaceId: owner.workspaceId, sourceId: id }, servicesWith({ openaiApiKey: undefined })),
    ).toBe("waiting");
  });
});

describe("an embedding model that hangs", () => {
  it("rests behind its breaker: questions go on by full text, without waiting for it", async () => {
    const owner = await createOwner();
    const model = `slow-embedding-5000@${owner.userId}`;
    const hearth = servicesWith({ openaiEmbeddingModel: model });
    await uploadReady(owner, heatingNote);
    await services().database.forWorkspace(owner, (db) => [
      db.execute(sql`update workspaces set embedding_model = ${`openai/${model}`}`),
    ]);
    await hearth.workspaces.writeThrough(owner.workspaceId, { embeddingModel: `openai/${model}` });
    const rules = { failures: 1, windowMs: 60_000, restMs: 60_000, probes: 1 };
    await env.BREAKER.getByName(`openai/${model}`).record(`openai/${model}`, "failure", "closed", rules);
    expect(await searchKnowledge({ ...hearth, ...askingAs(owner) }, gauge)).toMatchObject({
      degraded: true,
      results: [{ text: expect.stringContaining("gauge") }],
    });
    const stats = await fetch(`${inject("openAiPeerUrl")}/control/stats?model=${model}`);
    expect(await stats.json()).toMatchObject({ requests: 0 });
  });
});
