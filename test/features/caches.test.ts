// Caches that never leak: the same question is answered once, and nothing that decides an answer is ever overlooked.

import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import type { Role } from "../../src/identity/permissions.ts";
import { sources } from "../../src/knowledge/knowledge.table.ts";
import { newId } from "../../src/platform/ids.ts";
import { type Answer, ask, askStream, call, readEvents, textOf, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { createOwner, createPerson, type Person, services } from "../support/workspace.ts";

const question = "What must the gauge show?";

async function requestsOf(model: string): Promise<number> {
  const stats = await fetch(`${inject("openAiPeerUrl")}/control/stats?model=${model}`);
  return ((await stats.json()) as { requests: number }).requests;
}

/** A name of the peer's model that nobody else asks. */
const ownModel = (behaviour = "ok") => `${behaviour}@${newId()}`;

/** Asks until the answer before has reached the caches, which are written behind. */
async function askCached(person: Person, asked: Record<string, unknown>): Promise<Answer> {
  return eventually(async () => {
    const answer = await ask(person, asked);
    expect(answer.body.usage.cached).toBe(true);
    return answer;
  });
}

let owner: Person;
beforeAll(async () => {
  owner = await createOwner();
  await uploadReady(owner, heatingNote);
});

describe("the same question again", () => {
  it("gets the same answer with its citations, without a model and for nothing, in a session of its own", async () => {
    const name = ownModel();
    const asked = { question, model: `openai/${name}` };
    const first = await ask(owner, asked);
    expect(first.body.usage).toMatchObject({ cached: false });
    const again = await askCached(owner, { ...asked, question: `  ${question.replace(" ", "\n")} ` });
    expect(again.body).toMatchObject({
      answer: first.body.answer,
      citations: first.body.citations,
      model: first.body.model,
    });
    expect(again.body.usage).toMatchObject({ cost_usd: 0, input_tokens: 0, output_tokens: 0 });
    expect(again.body.session_id).not.toBe(first.body.session_id);
    const session = await call("GET", `/api/v1/chat/sessions/${again.body.session_id}`, owner.token);
    expect(session.body.messages).toMatchObject([
      { answer: first.body.answer, status: "complete", usage: { cached: true } },
    ]);
    expect(await requestsOf(name)).toBe(1);
  });

  it("comes as a stream to who wants one, and can be followed up", async () => {
    const asked = { question, model: `openai/${ownModel()}` };
    const first = await ask(owner, asked);
    const { body } = await askCached(owner, asked);
    const events = await readEvents(await askStream(owner, asked));
    expect(events.map(({ type }) => type)).toEqual(["start", "delta", "citations", "usage", "done"]);
    expect(textOf(events)).toBe(first.body.answer);
    const followUp = await ask(owner, { ...asked, question: "And who services it?", session_id: body.session_id });
    expect(followUp).toMatchObject({ status: 200, body: { usage: { cached: false } } });
  });

  it("is answered anew for who says no-cache, and that answer is kept; no-store keeps nothing", async () => {
    const name = ownModel();
    const asked = { question, model: `openai/${name}` };
    const noStore = { "Cache-Control": "no-store" };
    await ask(owner, asked, noStore);
    await ask(owner, asked, noStore);
    expect(await requestsOf(name)).toBe(2);
    await ask(owner, asked, { "Cache-Control": "no-cache" });
    expect(await requestsOf(name)).toBe(3);
    await askCached(owner, asked);
    expect(await requestsOf(name)).toBe(3);
  });

  it("asked by fifty at once is asked of the model once", async () => {
    const name = ownModel("slow-20");
    const people = await Promise.all(Array.from({ length: 5 }, () => createPerson(owner.workspaceId)));
    const asked = { question: "Who services the boiler every October?", model: `openai/${name}` };
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => ask(people[index % 5] ?? owner, asked)));
    expect(answers.filter(({ status }) => status !== 200).map(({ body }) => body)).toEqual([]);
    expect(new Set(answers.map(({ body }) => body.answer)).size).toBe(1);
    expect(new Set(answers.map(({ body }) => body.session_id)).size).toBe(50);
    expect(await requestsOf(name)).toBe(1);
  });

  it("that fails for the first one is asked again for the second", async () => {
    const name = ownModel("error-500");
    const asked = { question, model: [`openai/${name}`] };
    const answers = await Promise.all([ask(owner, asked), ask(owner, asked)]);
    expect(answers.map(({ body }) => body.degraded)).toEqual([true, true]);
    const again = await ask(owner, asked);
    expect(again.body).toMatchObject({ degraded: true, usage: { cached: false } });
  });
});

