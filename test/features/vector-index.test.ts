// One suite for whatever finds vectors: Postgres itself, and Vectorize (a double that keeps to its documented limits and delays).
import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { servicesOf } from "../../src/composition.ts";
import { askQuestion } from "../../src/conversation/ask.ts";
import { searchKnowledge } from "../../src/http/searching/search.ts";
import { ingest } from "../../src/knowledge/ingest.ts";
import { pgVectorIndex } from "../../src/knowledge/pgvector.ts";
import { adoptVectors } from "../../src/knowledge/vector-follow.ts";
import type { VectorIndex } from "../../src/knowledge/vector-index.ts";
import { newId } from "../../src/platform/ids.ts";
import { newTrace } from "../../src/platform/trace.ts";
import { call, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { begin, hearthWith, present, step, untilStatus, vectorsOf } from "../support/reindex.ts";
import { VectorizeDouble } from "../support/vectorize-double.ts";
import {
  direction,
  find,
  follow,
  type IndexUnderTest,
  makeDue,
  onPgvector,
  onVectorize,
  placeSource,
  placesOf,
  searched,
  testModel,
  textsOf,
} from "../support/vectors.ts";
import { actorOf, askingAs, createOwner, createPerson, type Person, services } from "../support/workspace.ts";

const change = (person: Person, ...statements: ReturnType<typeof sql>[]) =>
  services().database.forWorkspace(person, (db) => statements.map((statement) => db.execute(statement)));

const softDelete = (person: Person, id: string) =>
  change(person, sql`update sources set deleted_at = now() where id = ${id}`);
const restore = (person: Person, id: string) =>
  change(person, sql`update sources set deleted_at = null where id = ${id}`);

describe.each([
  ["pgvector", onPgvector],
  ["vectorize", onVectorize],
])("%s", (_, open) => {
  it("finds the nearest first, with their cosine", async () => {
    const index = open();
    const owner = await createOwner();
    await placeSource(index, owner, {
      passages: [
        ["far", direction(80)],
        ["near", direction(10)],
        ["middle", direction(40)],
      ],
    });
    await index.settle();
    const hits = await find(index, owner, { k: 2 });
    expect(textsOf(hits)).toEqual(["near", "middle"]);
    expect(hits[0]?.similarity).toBeCloseTo(Math.cos((10 * Math.PI) / 180), 5);
  });

  it("finds nothing of another workspace, and nothing by another model's vectors", async () => {
    const index = open();
    const [owner, stranger] = [await createOwner(), await createOwner()];
    await placeSource(index, owner, { passages: [["ours", direction(1)]] });
    await placeSource(index, stranger, { passages: [["theirs", direction(0)]] });
    await placeSource(index, owner, { passages: [["of another model", direction(0)]], model: "test/other" });
    await index.settle();
    expect(textsOf(await find(index, owner))).toEqual(["ours"]);
    expect(textsOf(await find(index, owner, { model: "test/other" }))).toEqual(["of another model"]);
    expect(await find(index, owner, { model: "test/none" })).toEqual([]);
  });

  it("compares what full text found by the same model alone", async () => {
    const index = open();
    const owner = await createOwner();
    await placeSource(index, owner, { passages: [["lantern", direction(60)]], model: "test/other" });
    await index.settle();
    const [hit] = await find(index, owner, { text: "lantern" });
    expect(hit).toMatchObject({ text: "lantern", similarity: null });
  });

  it("tells models apart whose long names begin alike", async () => {
    const index = open();
    const owner = await createOwner();
    const [one, other] = [`test/${"m".repeat(90)}-one`, `test/${"m".repeat(90)}-other`];
    await placeSource(index, owner, { passages: [["one", direction(0)]], model: one });
    await placeSource(index, owner, { passages: [["other", direction(0)]], model: other });
    await index.settle();
    expect(textsOf(await find(index, owner, { model: other }))).toEqual(["other"]);
  });

  it("finds by role, kind and tags only what may be found", async () => {
    const index = open();
    const owner = await createOwner();
    const viewer = await createPerson(owner.workspaceId, "viewer");
    await placeSource(index, owner, { passages: [["for all", direction(5)]], tags: ["house", "garden"] });
    await placeSource(index, owner, { passages: [["for admins", direction(1)]], minRole: "admin" });
    await placeSource(index, owner, { passages: [["a note", direction(2)]], kind: "note", tags: ["house"] });
    await index.settle();
    expect(textsOf(await find(index, owner))).toEqual(["for admins", "a note", "for all"]);
    expect(textsOf(await find(index, viewer))).toEqual(["a note", "for all"]);
    expect(textsOf(await find(index, owner, { filter: { sourceKinds: ["note", "page"] } }))).toEqual(["a note"]);
    expect(textsOf(await find(index, owner, { filter: { tags: ["house"] } }))).toEqual(["a note", "for all"]);
    expect(textsOf(await find(index, owner, { filter: { tags: ["house", "garden"] } }))).toEqual(["for all"]);
    expect(await find(index, owner, { filter: { sourceKinds: [] } })).toEqual([]);
  });

  it("follows a source whose least role has changed", async () => {
    const index = open();
    const owner = await createOwner();
    const viewer = await createPerson(owner.workspaceId, "viewer");
    const id = await placeSource(index, owner, { passages: [["secret", direction(1)]], minRole: "admin" });
    await index.settle();
    expect(await find(index, viewer)).toEqual([]);
    await change(owner, sql`update sources set min_role = 'viewer' where id = ${id}`);
    await index.settle();
    expect(textsOf(await find(index, viewer))).toEqual(["secret"]);
  });

  it("drops a deleted source at once, and finds it again when it is back", async () => {
    const index = open();
    const owner = await createOwner();
    const id = await placeSource(index, owner, { passages: [["there", direction(1)]] });
    await index.settle();
    await softDelete(owner, id);
    expect(await find(index, owner)).toEqual([]);
    await index.settle();
    await restore(owner, id);
    await index.settle();
    expect(textsOf(await find(index, owner))).toEqual(["there"]);
  });

  it("drops at once what isn't of the live version, and what is gone", async () => {
    const index = open();
    const owner = await createOwner();
    const id = await placeSource(index, owner, { passages: [["version 1", direction(1)]] });
    const gone = await placeSource(index, owner, { passages: [["gone", direction(1)]] });
    await index.settle();
    await change(
      owner,
      sql`update sources set live_version = 2 where id = ${id}`,
      sql`delete from passages where source_id = ${gone}`,
    );
    expect(await find(index, owner)).toEqual([]);
  });

  it("gives as many as it has where more are asked for than it gives at most", async () => {
    const index = open();
    const owner = await createOwner();
    const passages = Array.from({ length: 60 }, (_, n) => [`passage ${n}`, direction(n)] as const);
    await placeSource(index, owner, { passages });
    await index.settle();
    const hits = await find(index, owner, { k: 50 });
    expect(textsOf(hits)).toEqual(passages.slice(0, 50).map(([text]) => text));
  });
});

describe("the setting VECTOR_INDEX", () => {
  it("chooses what finds vectors, and wants the binding that it needs", () => {
    expect(servicesOf({ ...env }).vectors.name).toBe("pgvector");
    const chosen = { ...env, VECTOR_INDEX: "vectorize" };
    expect(() => servicesOf(chosen)).toThrow("VECTOR_INDEX: needs the binding VECTORS");
    // What is used of the binding is a part of the real one.
    const VECTORS = new VectorizeDouble() as unknown as VectorizeIndex;
    expect(servicesOf({ ...chosen, VECTORS }).vectors.name).toBe("vectorize");
  });
});

describe("Vectorize", () => {
  it("hears of a change later: full text finds it at once", async () => {
    const index = onVectorize();
    const owner = await createOwner();
    await placeSource(index, owner, { passages: [["lighthouse", direction(1)]] });
    expect(await find(index, owner)).toEqual([]);
    const found = await searched(index, owner, { text: "lighthouse" });
    expect(found).toMatchObject({ isDegraded: false, hits: [{ text: "lighthouse", similarity: expect.any(Number) }] });
    await follow(index.vectors);
    expect(await placesOf(owner)).toEqual(["sent"]);
    expect(await find(index, owner)).toEqual([]);
    index.double.process();
    await follow(index.vectors);
    expect(await placesOf(owner)).toEqual(["vectorize"]);
    expect(textsOf(await find(index, owner))).toEqual(["lighthouse"]);
  });

  it.each(["down", "hanging"] as const)("is %s: full text does alone, and says so", async (mode) => {
    const index = onVectorize();
    const owner = await createOwner();
    await placeSource(index, owner, { passages: [["lighthouse", direction(1)]] });
    await index.settle();
    index.double.mode = mode;
    const found = await searched(index, owner, { text: "lighthouse" });
    expect(found).toMatchObject({ isDegraded: true, hits: [{ text: "lighthouse" }] });
  });

  it("is down while vectors are sent: they are sent when it is back, and once is enough", async () => {
    const index = onVectorize();
    const owner = await createOwner();
    await placeSource(index, owner, { passages: [["lighthouse", direction(1)]] });
    index.double.mode = "down";
    await expect(follow(index.vectors)).rejects.toThrow("internal error");
    expect(await placesOf(owner)).toEqual(["pending"]);
    index.double.mode = "well";
    // Somebody may be at it still.
    await follow(index.vectors);
    expect(index.double.size).toBe(0);
    await index.settle();
    expect(textsOf(await find(index, owner))).toEqual(["lighthouse"]);
    await change(owner, sql`update passage_vectors set place = 'pending'`);
    await index.settle();
    expect(index.double.size).toBe(1);
  });

  it("loses a change after it took it: it is sent again", async () => {
    const index = onVectorize();
    const owner = await createOwner();
    await placeSource(index, owner, { passages: [["lighthouse", direction(1)]] });
    index.double.mode = "losing";
    await index.settle();
    expect(await placesOf(owner)).toEqual(["sent"]);
    index.double.mode = "well";
    await change(owner, sql`update passage_vectors set due_at = now() - interval '1 hour'`);
    await index.settle();
    expect(textsOf(await find(index, owner))).toEqual(["lighthouse"]);
  });

  it("sends what has changed on the way once more", async () => {
    const double = new VectorizeDouble();
    const index = onVectorize(double);
    const owner = await createOwner();
    const id = await placeSource(index, owner, { passages: [["lighthouse", direction(1)]], minRole: "admin" });
    const upsert = double.upsert.bind(double);
    double.upsert = async (vectors) => {
      double.upsert = upsert;
      await change(owner, sql`update sources set min_role = 'member' where id = ${id}`);
      return upsert(vectors);
    };
    await follow(index.vectors);
    expect(double.calls.filter(({ name }) => name === "upsert")).toHaveLength(2);
    await index.settle();
    const member = await createPerson(owner.workspaceId, "member");
    expect(textsOf(await find(index, member))).toEqual(["lighthouse"]);
  });

  it("is told of hundreds in batches, and forgets them in batches that it takes", async () => {
    const index = onVectorize();
    const owner = await createOwner();
    const passages = Array.from({ length: 250 }, (_, n) => [`passage ${n}`, direction(n / 3)] as const);
    const id = await placeSource(index, owner, { passages });
    await index.settle();
    expect(index.double.size).toBe(250);
    expect(await find(index, owner, { k: 50 })).toHaveLength(50);
    await softDelete(owner, id);
    await follow(index.vectors);
    // An upsert may still be under way.
    expect(index.double.calls.filter(({ name }) => name === "deleteByIds")).toEqual([]);
    await makeDue();
    index.double.mode = "down";
    await expect(follow(index.vectors)).rejects.toThrow();
    index.double.mode = "well";
    await index.settle();
    expect(index.double.size).toBe(0);
    const [{ rows }] = await services().database.forWorkspace(owner, (db) => [
      db.execute(sql`select from vector_deletions`),
    ]);
    expect(rows).toEqual([]);
  });

  it("forgets a passage that is deleted for good", async () => {
    const index = onVectorize();
    const owner = await createOwner();
    const id = await placeSource(index, owner, { passages: [["gone", direction(1)]] });
    await index.settle();
    await change(owner, sql`delete from passages where source_id = ${id}`);
    await index.settle();
    expect(index.double.size).toBe(0);
  });

  it("gives ids that nobody knows: they are dropped", async () => {
    const index = onVectorize();
    const owner = await createOwner();
    await placeSource(index, owner, { passages: [["known", direction(1)]] });
    await index.double.upsert([
      {
        id: newId(),
        values: direction(0),
        namespace: owner.workspaceId,
        metadata: { model: testModel, source_kind: "document", min_role: "viewer" },
      },
    ]);
    await index.settle();
    expect(textsOf(await find(index, owner))).toEqual(["known"]);
  });

  it("needs its metadata indexes: without them search is full text alone", async () => {
    const index = onVectorize(new VectorizeDouble(["model"]));
    const owner = await createOwner();
    await placeSource(index, owner, { passages: [["lighthouse", direction(1)]] });
    await index.settle();
    expect(await searched(index, owner, { text: "lighthouse" })).toMatchObject({ isDegraded: true, hits: [{}] });
  });
});

describe("ingestion with Vectorize", () => {
  /** The queue's own consumer works with the settings of the tests: what it did is undone. */
  async function ingestOn({ vectors }: Pick<IndexUnderTest, "vectors">): Promise<{ owner: Person; id: string }> {
    const owner = await createOwner();
    const id = await uploadReady(owner, heatingNote);
    await change(owner, sql`update sources set status = 'queued', live_version = null, attempts = 0 where id = ${id}`);
    expect(await ingest({ workspaceId: owner.workspaceId, sourceId: id }, { ...services(), vectors })).toBe("ready");
    return { owner, id };
  }
  const searchOn = (owner: Person, vectors: VectorIndex) =>
    searchKnowledge({ ...services(), vectors, ...askingAs(owner) }, { query: "what must the gauge show", k: 3 });

  it("is ready at once; its vectors are told to be pending until they are found", async () => {
    const index = onVectorize();
    const { owner, id } = await ingestOn(index);
    const pending = await call("GET", `/api/v1/docs/${id}`, owner.token);
    expect(pending.body).toMatchObject({ status: "ready", vectors: "pending" });
    const early = await searchOn(owner, index.vectors);
    expect(early).toMatchObject({ degraded: false, results: [{ text: expect.stringContaining("blue valve") }] });
    expect(early.results).toHaveLength(1);
    await index.settle();
    expect((await call("GET", `/api/v1/docs/${id}`, owner.token)).body).toMatchObject({ vectors: "ready" });
    expect((await call("GET", "/api/v1/docs", owner.token)).body.items[0]).toMatchObject({ vectors: "ready" });
    expect(await searchOn(owner, index.vectors)).toMatchObject({ degraded: false });
  });

  it.each(["down", "hanging"] as const)(
    "is ready though Vectorize is %s, and an answer is found by full text",
    async (mode) => {
      const index = onVectorize();
      index.double.mode = mode;
      const { owner } = await ingestOn(index);
      expect(await searchOn(owner, index.vectors)).toMatchObject({
        degraded: true,
        results: [{ text: expect.stringContaining("blue valve") }],
      });
      const question = { question: "What must the gauge show?", models: ["builtin/extractive"], form: "json" as const };
      const hearth = { ...services(), vectors: index.vectors, ...askingAs(owner) };
      const asked = await askQuestion(actorOf(owner), { ...question, cacheUse: "use" }, newTrace(), hearth);
      expect(JSON.parse(String(asked.body))).toMatchObject({ answer: expect.stringContaining("1.5 bar") });
      index.double.mode = "well";
      await index.settle();
      expect(await searchOn(owner, index.vectors)).toMatchObject({ degraded: false });
    },
  );

  it("moves to another model only once Vectorize finds the new vectors, and forgets the old ones", async () => {
    const index = onVectorize();
    const { owner } = await ingestOn(index);
    await index.settle();
    const hearth = hearthWith({ vectors: index.vectors }, 100);
    await begin(owner, { model: "openai/embed" });
    expect(await step(owner, hearth)).toBe("later");
    expect(await present(owner)).toMatchObject({ status: "running", reason: "vectors_pending" });
    expect(await searchOn(owner, index.vectors)).toMatchObject({ degraded: false });
    index.double.process();
    await untilStatus(owner, "collecting", hearth);
    expect(index.double.size).toBe(6);
    expect(await searchOn(owner, index.vectors)).toMatchObject({ degraded: false, results: [{}, {}, {}] });
    await untilStatus(owner, "done", hearth);
    await index.settle();
    expect(index.double.size).toBe(3);
    expect(await vectorsOf(owner)).toEqual({ "openai/embed": 3 });
    expect(await searchOn(owner, index.vectors)).toMatchObject({ degraded: false, results: [{}, {}, {}] });
  });

  it("is left for pgvector: it takes the vectors over without embedding anything", async () => {
    const index = onVectorize();
    const { owner } = await ingestOn(index);
    await index.settle();
    // What is compared one by one needs no index's leave.
    expect((await searchOn(owner, pgVectorIndex)).results).toHaveLength(3);
    await change(owner, sql`update passage_vectors set due_at = now() - interval '2 hours'`);
    await adoptVectors({ ...services(), vectors: pgVectorIndex });
    expect(await placesOf(owner)).toEqual(["postgres", "postgres", "postgres"]);
    expect((await searchOn(owner, pgVectorIndex)).results).toHaveLength(3);
  });

  it("takes over what pgvector had", async () => {
    const index = onVectorize();
    const owner = await createOwner();
    await placeSource(onPgvector(), owner, { passages: [["lighthouse", direction(1)]] });
    expect(await find(index, owner)).toEqual([]);
    await change(owner, sql`update passage_vectors set due_at = now() - interval '1 year'`);
    await adoptVectors({ ...services(), vectors: index.vectors });
    await index.settle();
    expect(textsOf(await find(index, owner))).toEqual(["lighthouse"]);
  });
});
