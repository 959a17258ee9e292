// Two rankings made one, and what of it is about the question at all.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fuse, type Measured } from "../../src/knowledge/fuse.ts";
import { relevantHits } from "../../src/knowledge/relevance.ts";
import type { PassageHit } from "../../src/knowledge/source-kind.ts";
import { hit } from "../support/hit.ts";

const measured = fc.record({
  id: fc.constantFrom(..."abcdefgh"),
  similarity: fc.double({ min: -1, max: 1, noNaN: true }),
  textRank: fc.double({ min: 0, max: 30, noNaN: true }),
});
const items = fc.uniqueArray(measured, { selector: ({ id }) => id });
const weights = fc.record({ vector: fc.constantFrom(0.2, 0.5, 1), text: fc.constantFrom(0.5, 0.8, 2) });
const even = { vector: 1, text: 1 };
const idsOf = (fused: readonly { item: { id: string } }[]) => fused.map(({ item }) => item.id);

describe("fuse", () => {
  it("gives every item once, best first, with a score of 0 to 1 that its parts add up to", () => {
    fc.assert(
      fc.property(items, weights, (given, weight) => {
        const fused = fuse(given, weight);
        expect(idsOf(fused).sort()).toEqual(given.map(({ id }) => id).sort());
        const scores = fused.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((one, other) => other - one));
        for (const { score, parts } of fused) {
          expect(score >= 0 && score <= 1 + 1e-12).toBe(true);
          expect(parts.vector + parts.text).toBeCloseTo(score, 12);
        }
      }),
    );
  });

  it("doesn't depend on the order in which the items come", () => {
    fc.assert(
      fc.property(items, weights, (given, weight) => {
        expect(idsOf(fuse([...given].reverse(), weight))).toEqual(idsOf(fuse(given, weight)));
      }),
    );
  });

  it("never ranks an item behind one that it beats by both measures", () => {
    // By more than a float's own inexactness
    const beats = (one: Measured, other: Measured) =>
      Number(one.similarity) > Math.max(0, Number(other.similarity)) && one.textRank - other.textRank > 1e-9;
    fc.assert(
      fc.property(items, weights, (given, weight) => {
        const order = fuse(given, weight).map(({ item }) => item);
        const wronged = order.filter((one, place) => order.slice(place + 1).some((later) => beats(later, one)));
        expect(wronged).toEqual([]);
      }),
    );
  });

  it("scores 1 for the best by both measures, and counts a measure by its share of the best", () => {
    const fused = fuse(
      [
        { id: "b", similarity: 0.2, textRank: 0 },
        { id: "a", similarity: 0.4, textRank: 7 },
      ],
      { vector: 1, text: 3 },
    );
    expect(fused.map(({ item, score }) => [item.id, score])).toEqual([
      ["a", 1],
      ["b", 0.125],
    ]);
  });

  it("lets words alone decide where nothing could be compared", () => {
    const fused = fuse(
      ["c", "a", "b"].map((id, place) => ({ id, similarity: null, textRank: 3 - place })),
      even,
    );
    expect(fused.map(({ score }) => score)).toEqual([1, 2 / 3, 1 / 3]);
    expect(fuse([], even)).toEqual([]);
  });
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
