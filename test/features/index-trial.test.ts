// The trial of a vector index: what it finds beside what is truly near.
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { exactUpTo } from "../../src/knowledge/exact.ts";
import { tryIndex } from "../../src/knowledge/index-trial.ts";
import { pgVectorIndex } from "../../src/knowledge/pgvector.ts";
import type { VectorIndex } from "../../src/knowledge/vector-index.ts";
import type { Metrics } from "../../src/telemetry/metrics/metrics.ts";
import { direction, find, onPgvector, placeSource, textsOf } from "../support/vectors.ts";
import { createOwner, type Person, services } from "../support/workspace.ts";

/** What a trial counted */
async function trial(vectors: VectorIndex, above = exactUpTo): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  const metrics: Metrics = {
    count: (name, value) => {
      counted[name] = value;
    },
    observe: () => undefined,
  };
  await tryIndex({ database: services().database, vectors, metrics }, above);
  return counted;
}

/** Twelve passages, at these angles to `direction(0)` */
const angles = Array.from({ length: 12 }, (_, i) => i * 7);

/** They count as more than are compared one by one, as long as `work` runs. */
async function asLarge(owner: Person, work: () => Promise<void>): Promise<void> {
  const total = (passages: number) =>
    services().database.system("test.total", (db) => [
      db.execute(sql`update search_totals set passages = ${passages} where workspace_id = ${owner.workspaceId}`),
    ]);
  const passages = angles.map((angle) => [`at ${angle}`, direction(angle)] as const);
  await placeSource(onPgvector(), owner, { passages });
  await total(exactUpTo + 1);
  await work().finally(() => total(passages.length));
}

it("counts what the index finds of the ten that are nearest to a passage", async () => {
  await asLarge(await createOwner(), async () => {
    expect(await trial(pgVectorIndex)).toEqual({ nearest_asked_total: 10, nearest_found_total: 10 });
    const half: VectorIndex = {
      ...pgVectorIndex,
      nearest: async (wish) => {
        const candidates = await pgVectorIndex.nearest(wish);
        const full = candidates?.shortcut?.inFull ?? candidates;
        return full && { nearest: (visible) => full.nearest(visible, 5) };
      },
    };
    expect(await trial(half)).toEqual({ nearest_asked_total: 10, nearest_found_total: 5 });
  });
});

it("finds by the index in a workspace that is too large for sketches, also when it is asked again", async () => {
  const owner = await createOwner();
  await asLarge(owner, async () => {
    for (const degrees of [0, 77]) {
      const found = textsOf(await find(onPgvector(), owner, { vector: direction(degrees), k: 10 }));
      expect(found[0]).toBe(`at ${degrees}`);
    }
  });
});

it("counts nothing where the index doesn't answer, nor where everything is compared anyway", async () => {
  await asLarge(await createOwner(), async () => {
    expect(await trial({ ...pgVectorIndex, nearest: async () => null })).toEqual({});
  });
  expect(await trial(pgVectorIndex)).toEqual({});
});
