// Two rankings made one, and what of it is about the question at all.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fuse } from "../../src/knowledge/fuse.ts";
import { relevantHits } from "../../src/knowledge/relevance.ts";
import type { PassageHit } from "../../src/knowledge/source-kind.ts";

const ids = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { maxLength: 8 });
const list = ids.map((found) => found.map((id) => ({ id })));
const weights = fc.record({ vector: fc.constantFrom(0.3, 0.5, 1), text: fc.constantFrom(0.5, 1, 2) });
const idsOf = (fused: readonly { item: { id: string } }[]) => fused.map(({ item }) => item.id);

describe("fuse", () => {
  it("gives every item of either list once, best first, with a score above 0 and at most 1", () => {
    fc.assert(
      fc.property(list, list, weights, (byVector, byText, weight) => {
        const fused = fuse(byVector, byText, weight);
        expect(idsOf(fused).sort()).toEqual([...new Set([...byVector, ...byText].map(({ id }) => id))].sort());
        const scores = fused.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((one, other) => other - one));
        for (const score of scores) expect(score > 0 && score <= 1 + 1e-12).toBe(true);
      }),
    );
  });

  it("doesn't depend on which list a tie came from", () => {
    fc.assert(
      fc.property(list, list, (one, other) => {
        const even = { vector: 1, text: 1 };
        expect(idsOf(fuse(one, other, even))).toEqual(idsOf(fuse(other, one, even)));
      }),
    );
  });

  it("ranks an item that is ahead of another in both lists ahead of it", () => {
    fc.assert(
      fc.property(list, list, weights, (byVector, byText, weight) => {
        const order = idsOf(fuse(byVector, byText, weight));
        const placeIn = (items: readonly { id: string }[], id: string) => items.findIndex((item) => item.id === id);
        const isAhead = (items: readonly { id: string }[], id: string, other: string) =>
          placeIn(items, id) >= 0 && placeIn(items, id) < placeIn(items, other);
        const pairs = order.flatMap((id) => order.map((other) => [id, other] as const));
        for (const [id, other] of pairs.filter((pair) => isAhead(byVector, ...pair) && isAhead(byText, ...pair))) {
          expect(order.indexOf(id)).toBeLessThan(order.indexOf(other));
        }
      }),
    );
  });

  it("scores 1 for the first of both lists, and less where one list doesn't know it", () => {
    const [both, one] = fuse([{ id: "a" }, { id: "b" }], [{ id: "a" }], { vector: 0.3, text: 1 });
    expect(both).toEqual({ item: { id: "a" }, score: 1 });
    expect(one?.score).toBeCloseTo((0.3 / 1.3) * (61 / 62));
  });

  it("keeps one list as it is when the other is empty", () => {
    const items = ["c", "a", "b"].map((id) => ({ id }));
    expect(idsOf(fuse(items, [], { vector: 1, text: 1 }))).toEqual(["c", "a", "b"]);
    expect(fuse([], [], { vector: 1, text: 1 })).toEqual([]);
  });
});

const hit = (fields: Partial<PassageHit>): PassageHit => ({
  id: "1",
  sourceId: "1",
  sourceKind: "document",
  title: "",
  tags: [],
  heading: "",
  text: "",
  tokens: 1,
  locator: {},
  similarity: null,
  textRank: 0,
  score: 0,
  ...fields,
});

describe("relevantHits", () => {
  const boiler = hit({ text: "The boiler stands in the basement." });
  const isRelevant = (question: string, found: PassageHit) => relevantHits(question, [found], 0.45).length === 1;

  it.each([
    ["most of the question's words", "Is the boiler in the dry basement?", boiler],
    ["other forms of them", "boilers standing", boiler],
    ["words in the title", "the garden's green", hit({ title: "Gardens", text: "The fence is painted green." })],
    ["words in a heading", "green fence", hit({ heading: "House › Fence", text: "It is painted green." })],
    ["Hebrew words behind their prefixes", "איפה המגבות", hit({ text: "מגבות נמצאות בארון" })],
    ["a near meaning without one shared word", "heating", { ...boiler, similarity: 0.45 }],
    ["half of the words and some of the meaning", "boiler warranty", { ...boiler, similarity: 0.35 }],
  ])("keeps a passage with %s", (_, question, found) => {
    expect(isRelevant(question, found)).toBe(true);
  });

  it.each([
    ["half of the words alone", "boiler warranty", boiler],
    ["half of the words and a meaning that is far", "boiler warranty", { ...boiler, similarity: 0.2 }],
    ["stop words alone", "what is in the", hit({ text: "Apples are red." })],
    ["no words in the question", "???", boiler],
    ["a meaning that isn't quite near", "heating", { ...boiler, similarity: 0.449 }],
  ])("drops a passage with %s", (_, question, found) => {
    expect(isRelevant(question, found)).toBe(false);
  });

  it("never drops a passage for being nearer or for saying more", () => {
    const words = fc.array(fc.constantFrom("boiler", "blue", "key", "warranty", "basement"), { maxLength: 5 });
    const nearness = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(words, words, words, nearness, nearness, (question, text, more, one, other) => {
        const less = hit({ text: text.join(" "), similarity: Math.min(one, other) });
        const greater = hit({ text: [...text, ...more].join(" "), similarity: Math.max(one, other) });
        if (isRelevant(question.join(" "), less)) expect(isRelevant(question.join(" "), greater)).toBe(true);
      }),
    );
  });

  it("keeps the order and adds nothing", () => {
    const hits = ["a", "b", "c"].map((id) => ({ ...boiler, id }));
    expect(relevantHits("boiler", hits, 0.45)).toEqual(hits);
  });
});
