// Relations between items: walked over several hops, in circles, and past what one may not read.
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../src/platform/ids.ts";
import { call } from "../support/api.ts";
import { changeItem, itemsBase, ofItem, publishItem } from "../support/knowledge-items.ts";
import { createOwner, createPerson, type Person } from "../support/workspace.ts";

let owner: Person;
let ids: Record<string, string>;
beforeAll(async () => {
  owner = await createOwner();
  ids = {};
  for (const title of ["a", "b", "c", "d", "e"])
    ids[title] = await publishItem(owner, { title, text: `The ${title} valve of the boiler.` });
});

const relate = (from: string, to: string, type = "related", person = owner) =>
  call("PUT", `${itemsBase}/${ids[from]}/relations`, person.token, { json: { item_id: ids[to] ?? to, type } });
const unrelate = (from: string, to: string, type = "related") =>
  call("DELETE", `${itemsBase}/${ids[from]}/relations?item_id=${ids[to]}&type=${type}`, owner.token);
const around = async (from: string, query: string, person = owner) =>
  (await ofItem(person, ids[from] ?? "", `/related?${query}`)).body;
const titlesOf = ({ items }: { items: { title: string; hops: number }[] }) =>
  items.map(({ title, hops }) => `${title}${hops}`);

describe("Related items", () => {
  it("are reached in either direction, nearest first, once, in circles too", async () => {
    await relate("a", "b", "part_of");
    await relate("b", "c", "depends_on");
    await relate("d", "c", "replaces");
    await relate("d", "a");
    await relate("d", "a");
    await relate("d", "e", "contradicts");
    expect(titlesOf(await around("a", ""))).toEqual(["b1", "d1"]);
    expect((await around("a", "")).items).toMatchObject([
      { id: ids.b, state: "published", via: { type: "part_of", item_id: ids.a, direction: "out" } },
      { id: ids.d, via: { type: "related", item_id: ids.a, direction: "in" } },
    ]);
    expect(titlesOf(await around("a", "hops=2"))).toEqual(["b1", "d1", "c2", "e2"]);
    expect(titlesOf(await around("a", "hops=4"))).toEqual(["b1", "d1", "c2", "e2"]);
    expect(titlesOf(await around("a", "hops=4&type=part_of&type=depends_on"))).toEqual(["b1", "c2"]);
    expect((await around("c", "hops=1")).items).toMatchObject([
      { title: "b", via: { type: "depends_on", item_id: ids.c, direction: "in" } },
      { title: "d", via: { type: "replaces", item_id: ids.c, direction: "in" } },
    ]);
  });

  it("are walked to past nothing that one may not read", async () => {
    const viewer = await createPerson(owner.workspaceId, "viewer");
    await changeItem(owner, ids.d ?? "", { min_role: "admin" });
    await changeItem(owner, ids.b ?? "", { state: "retired" });
    expect(titlesOf(await around("a", "hops=4", viewer))).toEqual([]);
    expect(titlesOf(await around("a", "hops=4"))).toEqual(["b1", "d1", "c2", "e2"]);
    const member = await createPerson(owner.workspaceId, "member");
    expect(titlesOf(await around("a", "hops=4", member))).toEqual(["b1", "c2"]);
    expect((await relate("a", "d", "related", member)).status).toBe(404);
    await call("DELETE", `${itemsBase}/${ids.b}`, owner.token);
    expect(titlesOf(await around("a", "hops=4"))).toEqual(["d1", "c2", "e2"]);
  });

  it("are undone one by one", async () => {
    expect((await unrelate("d", "e", "contradicts")).status).toBe(204);
    expect((await unrelate("d", "e", "contradicts")).status).toBe(404);
    expect(titlesOf(await around("e", "hops=4"))).toEqual([]);
  });

  it("are suggested by their nearness, as far as they aren't related yet", async () => {
    const { suggestions } = await around("e", "");
    expect(suggestions.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([ids.a, ids.c]));
    expect(suggestions.map(({ id }: { id: string }) => id)).not.toContain(ids.e);
    expect(suggestions[0].similarity).toBeGreaterThan(0.5);
    expect((await around("a", "hops=1")).suggestions.map(({ id }: { id: string }) => id)).not.toContain(ids.d);
  });

  it("are others, of this workspace, and not without end", async () => {
    expect((await relate("a", "a")).body.error.details).toMatchObject([{ field: "item_id" }]);
    expect((await relate("a", newId())).status).toBe(404);
    const stranger = await createOwner();
    const foreign = await publishItem(stranger, { title: "Foreign" });
    expect((await relate("a", foreign)).status).toBe(404);
    expect((await relate("a", foreign, "related", stranger)).status).toBe(404);
  });
});
