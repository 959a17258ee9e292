// Items of the knowledge base: their review, who may see and write them, their history, and what they repeat.
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, call } from "../support/api.ts";
import { eventually } from "../support/eventually.ts";
import { changeItem, itemsBase, ofItem, publishItem, writeItem } from "../support/knowledge-items.ts";
import { createOwner, createPerson, type Person, services } from "../support/workspace.ts";

const leave = {
  title: "Leave",
  text: "# Days\n\nWhoever wants leave tells the dispatcher a fortnight ahead.",
  category: "hr / leave",
  tags: ["people"],
  sources: ["https://example.com/handbook", "The works agreement"],
};

let owner: Person;
let member: Person;
let viewer: Person;
beforeAll(async () => {
  owner = await createOwner();
  member = await createPerson(owner.workspaceId, "member");
  viewer = await createPerson(owner.workspaceId, "viewer");
});

const found = async (query: string, person = owner) =>
  (await call("POST", "/api/v1/search", person.token, { json: { query } })).body.results;

describe("An item", () => {
  it("answers while it is published, cited as what it is, and not before or after", async () => {
    const { status, body } = await writeItem(member, leave);
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...leave, category: "hr/leave", state: "draft", min_role: "viewer", duplicates: [] });
    expect(await found("dispatcher fortnight")).toEqual([]);
    await changeItem(member, body.id, { text: `${leave.text} In writing.`, state: "in_review" });
    await changeItem(member, body.id, { text: leave.text });
    expect((await ofItem(member, body.id)).body).toMatchObject({ state: "in_review", status: "ready", version: 3 });
    expect(await found("dispatcher fortnight")).toEqual([]);

    await changeItem(owner, body.id, { state: "published" });
    await eventually(async () => {
      expect((await found("dispatcher fortnight"))[0]?.citation).toEqual({
        type: "knowledge",
        item_id: body.id,
        title: "Leave",
        heading: "Leave › Days",
        category: "hr/leave",
      });
    });
    const question = { question: "Whom does one tell about leave?", model: "builtin/extractive" };
    expect((await ask(owner, question)).body.citations).toMatchObject([
      { type: "knowledge", item_id: body.id, category: "hr/leave", similarity: expect.any(Number) },
    ]);

    await changeItem(owner, body.id, { state: "retired" });
    expect(await found("dispatcher fortnight")).toEqual([]);
    expect((await ask(owner, question)).body.citations).toEqual([]);
    await changeItem(owner, body.id, { text: `${leave.text} Always.` });
    expect(await found("dispatcher fortnight")).toEqual([]);
  });

  it("is put whole: what isn't sent is none, its state stays", async () => {
    const id = await publishItem(owner, { ...leave, title: "Whole", text: "Wholly other words about heating oil." });
    const json = { title: "Whole again", text: "Heating oil is ordered in June." };
    const { status, body } = await call("PUT", `${itemsBase}/${id}`, owner.token, { json });
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...json, category: null, tags: [], sources: [], state: "published" });
    const late = { json, headers: { "If-Match": '"e0.r0"' } };
    expect((await call("PUT", `${itemsBase}/${id}`, owner.token, late)).status).toBe(412);
  });
});

describe("Review", () => {
  it("leaves what is or was published to those who publish", async () => {
    expect((await writeItem(member, { title: "Own", state: "published" })).status).toBe(403);
    const { body: draft } = await writeItem(member, { title: "Own" });
    expect((await changeItem(member, draft.id, { state: "published" })).status).toBe(403);
    expect((await changeItem(member, draft.id, { state: "retired" })).status).toBe(403);
    for (const state of ["published", "retired"]) {
      await changeItem(owner, draft.id, { state });
      for (const json of [{ title: "Mine" }, { state: "draft" }, { min_role: "member" }])
        expect((await changeItem(member, draft.id, json)).status).toBe(403);
      expect((await call("DELETE", `${itemsBase}/${draft.id}`, member.token)).status).toBe(403);
      expect((await call("POST", `${itemsBase}/${draft.id}/versions/1/restore`, member.token)).status).toBe(403);
    }
    expect((await ofItem(member, draft.id)).body).toMatchObject({ title: "Own", state: "retired" });
    await call("DELETE", `${itemsBase}/${draft.id}`, owner.token);
    expect((await call("POST", `${itemsBase}/${draft.id}/restore`, member.token)).status).toBe(403);
    expect((await call("POST", `${itemsBase}/${draft.id}/restore`, owner.token)).status).toBe(200);
    await changeItem(owner, draft.id, { state: "draft" });
    expect((await changeItem(member, draft.id, { title: "Mine" })).status).toBe(200);
  });

  it("keeps what isn't published from those who only read", async () => {
    const { body } = await writeItem(member, { title: "Unripe", category: "unripe" });
    for (const rest of ["", "/quality", "/related"]) expect((await ofItem(viewer, body.id, rest)).status).toBe(404);
    const json = { helpful: true };
    expect((await call("POST", `${itemsBase}/${body.id}/feedback`, viewer.token, { json })).status).toBe(404);
    const { body: list } = await call("GET", itemsBase, viewer.token);
    expect(JSON.stringify(list)).not.toContain("Unripe");
    const { body: categories } = await call("GET", "/api/v1/knowledge/categories", viewer.token);
    expect(JSON.stringify(categories)).not.toContain("unripe");
    await changeItem(owner, body.id, { state: "published" });
    expect((await ofItem(viewer, body.id)).status).toBe(200);
  });
});

