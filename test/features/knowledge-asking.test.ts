// What is asked of the knowledge base as a whole, and of an item's quality.
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { classify } from "../../src/features/knowledge/classify.ts";
import { newId } from "../../src/platform/ids.ts";
import { call } from "../support/api.ts";
import { eventually } from "../support/eventually.ts";
import { itemsBase, ofItem, publishItem, writeItem } from "../support/knowledge-items.ts";
import { askingAs, createOwner, createPerson, type Person, services } from "../support/workspace.ts";

let owner: Person;
let viewer: Person;
let leave: string;
beforeAll(async () => {
  owner = await createOwner();
  viewer = await createPerson(owner.workspaceId, "viewer");
  leave = await publishItem(owner, {
    title: "Annual leave",
    text: "Leave is asked for a fortnight before, of the dispatcher.",
    category: "hr/leave",
    tags: ["people"],
  });
  await publishItem(owner, {
    title: "Parental leave",
    text: "Parental leave is asked for seven weeks before.",
    category: "hr/leave",
    tags: ["people", "family"],
  });
  await publishItem(owner, {
    title: "Boiler",
    text: "The boiler is bled each autumn; its gauge shows 1.8 bar.",
    category: "house",
    tags: ["heating"],
  });
  await writeItem(owner, {
    title: "Sabbatical leave",
    text: "Not decided yet.",
    category: "hr/leave",
    tags: ["people"],
  });
});

const post = (path: string, json: object, person = owner) =>
  call("POST", `/api/v1/knowledge/${path}`, person.token, { json });
const search = async (json: object, person = owner) => (await post("search", json, person)).body;
const titles = ({ results }: { results: { citation: { title: string } }[] }) =>
  results.map(({ citation }) => citation.title);

describe("Search", () => {
  it("finds published items alone, in a category and those within it, by all of some tags", async () => {
    await call("POST", "/api/v1/notes", owner.token, { json: { title: "Note on leave", text: "Leave, leave." } });
    const everywhere = await search({ query: "leave" });
    expect(everywhere).toMatchObject({ degraded: false, items: [] });
    expect(titles(everywhere)).toEqual(expect.arrayContaining(["Annual leave", "Parental leave"]));
    expect(JSON.stringify(everywhere)).not.toMatch(/Note on leave|Sabbatical/);
    expect(titles(await search({ query: "leave", category: "hr" })).sort()).toEqual(["Annual leave", "Parental leave"]);
    expect(titles(await search({ query: "leave", category: "house" }))).toEqual(["Boiler"]);
    expect(titles(await search({ query: "leave", category: "h" }))).toEqual([]);
    expect(titles(await search({ query: "leave", tags: ["people", "family"] }))).toEqual(["Parental leave"]);
  });

  it("finds drafts by their words, for those who write", async () => {
    const { items, results } = await search({ query: "sabbatical, decided?", state: "draft", category: "hr" });
    expect(results).toEqual([]);
    expect(items).toMatchObject([{ title: "Sabbatical leave", category: "hr/leave", score: 1 }]);
    expect((await search({ query: "sabbatical", state: "draft", category: "house" })).items).toEqual([]);
    expect((await search({ query: "100%", state: "draft" })).items).toEqual([]);
    expect((await post("search", { query: "sabbatical", state: "draft" }, viewer)).status).toBe(403);
    expect((await post("search", { query: "x".repeat(2_001), state: "draft" })).status).toBe(413);
  });
});

describe("Categories", () => {
  it("are counted as far as one may read", async () => {
    const categories = async (person: Person) =>
      (await call("GET", "/api/v1/knowledge/categories", person.token)).body.categories;
    expect(await categories(owner)).toEqual([
      { category: "house", items: 1, published: 1 },
      { category: "hr/leave", items: 3, published: 2 },
    ]);
    expect(await categories(viewer)).toEqual([
      { category: "house", items: 1, published: 1 },
      { category: "hr/leave", items: 2, published: 2 },
    ]);
  });
});

describe("Embeddings", () => {
  it("are those that the workspace's knowledge has, one a text", async () => {
    const { status, body } = await post("embeddings", { texts: ["leave", "boiler"] });
    expect(status).toBe(200);
    expect(body).toMatchObject({ model: "builtin/hashing", cost_usd: 0, tokens: expect.any(Number) });
    const { body: same } = await call("POST", "/v1/embeddings", owner.token, {
      json: { model: "hearth", input: ["leave", "boiler"] },
    });
    expect(body.embeddings).toEqual(same.data.map(({ embedding }: { embedding: number[] }) => embedding));
    expect((await post("embeddings", { texts: new Array(97).fill("x") })).status).toBe(400);
  });
});

