// What operators switch off: every door of it is closed, the rest goes on, and nobody forgets it.
import { createExecutionContext, evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { app } from "../../src/app.ts";
import { everyMinute } from "../../src/every-minute.ts";
import { type FeatureName, featureNames, featuresOf } from "../../src/flags/features.ts";
import { flagsClient } from "../../src/flags/flags.client.ts";
import { type RouteKey, routePermissions } from "../../src/identity/route-permissions.ts";
import { ingest } from "../../src/knowledge/ingest.ts";
import { goOnReindexing } from "../../src/knowledge/reindex/go-on.ts";
import { rerank } from "../../src/knowledge/rerank.ts";
import { newId } from "../../src/platform/ids.ts";
import { embeddingDimensions } from "../../src/platform/vector.ts";
import { modelCatalog } from "../../src/providers/catalog.ts";
import { cases } from "../http/cases.ts";
import { statsOf } from "../providers/outcome.ts";
import { ask, call, ingested, upload } from "../support/api.ts";
import { recordOf } from "../support/audit.ts";
import { eventually } from "../support/eventually.ts";
import { hit } from "../support/hit.ts";
import { createOperator, type Operator } from "../support/operator.ts";
import { bringing, newOwnKey } from "../support/own-keys.ts";
import { boilerQuestion, createHeatedOwner } from "../support/settled.ts";
import { unknownTarget } from "../support/target.ts";
import { createOwner, type Person, services } from "../support/workspace.ts";

let operator: Operator;
let owner: Person;
beforeAll(async () => {
  operator = await createOperator();
  owner = await createHeatedOwner();
});
afterEach(() => operator.reset());

const keys = Object.keys(routePermissions) as RouteKey[]; // The keys of that very object.
const doorsOf = (feature: FeatureName) => keys.filter((key) => featuresOf(key).includes(feature));

function knock(key: RouteKey) {
  const { path, options } = cases[key].valid({ ...unknownTarget(), workspaceId: owner.workspaceId });
  return call(key.split(" ")[0] ?? "", path, routePermissions[key] === "public" ? undefined : owner.token, options);
}

describe.each(featureNames.filter((name) => doorsOf(name).length > 0))("%s, switched off", (feature) => {
  it("closes all of its doors, says so, and opens them again", async () => {
    await operator.turn(feature, false);
    for (const key of doorsOf(feature)) {
      const { status, body } = await knock(key);
      expect([key, status]).toEqual([key, 503]);
      expect(body.error.hearth ?? body.error).toMatchObject({
        error_code: "ERR_FEATURE_DISABLED",
        message: `${feature} is switched off at the moment.`,
        suggested_action: expect.stringContaining("on purpose"),
        metadata: { feature },
      });
    }
    const other = feature === "chat" ? await knock("POST /api/v1/search") : await ask(owner, boilerQuestion);
    expect(other.status).toBe(200);
    await operator.turn(feature, true);
    for (const key of doorsOf(feature)) expect([key, (await knock(key)).status]).not.toEqual([key, 503]);
  });
});

describe("the switches", () => {
  it("are told with who turned them, when and why, and in the record", async () => {
    await operator.turn("search", false);
    const { body } = await operator.system("GET", "flags");
    const search = body.features.find(({ name }: { name: string }) => name === "search");
    expect(search).toMatchObject({ on: false, off: { by: operator.userId, reason: "a test" } });
    expect(body.history[0]).toMatchObject({ by: operator.userId, change: "feature search off", reason: "a test" });
    expect(body.everywhere_after_seconds).toBe(4);
    const record = await recordOf(operator.workspaceId);
    expect(record.at(-1)).toMatchObject({
      action: "system.switch",
      severity: "warning",
      actorId: operator.userId,
      entityId: "feature search off",
      details: { name: "search", isOn: false, reason: "a test" },
    });
    const { body: summary } = await operator.system("GET", "summary");
    expect(summary.because).toContain("search is switched off");
  });

  it("take no change without a reason, of a feature that isn't there, or of what answers last", async () => {
    const refused = await Promise.all([
      operator.system("PUT", "flags/search", { on: false, reason: " " }),
      operator.system("PUT", "flags/everything", { on: false, reason: "a test" }),
      operator.system("PUT", "models/builtin/extractive", { on: false, reason: "a test" }),
      operator.system("PUT", "models/nobodys/model", { on: false, reason: "a test" }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    const { status } = await call("PUT", "/api/v1/system/flags/search", owner.token, {
      json: { on: false, reason: "no operator" },
    });
    expect(status).toBe(403);
  });

  it("stay as they are when their object dies", async () => {
    await operator.turn("search", false);
    await evictDurableObject(env.FLAGS.getByName("flags"));
    const { body } = await operator.system("GET", "flags");
    expect(body.features.filter(({ on }: { on: boolean }) => !on)).toMatchObject([{ name: "search" }]);
  });
});

describe("another isolate", () => {
  const troubles: string[] = [];
  const newcomer = (namespace: Parameters<typeof flagsClient>[0]["namespace"] = env.FLAGS) =>
    flagsClient({ namespace, refreshMs: 100, flushMs: 10, onTrouble: (event) => troubles.push(event) });
  const unreachable = {
    getByName: (): never => {
      throw new Error("unreachable");
    },
  };

  it("follows within moments, without anybody waiting", async () => {
    const isolate = newcomer();
    await isolate.ready();
    expect(isolate.ready()).toBeUndefined();
    expect(isolate.isOn("search")).toBe(true);
    await operator.turn("search", false);
    await eventually(() => expect(isolate.isOn("search")).toBe(false));
  });

  it("that has just begun closes the door before it answers anything", async () => {
    await operator.turn("chat", false);
    const namespace = { getByName: (name: string) => env.FLAGS.getByName(name) };
    const hearth = { ...env, FLAGS: namespace as typeof env.FLAGS };
    const request = new Request("https://hearth.test/api/v1/chat", {
      method: "POST",
      headers: { Authorization: `Bearer ${owner.token}`, "Content-Type": "application/json" },
      body: JSON.stringify({ ...boilerQuestion, stream: false }),
    });
    const response = await app.fetch(request, hearth, createExecutionContext());
    expect([response.status, (await response.text()).includes("ERR_FEATURE_DISABLED")]).toEqual([503, true]);
  });

  it("that can't reach them goes by what it saw last; a new one has everything on", async () => {
    const lost = newcomer(unreachable);
    await lost.ready();
    expect(lost.isOn("search")).toBe(true);
    expect(lost.now().canary).toBeNull();
    await operator.turn("search", false);
    let namespace: Parameters<typeof newcomer>[0] = env.FLAGS;
    const isolate = newcomer({ getByName: (name) => (namespace ?? env.FLAGS).getByName(name) });
    await isolate.ready();
    namespace = unreachable;
    await operator.turn("search", true);
    troubles.length = 0;
    await eventually(() => {
      isolate.now();
      expect(troubles).toContain("flags_unreachable");
    });
    expect(isolate.isOn("search")).toBe(false);
    await expect(isolate.status()).rejects.toMatchObject({ reason: { tag: "dependency_unavailable" } });
  });
});

describe("work in the background", () => {
  it("waits while ingestion is off, and is done when it is on again", async () => {
    await operator.turn("ingestion", false);
    const { body, status } = await upload(owner, "The fence was painted in May.", "fence.md");
    expect(status).toBe(202);
    const pointer = { workspaceId: owner.workspaceId, sourceId: body.id };
    const [before] = await services().database.system("test.flags", (db) => [
      db.execute(
        sql`update sources set updated_at = now() - interval '1 hour' where id = ${body.id} returning revision`,
      ),
    ]);
    await env.INGEST_QUEUE.send(pointer);
    await everyMinute(services());
    const { body: waiting } = await call("GET", `/api/v1/docs/${body.id}`, owner.token);
    expect(waiting.status).toBe("queued");
    const [after] = await services().database.system("test.flags", (db) => [
      db.execute(sql`select revision, attempts from sources where id = ${body.id}`),
    ]);
    expect(after.rows[0]).toEqual({ ...before.rows[0], attempts: 0 });
    await operator.turn("ingestion", true);
    await everyMinute(services());
    expect((await ingested(owner, body.id)).body).toMatchObject({ status: "ready", reason: null });
  });

  it("waits as well while the provider is off that embeds for the workspace", async () => {
    const newcomer = await createOwner();
    await operator.turn("ingestion", false);
    const { body } = await upload(newcomer, "The gate squeaks.", "gate.md");
    await operator.turn("ingestion", true);
    await operator.turnModel("openai", false);
    const config = { ...services().config, openaiEmbeddingModel: "text-embedding-3-small" };
    const catalog = modelCatalog(config, embeddingDimensions, undefined, services().flags.isModelOff);
    const pointer = { workspaceId: newcomer.workspaceId, sourceId: body.id };
    expect(await ingest(pointer, { ...services(), catalog })).toBe("waiting");
    const { body: waiting } = await call("GET", `/api/v1/docs/${body.id}`, newcomer.token);
    expect(waiting).toMatchObject({ status: "queued", reason: "embedding_unavailable" });
    await operator.turnModel("openai", true);
    expect(await ingest(pointer, { ...services(), catalog })).toBe("ready");
  });

  it("that embeds anew waits while reindexing is off", async () => {
    await operator.turn("reindexing", false);
    const message = { reindexId: newId(), workspaceId: owner.workspaceId };
    expect(await goOnReindexing(message, services())).toBe("later");
  });
});

describe("caches", () => {
  const asked = { question: "Who services the boiler?" };

  it("answer nothing while they are off", async () => {
    const cached = async () => (await ask(owner, asked)).body.usage.cached;
    await eventually(async () => expect(await cached()).toBe(true));
    await operator.turn("answer_cache", false);
    expect(await cached()).toBe(false);
    await operator.turn("answer_cache", true);
    await eventually(async () => expect(await cached()).toBe(true));
  });
});

describe("the reranker", () => {
  it("isn't asked while it is off", async () => {
    let calls = 0;
    const price = { callNanoUsd: 0, tokenNanoUsd: 0 };
    const reranker = { id: "cohere/x", price, rerank: async () => [++calls, 1] };
    const wish = { userId: owner.userId, text: "boiler", masksPersonalData: false, ceilingNanoUsd: 1 };
    const hits = [hit({ id: "a" }), hit({ id: "b" })];
    await operator.turn("rerank", false);
    expect(await rerank(wish, hits, { ...services(), reranker })).toEqual({ hits, used: null });
    await operator.turn("rerank", true);
    await rerank(wish, hits, { ...services(), reranker });
    expect(calls).toBe(1);
  });
});

describe("a provider that is switched off", () => {
  const peerUrl = inject("openAiPeerUrl");

  it("is passed over: the next one answers, and it is told which wasn't asked", async () => {
    await operator.turnModel("openai", false);
    const chain = ["openai/ok@off", "anthropic/ok"];
    const { body } = await ask(owner, { ...boilerQuestion, model: chain }, { "Cache-Control": "no-cache" });
    expect(body).toMatchObject({
      model: "anthropic/ok",
      degraded: false,
      models_tried: [{ model: "openai/ok@off", failure: "switched_off" }],
    });
    expect((await statsOf("ok@off", peerUrl)).requests).toBe(0);
    await operator.turnModel("openai", true);
    const { body: again } = await ask(owner, { ...boilerQuestion, model: chain }, { "Cache-Control": "no-cache" });
    expect(again.model).toBe("openai/ok@off");
  });

  it("leaves the last resort, which always answers", async () => {
    await operator.turnModel("openai", false);
    const { body } = await ask(owner, { ...boilerQuestion, model: "openai/ok" }, { "Cache-Control": "no-cache" });
    expect(body).toMatchObject({ model: "builtin/extractive", degraded: true });
    expect(body.answer).toContain("basement");
  });

  it("is told as such wherever models are told of", async () => {
    await operator.turnModel("openai", false);
    const [providers, model, health, system, chosen] = await Promise.all([
      call("GET", "/api/v1/providers", owner.token),
      call("GET", "/api/v1/models/openai/gpt-5", owner.token),
      call("GET", "/api/v1/ai/health", owner.token),
      operator.system("GET", "providers"),
      call("POST", "/api/v1/models/select", owner.token, { json: { task: "answer" } }),
    ]);
    const openai = providers.body.providers.find(({ id }: { id: string }) => id === "openai");
    expect(openai).toMatchObject({ health: "switched_off" });
    expect(openai.models).toContainEqual(expect.objectContaining({ id: "openai/ok", switched_off: true }));
    expect(model.body.switched_off).toBe(true);
    expect(health.body.parts.chat.models).toEqual([{ id: "openai/ok", status: "down", switched_off: true }]);
    expect(system.body.items).toContainEqual(expect.objectContaining({ model: "openai/ok", switched_off: true }));
    expect(chosen.body.model).not.toMatch(/^openai\//);
    expect(chosen.body.rejected).toContainEqual({ model: "openai/gpt-4.1-mini", reason: "is switched off" });
  });

  it("is a model alone where a model is named", async () => {
    await operator.turnModel("openai/ok@one", false);
    const options = { "Cache-Control": "no-cache" };
    const chain = ["openai/ok@one", "openai/ok@two"];
    const { body } = await ask(owner, { ...boilerQuestion, model: chain }, options);
    expect(body.model).toBe("openai/ok@two");
  });

  it("refuses those who name it on the OpenAI surface, before a key of their own too", async () => {
    await operator.turnModel("openai", false);
    await operator.turnModel("groq", false);
    const messages = [{ role: "user", content: "Hello" }];
    const complete = (model: string, headers: Record<string, string> = {}) =>
      call("POST", "/v1/chat/completions", owner.token, { json: { model, messages }, headers });
    for (const { status, body } of [
      await complete("openai/ok@surface"),
      await complete("groq/ok@surface", bringing({ groq: newOwnKey() })),
      await call("POST", "/v1/embeddings", owner.token, { json: { model: "openai/embed-ok", input: "Hello" } }),
    ]) {
      expect([status, body.error.hearth.error_code]).toEqual([503, "ERR_FEATURE_DISABLED"]);
    }
    expect((await statsOf("ok@surface", peerUrl)).requests).toBe(0);
  });

  it("embeds nothing, and the same model at another one does in its place", async () => {
    const config = { ...services().config, embeddingFallbackProviders: ["google"] };
    const off = new Set(["openai/text-embedding-3-small"]);
    const catalog = modelCatalog(config, embeddingDimensions, undefined, (id) => off.has(id));
    const model = catalog.embeddingModel("openai/text-embedding-3-small");
    expect(await model?.embed(["boiler"])).toHaveLength(1);
    off.add("google/text-embedding-3-small");
    await expect(model?.embed(["boiler"])).rejects.toMatchObject({ kind: "switched_off" });
  });

  it("is no fault of its breaker's", async () => {
    await operator.turnModel("openai", false);
    const model = "openai/ok@breaker";
    await ask(owner, { ...boilerQuestion, model }, { "Cache-Control": "no-cache" });
    await operator.turnModel("openai", true);
    const { body } = await call("GET", `/api/v1/models/${model}`, owner.token);
    expect(body.breaker).toMatchObject({ state: "closed", recent_failures: 0 });
  });
});

it("a question of a new owner is answered when all is on", async () => {
  expect((await ask(await createOwner(), boilerQuestion)).status).toBe(200);
});
