// Keys that can't be confused: whatever decides an answer is in its key.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerKey, contextKey, embeddingKey, type Partition, partitionHash } from "../../src/cache/keys.ts";

const text = fc.string({ maxLength: 12 });
const partitions: fc.Arbitrary<Partition> = fc.record({
  workspaceId: fc.uuid(),
  knowledgeVersion: fc.nat(),
  cacheEpoch: fc.nat(),
  chain: fc.array(text, { maxLength: 3 }),
  prompt: text,
  settings: fc.record({
    temperature: fc.double({ noNaN: true }),
    maxTokens: fc.nat(),
    passages: fc.nat(),
    similarityMin: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    injectionPolicy: text,
    masksPersonalData: fc.boolean(),
    isReranked: fc.boolean(),
  }),
  embeddingModel: fc.option(text),
  sourceKinds: fc.uniqueArray(text, { maxLength: 3 }),
  filter: fc.option(fc.record({ tags: fc.array(text, { maxLength: 2 }), path: text }, { requiredKeys: [] })),
  rights: fc.uniqueArray(text, { maxLength: 3 }),
});

/** Equal for machines: sets don't mind their order, and JSON knows no negative zero. */
const canonical = (partition: Partition): string =>
  JSON.stringify({
    ...partition,
    sourceKinds: [...partition.sourceKinds].sort(),
    rights: [...partition.rights].sort(),
  });

describe("partitionHash", () => {
  it("is the same for the same partition alone", async () => {
    await fc.assert(
      fc.asyncProperty(partitions, partitions, async (a, b) => {
        const same = (await partitionHash(a)) === (await partitionHash(b));
        expect(same).toBe(canonical(a) === canonical(b));
      }),
    );
  });

  it("changes with every single field", async () => {
    await fc.assert(
      fc.asyncProperty(partitions, partitions, async (partition, other) => {
        for (const field of Object.keys(partition) as (keyof Partition)[]) {
          const changed: Partition = { ...partition, [field]: other[field] };
          if (canonical(changed) === canonical(partition)) continue;
          expect(await partitionHash(changed)).not.toBe(await partitionHash(partition));
        }
      }),
    );
  });

  it("doesn't mind the order of kinds and rights, but that of models", async () => {
    const partition: Partition = {
      workspaceId: "w",
      knowledgeVersion: 1,
      cacheEpoch: 1,
      chain: ["a", "b"],
      prompt: "p",
      settings: {
        temperature: 0,
        maxTokens: 1,
        passages: 1,
        similarityMin: null,
        injectionPolicy: "block",
        masksPersonalData: false,
        isReranked: true,
      },
      embeddingModel: null,
      sourceKinds: ["document", "note"],
      filter: null,
      rights: ["owner", "viewer"],
    };
    const turned = { ...partition, sourceKinds: ["note", "document"], rights: ["viewer", "owner"] };
    expect(await partitionHash(turned)).toBe(await partitionHash(partition));
    expect(await partitionHash({ ...partition, chain: ["b", "a"] })).not.toBe(await partitionHash(partition));
  });
});

describe("keys", () => {
  it("tell workspaces apart before anything is hashed, and one part from the next", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uuid(), fc.uuid(), text, text, text, async (one, other, a, b, c) => {
        fc.pre(one !== other);
        expect(await answerKey(one, a, b)).not.toBe(await answerKey(other, a, b));
        expect(await embeddingKey(one, a, b)).not.toBe(await embeddingKey(other, a, b));
        if (c !== "") expect(await embeddingKey(one, a, `${c}${b}`)).not.toBe(await embeddingKey(one, `${a}${c}`, b));
      }),
    );
  });

  it("of a context change with whatever decides what is found", async () => {
    await fc.assert(
      fc.asyncProperty(partitions, text, async (partition, asked) => {
        const key = await contextKey(partition, asked);
        const raised = { ...partition, knowledgeVersion: partition.knowledgeVersion + 1 };
        expect(await contextKey(raised, asked)).not.toBe(key);
        expect(await contextKey({ ...partition, cacheEpoch: partition.cacheEpoch + 1 }, asked)).not.toBe(key);
        expect(await contextKey({ ...partition, rights: [...partition.rights, "another"] }, asked)).not.toBe(key);
        expect(await contextKey({ ...partition, filter: { tags: ["another"], path: "/" } }, asked)).not.toBe(key);
        expect(await contextKey(partition, `${asked}?`)).not.toBe(key);
      }),
    );
  });

  it("of an answer pass over white space and the width of characters", async () => {
    const key = await answerKey("w", "p", "What is ＡＢＣ?");
    expect(await answerKey("w", "p", "  What\tis\n ABC? ")).toBe(key);
    expect(await answerKey("w", "p", "what is abc?")).not.toBe(key);
  });
});
