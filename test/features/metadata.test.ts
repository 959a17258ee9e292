// What is said of a document: given at upload, changed later, never lost to a race, told to nobody by the record.
import { describe, expect, it } from "vitest";
import { ask, call, fileForm, ingested, uploadReady } from "../support/api.ts";
import { recordOf } from "../support/audit.ts";
import { heatingNote } from "../support/documents.ts";
import { createOwner, createPerson, type Person } from "../support/workspace.ts";

const change = (person: Person, id: string, json: unknown, headers: Record<string, string> = {}) =>
  call("PATCH", `/api/v1/docs/${id}`, person.token, { json, headers });
const read = (person: Person, id: string) => call("GET", `/api/v1/docs/${id}`, person.token);

describe("what is said of a document", () => {
  it("comes with the upload, in one spelling", async () => {
    const owner = await createOwner();
    const fields = { author: " Noa  Levi", path: "manuals//Boiler room/", tags: "house,  house , cafe\u0301" };
    const taken = await call("POST", "/api/v1/docs", owner.token, { body: fileForm(heatingNote, "a.md", fields) });
    expect(taken.body).toMatchObject({
      author: "Noa Levi",
      path: "/manuals/Boiler room",
      tags: ["house", "caf\u00e9"],
      file_size: new TextEncoder().encode(heatingNote).length,
      content_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      page_count: null,
      uploaded_at: taken.body.created_at,
    });
  });

  it("is changed as far as it is named, and read back", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, heatingNote, "a.md", { author: "Noa", path: "/old", tags: "house" });
    const first = await change(owner, id, { title: "Boiler", path: "new/place" });
    expect(first).toMatchObject({
      status: 200,
      body: { title: "Boiler", author: "Noa", path: "/new/place", tags: ["house"], status: "ready" },
    });
    expect(first.headers.get("ETag")).toBe((await read(owner, id)).headers.get("ETag"));
    await change(owner, id, { author: null, path: "", tags: [] });
    expect((await read(owner, id)).body).toMatchObject({ title: "Boiler", author: null, path: null, tags: [] });
    await change(owner, id, { author: "", path: null, tags: ["b", "a", "b"] });
    expect((await read(owner, id)).body).toMatchObject({ author: null, path: null, tags: ["b", "a"] });
  });

  it.each([
    [{}, "json"],
    [{ title: " " }, "title"],
    [{ title: "t".repeat(301) }, "title"],
    [{ path: "/a/./b" }, "path"],
    [{ path: `/${"p".repeat(500)}` }, "path"],
    [{ tags: Array.from({ length: 21 }, (_, index) => `t${index}`) }, "tags"],
    [{ tags: "house" }, "tags"],
  ])("refuses %j and names the field", async (json, field) => {
    const owner = await createOwner();
    const id = await uploadReady(owner, heatingNote);
    const answer = await change(owner, id, json);
    expect(answer).toMatchObject({ status: 400, body: { error: { details: [{ field }] } } });
  });

  it("is changed only by who has the present revision, where he insists on it", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, heatingNote);
    const etag = (await read(owner, id)).headers.get("ETag") ?? "";
    expect((await change(owner, id, { title: "First" }, { "If-Match": etag })).status).toBe(200);
    expect((await change(owner, id, { title: "Second" }, { "If-Match": etag })).status).toBe(412);
    expect((await read(owner, id)).body.title).toBe("First");
  });

  it("loses nothing when five change different things at once, or while it is being read", async () => {
    const owner = await createOwner();
    const { body } = await call("POST", "/api/v1/docs", owner.token, { body: fileForm(heatingNote, "a.md") });
    const changes = [{ title: "Boiler" }, { author: "Noa" }, { path: "/house" }];
    const answers = await Promise.all(changes.map((one) => change(owner, body.id, one)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await ingested(owner, body.id)).body).toMatchObject({
      status: "ready",
      title: "Boiler",
      author: "Noa",
      path: "/house",
    });
  });

  it("is no viewer's to change, and nobody's of another workspace", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, heatingNote);
    const viewer = await createPerson(owner.workspaceId, "viewer");
    expect((await change(viewer, id, { title: "Mine" })).status).toBe(403);
    expect((await change(await createOwner(), id, { title: "Mine" })).status).toBe(404);
  });

  it("leaves a row in the record, with hashes and without the words", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, heatingNote);
    await change(owner, id, { title: "Sarcoidosis", author: "Mira", path: "/patients" });
    const rows = (await recordOf(owner.workspaceId)).filter(({ action }) => action === "document.change");
    expect(rows).toMatchObject([
      {
        entityId: id,
        beforeHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        afterHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/Sarcoidosis|Mira|patients/);
  });

  it("is told anew by the very next answer", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, heatingNote, "a.md", { title: "Old title" });
    const asked = { question: "What must the gauge show?", model: "builtin/extractive" };
    expect((await ask(owner, asked)).body.citations[0].title).toBe("Old title");
    await change(owner, id, { title: "New title" });
    expect((await ask(owner, asked)).body.citations[0].title).toBe("New title");
  });
});
