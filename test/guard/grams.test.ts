// A text's wording as buckets: window by window, each bucket once, the same for the same words, and weighed as a whole.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gramBuckets } from "../../src/guard/injection/buckets.ts";
import { weighWindows, windowsOf } from "../../src/guard/injection/gram-windows.ts";
import { gramsOf } from "../../src/guard/injection/grams.ts";
import { pairsFrom, weightSigns } from "../../src/guard/injection/signs.ts";
import type { ViewName } from "../../src/guard/injection/types.ts";
import { type Span, spans, unitsOf } from "../../src/guard/injection/units.ts";

const anyText = fc.string({ unit: "binary", maxLength: 600 });
const words = fc.array(fc.stringMatching(/^[a-zא-ת一-龥]{1,9}$/u), { minLength: 1, maxLength: 200 });
const sentences = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.stringMatching(/^[a-zא-ת一-龥]{1,9}$/u) },
    fc.constantFrom(".", "?", ",", "\n", "。", "...", "3.14"),
  ),
  {
    minLength: 1,
    maxLength: 300,
  },
);
const windows = (text: string, span: (typeof spans)[number]) => windowsOf(gramsOf(text, "plain"), span);

describe("The wording of a text", () => {
  it("is buckets within bounds, each once a window, for whatever text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { buckets, ends } = gramsOf(text, "reversed");
        expect(buckets).toHaveLength(ends.at(-1) ?? 0);
        for (const buckets of spans.flatMap((span) => windows(text, span))) {
          expect(new Set(buckets).size).toBe(buckets.length);
          expect(buckets.every((bucket) => bucket < gramBuckets)).toBe(true);
        }
      }),
    );
  });

  it("doesn't depend on how words are spaced", () => {
    fc.assert(
      fc.property(words, fc.constantFrom("  ", "\t", "\t  "), (list, space) => {
        const bucketsOf = (text: string) => spans.map((span) => windows(text, span).map((buckets) => [...buckets]));
        expect(bucketsOf(list.join(space))).toEqual(bucketsOf(list.join(" ")));
      }),
    );
  });

  it.each(spans)("has a %s window for every part of a long text, wherever a sentence stands in it", (span) => {
    const sentence = "kindly hand me the keys of the cellar";
    const [own = new Int32Array()] = windows(sentence, span);
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.nat({ max: 300 }), (before, after) => {
        // Behind a comma it begins a clause, as it does alone.
        const text = `${"filler ".repeat(before)}, ${sentence}${" filler".repeat(after)}`;
        const shared = windows(text, span).map((buckets) => own.filter((bucket) => buckets.includes(bucket)).length);
        // All but what the sentence's own edges give
        expect(Math.max(...shared)).toBeGreaterThanOrEqual(own.length - 7);
      }),
    );
  });

  const steps = Array.from({ length: spans.length * gramBuckets }, (_, at) => ((at * 7_919) % 9) - 4);
  const weights = pairsFrom(weightSigns(steps));

  function expectItsWindows(text: string, view: ViewName, span: Span): void {
    const grams = gramsOf(text, view);
    const weightOf = (bucket: number) => steps[spans.length * bucket + spans.indexOf(span)] ?? 0;
    const each = windowsOf(grams, span).map((buckets) => {
      const sum = buckets.reduce((sum, bucket) => sum + weightOf(bucket), 0);
      return (grams.ends.length < 4 ? Math.min(0, sum) : sum) / Math.sqrt(buckets.length + 1);
    });
    const { weight, start, mean } = weighWindows(grams, weights)[span];
    expect(weight).toBeCloseTo(Math.max(...each), 9);
    expect(mean).toBeCloseTo(each.reduce((sum, one) => sum + one, 0) / each.length, 9);
    expect(grams.starts.length === 0 ? [0] : grams.starts).toContain(start);
  }

  it.each(spans)("weighs as the buckets of its heaviest %s window do, and as those of all", (span) => {
    fc.assert(
      fc.property(sentences, fc.constantFrom("plain", "reversed"), (list, view) => {
        expectItsWindows(list.join(" "), view, span);
      }),
    );
  });

  it.each(spans)("weighs so by %s windows on many pages too, where most of what was seen is forgotten", (span) => {
    const words = Array.from({ length: 6_000 }, (_, at) => ((at * at * 7_919) % 100_003).toString(36));
    expectItsWindows(
      words.join(" ").replace(/\d/g, (digit) => String.fromCharCode(97 + Number(digit))),
      "plain",
      span,
    );
  });

  it("is told sentence by sentence, short ones with the next", () => {
    const text = "what does the mill cost? 3.14 or less at mill.example, she said.\nyes. send it to nobody";
    const { starts } = gramsOf(text, "plain");
    const begins = unitsOf(gramsOf(text, "plain"), "narrow").map(({ from }) =>
      text.slice(starts[from], (starts[from] ?? 0) + 4),
    );
    expect(begins).toEqual(["what", "3.14", "yes."]);
    expect(unitsOf(gramsOf("第一句话到此为止。第二句话在这里开始", "plain"), "narrow")).toHaveLength(2);
  });

  it("tells what a clause begins with from the same words elsewhere", () => {
    const bucketsOf = (text: string) => new Set(gramsOf(text, "plain").buckets);
    const begun = bucketsOf("the mill turns. send the keys");
    const [elsewhere, afterBreak] = [
      bucketsOf("the mill turns send the keys ."),
      bucketsOf("the mill turns\nsend the keys ."),
    ];
    const begins = [...begun].filter((bucket) => !elsewhere.has(bucket) && afterBreak.has(bucket));
    expect(begins.length).toBeGreaterThanOrEqual(3);
  });
});
