// PDFs as people's programs make them: what is read from them, and what is said of those that can't be read.
import { beforeAll, describe, expect, it } from "vitest";
import { parsePdf } from "../../src/knowledge/parse/pdf.ts";
import type { Section } from "../../src/knowledge/source-kind.ts";
import { lighthouses } from "../fixtures/lighthouses.ts";
import { type PdfName, pdfBytes } from "../fixtures/pdfs.ts";

const read = async (name: PdfName) => (await parsePdf(pdfBytes(name))).sections;
const textOf = (sections: readonly Section[]) => sections.map((section) => section.text).join("\n\n");

describe("a PDF of fifty pages", () => {
  let sections: Section[];
  beforeAll(async () => {
    sections = await read("lighthouses");
  });

  it("tells every page's facts under that page's number", () => {
    for (const light of lighthouses) {
      const page = textOf(sections.filter((section) => section.locator.page === light.page));
      expect(page).toContain(`${light.name} Lighthouse was built in ${light.builtIn}`);
      expect(page).toContain(`lamp flashes once every ${light.flashSeconds.toFixed(1)} seconds`);
      expect(page).toContain(
        `The keeper of ${light.name} is ${light.keeper}, who also looks after the weather station.`,
      );
      expect(page).toContain(`In an emergency call ${light.name} on radio channel ${light.radioChannel}.`);
    }
  });

  it("has the headings above each stretch of text, and no heading inside it", () => {
    for (const { name, page } of lighthouses) {
      const title = `${name} Lighthouse`;
      const headings = sections.filter((section) => section.locator.page === page).map((section) => section.headings);
      expect(headings).toEqual([[title], [title, "Keys and radio"], [title, "Visitors"]]);
    }
    expect(textOf(sections)).not.toContain("Keys and radio");
  });

  it("keeps paragraphs apart and whole, and list items on lines of their own", () => {
    expect(sections.slice(0, 3).map((section) => section.text.split("\n\n").length)).toEqual([2, 2, 2]);
    expect(sections[2]?.text).toContain(
      "\n\n- Wear shoes with a firm sole.\n- Keep children away from the edge.\n- Take litter home.",
    );
  });
});

describe("a PDF in two narrow columns", () => {
  let text: string;
  beforeAll(async () => {
    text = textOf(await read("narrowColumns"));
  });

  it.each([
    "the responsible technician immediately opens the ventilation louvres on the northern side.",
    "Continuous measurements prevent misunderstandings between neighbouring departments",
    "Documentation concerning maintenance, disinfection and refurbishment",
    "and extraordinary concentrations are communicated",
  ])("makes the words whole that its hyphens cut: %s", (sentence) => {
    expect(text).toContain(sentence);
  });

  it("leaves hyphens alone that belong to a word", () => {
    expect(text).toContain("The self-closing valve in the machine room is a well-known troublemaker");
  });

  it("reads one column after the other, each paragraph by itself", () => {
    expect(text.split("\n\n").map((paragraph) => paragraph.split(" ").slice(0, 2).join(" "))).toEqual([
      "Temperature",
      "The temperature",
      "Representatives of",
      "Chlorination",
      "Chlorination happens",
      "The self-closing",
    ]);
  });
});

describe.each(["guests", "guestsPrinted"] as const)("the Hebrew PDF %s", (name) => {
  it("is read from right to left, with spaces around its numbers", async () => {
    const [section] = await read(name);
    expect(section?.headings).toEqual(["מדריך לאורחים"]);
    for (const phrase of [
      "סיסמת הרשת האלחוטית לאורחים היא לבנה-שקטה-47, והיא מתחלפת בכל ראשון לחודש.",
      "המגבות הנקיות נמצאות בארון הכחול שבמסדרון, ליד חדר הכביסה.",
      "בין השעות 7:30 ל-10:15 בחדר האוכל שבקומה השנייה.",
      "עד השעה 20:00 בערב שלפני כן.",
      "במספר 04-555-0142. Wi-Fi מהיר",
    ]) {
      expect(section?.text).toContain(phrase);
    }
  });
});

describe("a PDF that can't be read", () => {
  it.each([
    ["encrypted", "encrypted_pdf"],
    ["truncated", "corrupt_pdf"],
    ["garbage", "corrupt_pdf"],
    ["empty", "empty_document"],
    ["scanned", "no_text_layer"],
    ["outlines", "no_text_layer"],
  ] as const)("says of the %s one: %s", async (name, reason) => {
    await expect(read(name)).rejects.toMatchObject({ name: "IngestFailure", reason });
  });

  it("is corrupt, however little there is of it", async () => {
    for (const bytes of [new Uint8Array(), pdfBytes("lighthouses").slice(0, 40_000), pdfBytes("empty").slice(0, 9)]) {
      await expect(parsePdf(bytes)).rejects.toMatchObject({ reason: "corrupt_pdf" });
    }
  });

  it("isn't one that is encrypted and yet open for reading", async () => {
    expect(textOf(await read("readOnly"))).toBe("The vault opens on the ninth turn.");
  });
});
