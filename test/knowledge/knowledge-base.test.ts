// The knowledge base's pure policies: likeness, votes, quality, and what a model may say.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { categoryField } from "../../src/features/knowledge/category.ts";
import { contentHashOf, likeness, sketchOf, sketchSize } from "../../src/features/knowledge/likeness.ts";
import { type ItemFacts, qualityOf } from "../../src/features/knowledge/quality-score.ts";
import { changeableStates, openStates, readableStates } from "../../src/features/knowledge/review.ts";
import { type Neighbour, vote } from "../../src/features/knowledge/vote.ts";
import { rolePermissions, roles } from "../../src/identity/permissions.ts";
import { resemblance, shinglesOf } from "../../src/knowledge/resemblance.ts";

const word = fc.constantFrom("boiler", "gauge", "leave", "valve", "autumn", "dispatcher", "דוד", "חופשה");
const text = fc.array(word, { maxLength: 25 }).map((all) => all.join(" "));

describe("likeness", () => {
  it("is that of all runs of words where there are few", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(likeness(sketchOf(one), sketchOf(other))).toBeCloseTo(
          resemblance(shinglesOf(one), shinglesOf(other)),
          1,
        );
      }),
    );
  });

  it("of long texts is about that, symmetric, and 1 for the same alone", () => {
    const numbered = (from: number) => Array.from({ length: 400 }, (_, index) => `w${from + index}`).join(" ");
    const [one, other] = [sketchOf(numbered(0)), sketchOf(numbered(100))];
    expect(one).toHaveLength(sketchSize);
    expect(likeness(one, one)).toBe(1);
    expect(likeness(one, other)).toBe(likeness(other, one));
    expect(Math.abs(likeness(one, other) - 0.6)).toBeLessThan(0.25);
    expect(likeness(one, sketchOf(numbered(5_000)))).toBe(0);
    for (const number of one) expect(number).toBe(number | 0);
  });

  it("knows the same words whatever their case, marks and spaces", () => {
    expect(contentHashOf("Bleed the boiler!")).toBe(contentHashOf("  bleed — THE boiler"));
    expect(contentHashOf("!!!")).not.toBe(contentHashOf("???"));
  });
});

describe("a vote", () => {
  const label = fc.constantFrom("hr", "house", "hr/leave");
  const neighbour: fc.Arbitrary<Neighbour> = fc.record({
    title: fc.string(),
    category: fc.option(label),
    tags: fc.array(label),
    similarity: fc.double({ min: -1, max: 1.2, noNaN: true }),
  });

  it("gives confidences that rise with nearness, fall by rank, and never make a certainty", () => {
    fc.assert(
      fc.property(fc.array(neighbour, { maxLength: 12 }), (neighbours) => {
        const { categories, tags } = vote(neighbours);
        const confidences = categories.map(({ confidence }) => confidence);
        expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
        expect(confidences.reduce((sum, one) => sum + one, 0)).toBeLessThan(1);
        for (const { confidence } of tags) expect(confidence).toBeLessThan(1);
        expect(new Set(categories.map(({ name }) => name)).size).toBe(categories.length);
      }),
    );
  });

  it("is surer with one more like it, and less sure with one against it", () => {
    fc.assert(
      fc.property(
        fc.array(neighbour, { maxLength: 8 }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        (some, similarity) => {
          const one = { title: "", category: "hr", tags: [], similarity };
          const sure = (all: Neighbour[]) => vote(all).categories.find(({ name }) => name === "hr")?.confidence ?? 0;
          expect(sure([...some, one])).toBeGreaterThan(sure(some));
          expect(sure([...some, { ...one, category: "house" }])).toBeLessThanOrEqual(sure(some));
        },
      ),
    );
  });
});

describe("quality", () => {
  const count = fc.nat({ max: 50 });
  const facts: fc.Arbitrary<ItemFacts> = fc.record({
    textChars: fc.nat({ max: 5_000 }),
    headings: count,
    hasCategory: fc.boolean(),
    tags: count,
    references: count,
    ageDays: fc.double({ min: -1, max: 5_000, noNaN: true }),
    uses: count,
    helpful: count,
    unhelpful: count,
  });

  it("is 0 to 1, the mean of its reasons by weights that come to 1", () => {
    fc.assert(
      fc.property(facts, (known) => {
        const { score, reasons } = qualityOf(known);
        expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
        expect(reasons.reduce((sum, reason) => sum + reason.weight * reason.score, 0)).toBeCloseTo(score);
        for (const value of [score, ...reasons.map((reason) => reason.score)]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        expect(reasons.some(({ aspect }) => aspect === "use")).toBe(true);
      }),
    );
  });

  it("never falls with more words, tags, sources, uses and praise, nor rises with age and blame", () => {
    const raised = (
      known: ItemFacts,
      name: "textChars" | "tags" | "references" | "uses" | "helpful" | "unhelpful" | "ageDays",
    ) => qualityOf({ ...known, [name]: known[name] + 50 }).score;
    fc.assert(
      fc.property(facts, (known) => {
        const { score } = qualityOf(known);
        for (const name of ["textChars", "tags", "references", "uses", "helpful"] as const)
          expect(raised(known, name)).toBeGreaterThanOrEqual(score - 1e-12);
        for (const name of ["unhelpful", "ageDays"] as const)
          expect(raised(known, name)).toBeLessThanOrEqual(score + 1e-12);
      }),
    );
  });
});

describe("review", () => {
  it("lets nobody change what he may not read, and members draft and submit alone", () => {
    for (const role of roles) {
      const actor = { permissions: rolePermissions[role] };
      if (actor.permissions.has("docs:write"))
        expect(readableStates(actor)).toEqual(expect.arrayContaining([...changeableStates(actor)]));
    }
    expect(changeableStates({ permissions: rolePermissions.member })).toEqual(openStates);
    expect(readableStates({ permissions: rolePermissions.viewer })).toEqual(["published"]);
  });
});

describe("a category", () => {
  it("has one spelling", () => {
    expect(categoryField.parse(" hr //  sick   leave/")).toBe("hr/sick leave");
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        const { success, data } = categoryField.safeParse(name);
        if (success) expect(categoryField.parse(data)).toBe(data);
      }),
    );
  });
});
