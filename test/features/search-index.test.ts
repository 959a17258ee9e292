// The inverted index behind full text: right after every write and deletion, the workspace's own, and caught up on old passages.
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { writeMissingTerms } from "../../src/knowledge/backfill.ts";
import { termCounts } from "../../src/knowledge/terms.ts";
import { sqlStateOf } from "../../src/platform/database.ts";
import { call, uploadReady } from "../support/api.ts";
import { heatingNote, hebrewNote } from "../support/documents.ts";
import { createOwner, createPerson, type Person, services } from "../support/workspace.ts";

let owner: Person;
beforeEach(async () => {
  owner = await createOwner();
});

const search = (person: Person, query: string, options: object = {}) =>
  call("POST", "/api/v1/search", person.token, { json: { query, ...options } });

const found = async (person: Person, query: string): Promise<string[]> =>
  (await search(person, query)).body.results
    .filter((result: { text_rank: number }) => result.text_rank > 0)
    .map((result: { text: string }) => result.text);

interface Counted {
  totals: { passages: number; length: number };
  terms: Record<string, number>;
  postings: Record<string, number>;
}

/** What the index holds, and what counting the passages anew gives. */
async function indexOf({ workspaceId }: Person): Promise<{ kept: Counted; counted: Counted }> {
  const [totals, terms, postings, passages] = await services().database.forWorkspace({ workspaceId }, (db) => [
    db.execute<Counted["totals"]>(sql`select passages, length::int as length from search_totals`),
    db.execute<{ term: string; passages: number }>(sql`select term, passages from search_terms`),
    db.execute<{ key: string; count: number }>(
      sql`select passage_id || ' ' || term || ' ' || length as key, count from search_postings`,
    ),
    db.execute<{ id: string; heading: string; text: string }>(sql`select id, heading, text from passages`),
  ]);
  const counted: Counted = { totals: { passages: 0, length: 0 }, terms: {}, postings: {} };
  for (const { id, heading, text } of passages.rows) {
    const counts = termCounts(heading, text);
    const length = [...counts.values()].reduce((sum, count) => sum + count, 0);
    counted.totals.passages++;
    counted.totals.length += length;
    for (const [term, count] of counts) {
      counted.terms[term] = (counted.terms[term] ?? 0) + 1;
      counted.postings[`${id} ${term} ${length}`] = count;
    }
  }
  const kept = {
    totals: totals.rows[0] ?? { passages: 0, length: 0 },
    terms: Object.fromEntries(terms.rows.map(({ term, passages }) => [term, passages])),
    postings: Object.fromEntries(postings.rows.map(({ key, count }) => [key, count])),
  };
  return { kept, counted };
}