describe("A least role", () => {
  it("hides an item from those below, and is never above its giver's own", async () => {
    const { body } = await writeItem(member, { title: "Salaries", min_role: "admin" });
    expect(body.error.details).toMatchObject([{ field: "min_role" }]);
    const id = await publishItem(owner, {
      title: "Salaries",
      text: "Salaries rise with seniority.",
      min_role: "admin",
    });
    const isFound = async (person: Person) => JSON.stringify(await found("seniority", person)).includes(id);
    expect((await ofItem(member, id)).status).toBe(404);
    expect(await isFound(member)).toBe(false);
    expect(await isFound(owner)).toBe(true);
    expect((await changeItem(owner, id, { min_role: "viewer" })).body.version).toBe(1);
    expect(await isFound(viewer)).toBe(true);
  });
});

describe("History", () => {
  it("keeps every version with its writer, and brings one back as a new one", async () => {
    const { body } = await writeItem(member, { ...leave, title: "Shifts", text: "Two shifts a day." });
    await changeItem(owner, body.id, { text: "Three shifts a day.", tags: ["night"], category: null });
    await changeItem(owner, body.id, { state: "in_review" });
    const { body: versions } = await ofItem(owner, body.id, "/versions?limit=1");
    expect(versions.items).toMatchObject([
      { number: 2, title: "Shifts", category: null, tags: ["night"], created_by: owner.userId },
    ]);
    const { body: rest } = await ofItem(owner, body.id, `/versions?limit=1&cursor=${versions.next_cursor}`);
    expect(rest).toMatchObject({
      items: [{ number: 1, category: "hr/leave", created_by: member.userId }],
      next_cursor: null,
    });
    expect((await ofItem(owner, body.id, "/versions/1")).body).toMatchObject({
      text: "Two shifts a day.",
      sources: leave.sources,
      state: "draft",
    });
    expect((await ofItem(owner, body.id, "/versions/7")).status).toBe(404);
    expect((await ofItem(viewer, body.id, "/versions")).status).toBe(403);

    const path = `${itemsBase}/${body.id}/versions/1/restore`;
    const { body: restored } = await call("POST", path, member.token);
    expect(restored).toMatchObject({
      text: "Two shifts a day.",
      category: "hr/leave",
      tags: leave.tags,
      state: "in_review",
      version: 3,
    });
    expect(
      (await ofItem(owner, body.id, "/versions")).body.items.map(({ number }: { number: number }) => number),
    ).toEqual([3, 2, 1]);
    const [{ rows }] = await services().database.forWorkspace(owner, (db) => [
      db.execute(sql`select action from audit_events where entity_id = ${body.id} order by seq`),
    ]);
    expect(rows.map(({ action }) => action)).toEqual([
      "source.create",
      "source.change",
      "source.change",
      "source.change",
    ]);
  });

  it("is written once where a change is refused or comes twice", async () => {
    const headers = { "Idempotency-Key": "history" };
    const { body } = await writeItem(owner, { title: "Once" }, headers);
    await writeItem(owner, { title: "Once" }, headers);
    await changeItem(owner, body.id, { text: "Never." }, { "If-Match": '"e9.r9"' });
    expect((await ofItem(owner, body.id, "/versions")).body.items).toHaveLength(1);
  });
});

describe("Duplicates", () => {
  const words = "The lift in the east wing is checked on the first Monday of every month by the firm that built it.";

  it("are told when an item is saved, likest first, as far as its writer may read them", async () => {
    const person = await createOwner();
    const reader = await createPerson(person.workspaceId, "member");
    const same = await publishItem(person, { title: "Lift", text: words });
    const hidden = await publishItem(person, { title: "Secret lift", text: words, min_role: "admin" });
    const { body: near } = await writeItem(person, { title: "Near", text: `${words} It takes an hour.` });
    expect(near.duplicates.map(({ id }: { id: string }) => id).sort()).toEqual([same, hidden].sort());
    expect(near.duplicates[0].similarity).toBeGreaterThan(0.7);
    const { body: copy } = await writeItem(reader, { title: "Copy", text: words.toUpperCase() });
    expect(copy.duplicates).toMatchObject([
      { id: same, title: "Lift", similarity: 1 },
      { id: near.id, similarity: near.duplicates[0].similarity },
    ]);
    const { body: changed } = await changeItem(reader, copy.id, { text: "The lift is new." });
    expect(changed.duplicates).toEqual([]);
    expect((await writeItem(await createOwner(), { title: "Lift", text: words })).body.duplicates).toEqual([]);
  });
});
