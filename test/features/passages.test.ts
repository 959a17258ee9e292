// What a document says now, passage by passage: a page can show where a citation stands.
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { encodeCursor } from "../../src/http/page.ts";
import { sources } from "../../src/knowledge/knowledge.table.ts";
import { newId } from "../../src/platform/ids.ts";
import { ask, call, ingested, upload, uploadReady } from "../support/api.ts";
import { pdf } from "../support/pdf-maker.ts";
import { put } from "../support/versions.ts";
import { createOwner, createPerson, type Person, services } from "../support/workspace.ts";

const chapters = (count: number, says = "stands") =>
  Array.from({ length: count }, (_, index) => `# House\n\n## Room ${index}\n\nLamp ${index} ${says} here.`).join(
    "\n\n",
  );

const list = (person: Person, id: string, query = "") =>
  call("GET", `/api/v1/docs/${id}/passages${query}`, person.token);
const ordinals = (items: { ordinal: number }[]) => items.map(({ ordinal }) => ordinal);

async function withChapters(count: number) {
  const owner = await createOwner();
  const id = await uploadReady(owner, chapters(count));
  const { body } = await list(owner, id, "?limit=100");
  return { owner, id, items: body.items };
}

describe("a document's passages", () => {
  it("come in their order, with the place that a citation tells", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, "# House\n\n## Cellar\n\nThe boiler stands in the cellar.");
    const { body: answer } = await ask(owner, {
      question: "Where does the boiler stand?",
      model: "builtin/extractive",
    });
    const [citation] = answer.citations;
    const { status, body } = await list(owner, id);
    expect(status).toBe(200);
    const { heading, page, anchor, row, url } = citation;
    expect(body).toEqual({
      items: [
        {
          ...{ id: citation.passage_id, ordinal: 0, text: "The boiler stands in the cellar." },
          ...{ tokens: expect.any(Number), heading, page, anchor, row, url },
        },
      ],
      next_cursor: null,
    });
    expect(heading).toBe("House › Cellar");
  });

  it("tell the page of a PDF and the row of a table", async () => {
    const owner = await createOwner();
    const print = await uploadReady(
      owner,
      pdf([{ lines: ["First page about lamps."] }, { lines: ["Second page about oil."] }]),
      "lamps.pdf",
    );
    const pages = (await list(owner, print)).body.items.map(({ page }: { page: number }) => page);
    expect(pages).toEqual([1, 2]);
    const table = await uploadReady(owner, "lamp,oil\nred,whale\nblue,olive\n", "lamps.csv");
    expect((await list(owner, table)).body.items[0]).toMatchObject({ row: expect.any(Number), page: null });
  });

  it("come page by page, each once", async () => {
    const { owner, id, items } = await withChapters(9);
    expect(ordinals(items)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    const seen: number[] = [];
    let cursor = "";
    do {
      const { body } = await list(owner, id, `?limit=4${cursor}`);
      seen.push(...ordinals(body.items));
      cursor = body.next_cursor ? `&cursor=${body.next_cursor}` : "";
    } while (cursor);
    expect(seen).toEqual(ordinals(items));
  });

  it("begin a little before the one that is asked for, and go on from there", async () => {
    const { owner, id, items } = await withChapters(12);
    const { body } = await list(owner, id, `?limit=5&around=${items[6].id}`);
    expect(ordinals(body.items)).toEqual([3, 4, 5, 6, 7]);
    const next = await list(owner, id, `?limit=5&around=${items[6].id}&cursor=${body.next_cursor}`);
    expect([ordinals(next.body.items), next.body.next_cursor]).toEqual([[8, 9, 10, 11], null]);
    expect(ordinals((await list(owner, id, `?around=${items[1].id}`)).body.items)[0]).toBe(0);
    const last = await list(owner, id, `?around=${items[11].id}`);
    expect(ordinals(last.body.items)).toEqual([8, 9, 10, 11]);
  });

  it("are those of the live version, and none before there is one", async () => {
    const { owner, id, items } = await withChapters(3);
    await put(owner, id, `${chapters(2)}\n\n## Attic\n\nNobody lives here.`);
    await ingested(owner, id);
    const { body } = await list(owner, id);
    expect(body.items.map(({ heading }: { heading: string }) => heading.split(" › ").at(-1))).toEqual([
      "Room 0",
      "Room 1",
      "Attic",
    ]);
    expect(body.items[0].id).toBe(items[0].id);
    const gone = await list(owner, id, `?around=${items[2].id}`);
    expect([gone.status, gone.body.error.details]).toEqual([
      400,
      [{ field: "around", problem: "isn't a passage of the document's live version" }],
    ]);
    const failed = await upload(owner, new Uint8Array([1, 2, 0, 4, 5, 6, 7]));
    expect((await list(owner, failed.body.id)).body).toEqual({ items: [], next_cursor: null });
  });

  it("are shown to whoever may see the document, and to nobody else", async () => {
    const { owner, id, items } = await withChapters(2);
    const other = await withChapters(2);
    const around = `?around=${items[0].id}`;
    const viewer = await createPerson(owner.workspaceId, "viewer");
    expect((await list(viewer, id, around)).body.items).toHaveLength(2);
    expect((await list(other.owner, id, around)).status).toBe(404);
    expect((await list(other.owner, other.id, around)).status).toBe(400);
    expect((await list(owner, newId(), around)).status).toBe(404);
    await services().database.forWorkspace(owner, (db) => [
      db.update(sources).set({ minRole: "admin" }).where(eq(sources.id, id)),
    ]);
    expect((await list(viewer, id)).status).toBe(404);
    expect((await list(owner, id)).status).toBe(200);
    await call("DELETE", `/api/v1/docs/${id}`, owner.token);
    expect((await list(owner, id, around)).status).toBe(404);
  });

  it("of a note are told by the note", async () => {
    const owner = await createOwner();
    const note = await call("POST", "/api/v1/notes", owner.token, { json: { title: "Roof", text: "It is tight." } });
    expect((await list(owner, note.body.id)).status).toBe(404);
  });

  it("take no cursor that somebody made up", async () => {
    const { owner, id } = await withChapters(1);
    for (const value of ["one", "99999999999", "-1", "1 or 1=1"]) {
      const { status, body } = await list(owner, id, `?cursor=${encodeCursor("ordinal", { value, id: newId() })}`);
      expect([status, body.error?.details[0].field]).toEqual([400, "cursor"]);
    }
  });
});
