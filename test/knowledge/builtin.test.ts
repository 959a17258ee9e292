// The two models that need nobody: they know spelling, quote what is there, and do the same every time.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CitationFilter } from "../../src/answer/text-filter.ts";
import { extractiveModel, nothingKnown } from "../../src/providers/builtin/extractive.ts";
import { hashedVector, hashingModel } from "../../src/providers/builtin/hashing.ts";
import type { OfferedPassage } from "../../src/providers/chat-model.ts";
import { anyText } from "../fixtures/any-text.ts";

const dimensions = 1536;
const vectorOf = (text: string) => hashedVector(text, dimensions);

function similarity(one: string, other: string): number {
  const [left, right] = [vectorOf(one), vectorOf(other)];
  return left.reduce((sum, value, axis) => sum + value * (right[axis] ?? 0), 0);
}

describe("builtin/hashing", () => {
  it("makes a unit vector of any text, and the same one each time", () => {
    fc.assert(
      fc.property(anyText(300), fc.constantFrom(8, 64, 384), (text, size) => {
        const vector = hashedVector(text, size);
        expect(vector).toHaveLength(size);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 3);
        expect(hashedVector(text, size).join()).toBe(vector.join());
      }),
      { numRuns: 50 },
    );
  });

  it("makes the vectors that are stored already", () => {
    expect(hashedVector("The boiler stands in the basement.", 8)).toMatchInlineSnapshot(`
      [
        -0.262474,
        0.243726,
        -0.637438,
        0.524949,
        -0.018748,
        0.131237,
        0.131237,
        -0.393712,
      ]
    `);
  });

  it("has a direction for a text without words", () => {
    expect(vectorOf("?!")[0]).toBe(1);
  });

  it.each([
    ["other forms", "watering the tomatoes", "water a tomato", "paint the fence"],
    ["a misspelt word", "thermostat", "termostat", "barometer"],
    ["other case and accents in two parts", "CAFÉ", "cafe\u0301", "tea"],
    ["Hebrew behind prefixes", "סיסמת הרשת לאורחים", "הסיסמה לאורח", "המגבות בארון"],
    ["Hebrew with vowel points", "שָׁלוֹם", "שלום", "מגבת"],
    ["a Hebrew hyphen", "בית־ספר", "בית ספר", "מגבת"],
    ["a Hebrew acronym, however its mark is typed", 'צה"ל', "צה״ל", "להצ"],
  ])("finds %s nearer than something else", (_, text, near, far) => {
    expect(similarity(text, near)).toBeGreaterThan(0.3);
    expect(similarity(text, near)).toBeGreaterThan(similarity(text, far) + 0.2);
  });

  it("embeds a batch in order", async () => {
    const model = hashingModel(32);
    expect(await model.embed(["one", "two"])).toEqual([hashedVector("one", 32), hashedVector("two", 32)]);
  });
});

const passage = (n: number, text: string, place: Partial<OfferedPassage> = {}): OfferedPassage => ({
  n,
  title: "",
  heading: "",
  text,
  ...place,
});

async function answerOf(question: string, passages: readonly OfferedPassage[], maxTokens = 1_000) {
  const pieces: string[] = [];
  const request = { messages: [], question, passages, temperature: 0, maxTokens };
  const outcome = await extractiveModel().generate(request, (text) => pieces.push(text), new AbortController().signal);
  return { text: pieces.join(""), finishReason: outcome.finishReason };
}

const house = [
  passage(1, "The boiler stands in the basement. It is red.", { title: "Heating" }),
  passage(2, "The spare key hangs behind the barometer. Ask Noa about the gate."),
];

describe("builtin/extractive", () => {
  it("quotes the sentence that fits, with its number", async () => {
    expect(await answerOf("Where is the spare key?", house)).toEqual({
      text: "The spare key hangs behind the barometer. [2]",
      finishReason: "stop",
    });
  });

  it("counts the words above a sentence too", async () => {
    const passages = [passage(1, "It is serviced in May.", { heading: "Lawn mower" }), passage(2, "Nobody knows.")];
    expect((await answerOf("lawn mower", passages)).text).toBe("It is serviced in May. [1]");
  });

  it("says that it knows nothing, in the language of the question, and cites nothing", async () => {
    expect((await answerOf("Who won in 1998?", house)).text).toBe(
      "I found nothing about this in this workspace's knowledge.",
    );
    expect((await answerOf("מי ניצח?", house)).text).toBe(nothingKnown("מי ניצח?"));
    expect(nothingKnown("מי?")).toMatch(/[א-ת]/);
    expect((await answerOf("boiler", [])).text).toBe(nothingKnown("boiler"));
  });

  it("quotes the row of a table that fits, each cell with its column's name", async () => {
    const table =
      "Known networks:\n\n| network | for whom | password |\n|---|:-:|---|\n| Alder | family | inside 1.5 |\n| Guests | guests | `kettle-19` |\n\nIt sleeps at night.";
    expect((await answerOf("wifi password for guests", [passage(1, table)])).text).toContain(
      "network: Guests; for whom: guests; password: kettle-19 [1]",
    );
  });

  it("quotes a sentence that two passages share once, by its first place", async () => {
    const passages = [passage(1, "The key is blue."), passage(2, "The key is blue.")];
    expect((await answerOf("key", passages)).text).toBe("The key is blue. [1]");
  });

  it.each([
    ["a number in brackets", "The key [2] and the key [ 1, 2 ] are blue."],
    ["a backtick without its partner", "The key is called ` here."],
    ["a fence", "The key opens the vault:\n```sh\nkey --open\n```"],
    ["a fence that nothing closes", "The key opens the vault.\n```sh\nkey --open"],
    ["code alone", "```sh\nkey --open [1]\n```"],
  ])("lets no quoted text pass for a citation or hide one: %s", async (_, text) => {
    const filter = new CitationFilter([1, 2, 3]);
    filter.push((await answerOf("key", [passage(3, text)])).text);
    filter.flush();
    expect(filter.cited).toEqual([3]);
  });

  it("quotes only sentences that are there and cites only where they stand", async () => {
    const sentence = fc
      .array(fc.constantFrom("key", "boiler", "blue", "hangs", "stands", "noa", "🙂", "[7]", "`x`", "3.5"), {
        minLength: 1,
        maxLength: 6,
      })
      .map((words) => `The ${words.join(" ")}.`);
    const texts = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom("blue key", "noa's boiler", "zebra"), async (sentences, question) => {
        const passages = sentences.map((list, index) => passage(index + 1, list.join(" ")));
        const { text } = await answerOf(question, passages);
        if (text === nothingKnown(question)) return;
        for (const [, quote = "", n] of text.matchAll(/(.+?) \[(\d+)\](?: |$)/g)) {
          const source = passages.find((offered) => offered.n === Number(n));
          // Its only changes: marks that would be taken for a citation or for code.
          const plain = source?.text.replaceAll("[7]", "(7)").replaceAll("`", "");
          expect(plain).toContain(quote);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("stops at the limit, between two characters, and says so", async () => {
    const { text, finishReason } = await answerOf("key", [passage(1, `key 🙂${"🙂".repeat(60)}`)], 5);
    expect(finishReason).toBe("length");
    expect(text.length).toBeLessThanOrEqual(20);
    expect(text.isWellFormed()).toBe(true);
    const long = await answerOf("key", [passage(1, `key a${"🙂".repeat(900)}`)]);
    expect(long.text.isWellFormed()).toBe(true);
  });
});
