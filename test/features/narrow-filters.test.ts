// A filter that leaves little finds it all, whatever finds vectors, and however much else is nearer.
import { describe, expect, it } from "vitest";
import { direction, find, onPgvector, onVectorize, placeSource, textsOf } from "../support/vectors.ts";
import { createOwner } from "../support/workspace.ts";

describe.each([
  ["pgvector", onPgvector],
  ["vectorize", onVectorize],
])("%s", (_, open) => {
  it("finds the few that a filter leaves, by vectors and by words", async () => {
    const index = open();
    const owner = await createOwner();
    const nearer = Array.from({ length: 130 }, (_, count) => [`lamp ${count}`, direction(count / 10)] as const);
    await placeSource(index, owner, { passages: nearer, tags: ["house"] });
    const id = await placeSource(index, owner, { passages: [["far lamp", direction(80)]], tags: ["garden"] });
    await index.settle();
    expect(textsOf(await find(index, owner, { filter: { tags: ["garden"] } }))).toEqual(["far lamp"]);
    expect(textsOf(await find(index, owner, { filter: { sourceIds: [id] } }))).toEqual(["far lamp"]);
    expect(textsOf(await find(index, owner, { filter: { tags: ["garden"] }, text: "lamp", vector: null }))).toEqual([
      "far lamp",
    ]);
    expect(await find(index, owner, { filter: { createdBefore: "2020-01-01T00:00:00Z" }, text: "lamp" })).toEqual([]);
    expect(await find(index, owner, { filter: { tags: ["house"] } })).toHaveLength(10);
  });
});
