import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HostileFile } from "../../src/guard/hostile-file.ts";
import { checkHtml, checkXml } from "../../src/guard/markup.ts";

const xml = (text: string) => checkXml(new TextEncoder().encode(text));
const laughs = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><lolz>&lol2;</lolz>';

describe("XML", () => {
  it.each([
    '<?xml version="1.0"?><a b="x>y"><!-- <!ENTITY --><![CDATA[<!DOCTYPE]]>&lt;</a>',
    `<a>${"<b/>".repeat(5_000)}</a>`,
    `<a>${"<b>x</b>".repeat(5_000)}</a>`,
  ])("is taken where it declares nothing and ends what it begins (%#)", (text) => {
    expect(() => xml(text)).not.toThrow();
  });

  it.each([
    [laughs, "declares_entities"],
    ["<!doctype a><a/>", "declares_entities"],
    ["<a><!ENTITY b 'c'></a>", "declares_entities"],
    ["<a>".repeat(300), "nested_too_deep"],
    [`${"<a></b>".repeat(300)}`, "nested_too_deep"],
    ["<a\u0000/>", "malformed"],
  ])("is refused where it is made to hurt (%#)", (text, reason) => {
    expect(() => xml(text)).toThrow(expect.objectContaining({ reason }));
  });
});

describe("HTML", () => {
  it.each([
    "<!doctype html><html><p>hi",
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><p>hi',
    `<ul>${"<li>item".repeat(2_000)}</ul>`,
    `<table>${"<tr><td>1<td>2".repeat(2_000)}</table>`,
    "<br><img><input>".repeat(1_000),
    `<script>${"if (a<b && c<d) {}".repeat(1_000)}</script>`,
    `<svg>${"<path d='m0 0'/>".repeat(1_000)}</svg>`,
    "<b><i>crossed</b></i>".repeat(1_000),
    "1 < 2 and 3 <4".repeat(1_000),
  ])("is taken as people write it (%#)", (text) => {
    expect(() => checkHtml(text)).not.toThrow();
  });

  it.each([
    [laughs, "declares_entities"],
    ["<!DOCTYPE html SYSTEM '>' [<!ENTITY a 'b'>]>", "declares_entities"],
    ["<div>".repeat(300), "nested_too_deep"],
    ["<div/>".repeat(300), "nested_too_deep"],
    ["<DIV></p>".repeat(300), "nested_too_deep"],
    [`<script></script>${"<font>".repeat(300)}`, "nested_too_deep"],
  ])("is refused where it is made to hurt (%#)", (text, reason) => {
    expect(() => checkHtml(text)).toThrow(expect.objectContaining({ reason }));
  });

  it("is refused or taken, and never fails otherwise", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "</",
      "/>",
      "<!--",
      "-->",
      "<!",
      "[",
      "]]>",
      "<![CDATA[",
      '"',
      "'",
      "a",
      "script",
      "<div",
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        try {
          checkHtml(pieces.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(HostileFile);
        }
      }),
    );
  });
});
