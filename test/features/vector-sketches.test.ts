// Vectors that sketches choose: in a workspace where they are too many to be compared each.
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { writeMissingSketches } from "../../src/knowledge/backfill.ts";
import { pgVectorIndex } from "../../src/knowledge/pgvector.ts";
import { embeddingDimensions, unitVector } from "../../src/platform/vector.ts";
import { find, type IndexUnderTest, placeSource, textsOf } from "../support/vectors.ts";
import { createOwner, createPerson, type Person, services } from "../support/workspace.ts";

/** Outside of the HNSW index, which would take a minute to insert them. */
const apart: IndexUnderTest = { vectors: { ...pgVectorIndex, firstPlace: "pending" }, settle: async () => undefined };
const index: IndexUnderTest = { vectors: pgVectorIndex, settle: async () => undefined };
const count = 1_000;
const sources = 3;

const random = (seed: number, at: number) => (Math.sin(seed * 12.9898 + at * 78.233) * 43_758.5453) % 1;

/** Two places after the point keep the statement short. */
const randomVector = (seed: number) =>
  unitVector(Array.from({ length: embeddingDimensions }, (_, at) => (at % 12 ? 0 : random(seed, at)))).map((value) =>
    Number(value.toFixed(2)),
  );

const passages = Array.from({ length: count }, (_, at) => [`passage ${at}`, randomVector(at)] as const);

function nearestTo(vector: readonly number[], fits: (at: number) => boolean = () => true): string[] {
  const similarity = ([, other]: (typeof passages)[number]) =>
    other.reduce((sum, value, at) => sum + value * (vector[at] ?? 0), 0) / Math.hypot(...other);
  return passages
    .filter((_, at) => fits(at))
    .toSorted((a, b) => similarity(b) - similarity(a))
    .slice(0, 10)
    .map(([text]) => text);
}

const sketches = (owner: Person, change: ReturnType<typeof sql>) =>
  services().database.forWorkspace(owner, (db) => [db.execute<{ n: number }>(change)]);

describe("A workspace of many vectors", () => {
  let owner: Person;
  let viewer: Person;
  const forAdmins = 900;
  const asked = [3.5, 1_200.2].map(randomVector);

  beforeAll(async () => {
    owner = await createOwner();
    viewer = await createPerson(owner.workspaceId, "viewer");
    const halves = [passages.slice(0, forAdmins / 2), passages.slice(forAdmins / 2, forAdmins)];
    for (const half of halves) await placeSource(apart, owner, { passages: half, minRole: "admin" });
    await placeSource(apart, owner, { passages: passages.slice(forAdmins) });
  });

  it("finds what comparing each of them finds", async () => {
    for (const vector of asked) {
      const found = textsOf(await find(index, owner, { vector, k: 10 }));
      expect(nearestTo(vector).filter((text) => found.includes(text)).length).toBeGreaterThanOrEqual(9);
    }
  });

  it("compares each of them for somebody who may see few of those that sketches chose", async () => {
    for (const vector of asked) {
      const found = textsOf(await find(index, viewer, { vector, k: 10 }));
      expect(found).toEqual(nearestTo(vector, (at) => at >= forAdmins));
    }
  });

  it("finds vectors whose sketches are still to be written, and writes them", async () => {
    const [vector = []] = asked;
    const nearest = nearestTo(vector);
    await sketches(
      owner,
      sql`update vector_sketches set sketch = null where id in (
        select v.id from passage_vectors v join passages p on p.id = v.passage_id where p.text in ${nearest})`,
    );
    const before = textsOf(await find(index, owner, { vector, k: 10 }));
    await writeMissingSketches(services().database);
    const [{ rows }] = await sketches(owner, sql`select count(sketch)::int as n from vector_sketches`);
    expect(rows).toEqual([{ n: count }]);
    expect(nearest.filter((text) => before.includes(text)).length).toBe(10);
  });

  it("keeps no sketch of a vector that is gone", async () => {
    await sketches(owner, sql`delete from passages where ordinal < 10`);
    const [{ rows }] = await sketches(owner, sql`select count(*)::int as n from vector_sketches`);
    expect(rows).toEqual([{ n: count - sources * 10 }]);
  });
});
