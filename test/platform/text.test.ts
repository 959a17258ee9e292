// Words and sentences of English, Hebrew and whatever else comes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clip, contentWords, isHebrew, sentences, stem, withoutInvisible, words } from "../../src/platform/text.ts";
import { anyText } from "../fixtures/any-text.ts";

const bare = (text: string) => text.replace(/\s+/g, "");

describe("words", () => {
  it.each([
    ["Don't stop — it's 3.5 bar!", ["dont", "stop", "its", "3", "5", "bar"]],
    ["CAFÉ Ｆｕｌｌ", ["café", "full"]],
    ["שָׁלוֹם, עולם", ["שלום", "עולם"]],
    ["בית־הארחה", ["בית", "הארחה"]],
    ['צה"ל, ארה״ב וצ׳יפס', ["צהל", "ארהב", "וציפס"]],
    ['"מגבת" כחולה', ["מגבת", "כחולה"]],
    ["东京都 2026", ["东京都", "2026"]],
    ["?!", []],
  ])("finds those of %s", (text, found) => {
    expect(words(text)).toEqual(found);
  });

  it("finds words of letters and digits only, and the same ones in what it found", () => {
    fc.assert(
      fc.property(anyText(200), (text) => {
        for (const word of words(text)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(words(words(text).join(" ")).length).toBe(words(text).length);
      }),
    );
  });
});

describe("contentWords", () => {
  it("leaves out words that every text has, unless there are no others", () => {
    expect(contentWords("Where is the boiler?")).toEqual(["boiler"]);
    expect(contentWords("איפה המגבות?")).toEqual(["המגבות"]);
    expect(contentWords("Who is it?")).toEqual(["who", "is", "it"]);
  });
});

describe("stem", () => {
  it.each([
    ["water", "watering", "watered", "waters"],
    ["class", "classes"],
    ["process", "processes", "processing"],
    ["tomato", "tomatoes"],
    ["service", "services", "serviced"],
    ["boiler", "boilers"],
    ["company", "companies"],
    ["סיסמה", "הסיסמה"],
    ["אורחים", "לאורחים"],
    ["מגבות", "המגבות"],
  ])("brings the forms of %s together", (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  it("keeps short words, numbers and words of other scripts", () => {
    for (const word of ["bus", "gas", "1998", "東京都", "büro", "של"]) expect(stem(word)).toBe(word);
  });

  it("leaves a beginning of the word, never nothing", () => {
    fc.assert(
      fc.property(anyText(200), (text) => {
        for (const word of words(text)) {
          expect(stem(word)).not.toBe("");
          expect(word).toContain(stem(word));
        }
      }),
    );
  });
});

describe("sentences", () => {
  it.each([
    ["ends", "It is red. Is it? Yes! “Go.” Then…  Done.", ["It is red.", "Is it?", "Yes!", "“Go.”", "Then…", "Done."]],
    [
      "numbers and small beginnings",
      "Set 1.5 bar, e.g. with the valve. Then wait.",
      ["Set 1.5 bar, e.g. with the valve.", "Then wait."],
    ],
    ["lists and headings", "Tools\n- A hammer\n- A saw\n1) Start", ["Tools", "- A hammer", "- A saw", "1) Start"]],
    ["Hebrew", "המגבות בארון. הסיסמה סודית.", ["המגבות בארון.", "הסיסמה סודית."]],
    [
      "lines broken at the margin",
      "The boiler stands in the basement beside the laundry and hums\nall night long. It\nis red.",
      ["The boiler stands in the basement beside the laundry and hums all night long.", "It is red."],
    ],
    ["nothing", " \n \n", []],
  ])("finds %s", (_, text, found) => {
    expect(sentences(text)).toEqual(found);
  });

  it("loses nothing but spaces", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("A", "b. ", "\n", "- ", "  ", "?) ", "x".repeat(70), "שלום. ")), (parts) => {
        const text = parts.join("");
        expect(bare(sentences(text).join(" "))).toBe(bare(text));
      }),
    );
  });
});

describe("clip", () => {
  it("takes the beginning or the end, and no half character", () => {
    expect([clip("abc", 2), clip("abc", -2), clip("abc", 9)]).toEqual(["ab", "bc", "abc"]);
    expect([clip("a🙂b", 2), clip("a🙂b", -2)]).toEqual(["a", "b"]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: -20, max: 20 }), (text, chars) => {
        const clipped = clip(text, chars);
        expect(clipped.isWellFormed()).toBe(true);
        expect(text).toContain(clipped);
        expect(clipped.length).toBeLessThanOrEqual(chars === 0 ? 0 : Math.max(Math.abs(chars), 0));
      }),
    );
  });
});

describe("withoutInvisible", () => {
  it("leaves nothing that it would take, and only takes", () => {
    fc.assert(
      fc.property(anyText(200), (text) => {
        const visible = withoutInvisible(text);
        expect(withoutInvisible(visible)).toBe(visible);
        for (const hidden of "\0\u0007\u007F\u00AD\u200B\uFEFF") expect(visible).not.toContain(hidden);
      }),
    );
    expect(withoutInvisible("ig\u{E0069}\u{E0067}nore\tthis\n")).toBe("ignore\tthis\n");
  });
});

describe("isHebrew", () => {
  it.each([
    ["מה הסיסמה של ה-wifi?", true],
    ["What does שלום mean?", false],
    ["123", false],
    ["", false],
  ])("says of %j: %s", (text, answer) => {
    expect(isHebrew(text)).toBe(answer);
  });
});
