// Web pages: what a reader sees of them, in which place, and what they tell of themselves.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/knowledge/parse/html.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (html: string) => parseHtml(bytesOf(html));
const outline = async (html: string) =>
  (await read(html)).sections.map(({ headings, text }) => `${headings.join(" › ")}: ${text}`);

describe("a page", () => {
  it("has the headings above each text, and their places", async () => {
    const { sections } = await read(
      `<h1 id="top">House</h1><p>Old.</p><section id="heat"><h2>Heating</h2><p>Warm.</p></section><h3><a name="old"></a>Boiler</h3><p>Hot.</p><h2>Water</h2><p>Wet.</p>`,
    );
    expect(sections).toEqual([
      { headings: ["House"], text: "Old.", locator: { anchor: "top" } },
      { headings: ["House", "Heating"], text: "Warm.", locator: { anchor: "heat" } },
      { headings: ["House", "Heating", "Boiler"], text: "Hot.", locator: { anchor: "old" } },
      { headings: ["House", "Water"], text: "Wet.", locator: {} },
    ]);
  });

  it.each([
    ["scripts and styles", "<script>steal('</p>')</script><style>p{}</style><p>Seen.</p>"],
    ["what is hidden", '<p hidden>a</p><div style="color:red; display : none">b<p>c</p></div><p>Seen.</p>'],
    ["what screen readers pass over", '<span aria-hidden="true">x</span><p>Seen.</p>'],
    ["menus and forms", "<nav><a>Home</a></nav><select><option>1</select><button>Go</button><p>Seen.</p>"],
    ["comments", "<!-- a --><p>Seen.<!-- b --></p>"],
    [
      "templates and pictures of lines",
      "<template><p>no</p></template><svg><title>t</title><text>no</text></svg><p>Seen.</p>",
    ],
    ["letters that nobody sees", "<p>Se&shy;en&#8203;.</p>"],
  ])("is read without %s", async (_, html) => {
    expect(await outline(html)).toEqual([": Seen."]);
  });

  it.each([
    ["spaces that are only laid out", "<p>One\n   two\t three</p>", [": One two three"]],
    ["lines that are meant", "<p>One<br>two</p>", [": One\ntwo"]],
    ["entities", "<p>a &lt; b &amp; c&nbsp;d &#x5d0;</p>", [": a < b & c d א"]],
    ["code with its indents", "<pre><code>if x:\n    y\n</code></pre>", [": ```\nif x:\n    y\n```"]],
    ["code that holds fences", "<pre>```\nx\n```</pre>", [": ````\n```\nx\n```\n````"]],
    [
      "terms with what they mean",
      "<dl><dt>Valve</dt><dd>Blue.</dd><dt>Gauge</dt><dd>Round.</dd></dl>",
      [": Valve: Blue.\n\nGauge: Round."],
    ],
    [
      "what stands for a picture",
      '<p><img alt="Plan of the cellar" src="x.png"> below</p>',
      [": Plan of the cellar below"],
    ],
    ["tags that nobody closes", "<p>One<p>Two<div>Three", [": One\n\nTwo\n\nThree"]],
  ])("keeps %s", async (_, html, expected) => {
    expect(await outline(html)).toEqual(expected);
  });

  it("keeps lists within lists, and counts", async () => {
    const html = "<ul><li>One<ol><li><p>a</p></li><li>b</li></ol></li><li>Two<br>more</li></ul><p>End.</p>";
    expect(await outline(html)).toEqual([": - One\n  1. a\n  2. b\n- Two\n  more\n\nEnd."]);
  });

  it("keeps tables row by row, spans filled in", async () => {
    const html = `<table><caption>Valves</caption><thead><tr><th rowspan=2>Room<th colspan=2>Valve</tr><tr><th>hot<th>cold</tr></thead>
      <tr><td rowspan=2>Cellar<td>red<td>blue | grey</tr><tr><td>pink<td>white<table><tr><td>in</table></tr></table>`;
    expect(await outline(html)).toEqual([
      ": Valves\n\n| Room | Valve hot | Valve cold |\n| --- | --- | --- |\n| Cellar | red | blue \\| grey |\n| Cellar | pink | white in |",
    ]);
  });

  it("repeats a long table's header on the way, and loses no row", async () => {
    const rows = Array.from({ length: 2_500 }, (_, n) => `<tr><td>lamp ${n}<td>${n % 7}`);
    const [section] = await outline(`<table><tr><th>Lamp<th>Stairs${rows.join("")}</table>`);
    const lines = (section ?? "").split("\n").filter((line) => line.includes("|"));
    expect(lines.filter((line) => line.includes("Lamp"))).toHaveLength(3);
    expect(lines.filter((line) => line.includes("| lamp "))).toEqual(rows.map((_, n) => `| lamp ${n} | ${n % 7} |`));
  });

  it("takes a table of one column for a layout", async () => {
    expect(await outline("<table><tr><td>One.</td></tr><tr><td>Two.</td></tr></table>")).toEqual([": One.\n\nTwo."]);
  });

  it("tells its title, author, language and canonical address", async () => {
    const { facts } = await read(
      `<html lang="de-CH"><head><title> Haus
      &amp; Hof </title><meta name="author" content="Noa Levi"><link rel="canonical" href="/house"></head><body><p>x</p>`,
    );
    expect(facts).toMatchObject({
      title: "Haus & Hof",
      author: "Noa Levi",
      language: "de-CH",
      canonicalUrl: "/house",
      encoding: "utf-8",
    });
  });

  it("is read in the encoding that it names", async () => {
    const bytes = new Uint8Array([
      ...bytesOf('<meta charset="windows-1251"><p>'),
      0xcf,
      0xf0,
      0xe8,
      ...bytesOf("</p>"),
    ]);
    const { sections, facts } = await parseHtml(bytes);
    expect([sections[0]?.text, facts.encoding]).toEqual(["При", "windows-1251"]);
  });

  it.each([
    ["nests without end", "<div>".repeat(5_000)],
    ["declares entities", '<!DOCTYPE html [<!ENTITY a "b">]><p>&a;</p>'],
  ])("that %s is refused", async (_, html) => {
    await expect(read(html)).rejects.toMatchObject({ reason: "too_complex" });
  });
});

