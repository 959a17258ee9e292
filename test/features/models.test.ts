import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { askModel } from "../../src/answer/ask-model.ts";
import { relayOffer } from "../../src/answer/relay-offer.ts";
import { AnswerWriter } from "../../src/answer/writer.ts";
import { getModel } from "../../src/features/models/models.ts";
import type { ConfigWithSecrets } from "../../src/platform/config.ts";
import { modelCatalog } from "../../src/providers/catalog.ts";
import { ask, call, readEvents, send, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { createOwner, createPerson, type Person, recorder, services } from "../support/workspace.ts";

const question = "Where does the boiler stand?";
let owner: Person;
beforeAll(async () => {
  owner = await createOwner();
  await uploadReady(owner, heatingNote, "heating.md", { title: "Heating" });
});

const get = async (path: string) => (await call("GET", `/api/v1${path}`, owner.token)).body;

describe("the models", () => {
  it("are listed with what they can, what they cost and what is missing", async () => {
    const { models, aliases, default_chain } = await get("/models");
    const find = (id: string) => models.find((model: { id: string }) => model.id === id);
    expect(find("openai/gpt-4.1-mini")).toMatchObject({
      available: true,
      capabilities: expect.arrayContaining(["chat", "vision"]),
      price_usd_per_million: { input: 0.4, cached_input: 0.1, output: 1.6 },
    });
    expect(find("cohere/command-a-03-2025")).toMatchObject({ available: false, missing: "COHERE_API_KEY" });
    expect(find("openai/gpt-4.1-mini").price_known).toBe(true);
    expect(find("openai/ok")).toMatchObject({
      available: true,
      price_usd_per_million: { input: 10, cached_input: 10, output: 10 },
      price_known: false,
    });
    expect(find("ollama/ok")).toMatchObject({ price_usd_per_million: { input: 0, output: 0 }, price_known: true });
    expect(aliases.local).toEqual(["ollama/ok", "builtin/extractive"]);
    expect(aliases.embed).toEqual(["openai/text-embedding-3-small", "google/gemini-embedding-001", "builtin/hashing"]);
    expect(default_chain).toEqual(["openai/ok"]);
  });

  it("can't be asked without a price where such models are denied, and say so", async () => {
    const { config: usual, breakers } = services();
    const config: ConfigWithSecrets = { ...usual, unpricedModels: "deny" };
    const denying = { config, breakers, catalog: modelCatalog(config, 1536, undefined) };
    const denied = { available: false, missing: "a price in MODEL_PRICES", price_usd_per_million: null };
    expect(await getModel(denying, "openai/ok")).toMatchObject({ ...denied, price_known: false });
    expect(await getModel(denying, "openai/gpt-4.1")).toMatchObject({ available: true, missing: null });
    await expect(getModel(denying, "openai/unheard-of")).rejects.toThrow();
  });

  it("are found by ids with slashes, as they stand or encoded", async () => {
    for (const id of ["builtin/extractive", "openai/some/new-model:v1", "openai%2Fgpt-4.1"]) {
      expect((await get(`/models/${id}`)).id).toBe(decodeURIComponent(id));
    }
    expect((await call("GET", "/api/v1/models/nobody/nothing", owner.token)).status).toBe(404);
    expect((await call("GET", "/api/v1/models/cohere/unheard-of", owner.token)).status).toBe(404);
  });

  it("are chosen by task, cost and latency, with reasons", async () => {
    const select = async (wish: Record<string, unknown>) =>
      (await call("POST", "/api/v1/models/select", owner.token, { json: wish })).body;
    expect(await select({ task: "answer" })).toMatchObject({
      model: "openai/gpt-4.1-mini",
      reasons: [expect.stringContaining("balanced"), expect.any(String), expect.any(String)],
    });
    expect((await select({ task: "answer", max_cost: 0.0006, max_latency: 500 })).model).toBe("openai/gpt-4.1-nano");
    expect((await select({ task: "private" })).model).toBe("ollama/ok");
    expect((await select({ task: "embed" })).model).toBe("openai/text-embedding-3-small");
    expect((await select({ capability: "audio" })).model).toMatch(/^google\//);
    const impossible = { capability: "audio", max_cost: 0.000001 };
    expect((await call("POST", "/api/v1/models/select", owner.token, { json: impossible })).status).toBe(404);
  });
});

describe("Ollama at home", () => {
  it("answers over the workspace's knowledge, free of charge", async () => {
    const { body } = await ask(owner, { question, model: "local" });
    expect(body).toMatchObject({ model: "ollama/ok", degraded: false, models_tried: [], usage: { cost_usd: 0 } });
  });

  it("lists its models and tells what each can", async () => {
    const { models } = await get("/ollama/models");
    expect(models[0]).toMatchObject({ name: expect.any(String), family: expect.any(String) });
    expect(await get(`/ollama/models/${models[0].name}`)).toMatchObject({
      capabilities: expect.arrayContaining(["chat"]),
      context_tokens: expect.any(Number),
    });
    expect((await call("GET", "/api/v1/ollama/models/error-404", owner.token)).status).toBe(404);
  });

  it("fetches a model and streams the progress to exactly one end, and deletes it", async () => {
    const pull = (name: string) => send("POST", `/api/v1/ollama/models/${name}/pull`, owner.token);
    const events = await readEvents(await pull("ok"));
    expect(events.map(({ type }) => type)).toEqual([...events.slice(1).map(() => "progress"), "done"]);
    expect(events.at(-2)?.data).toMatchObject({ status: "success" });
    const failed = await readEvents(await pull("error-500"));
    expect(failed).toMatchObject([
      { type: "error", data: { error: { error_code: "ERR_PROVIDER_FAILED", metadata: { kind: "server_error" } } } },
    ]);
    expect((await call("DELETE", "/api/v1/ollama/models/ok", owner.token)).status).toBe(204);
  });
});

describe("a chain", () => {
  it("asks the next model at once, and tells who failed", async () => {
    const { body } = await ask(owner, {
      question,
      model: ["openai/error-500", "openai/slow-headers-5000", "openai/ok"],
    });
    expect(body).toMatchObject({
      model: "openai/ok",
      degraded: false,
      models_tried: [
        { model: "openai/error-500", failure: "server_error" },
        { model: "openai/slow-headers-5000", failure: "timeout_headers" },
      ],
    });
  });

  it("is a workspace's own where its admins have chosen one", async () => {
    const admin = await createOwner();
    await uploadReady(admin, heatingNote);
    const set = await call("PUT", "/api/v1/model-chain", admin.token, {
      json: { chain: ["openai/error-503", "openai/echo-prompt"] },
    });
    expect(set).toMatchObject({ status: 200, body: { chain: ["openai/error-503", "openai/echo-prompt"] } });
    expect((await ask(admin, { question })).body).toMatchObject({
      model: "openai/echo-prompt",
      models_tried: [{ model: "openai/error-503" }],
    });
    expect((await ask(admin, { question, model: "openai/ok" })).body.model).toBe("openai/ok");
    const viewer = await createPerson(admin.workspaceId, "member");
    expect((await call("PUT", "/api/v1/model-chain", viewer.token, { json: { chain: [] } })).status).toBe(403);
    await call("PUT", "/api/v1/model-chain", admin.token, { json: { chain: [] } });
    expect((await ask(admin, { question })).body.model).toBe("openai/ok");
  });

  it("refuses a model that nobody knows, and names it", async () => {
    const answer = await ask(owner, { question, model: ["openai/ok", "nobody/nothing"] });
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { details: [{ field: "model", problem: expect.stringContaining("nobody/nothing") }] } },
    });
  });
});

