// What every kind of source keeps to, whatever it is: one suite, a row a kind.
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { clientResource } from "../../src/features/clinical/client.ts";
import { sessionResource } from "../../src/features/clinical/session.ts";
import { purgeDeleted } from "../../src/features/documents/purge.ts";
import { itemResource } from "../../src/features/knowledge/item-resource.ts";
import { noteResource } from "../../src/features/notes/note.ts";
import { eraseWritten } from "../../src/http/written/erase.ts";
import { purgeWritten } from "../../src/knowledge/written/purge.ts";
import { newId } from "../../src/platform/ids.ts";
import { ask, call, fileForm } from "../support/api.ts";
import { eventually } from "../support/eventually.ts";
import { begin, untilStatus } from "../support/reindex.ts";
import { actorOf, createOwner, type Person, services } from "../support/workspace.ts";

interface KindUnderTest {
  /** Of its citations */
  type: string;
  base: string;
  make(owner: Person, text: string): Promise<string>;
  change(owner: Person, id: string, text: string): Promise<number>;
  citedId: string;
  erase(owner: Person, id: string): Promise<unknown>;
}

const make = async (owner: Person, base: string, json: object): Promise<string> =>
  (await call("POST", base, owner.token, { json })).body.id;
const patch = async (owner: Person, path: string, json: object): Promise<number> =>
  (await call("PATCH", path, owner.token, { json })).status;
const rights = (owner: Person) => [services(), actorOf(owner)] as const;

async function deletedLongAgo(owner: Person, base: string, id: string): Promise<void> {
  await call("DELETE", `${base}/${id}`, owner.token);
  await services().database.forWorkspace(owner, (db) => [
    db.execute(sql`update sources set deleted_at = now() - interval '1 year' where deleted_at is not null`),
  ]);
  await purgeDeleted(services());
  await purgeWritten(services());
}

const documents = "/api/v1/docs";
const kinds: Record<string, KindUnderTest> = {
  document: {
    type: "document",
    base: documents,
    make: async (owner, text) =>
      (await call("POST", documents, owner.token, { body: fileForm(text, "lamp.md") })).body.id,
    change: async (owner, id, text) =>
      (await call("PUT", `${documents}/${id}`, owner.token, { body: fileForm(text, "lamp.md") })).status,
    citedId: "document_id",
    erase: (owner, id) => deletedLongAgo(owner, documents, id),
  },
  note: {
    type: "note",
    base: "/api/v1/notes",
    make: (owner, text) => make(owner, "/api/v1/notes", { title: "Lamp", text }),
    change: (owner, id, text) => patch(owner, `/api/v1/notes/${id}`, { text }),
    citedId: "note_id",
    erase: (owner, id) => eraseWritten(...rights(owner), noteResource, id, newId()),
  },
  knowledge: {
    type: "knowledge",
    base: "/api/v1/knowledge/items",
    make: (owner, text) => make(owner, "/api/v1/knowledge/items", { title: "Lamp", text, state: "published" }),
    change: (owner, id, text) => patch(owner, `/api/v1/knowledge/items/${id}`, { text }),
    citedId: "item_id",
    erase: (owner, id) => eraseWritten(...rights(owner), itemResource, id, newId()),
  },
  client: {
    type: "client",
    base: "/api/v1/clients",
    make: (owner, text) => make(owner, "/api/v1/clients", { name: "Ada Stone", notes: text }),
    change: (owner, id, text) => patch(owner, `/api/v1/clients/${id}`, { notes: text }),
    citedId: "client_id",
    erase: (owner, id) => eraseWritten(...rights(owner), clientResource, id, newId()),
  },
  session: {
    type: "session",
    base: "/api/v1/clinical-sessions",
    async make(owner, text) {
      const clientId = await make(owner, "/api/v1/clients", { name: "Ada Stone" });
      return make(owner, "/api/v1/clinical-sessions", { client_id: clientId, date: "2026-03-04", plan: text });
    },
    change: (owner, id, text) => patch(owner, `/api/v1/clinical-sessions/${id}`, { plan: text }),
    citedId: "session_id",
    erase: (owner, id) => eraseWritten(...rights(owner), sessionResource, id, newId()),
  },
};

const before = "The lantern of the harbour is painted vermilion.";
const after = "The lantern of the harbour is painted turquoise.";
const question = "What is the lantern of the harbour painted?";

