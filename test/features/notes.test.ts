// Notes, by way of what every written source does.
import { beforeAll, describe, expect, it } from "vitest";
import { ask, call, fileForm, send } from "../support/api.ts";
import { eventually } from "../support/eventually.ts";
import { createOwner, createPerson, type Person } from "../support/workspace.ts";
import { zip } from "../support/zip.ts";

const base = "/api/v1/notes";
const roof = {
  title: "Roof",
  text: "# Leaks\n\nThe roof leaks above the attic window since the storm.",
  tags: ["house"],
};

let owner: Person;
beforeAll(async () => {
  owner = await createOwner();
});

const make = (json: object, person = owner, headers = {}) => call("POST", base, person.token, { json, headers });
const titles = async (query: string, person = owner): Promise<string[]> =>
  (await call("GET", `${base}?${query}`, person.token)).body.items.map(({ title }: { title: string }) => title);
const found = async (query: string, person = owner) =>
  (await call("POST", "/api/v1/search", person.token, { json: { query } })).body.results;

describe("A note", () => {
  it("is found as soon as it is read, cited as what it is, and gone when it is deleted", async () => {
    const { status, body, headers } = await make(roof);
    expect(status).toBe(201);
    expect(headers.get("Location")).toBe(`${base}/${body.id}`);
    expect(body).toMatchObject({ ...roof, pinned: false, version: 1, deleted_at: null });
    await eventually(async () => {
      expect((await found("attic window storm"))[0]?.citation).toMatchObject({
        type: "note",
        note_id: body.id,
        title: "Roof",
      });
    });
    const question = { question: "Where does the roof leak?", model: "builtin/extractive" };
    expect((await ask(owner, question)).body.citations).toMatchObject([{ type: "note", note_id: body.id }]);
    expect((await call("DELETE", `${base}/${body.id}`, owner.token)).status).toBe(204);
    expect(await found("attic window storm")).toEqual([]);
    expect((await ask(owner, question)).body.citations).toEqual([]);
    expect((await call("GET", `${base}/${body.id}`, owner.token)).status).toBe(404);
    expect((await call("POST", `${base}/${body.id}/restore`, owner.token)).body).toMatchObject(roof);
    expect((await found("attic window storm"))[0]?.citation.note_id).toBe(body.id);
  });

  it("answers from its new text after a change, by what was sent alone", async () => {
    const { body, headers } = await make({ title: "Gate", text: "The gate is painted vermilion." });
    const path = `${base}/${body.id}`;
    const etag = headers.get("ETag") ?? "";
    const changed = await call("PATCH", path, owner.token, {
      json: { text: "The gate is painted turquoise." },
      headers: { "If-Match": etag },
    });
    expect(changed.body).toMatchObject({ title: "Gate", text: "The gate is painted turquoise.", version: 2 });
    const late = { json: { text: "Lost" }, headers: { "If-Match": etag } };
    expect((await call("PATCH", path, owner.token, late)).status).toBe(412);
    await eventually(async () => {
      expect((await found("turquoise"))[0]?.citation.note_id).toBe(body.id);
    });
    expect(JSON.stringify(await found("vermilion"))).not.toContain("vermilion");
  });

  it("that is only pinned isn't read again", async () => {
    const { body } = await make({ title: "Pin", text: "A pinned thing." });
    const { body: pinned } = await call("PATCH", `${base}/${body.id}`, owner.token, { json: { pinned: true } });
    expect(pinned).toMatchObject({ pinned: true, version: 1 });
    expect(await titles("pinned=true")).toEqual(["Pin"]);
  });

  it("is made once by one idempotency key", async () => {
    const headers = { "Idempotency-Key": "once" };
    const [first, second] = [await make(roof, owner, headers), await make(roof, owner, headers)];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.id).toBe(first.body.id);
  });
});

