// Tags over all documents: counted, renamed, merged, taken away, and never of documents that somebody may not see.
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { sources } from "../../src/knowledge/knowledge.table.ts";
import { newId } from "../../src/platform/ids.ts";
import { ask, call, upload, uploadReady } from "../support/api.ts";
import { recordOf } from "../support/audit.ts";
import { createOwner, createPerson, type Person, services } from "../support/workspace.ts";

let owner: Person;
beforeEach(async () => {
  owner = await createOwner();
});

const withTags = async (tags: string, person = owner): Promise<string> =>
  (await upload(person, `Text ${newId()}.`, "note.txt", { tags })).body.id;
const tagsOf = async (person = owner): Promise<[string, number][]> =>
  (await call("GET", "/api/v1/tags", person.token)).body.items.map((tag: { name: string; documents: number }) => [
    tag.name,
    tag.documents,
  ]);
const carried = async (id: string, person = owner): Promise<string[]> =>
  (await call("GET", `/api/v1/docs/${id}`, person.token)).body.tags;
const rename = (from: string, name: string, person = owner) =>
  call("PATCH", `/api/v1/tags/${encodeURIComponent(from)}`, person.token, { json: { name } });
const merge = (from: string[], into: string, person = owner) =>
  call("POST", "/api/v1/tags/merge", person.token, { json: { from, into } });
const remove = (name: string, person = owner) =>
  call("DELETE", `/api/v1/tags/${encodeURIComponent(name)}`, person.token);
const hide = (id: string) =>
  services().database.forWorkspace(owner, (db) => [
    db.update(sources).set({ minRole: "admin" }).where(eq(sources.id, id)),
  ]);

describe("the list of tags", () => {
  it("counts each once a document, page by page in one order", async () => {
    await withTags("house, winter, house");
    await withTags("house,Zebra");
    await withTags("דירה");
    const deleted = await withTags("gone");
    await call("DELETE", `/api/v1/docs/${deleted}`, owner.token);
    const all: [string, number][] = [
      ["Zebra", 1],
      ["house", 2],
      ["winter", 1],
      ["דירה", 1],
    ];
    expect(await tagsOf()).toEqual(all);
    const names: string[] = [];
    let cursor = "";
    do {
      const { body } = await call("GET", `/api/v1/tags?limit=1${cursor}`, owner.token);
      names.push(...body.items.map(({ name }: { name: string }) => name));
      cursor = body.next_cursor ? `&cursor=${body.next_cursor}` : "";
    } while (cursor !== "");
    expect(names).toEqual(all.map(([name]) => name));
  });

  it("is the workspace's own", async () => {
    await withTags("house");
    expect(await tagsOf(await createOwner())).toEqual([]);
  });
});

describe("renaming a tag", () => {
  it("renames it on every document, in its place", async () => {
    const id = await withTags("a,b,c");
    await withTags("b");
    expect(await rename("b", " x  y ")).toMatchObject({ status: 200, body: { name: "x y", documents: 2 } });
    expect(await carried(id)).toEqual(["a", "x y", "c"]);
    expect(await tagsOf()).toEqual([
      ["a", 1],
      ["c", 1],
      ["x y", 2],
    ]);
  });

  it("goes through more documents than one statement takes", async () => {
    await services().database.forWorkspace(owner, (db) => [
      db.execute(sql`
        insert into sources (id, workspace_id, kind, title, status, tags, created_by)
        select gen_random_uuid(), ${owner.workspaceId}, 'document', 'Many', 'failed', '{many}', ${owner.userId} from generate_series(1, 5001)`),
    ]);
    expect((await rename("many", "all")).body).toEqual({ name: "all", documents: 5_001 });
    expect(await tagsOf()).toEqual([["all", 5_001]]);
    const told = (await recordOf(owner.workspaceId)).filter(({ action }) => action === "tag.rename");
    expect(told).toHaveLength(2);
  });

  it("takes names with slashes, percent signs and other scripts", async () => {
    const id = await withTags("50 % off/now");
    expect((await rename("50 % off/now", "מבצע?")).status).toBe(200);
    expect((await rename("מבצע?", "a#b")).status).toBe(200);
    expect(await carried(id)).toEqual(["a#b"]);
    expect((await remove("a#b")).status).toBe(204);
  });

  it("is 404 for one that nobody carries, 409 where the new name is taken", async () => {
    await withTags("a,b");
    expect((await rename("z", "y")).status).toBe(404);
    expect(await rename("a", "b")).toMatchObject({ status: 409, body: { error: { error_code: "ERR_CONFLICT" } } });
    expect(await tagsOf()).toEqual([
      ["a", 1],
      ["b", 1],
    ]);
  });
});