describe("a breaker", () => {
  it("opens after failures, is seen by everybody, spares the model, and survives the sleep of its object", async () => {
    const model = `openai/error-500@${owner.userId}`;
    const breaker = env.BREAKER.getByName(model);
    const rules = { failures: 3, windowMs: 60_000, restMs: 60_000, probes: 1 };
    for (let count = 0; count < 3; count++) await breaker.record(model, "failure", "closed", rules);
    await evictDurableObject(breaker);
    expect(await get(`/models/${model}`)).toMatchObject({ breaker: { state: "open", open_until: expect.any(String) } });
    const { body } = await ask(owner, { question, model: [model, "openai/ok"] });
    expect(body).toMatchObject({ model: "openai/ok", models_tried: [{ model, failure: "breaker_open" }] });
  });

  it("lets a probe through after its rest, and closes on its success", async () => {
    const model = `openai/ok@${owner.userId}`;
    const rules = { failures: 1, windowMs: 60_000, restMs: 1, probes: 1 };
    await env.BREAKER.getByName(model).record(model, "failure", "closed", rules);
    expect((await ask(owner, { question, model })).body).toMatchObject({ model, degraded: false });
    await eventually(async () => expect((await env.BREAKER.getByName(model).read()).mode).toBe("closed"));
  });

  it("hears of each try of a model that is asked again", async () => {
    const model = `error-500@again-${owner.userId}`;
    const patient = { ...services(), spans: recorder(), config: { ...services().config, chatRetries: 2 } };
    const writer = new AnswerWriter(
      { requestId: "", sessionId: null, messageId: "", askedAtMs: 0 },
      { coalesceMs: 0, nowMs: () => 0, emit: () => undefined },
    );
    const chat = patient.catalog.chatModel(`openai/${model}`);
    if (!chat) throw new Error("the loopback provider is set up");
    const request = { messages: [], question, passages: [], temperature: 0, maxTokens: 10 };
    const offer = relayOffer(request, 0);
    const reports: Promise<unknown>[] = [];
    const asking = {
      model: chat,
      offer,
      writer,
      begin: () => writer.begin(chat.id, undefined),
      masking: undefined,
      signal: new AbortController().signal,
      permit: "closed" as const,
      attempts: [],
      isLast: true,
    };
    await expect(askModel(asking, { ...patient, waitUntil: (work) => reports.push(work) })).rejects.toMatchObject({
      kind: "server_error",
    });
    await Promise.all(reports);
    expect((await get(`/models/openai/${model}`)).breaker).toMatchObject({ recent_failures: 3 });
  });

  it("hears of failures in mid-stream, but not of a wrong name", async () => {
    const cut = `openai/cut@${owner.userId}`;
    const wrong = `openai/error-404@${owner.userId}`;
    await ask(owner, { question, model: cut });
    await ask(owner, { question, model: wrong });
    await eventually(async () =>
      expect((await get(`/models/${cut}`)).breaker).toMatchObject({ state: "closed", recent_failures: 1 }),
    );
    expect((await get(`/models/${wrong}`)).breaker).toMatchObject({ recent_failures: 0 });
  });
});
