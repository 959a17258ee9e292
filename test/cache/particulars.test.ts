// Near is not the same: what must never be answered by another question's answer.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameParticulars } from "../../src/cache/particulars.ts";
import { anyText } from "../fixtures/any-text.ts";

describe("sameParticulars", () => {
  it.each([
    ["What must the gauge show?", "what must the gauge show"],
    ["When is the boiler serviced?", "When is the boiler being serviced?"],
    ["Which password has the guests' wifi?", "Which password does the guest wifi have?"],
    ["מתי מטפלים בדוד?", "מתי מטפלים בדוד"],
  ])("lets %j answer %j", (a, b) => expect(sameParticulars(a, b)).toBe(true));

  it.each([
    ["What does article 12 say?", "What does article 13 say?"],
    ["Is it 1.5 bar?", "Is it 15 bar?"],
    ["May I open the valve?", "May I not open the valve?"],
    ["Does it work?", "Doesn't it work?"],
    ["What does Dana Levi take?", "What does Dana Levy take?"],
    ["what does dana levi take?", "what does dana levy take?"],
    ["Does Anna Braun pay?", "Does Anna Brown pay?"],
    ["Who services the boiler?", "When is somebody servicing the boiler?"],
    ["Why must the gauge show this?", "What must the gauge show?"],
    ['What does "rest" mean?', 'What does "test" mean?'],
    ["How do I open the valve?", "How do I order the valve?"],
    ["מתי מטפלים בדוד?", "למה מטפלים בדוד?"],
  ])("keeps %j from answering %j", (a, b) => expect(sameParticulars(a, b)).toBe(false));

  it("holds for a question and itself, and both ways round", () => {
    fc.assert(
      fc.property(anyText(80), anyText(80), (a, b) => {
        expect(sameParticulars(a, a)).toBe(true);
        expect(sameParticulars(a, b)).toBe(sameParticulars(b, a));
      }),
    );
  });
});