describe("a question of the same meaning", () => {
  it("gets the answer, counted as a hit", async () => {
    const name = ownModel();
    const model = `openai/${name}`;
    const first = await ask(owner, { question: "When does Brandt Heating service the boiler?", model });
    await eventually(async () => {
      const near = await ask(owner, { question: "when does brandt heating service the boiler", model });
      expect(near.body).toMatchObject({ answer: first.body.answer, usage: { cached: true } });
    });
  });

  it("with another number or the opposite is another question", async () => {
    const name = ownModel();
    const model = `openai/${name}`;
    await ask(owner, { question: "What do I do when the gauge of the boiler shows 1.0 bar?", model });
    await askCached(owner, { question: "What do I do when the gauge of the boiler shows 1.0 bar?", model });
    for (const other of [
      "What do I do when the gauge of the boiler shows 2.0 bar?",
      "What do I not do when the gauge of the boiler shows 1.0 bar?",
    ])
      expect((await ask(owner, { question: other, model })).body.usage.cached).toBe(false);
    expect(await requestsOf(name)).toBe(3);
  });
});

describe("another workspace, role, model or setting", () => {
  let model: string;
  beforeEach(async () => {
    model = `openai/${ownModel()}`;
    await ask(owner, { question, model });
    await askCached(owner, { question, model });
  });
  const cachedFor = async (person: Person, change: Record<string, unknown> = {}) =>
    (await ask(person, { question, model, ...change })).body.usage.cached;

  it("never gets the answer of the first", async () => {
    const stranger = await createOwner();
    await uploadReady(stranger, heatingNote);
    expect(await cachedFor(stranger)).toBe(false);
    expect(await cachedFor(owner, { model: `openai/${ownModel()}` })).toBe(false);
    expect(await cachedFor(owner, { model: [model, "openai/ok"] })).toBe(false);
    expect(await cachedFor(owner, { temperature: 0.7 })).toBe(false);
    expect(await cachedFor(owner, { max_tokens: 77 })).toBe(false);
    expect(await cachedFor(owner, { question: `${question} And why?` })).toBe(false);
  });

  it.each<Role>(["member", "viewer"])("of a %s, who may see less, neither", async (role) => {
    const reader = await createPerson(owner.workspaceId, role);
    expect(await cachedFor(reader)).toBe(false);
    await askCached(reader, { question, model });
    expect(await cachedFor(owner)).toBe(true);
  });

  it("that has the same rights does: it is the workspace's answer", async () => {
    expect(await cachedFor(await createPerson(owner.workspaceId, "owner"))).toBe(true);
  });
});

describe("what only some may see", () => {
  it("never reaches the others through a cache", async () => {
    const person = await createOwner();
    const id = await uploadReady(person, "# Safe\n\nThe code of the safe is 7-4-1-9.", "safe.md");
    await services().database.forWorkspace(person, (db) => [
      db.update(sources).set({ minRole: "owner" }).where(eq(sources.id, id)),
    ]);
    const asked = { question: "What is the code of the safe?", model: "builtin/extractive" };
    expect((await ask(person, asked)).body.answer).toContain("7-4-1-9");
    await askCached(person, asked);
    const viewer = await createPerson(person.workspaceId, "viewer");
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(viewer, asked)));
    for (const { body } of answers) expect(body.answer).not.toContain("7-4-1-9");
  });
});

describe("a change of knowledge", () => {
  it("is seen by the very next question", async () => {
    const person = await createOwner();
    await uploadReady(person, "# Wifi\n\nThe password of the wifi is blue-whale.", "wifi.md");
    const asked = { question: "What is the password of the wifi?", model: "builtin/extractive" };
    expect((await ask(person, asked)).body.answer).toContain("blue-whale");
    const { body } = await askCached(person, asked);
    const sourceId = body.citations[0].document_id;
    expect((await call("DELETE", `/api/v1/docs/${sourceId}`, person.token)).status).toBe(204);
    const gone = await ask(person, asked);
    expect(gone.body.answer).not.toContain("blue-whale");
    expect(gone.body.usage.cached).toBe(false);
    await uploadReady(person, "# Wifi\n\nThe password of the wifi is red-panda.", "wifi2.md");
    expect((await ask(person, asked)).body.answer).toContain("red-panda");
  });

  it("while it happens leaves no old answer behind, however many ask", async () => {
    const person = await createOwner();
    await uploadReady(person, "# Wifi\n\nThe password of the wifi is blue-whale.", "wifi.md");
    const asked = { question: "What is the password of the wifi?", model: "builtin/extractive" };
    const { body } = await ask(person, asked);
    const path = `/api/v1/docs/${body.citations[0].document_id}`;
    const asking = Array.from({ length: 30 }, () => ask(person, asked));
    const [deleted] = await Promise.all([call("DELETE", path, person.token), ...asking]);
    expect(deleted.status).toBe(204);
    const after = await Promise.all(Array.from({ length: 10 }, () => ask(person, asked)));
    for (const answer of after) expect(answer.body.answer).not.toContain("blue-whale");
  });
});