describe.each(Object.entries(kinds))("A source of the kind %s", (_, { type, base, citedId, ...kind }) => {
  const answer = async (owner: Person) => (await ask(owner, { question, model: "builtin/extractive" })).body;
  const cited = async (owner: Person): Promise<{ type: string; id: string }[]> =>
    (await answer(owner)).citations.map((one: Record<string, string>) => ({ type: one.type, id: one[citedId] }));

  async function made(): Promise<{ owner: Person; id: string; path: string }> {
    const owner = await createOwner();
    const id = await kind.make(owner, before);
    await eventually(async () => expect(await cited(owner)).toEqual([{ type, id }]));
    return { owner, id, path: `${base}/${id}` };
  }

  it("is asked, changed and asked again: cached answers never survive the change", async () => {
    const { owner, id, path } = await made();
    expect((await answer(owner)).answer).toContain("vermilion");
    expect((await call("GET", path, owner.token)).body.version).toBe(1);
    expect(await kind.change(owner, id, after)).toBeLessThan(300);
    await eventually(async () => expect((await answer(owner)).answer).toContain("turquoise"));
    expect((await answer(owner)).answer).not.toContain("vermilion");
    expect((await call("GET", path, owner.token)).body.version).toBe(2);
  });

  it("is gone from answers at once when it is deleted, and comes back", async () => {
    const { owner, id, path } = await made();
    expect((await call("DELETE", path, owner.token)).status).toBe(204);
    expect(await cited(owner)).toEqual([]);
    expect((await call("GET", path, owner.token)).status).toBe(404);
    expect((await call("POST", `${path}/restore`, owner.token)).status).toBeLessThan(300);
    await eventually(async () => expect(await cited(owner)).toEqual([{ type, id }]));
  });

  it("is its workspace's alone", async () => {
    const { path } = await made();
    const stranger = await createOwner();
    expect(await cited(stranger)).toEqual([]);
    for (const method of ["GET", "DELETE"]) expect((await call(method, path, stranger.token)).status).toBe(404);
    expect((await call("POST", `${path}/restore`, stranger.token)).status).toBe(404);
  });

  it("insists on what If-Match names, and tells of each change in the audit record", async () => {
    const { owner, path } = await made();
    const stale = { headers: { "If-Match": '"e9.r9"' } };
    expect((await call("DELETE", path, owner.token, stale)).status).toBe(412);
    const etag = (await call("GET", path, owner.token)).headers.get("ETag") ?? "";
    expect((await call("DELETE", path, owner.token, { headers: { "If-Match": etag } })).status).toBe(204);
    const { body } = await call("GET", `/api/v1/audit?entity_id=${path.split("/").at(-1)}`, owner.token);
    expect(body.items.map(({ action }: { action: string }) => action)).toEqual([
      expect.stringMatching(/\.delete$/),
      expect.stringMatching(/\.(?:create|upload)$/),
    ]);
    expect(JSON.stringify(body)).not.toContain("vermilion");
  });

  it("is found after its workspace has moved to another embedding model", async () => {
    const { owner, id } = await made();
    await begin(owner, { model: "openai/embed" });
    await untilStatus(owner, "done");
    expect(await cited(owner)).toEqual([{ type, id }]);
  });

  it.each([
    ["is erased", (owner: Person, id: string) => kind.erase(owner, id)],
    ["has been deleted for long", (owner: Person, id: string) => deletedLongAgo(owner, base, id)],
  ])("leaves nothing when it %s", async (_when, end) => {
    const { owner, id, path } = await made();
    await end(owner, id);
    expect(await cited(owner)).toEqual([]);
    expect((await call("POST", `${path}/restore`, owner.token)).status).toBe(404);
    const [{ rows }] = await services().database.forWorkspace(owner, (db) => [
      db.execute(sql`select (select count(*) from sources where id = ${id})::int as sources,
        (select count(*) from passages where source_id = ${id})::int as passages,
        (select count(*) from passage_vectors where source_id = ${id})::int as vectors,
        (select count(*) from passage_terms t join passages p on p.id = t.passage_id where p.source_id = ${id})::int as terms`),
    ]);
    expect(rows).toEqual([{ sources: 0, passages: 0, vectors: 0, terms: 0 }]);
  });
});