describe("an article", () => {
  const story = Array.from(
    { length: 12 },
    (_, n) =>
      `<p>The keeper of light number ${n}, an old friend of ours, climbs the long stairs every evening, winds the clockwork, trims the lamp, and writes the weather into the log before he sleeps.</p>`,
  );
  const html = `<html><head><title>Keepers - The Paper</title></head><body><header><a href="/">Home</a> <a href="/news">News</a></header>
    <div class="sidebar"><ul><li><a href="/1">Other story</a></li><li><a href="/2">Another story</a></li></ul></div>
    <main><article><h1>Keepers</h1>${story.slice(0, 6).join("")}<h2 id="night">Night</h2>${story.slice(6).join("")}</article></main>
    <div class="comments">Comments are closed. <a href="/login">Log in</a></div></body></html>`;

  it("is read without what stands around it, under its own title", async () => {
    const { sections } = await read(html);
    expect(sections.map(({ headings }) => headings)).toEqual([["Keepers"], ["Keepers", "Night"]]);
    expect(sections[1]?.locator).toEqual({ anchor: "night" });
    const text = sections.map((section) => section.text).join();
    for (let n = 0; n < 12; n++) expect(text).toContain(`light number ${n},`);
    expect(text).not.toMatch(/Other story|Log in|News/);
  });
});

describe("whatever comes as HTML", () => {
  it("is read or refused for a reason, and no shown word is lost", async () => {
    const piece = fc.constantFrom(
      ..."<p> </p> <div> </div> <h1> </h1> <h2> </h2> <ul> </ul> <ol> <li> </li> <table> </table> <tr> </tr> <td> </td> <th> <caption> </caption> <pre> </pre> <br> <b> </b> <a> </a> <dl> <dt> <dd> </dl> <!--x--> <section> </section>".split(
        " ",
      ),
    );
    const word = fc
      .string({ unit: fc.constantFrom(..."abcdefg"), minLength: 3, maxLength: 5 })
      .map((text) => ` ${text} `);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, word), { maxLength: 60 }), async (parts) => {
        const { sections } = await read(parts.join(""));
        const told = sections.map(({ headings, text }) => `${headings.join(" ")} ${text}`).join(" ");
        for (const part of parts) if (part.startsWith(" ")) expect(told).toContain(part.trim());
      }),
      { numRuns: 300 },
    );
  });
});
