// Personal data under the policy `mask`: providers in the cloud get placeholders, whoever asks gets the values back.
import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { searchKnowledge } from "../../src/http/searching/search.ts";
import { ingest } from "../../src/knowledge/ingest.ts";
import { newId } from "../../src/platform/ids.ts";
import { embeddingDimensions } from "../../src/platform/vector.ts";
import { modelCatalog } from "../../src/providers/catalog.ts";
import { workspaceClient } from "../../src/workspace/workspace.client.ts";
import { ask, askStream, call, readEvents, textOf, uploadReady } from "../support/api.ts";
import { askingAs, createOwner, type Person, services } from "../support/workspace.ts";

const email = "mira.stein@example.org";
const iban = "DE89 3704 0044 0532 0130 00";
const token = "sk-proj-abcdef1234567890";
const values = [email, iban, token];
const note = `# Boat\n\nThe boat belongs to ${email}. Its rent goes to ${iban}. The gate opens by ${token}.`;
const question = `Whose is the boat? I am ${email}.`;

let person: Person;
beforeAll(async () => {
  person = await createOwner();
  await services().workspaces.writeThrough(person.workspaceId, { personalDataPolicy: "mask" });
  await uploadReady(person, note);
});

async function lastRequest(model: string): Promise<string> {
  const stats = await fetch(`${inject("openAiPeerUrl")}/control/stats?model=${encodeURIComponent(model)}`);
  const { lastRequest: sent }: { lastRequest: unknown } = await stats.json();
  return JSON.stringify(sent);
}

function expectNoneIn(sent: string): void {
  for (const value of values) expect(sent).not.toContain(value);
}

describe("a question to a provider in the cloud", () => {
  it("goes out with placeholders, and its answer comes back with the values, whole and as a stream", async () => {
    const model = `echo-question@${newId()}`;
    const whole = await ask(person, { question, model: `openai/${model}`, cache: "off" });
    for (const value of values) expect(whole.body.answer).toContain(value);
    const sent = await lastRequest(model);
    expectNoneIn(sent);
    expect(sent).toMatch(/⟦EMAIL-1-[0-9A-F]{8}⟧/);
    const events = await readEvents(await askStream(person, { question, model: `openai/${model}` }));
    for (const value of values) expect(textOf(events)).toContain(value);
    const session = await call("GET", `/api/v1/chat/sessions/${whole.body.session_id}`, person.token);
    expect(session.body.messages[0].answer).toContain(email);
  });

  it("masks what was said before as well", async () => {
    const first = await ask(person, { question, model: "openai/echo-question" });
    const model = `echo-question@${newId()}`;
    await ask(person, { question: "And its rent?", model: `openai/${model}`, session_id: first.body.session_id });
    expectNoneIn(await lastRequest(model));
  });

  it("masks a conversation that is handed on, and restores what a tool is called with", async () => {
    const model = `echo-prompt@${newId()}`;
    const messages = [
      { role: "system", content: `You write for ${email}.` },
      { role: "user", content: [{ type: "text", text: `Please pay the rent to ${iban}.` }] },
    ];
    const { body } = await call("POST", "/v1/chat/completions", person.token, {
      json: { model: `openai/${model}`, messages },
    });
    expect(body.choices[0].message.content).toContain(email);
    expect(body.choices[0].message.content).toContain(iban);
    expectNoneIn(await lastRequest(model));
  });

  it("is sent as it is where the workspace hasn't chosen otherwise", async () => {
    const other = await createOwner();
    await uploadReady(other, note);
    const model = `echo-question@${newId()}`;
    await ask(other, { question, model: `openai/${model}` });
    expect(await lastRequest(model)).toContain(email);
  });
});

describe("a model at home", () => {
  it("sees what there is", async () => {
    const { body } = await ask(person, { question, model: "builtin/extractive", cache: "off" });
    expect(body.answer).toContain(email);
  });
});

describe("an embedding model in the cloud", () => {
  it("learns the kinds of what is personal, and no more", async () => {
    const owner = await createOwner();
    await services().workspaces.writeThrough(owner.workspaceId, { personalDataPolicy: "mask" });
    const model = `embed@${newId()}`;
    const config = { ...services().config, openaiEmbeddingModel: model };
    const catalog = modelCatalog(config, embeddingDimensions, undefined);
    const hearth = { ...services(), config, catalog, workspaces: workspaceClient(env.WORKSPACE) };
    // The queue's own consumer works with the settings of the tests: what it did is undone.
    const id = await uploadReady(owner, note);
    await services().database.forWorkspace(owner, (db) => [
      db.execute(sql`update sources set status = 'queued', live_version = null, attempts = 0, lease_id = null`),
      db.execute(sql`update workspaces set embedding_model = null`),
    ]);
    expect(await ingest({ workspaceId: owner.workspaceId, sourceId: id }, hearth)).toBe("ready");
    const indexed = await lastRequest(model);
    expectNoneIn(indexed);
    expect(indexed).toContain("The boat belongs to [email]");
    const asked = { query: `boat of ${email}`, k: 3 };
    const found = await searchKnowledge({ ...hearth, ...askingAs(owner) }, asked);
    expect(found).toMatchObject({ degraded: false, results: [{ text: expect.stringContaining(email) }] });
    expect(await lastRequest(model)).toContain("boat of [email]");
  });
});
