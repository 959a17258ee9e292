// The terms by which full text finds: forms of one word share one.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { termCounts, termsOfWord, termWeights } from "../../src/knowledge/terms.ts";
import { anyText } from "../fixtures/any-text.ts";

const share = (one: string, other: string) => termsOfWord(one).some((term) => termsOfWord(other).includes(term));

describe("terms", () => {
  it.each([
    ["watering", "waters"],
    ["boilers", "boiler"],
    ["מגבות", "המגבות"],
    ["מגבות", "והמגבות"],
    ["מגבת", "למגבות"],
    ["סיסמה", "סיסמת"],
    ["בית", "הבית"],
    ["לאורחים", "אורח"],
    ["שבארון", "ארון"],
    ["מכתב", "המכתבים"],
    ["東京都", "京都"],
  ])("are shared by %s and %s", (one, other) => {
    expect(share(one, other)).toBe(true);
  });

  it.each([
    ["boiler", "broiler"],
    ["גינה", "מטבח"],
    ["東京", "大阪"],
  ])("are not shared by %s and %s", (one, other) => {
    expect(share(one, other)).toBe(false);
  });

  it("count a passage's words and its heading's, stop words left out", () => {
    expect([...termCounts("The boiler", "A boiler and the boilers")]).toEqual([["boil", 3]]);
  });

  it("of a question weigh as much for a word with many forms as for a word with one", () => {
    const sum = (question: string) => [...termWeights(question).values()].reduce((all, weight) => all + weight, 0);
    expect(sum("boiler")).toBeCloseTo(1);
    expect(sum("והמגבות")).toBeCloseTo(1);
    expect(sum("boiler boiler")).toBeCloseTo(2);
  });

  it("are never empty nor longer than an index takes, whatever the text", () => {
    fc.assert(
      fc.property(anyText(200), (text) => {
        for (const [term, count] of termCounts("", text)) {
          expect(term.length > 0 && term.length <= 64 && count > 0 && term.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
