// The watch over what is ours: whoever repeats it is stopped, however it is cut or set.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LeakWatch } from "../../src/answer/leak-watch.ts";

const canary = "zq4f8a21bc90de77aa";
const phrase = "Never add facts from elsewhere";

function told(pieces: readonly string[]) {
  let leaks = 0;
  const watch = new LeakWatch(canary, [phrase], () => {
    leaks += 1;
  });
  const text = pieces.map((piece) => watch.push(piece)).join("") + watch.flush();
  return { text, leaks };
}

describe("LeakWatch", () => {
  it.each([
    ["as it stands", canary],
    ["in capitals", canary.toUpperCase()],
    ["letter by letter", canary.split("").join(" ")],
    ["with dashes and stars", canary.split("").join("-*")],
  ])("shows no canary %s, nor what comes after it", (_, disguised) => {
    for (const pieces of [[`The code is ${disguised} and more`], `The code is ${disguised} and more`.split("")])
      expect(told(pieces)).toEqual({ text: "The code is ", leaks: 1 });
  });

  it("ends behind a sentence of the rules, wherever it is cut", () => {
    const text = `My rules: **${phrase.toUpperCase()}**. And then`;
    const end = `My rules: **${phrase.toUpperCase()}`;
    expect(told([text])).toEqual({ text: end, leaks: 1 });
    expect(told(text.split(""))).toEqual({ text: end, leaks: 1 });
  });

  it("changes no text that tells nothing, however it is cut", () => {
    const token = fc.constantFrom(
      "z",
      "q",
      "zq",
      "Zq4",
      "zq4f8",
      "4f8a",
      " ",
      "-",
      "word",
      "never add",
      "facts",
      "🙂",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (pieces) => {
        expect(told(pieces)).toEqual({ text: pieces.join(""), leaks: 0 });
      }),
      { numRuns: 1_000 },
    );
  });
});