describe("merging tags", () => {
  it("makes one of them, once a document", async () => {
    const both = await withTags("car, auto, red");
    const one = await withTags("auto");
    const none = await withTags("red");
    expect(await merge(["auto", "automobile", "car"], "car")).toMatchObject({ body: { name: "car", documents: 2 } });
    expect([await carried(both), await carried(one), await carried(none)]).toEqual([["car", "red"], ["car"], ["red"]]);
  });

  it("is 404 where nobody carries any of them", async () => {
    await withTags("b");
    expect((await merge(["a"], "b")).status).toBe(404);
  });

  it("twice at once ends as once", async () => {
    for (let count = 0; count < 3; count++) await withTags("a,b");
    await Promise.all([merge(["a"], "c"), merge(["b"], "c"), rename("a", "d")]);
    const names = (await tagsOf()).map(([name]) => name);
    expect(names).toContain("c");
    expect(names).not.toContain("a");
    expect(names).not.toContain("b");
  });
});

describe("taking a tag away", () => {
  it("takes it off every document", async () => {
    const id = await withTags("a,b");
    expect((await remove("a")).status).toBe(204);
    expect(await carried(id)).toEqual(["b"]);
    expect((await remove("a")).status).toBe(404);
  });
});

describe("whoever changes tags", () => {
  it("neither sees nor touches documents above his role", async () => {
    const secret = await withTags("plan,takeover");
    const open = await withTags("plan");
    await hide(secret);
    const member = await createPerson(owner.workspaceId, "member");
    expect(await tagsOf(member)).toEqual([["plan", 1]]);
    expect((await remove("takeover", member)).status).toBe(404);
    expect((await rename("plan", "takeover", member)).status).toBe(200);
    expect([await carried(secret), await carried(open)]).toEqual([["plan", "takeover"], ["takeover"]]);
  });

  it("is at least a member; a viewer reads", async () => {
    await withTags("a");
    const viewer = await createPerson(owner.workspaceId, "viewer");
    expect(await tagsOf(viewer)).toEqual([["a", 1]]);
    expect((await rename("a", "b", viewer)).status).toBe(403);
    expect((await merge(["a"], "b", viewer)).status).toBe(403);
    expect((await remove("a", viewer)).status).toBe(403);
  });

  it("stands in the record with hashes, without the tag; what hit nothing doesn't", async () => {
    await withTags("haemophilia");
    await merge(["nothing"], "x");
    await rename("haemophilia", "blood");
    await merge(["blood"], "x");
    await remove("x");
    const rows = (await recordOf(owner.workspaceId)).filter(({ action }) => action.startsWith("tag."));
    expect(rows.map(({ action }) => action)).toEqual(["tag.rename", "tag.merge", "tag.delete"]);
    expect(rows[0]).toMatchObject({ beforeHash: expect.any(String), afterHash: expect.any(String) });
    expect(rows[2]).toMatchObject({ beforeHash: expect.any(String), afterHash: null });
    expect(JSON.stringify(rows)).not.toMatch(/haemophilia|blood/);
  });

  it("is heeded by the very next question", async () => {
    await uploadReady(owner, "# Wifi\n\nThe password of the wifi is blue-whale.", "wifi.md", { tags: "net" });
    const asked = { question: "What is the password of the wifi?", model: "builtin/extractive" };
    const within = (tag: string) => ask(owner, { ...asked, filter: { tags: [tag] } });
    expect((await within("net")).body.citations).toHaveLength(1);
    await rename("net", "network");
    expect((await within("net")).body.citations).toEqual([]);
    expect((await within("network")).body.citations).toHaveLength(1);
  });
});
