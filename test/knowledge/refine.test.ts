// Near-duplicates, diversity, age and neighbours, on hits that were ranked already.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byAge, joinNeighbours, joinTexts, refine, select } from "../../src/knowledge/refine.ts";
import { resemblance, shinglesOf } from "../../src/knowledge/resemblance.ts";
import { hit } from "../support/hit.ts";

const boiler = "The boiler in the cellar is serviced by Aldner every spring before the season begins.";
const garden = "The tomatoes in the garden are watered every second evening by whoever is at home.";
const idsOf = (hits: readonly { id: string }[]) => hits.map(({ id }) => id);

describe("resemblance", () => {
  it("is 1 for the same words in the same order, whatever their case and marks, and symmetric", () => {
    expect(resemblance(shinglesOf(boiler), shinglesOf(boiler.toUpperCase().replaceAll(" ", " - ")))).toBe(1);
    expect(resemblance(shinglesOf(boiler), shinglesOf(garden))).toBe(0);
    const text = fc
      .array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 })
      .map((all) => shinglesOf(all.join(" ")));
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(resemblance(one, other)).toBe(resemblance(other, one));
      }),
    );
  });
});

describe("what is selected", () => {
  const hits = [
    hit({ id: "a", text: boiler, score: 0.9 }),
    hit({ id: "b", text: `${boiler} `, score: 0.8 }),
    hit({ id: "c", text: boiler.replace("every spring", "every autumn"), score: 0.7 }),
    hit({ id: "d", text: garden, score: 0.6 }),
  ];

  it("has no near-duplicates: the best of them stays", () => {
    expect(idsOf(select(hits, 0, 4))).toEqual(["a", "c", "d"]);
  });

  it("has what differs sooner, where diversity is asked for", () => {
    expect(idsOf(select(hits, 0.5, 2))).toEqual(["a", "d"]);
    expect(idsOf(select(hits, 0.5, 4))).toEqual(["a", "d", "c"]);
  });

  it("keeps the order, adds nothing and is as long as was asked for, without diversity", () => {
    const some = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { maxLength: 8 });
    fc.assert(
      fc.property(some, fc.nat(9), (ids, k) => {
        const given = ids.map((id, place) => hit({ id, text: `${id} ${id}x ${id}y ${id}z`, score: 1 - place / 10 }));
        expect(idsOf(select(given, 0, k))).toEqual(ids.slice(0, k));
      }),
    );
  });
});

describe("age", () => {
  const now = new Date("2026-11-21T00:00:00Z");
  const old = hit({ id: "old", score: 0.8, updatedAt: "2026-08-23T00:00:00Z" });

  it("takes half of its weight at the half-life, and tells what it took", () => {
    const [aged] = byAge([old], { weight: 0.5, halfLifeDays: 90, now });
    expect(aged?.score).toBeCloseTo(0.6);
    expect(aged?.parts.recency).toBeCloseTo(-0.2);
  });

  it("lets the newer of two equals come first, and never lifts a score", () => {
    const hits = [old, hit({ id: "new", score: 0.8, updatedAt: "2026-11-20T00:00:00Z" })];
    expect(idsOf(byAge(hits, { weight: 0.3, halfLifeDays: 30, now }))).toEqual(["new", "old"]);
    const future = hit({ score: 0.5, updatedAt: "2030-01-01T00:00:00Z" });
    expect(byAge([future], { weight: 1, halfLifeDays: 1, now })[0]?.score).toBe(0.5);
  });
});

describe("neighbours", () => {
  const overlap = "Whoever does it writes the date on the card.";
  const first = hit({ id: "first", ordinal: 4, text: `The boiler is serviced in spring. ${overlap}`, score: 0.5 });
  const second = hit({ id: "second", ordinal: 5, text: `${overlap} Aldner has the key.`, score: 0.9 });

  it("read as one text, without what they share, under the better one's name", () => {
    const [joined, ...others] = joinNeighbours([second, first]);
    expect(others).toEqual([]);
    expect(joined).toMatchObject({ id: "second", score: 0.9, joinedIds: ["first"] });
    expect(joined?.text).toBe(`The boiler is serviced in spring. ${overlap} Aldner has the key.`);
  });

  it.each([
    ["another source", { sourceId: "2" }],
    ["another version", { version: 2 }],
    ["another heading", { heading: "Garden" }],
    ["another page", { locator: { page: 2 } }],
    ["a gap between them", { ordinal: 7 }],
  ])("stay apart for %s", (_, fields) => {
    const hits = [second, { ...first, id: "other", ordinal: 4, ...fields }];
    expect(joinNeighbours(hits)).toEqual(hits);
  });

  it("are taken for overlapping only where more than chance is shared", () => {
    expect(joinTexts("the wa", "wa ter")).toBe("the wa\n\nwa ter");
  });

  it("are joined after the k were chosen, so that they never take more room than k passages", () => {
    expect(refine([second, first], { k: 1 })).toEqual([second]);
  });
});
