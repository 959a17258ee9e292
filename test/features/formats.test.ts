// Every format by the front door: what was uploaded is found, and cited with its place.
import { describe, expect, it } from "vitest";
import { describeImageFor } from "../../src/conversation/describe-image.ts";
import { IngestFailure } from "../../src/knowledge/source-kind.ts";
import { newId } from "../../src/platform/ids.ts";
import { call, type FileContent, ingested, upload } from "../support/api.ts";
import { eventually } from "../support/eventually.ts";
import { heading, paragraph, table, word } from "../support/office.ts";
import { createOwner, type Person, services } from "../support/workspace.ts";

const pixel = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0),
);
const csv = ["valve;place", ...Array.from({ length: 90 }, (_, n) => `number ${n};chamber ${n * 7} of the mill`)].join(
  "\n",
);
const html = '<html lang="en"><title>Mill</title><h1 id="wheel">Wheel</h1><p>The mill wheel turns at dawn.</p>';
const windows1252 = Uint8Array.from(
  [..."Die M\xfchle geh\xf6rt M\xfcller K\xf6nig, ihr Rad l\xe4uft t\xe4glich."].map((c) => c.charCodeAt(0)),
);

async function ready(person: Person, content: FileContent, name: string) {
  const taken = await upload(person, content, name);
  expect(taken.status).toBe(202);
  const { body } = await ingested(person, taken.body.id);
  expect(body).toMatchObject({ status: "ready", reason: null });
  return body;
}

async function cited(person: Person, question: string) {
  const { body } = await call("POST", "/api/v1/chat", person.token, {
    json: { question, model: "builtin/extractive", stream: false },
  });
  return body.citations[0];
}

describe("a file", () => {
  it.each<[string, FileContent, string, string, Record<string, unknown>]>([
    [
      "mill.docx",
      word(heading(1, "Mill") + heading(2, "Wheel", "wheel") + paragraph("The mill wheel turns at dawn.")),
      "When does the mill wheel turn?",
      "The mill wheel turns at dawn.",
      { heading: "Mill › Wheel", anchor: "wheel", page: null },
    ],
    [
      "rooms.docx",
      word(
        table([
          ["Room", "Lamp"],
          ["Attic", "paraffin"],
        ]),
      ),
      "Which lamp has the attic?",
      "paraffin",
      { anchor: null },
    ],
    [
      "mill.html",
      html,
      "When does the mill wheel turn?",
      "The mill wheel turns at dawn.",
      { heading: "Wheel", anchor: "wheel" },
    ],
    ["mill.htm", html, "When does the mill wheel turn?", "The mill wheel turns at dawn.", { anchor: "wheel" }],
    ["valves.csv", csv, "Where is valve number 77?", "chamber 539", { row: expect.any(Number) }],
    ["valves.tsv", csv.replaceAll(";", "\t"), "Where is valve number 77?", "chamber 539", { row: expect.any(Number) }],
    ["muehle.txt", windows1252, "Wem gehört die Mühle?", "Müller König", { anchor: null, row: null }],
  ])("%s is found, and cited with its place", async (name, content, question, quote, detail) => {
    const owner = await createOwner();
    await ready(owner, content, name);
    const citation = await cited(owner, question);
    expect(citation.quote).toContain(quote);
    expect(citation).toMatchObject(detail);
  });

  it("tells what was found out about it", async () => {
    const owner = await createOwner();
    expect(await ready(owner, windows1252, "muehle.txt")).toMatchObject({
      encoding: "windows-1252",
      read_by: null,
      remote: null,
    });
    expect(await ready(owner, html, "mill.html")).toMatchObject({ title: "mill", language: "en", encoding: "utf-8" });
  });

  it.each<[string, FileContent, string]>([
    ["a DOCX that is text", "no zip", "letter.docx"],
    ["a DOCX that is a picture", pixel, "letter.docx"],
    ["a JPEG that is a PNG", pixel, "photo.jpg"],
    ["HTML that is a picture", pixel, "page.html"],
    ["CSV that is a DOCX", word(paragraph("x")), "rows.csv"],
  ])("%s isn't taken", async (_, content, name) => {
    expect((await upload(await createOwner(), content, name)).status).toBe(415);
  });
});

describe("a picture", () => {
  it("is read by a model that sees, which is named and paid", async () => {
    const owner = await createOwner();
    // What the peer sees in a picture is a sentence on answers and pieces, which the guard may leave out.
    await call("PATCH", "/api/v1/security/policy", owner.token, { json: { injection: "flag" } });
    const body = await ready(owner, pixel, "mill.png");
    expect(body).toMatchObject({ read_by: "openai/ok", content_type: "image/png" });
    expect((await cited(owner, "What is the peer's answer made of?")).quote).toContain("several pieces");
    await eventually(async () => {
      const { body: usage } = await call("GET", "/api/v1/usage/me", owner.token);
      expect(JSON.stringify(usage)).toContain("openai/ok");
    });
  });

  it.each<[string, string[], string]>([
    ["where no model sees", ["none"], "no_vision_model"],
    ["where the model won't", ["openai/content-filter"], "image_refused"],
  ])("fails with the reason %s", async (_, visionModel, reason) => {
    const owner = await createOwner();
    const source = { ...owner, id: newId(), kind: "document", title: "Mill", version: 1 };
    const deps = { ...services(), config: { ...services().config, visionModel } };
    const describe = describeImageFor(deps)(source);
    const told = await describe({ mediaType: "image/png", base64: btoa("x") }).then(
      (described) => (described ? "described" : "no_vision_model"),
      (error: unknown) => (error instanceof IngestFailure ? error.reason : error),
    );
    expect(told).toBe(reason);
  });

  it("waits where its model is down, and is no failure of its own", async () => {
    const owner = await createOwner();
    const source = { ...owner, id: newId(), kind: "document", title: "Mill", version: 1 };
    const deps = {
      ...services(),
      config: { ...services().config, visionModel: ["openai/stall"], visionTimeoutMs: 200 },
    };
    await expect(describeImageFor(deps)(source)({ mediaType: "image/png", base64: btoa("x") })).rejects.toMatchObject({
      name: "ProviderFailure",
    });
  });
});
