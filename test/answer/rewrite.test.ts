// Which questions lean on what was asked before, and how they are completed for the search.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leansOnHistory, standaloneQuestion } from "../../src/conversation/rewrite.ts";

const standing = "Where does the boiler stand and who services it every October?";

describe("leansOnHistory", () => {
  it.each([
    "And when?",
    "Why?",
    "What about the garden?",
    "How much does it cost?",
    "Who services that one?",
    "Is it far from there?",
    "When do they come?",
    "ומה עם הגינה?",
    "ומתי?",
    "והגינה?",
    "אז איפה?",
    "כמה הוא עולה?",
  ])("hears a follow-up in: %s", (question) => {
    expect(leansOnHistory(question)).toBe(true);
  });

  it.each([
    "Where is the fuse box?",
    "Is there a spare key?",
    "Which plumber repaired the kitchen sink in March?",
    "Orchids need how much light in winter?",
    "Sort the waste: where do glass bottles go?",
    "Anders painted which fence panels?",
    "מי מתקן את דוד השמש בבית ההארחה?",
    "איפה נמצאות המגבות הנקיות לאורחים החדשים?",
  ])("hears a question of its own in: %s", (question) => {
    expect(leansOnHistory(question)).toBe(false);
  });
});

describe("standaloneQuestion", () => {
  it("completes a follow-up from the last question that stands alone", () => {
    expect(standaloneQuestion("And when?", ["Which tree was cut in the upper garden?", standing, "Why?"])).toBe(
      "Which tree was cut in the upper garden? And when?",
    );
  });

  it("takes what it has where no earlier one stands alone", () => {
    expect(standaloneQuestion("And when?", ["Why?", "What about it?"])).toBe("What about it? And when?");
    expect(standaloneQuestion("And when?", [])).toBe("And when?");
  });

  it("leaves every question whole, and one that stands alone unchanged", () => {
    const question = fc.oneof(fc.constantFrom(standing, "Why?", "ומתי?", "Which plumber came in March?"), fc.string());
    fc.assert(
      fc.property(question, fc.array(question, { maxLength: 4 }), (asked, earlier) => {
        const completed = standaloneQuestion(asked, earlier);
        expect(completed.endsWith(asked)).toBe(true);
        if (!leansOnHistory(asked)) expect(completed).toBe(asked);
      }),
    );
  });
});
