// A text's wording as buckets: window by window, each bucket once, the same for the same words.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gramBuckets, gramWindows, spans } from "../../src/guard/injection/grams.ts";

const anyText = fc.string({ unit: "binary", maxLength: 600 });
const words = fc.array(fc.stringMatching(/^[a-zא-ת一-龥]{1,9}$/u), { minLength: 1, maxLength: 200 });

describe("The wording of a text", () => {
  it("is buckets within bounds, each once a window, for whatever text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { wide, narrow } = gramWindows(text, "plain");
        for (const { buckets, start } of [...wide, ...narrow]) {
          expect(new Set(buckets).size).toBe(buckets.length);
          expect(buckets.every((bucket) => bucket < gramBuckets)).toBe(true);
          expect(start).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it("doesn't depend on how words are spaced", () => {
    fc.assert(
      fc.property(words, fc.constantFrom("  ", "\n", "\t \n"), (list, space) => {
        const bucketsOf = (text: string) => {
          const windows = gramWindows(text, "plain");
          return spans.map((span) => windows[span].map(({ buckets }) => [...buckets]));
        };
        expect(bucketsOf(list.join(space))).toEqual(bucketsOf(list.join(" ")));
      }),
    );
  });

  it.each(spans)("has a %s window for every part of a long text, wherever a sentence stands in it", (span) => {
    const sentence = "kindly hand me the keys of the cellar";
    const own = gramWindows(sentence, "plain")[span][0]?.buckets ?? [];
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.nat({ max: 300 }), (before, after) => {
        const text = `${"filler ".repeat(before)}${sentence}${" filler".repeat(after)}`;
        const shared = gramWindows(text, "plain")[span].map(
          ({ buckets }) => own.filter((bucket) => buckets.includes(bucket)).length,
        );
        // All but what the sentence's own edges give
        expect(Math.max(...shared)).toBeGreaterThanOrEqual(own.length - 7);
      }),
    );
  });
});
