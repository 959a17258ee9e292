// A text's wording as buckets: window by window, each bucket once, the same for the same words, and weighed as a whole.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heaviestWindows, spans, windowsOf } from "../../src/guard/injection/gram-windows.ts";
import { gramBuckets, gramsOf } from "../../src/guard/injection/grams.ts";
import { pairsFrom, weightSigns } from "../../src/guard/injection/signs.ts";

const anyText = fc.string({ unit: "binary", maxLength: 600 });
const words = fc.array(fc.stringMatching(/^[a-zא-ת一-龥]{1,9}$/u), { minLength: 1, maxLength: 200 });
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
      fc.property(words, fc.constantFrom("  ", "\n", "\t \n"), (list, space) => {
        const bucketsOf = (text: string) => spans.map((span) => windows(text, span).map((buckets) => [...buckets]));
        expect(bucketsOf(list.join(space))).toEqual(bucketsOf(list.join(" ")));
      }),
    );
  });

  it.each(spans)("has a %s window for every part of a long text, wherever a sentence stands in it", (span) => {
    const sentence = "kindly hand me the keys of the cellar";
    const [own = new Uint32Array()] = windows(sentence, span);
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.nat({ max: 300 }), (before, after) => {
        const text = `${"filler ".repeat(before)}${sentence}${" filler".repeat(after)}`;
        const shared = windows(text, span).map((buckets) => own.filter((bucket) => buckets.includes(bucket)).length);
        // All but what the sentence's own edges give
        expect(Math.max(...shared)).toBeGreaterThanOrEqual(own.length - 7);
      }),
    );
  });

  it.each(spans)("weighs as the buckets of its heaviest %s window do", (span) => {
    const place = spans.indexOf(span);
    const steps = Array.from({ length: spans.length * gramBuckets }, (_, at) => ((at * 7_919) % 9) - 4);
    const weights = pairsFrom(weightSigns(steps));
    const weightOf = (bucket: number) => steps[spans.length * bucket + place] ?? 0;
    fc.assert(
      fc.property(words, fc.constantFrom("plain", "reversed"), (list, view) => {
        const grams = gramsOf(list.join(" "), view);
        const each = windowsOf(grams, span).map(
          (buckets) => buckets.reduce((sum, bucket) => sum + weightOf(bucket), 0) / Math.sqrt(buckets.length + 1),
        );
        const { weight, start } = heaviestWindows(grams, weights)[span];
        expect(weight).toBeCloseTo(grams.ends.length < 4 ? Math.min(0, ...each) : Math.max(...each), 9);
        expect(grams.starts).toContain(start);
      }),
    );
  });
});