describe("the index", () => {
  it("holds what counting the passages anew gives, after uploads at once and after a deletion of passages", async () => {
    await Promise.all([
      uploadReady(owner, heatingNote, "heating.md"),
      uploadReady(owner, hebrewNote, "guests.md"),
      uploadReady(owner, "The boiler is blue. The boiler hums.", "boiler.txt"),
    ]);
    const full = await indexOf(owner);
    expect(full.counted.totals.passages).toBeGreaterThan(2);
    expect(full.kept).toEqual(full.counted);

    await services().database.forWorkspace(owner, (db) => [
      db.execute(sql`delete from passages where text like '%hums%'`),
    ]);
    const fewer = await indexOf(owner);
    expect(fewer.counted.totals.passages).toBe(full.counted.totals.passages - 1);
    expect(fewer.kept).toEqual(fewer.counted);

    await services().database.forWorkspace(owner, (db) => [db.execute(sql`delete from passages`)]);
    expect((await indexOf(owner)).kept).toEqual({ totals: { passages: 0, length: 0 }, terms: {}, postings: {} });
  });

  it("is the workspace's own: what others write changes no score here", async () => {
    await uploadReady(owner, "The boiler stands in the cellar.", "a.txt");
    await uploadReady(owner, "The ladder leans in the garage.", "b.txt");
    const before = (await search(owner, "boiler")).body.results;
    const other = await createOwner();
    await uploadReady(other, "Boiler, boiler, boiler: nothing but a boiler.", "c.txt");
    expect((await search(owner, "boiler")).body.results).toEqual(before);
  });

  it("can't be written for another workspace, nor changed in place", async () => {
    const other = await createOwner();
    const write = sql`insert into passage_terms (passage_id, workspace_id, terms, counts, length)
      values (gen_random_uuid(), ${other.workspaceId}, '{smuggled}', '{1}', 1)`;
    for (const statement of [write, sql`update passage_terms set length = 1`]) {
      const writing = services().database.forWorkspace(owner, (db) => [db.execute(statement)]);
      expect(await writing.catch(sqlStateOf)).toBe("42501");
    }
  });

  it("gives a viewer as many results as he may see, though better ones are hidden from him", async () => {
    const viewer = await createPerson(owner.workspaceId, "viewer");
    await uploadReady(owner, "The telescope is in the attic.", "open.txt");
    const id = await uploadReady(owner, "Telescope telescope telescope, behind the safe.", "closed.txt");
    await services().database.forWorkspace(owner, (db) => [
      db.execute(sql`update sources set min_role = 'admin' where id = ${id}`),
    ]);
    expect(await found(owner, "telescope")).toHaveLength(2);
    expect(await found(viewer, "telescope")).toEqual(["The telescope is in the attic."]);
  });

  it("ranks by how rare a word is, how often it stands, and how short the passage is", async () => {
    await uploadReady(owner, `The fence is green. ${"It stands beside the old garden wall. ".repeat(6)}`, "long.txt");
    await uploadReady(owner, "The fence is green and the fence is long.", "often.txt");
    await uploadReady(owner, "The gate has a fence of wire.", "once.txt");
    const ranked = await found(owner, "fence");
    expect(ranked[0]).toContain("the fence is long");
    expect(ranked.at(-1)).toContain("garden wall");
    expect((await found(owner, "fence wire"))[0]).toContain("wire");
  });

  it("finds forms of a word by each other, in English and in Hebrew", async () => {
    await uploadReady(owner, "Tomatoes are watered in the evening.", "garden.txt");
    await uploadReady(owner, "המגבות לאורחים נמצאות בארון.", "guests.txt");
    for (const query of ["watering", "tomato", "evenings"]) expect(await found(owner, query)).toHaveLength(1);
    for (const query of ["מגבות", "למגבת", "והאורחים", "שבארון"]) expect(await found(owner, query)).toHaveLength(1);
  });
});

describe("passages of before the index", () => {
  /** As the migration finds them. */
  const makeOld = () =>
    services().database.system("test.old_passages", (db) => [
      db.execute(sql`update passages set words = to_tsvector('english', text) || to_tsvector('simple', text)
        where workspace_id = ${owner.workspaceId}`),
      db.execute(sql`delete from passage_terms where workspace_id = ${owner.workspaceId}`),
      db.execute(sql`insert into search_backlog (passage_id, workspace_id)
        select id, workspace_id from passages where workspace_id = ${owner.workspaceId}`),
    ]);

  it("are found by words at once, and by the index once the cron has written their terms", async () => {
    await uploadReady(owner, heatingNote, "heating.md");
    await makeOld();
    expect((await indexOf(owner)).kept.totals.passages).toBe(0);
    expect((await found(owner, "blue valve"))[0]).toContain("blue valve");
    await writeMissingTerms(services().database);
    const { kept, counted } = await indexOf(owner);
    expect(kept).toEqual(counted);
    expect((await found(owner, "blue valve"))[0]).toContain("blue valve");
  });

  it("that are deleted meanwhile leave nothing behind", async () => {
    await uploadReady(owner, heatingNote, "heating.md");
    await makeOld();
    const [, left] = await services().database.forWorkspace(owner, (db) => [
      db.execute(sql`delete from passages`),
      db.execute(sql`select * from search_backlog`),
    ]);
    expect(left.rows).toEqual([]);
  });
});