describe("Classification", () => {
  const text = "How long before does one ask for leave of the dispatcher?";

  it("is by the items most like the text where no model is named, with its reasons", async () => {
    const { status, body } = await post("classify", { text });
    expect(status).toBe(200);
    expect(body).toMatchObject({ category: "hr/leave", method: "neighbours" });
    expect(body.confidence).toBeGreaterThan(body.alternatives[0]?.confidence ?? 0);
    expect(body.confidence).toBeLessThan(1);
    expect(body.reasons[0]).toMatch(/^like “Annual leave” \(0\.\d\d\)$/);
    const stranger = await createOwner();
    expect((await post("classify", { text }, stranger)).body).toEqual({
      category: null,
      confidence: 0,
      method: "neighbours",
      reasons: [],
      alternatives: [],
      tags: [],
    });
  });

  /** With this model for it; tells what was booked, too. */
  async function classifiedBy(name: string, person = owner) {
    const model = `openai/${name}`;
    const config = { ...services().config, classifyModel: [model], classifyTimeoutMs: 300 };
    const { classified } = await classify({ ...services(), config, ...askingAs(person) }, text);
    const booked = async () => {
      const [{ rows }] = await services().database.forWorkspace(person, (db) => [
        db.execute(sql`select kind from usage_events where model = ${model}`),
      ]);
      return rows;
    };
    return { classified, booked };
  }

  it("is by a model where one is named, and its cost is booked", async () => {
    const { classified, booked } = await classifiedBy(`classifies@${newId()}`);
    expect(classified).toEqual({
      category: "hr/leave",
      confidence: 0.9,
      method: "model",
      reasons: ["It says so."],
      alternatives: [],
      tags: [],
    });
    await eventually(async () => expect(await booked()).toEqual([{ kind: "classify" }]));
  });

  it("is by the items where the model talks nonsense, which is booked all the same", async () => {
    const { classified, booked } = await classifiedBy(`ok@${newId()}`);
    expect(classified).toMatchObject({ category: "hr/leave", method: "neighbours" });
    await eventually(async () => expect(await booked()).toEqual([{ kind: "classify" }]));
  });

  it.each(["slow-headers-5000", "error-500", "stall", "garbage-json"])(
    "is by the items where the model is %s",
    async (behaviour) => {
      const { classified } = await classifiedBy(`${behaviour}@${newId()}`);
      expect(classified).toMatchObject({ category: "hr/leave", method: "neighbours" });
    },
  );

  it("asks no model for whoever has no money left", async () => {
    const name = `classifies@${newId()}`;
    const poor = await createPerson(owner.workspaceId, "member");
    await services().limits.settle({ reservationId: newId(), userId: poor.userId, globalShard: null }, 1000e9);
    expect((await classifiedBy(name, poor)).classified.method).toBe("neighbours");
    const stats = await (await fetch(`${inject("openAiPeerUrl")}/control/stats?model=${name}`)).json();
    expect(stats).toMatchObject({ requests: 0 });
  });
});

describe("Quality", () => {
  it("has its reasons, and rises with what readers say, once each", async () => {
    const { body: before } = await ofItem(viewer, leave, "/quality");
    expect(before.reasons.map(({ aspect }: { aspect: string }) => aspect)).toEqual([
      "completeness",
      "freshness",
      "sources",
      "use",
      "feedback",
    ]);
    expect(before.reasons[2]).toMatchObject({ score: 0, says: "names no sources" });
    const say = (json: object) => call("POST", `${itemsBase}/${leave}/feedback`, viewer.token, { json });
    expect((await say({ helpful: true })).body).toEqual({ helpful: true, comment: null });
    const { body: liked } = await ofItem(viewer, leave, "/quality");
    expect(liked.score).toBeGreaterThan(before.score);
    await say({ helpful: false, comment: "Out of date" });
    const { body: disliked } = await ofItem(viewer, leave, "/quality");
    expect(disliked.score).toBeLessThan(liked.score);
    expect(disliked.reasons[4]).toMatchObject({ aspect: "feedback", says: "0 of 1 readers found it helpful" });
  });
});