describe("The list", () => {
  it("is sorted, filtered and cut into pages; deleted ones are for admins", async () => {
    const person = await createOwner();
    const viewer = await createPerson(person.workspaceId, "viewer");
    for (const title of ["Cellar", "Attic", "Barn"]) await make({ title, text: "x", tags: [title, "all"] }, person);
    expect(await titles("sort=title", person)).toEqual(["Attic", "Barn", "Cellar"]);
    const { body: first } = await call("GET", `${base}?sort=title&limit=2`, person.token);
    expect(await titles(`sort=title&limit=2&cursor=${first.next_cursor}`, person)).toEqual(["Cellar"]);
    expect(await titles("tag=Barn", person)).toEqual(["Barn"]);
    expect(await titles("q=ATT", person)).toEqual(["Attic"]);
    await call("DELETE", `${base}/${first.items[0].id}`, person.token);
    expect(await titles("sort=title", person)).toEqual(["Barn", "Cellar"]);
    expect(await titles("deleted=true", person)).toEqual(["Attic"]);
    expect((await call("GET", `${base}?deleted=true`, viewer.token)).status).toBe(403);
  });
});

const importZip = async (body: Uint8Array<ArrayBuffer>, person = owner) =>
  (await call("POST", `${base}/import`, person.token, { body: fileForm(body, "notes.zip") })).body;

describe("Import and export", () => {
  it("take Markdown with what stands in front of it, tell what isn't taken, and find it soon", async () => {
    const person = await createOwner();
    const archive = zip([
      {
        name: "garden/tomatoes.md",
        content: "---\ntitle: Tomatoes\ntags: [garden, food]\npinned: true\n---\n\nWater them at dawn.",
      },
      { name: "shed.md", content: "# The shed\n\nIts key hangs behind the door." },
      { name: "empty.md", content: "---\ntitle: Nothing\n---\n" },
      { name: "broken.md", content: "---\ntitle: [\n---\n\nStill a text." },
      { name: "picture.png", content: "no" },
    ]);
    expect(await importZip(archive, person)).toEqual({
      created: 3,
      unchanged: 0,
      refused: [{ file: "empty.md", problem: expect.stringContaining("text") }],
    });
    expect(await importZip(archive, person)).toMatchObject({ created: 0, unchanged: 3 });
    expect(await titles("sort=title", person)).toEqual(["broken", "The shed", "Tomatoes"].sort());
    expect(await titles("tag=food&pinned=true", person)).toEqual(["Tomatoes"]);
    await eventually(async () => {
      expect((await found("where is the key of the shed", person))[0]?.citation.title).toBe("The shed");
    });
  });

  it("come back as what they were: here nothing is doubled, elsewhere everything is there", async () => {
    const [here, elsewhere] = [await createOwner(), await createOwner()];
    await make({ ...roof, pinned: true }, here);
    await make({ title: 'שלום: "ציטוט"', text: "---\nnot: front matter\n---\nטקסט" }, here);
    const response = await send("GET", `${base}/export`, here.token);
    expect(response.headers.get("Content-Type")).toBe("application/zip");
    const archive = new Uint8Array(await response.arrayBuffer());
    expect(await importZip(archive, here)).toEqual({ created: 0, unchanged: 2, refused: [] });
    expect(await importZip(archive, elsewhere)).toEqual({ created: 2, unchanged: 0, refused: [] });
    const shown = async (person: Person) => {
      const { items } = (await call("GET", `${base}?sort=title`, person.token)).body;
      return items.map(({ title, text, tags, pinned }: Record<string, unknown>) => ({ title, text, tags, pinned }));
    };
    expect(await shown(elsewhere)).toEqual(await shown(here));
  });

  it.each([
    ["a bomb", zip([{ name: "a.md", content: "x".repeat(40_000_000) }])],
    ["a name that leads elsewhere", zip([{ name: "../a.md", content: "x" }])],
    ["aliases that grow", zip([{ name: "a.md", content: "---\na: &a [x]\nb: [*a, *a]\ntitle: T\n---\nText" }])],
  ])("refuse or survive %s", async (_, archive) => {
    const { status, body } = await call("POST", `${base}/import`, owner.token, { body: fileForm(archive, "n.zip") });
    expect(status === 400 || body.refused.length + body.created === 1).toBe(true);
  });
});
