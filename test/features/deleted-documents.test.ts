// Deleted documents: listed, brought back whole, and in the end really gone.
import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { purgeDeleted } from "../../src/features/documents/purge.ts";
import { filesPrefix } from "../../src/platform/bucket.ts";
import { call, ingested, upload, uploadReady } from "../support/api.ts";
import { ingestNow, listening, passagesOf, put, searchTexts } from "../support/versions.ts";
import { createOwner, createPerson, type Person, services } from "../support/workspace.ts";

const lamp = "# Lamp\n\nThe lamp burns whale oil.";
const path = (id: string, rest = "") => `/api/v1/docs/${id}${rest}`;
const remove = (person: Person, id: string) => call("DELETE", path(id), person.token);
const restore = (person: Person, id: string) => call("POST", path(id, "/restore"), person.token);
const change = (person: Person, statement: ReturnType<typeof sql>) =>
  services().database.forWorkspace(person, (db) => [db.execute(statement)]);
const idsOf = async (person: Person, query: string): Promise<string[]> =>
  (await call("GET", `/api/v1/docs${query}`, person.token)).body.items.map(({ id }: { id: string }) => id);

async function withDeleted(): Promise<{ owner: Person; id: string }> {
  const owner = await createOwner();
  const id = await uploadReady(owner, lamp);
  expect((await remove(owner, id)).status).toBe(204);
  return { owner, id };
}

describe("a deleted document", () => {
  it("is listed among the deleted alone", async () => {
    const { owner, id } = await withDeleted();
    const other = await uploadReady(owner, "Something else.");
    expect([await idsOf(owner, ""), await idsOf(owner, "?state=deleted")]).toEqual([[other], [id]]);
    const { body } = await call("GET", "/api/v1/docs?state=deleted", owner.token);
    expect(body.items[0].deleted_at).toEqual(expect.any(String));
    expect(await idsOf(await createOwner(), "?state=deleted")).toEqual([]);
  });

  it("comes back with all its versions, and answers at once", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, lamp);
    await put(owner, id, `${lamp} Always.`);
    await ingested(owner, id);
    const before = await passagesOf(owner, id);
    await remove(owner, id);
    expect(await searchTexts(owner, "whale oil")).toEqual([]);
    expect(await restore(owner, id)).toMatchObject({
      status: 200,
      body: { id, status: "ready", version: 2, live_version: 2, deleted_at: null },
    });
    expect(await searchTexts(owner, "whale oil")).toEqual(["The lamp burns whale oil. Always."]);
    expect(await passagesOf(owner, id)).toEqual(before);
    expect((await call("GET", path(id, "/versions"), owner.token)).body.items).toHaveLength(2);
    const { body } = await call("GET", `/api/v1/audit?entity_id=${id}`, owner.token);
    expect(body.items[0]).toMatchObject({ action: "document.restore" });
  });

  it("stays as it is where it isn't deleted", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, lamp);
    const { body } = await call("GET", path(id), owner.token);
    expect((await restore(owner, id)).body).toEqual(body);
  });

  it("doesn't come back beside another of the same content, nor to who may not write", async () => {
    const { owner, id } = await withDeleted();
    const again = await upload(owner, lamp);
    expect((await restore(owner, id)).status).toBe(409);
    await remove(owner, again.body.id);
    expect((await restore(await createPerson(owner.workspaceId, "viewer"), id)).status).toBe(403);
    expect((await restore(await createOwner(), id)).status).toBe(404);
    expect((await restore(owner, id)).status).toBe(200);
  });

  it("goes on being read where it was deleted in the middle of that", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, lamp);
    await change(
      owner,
      sql`update sources set status = 'processing', live_version = null, attempts = 4, lease_id = gen_random_uuid() where id = ${id}`,
    );
    await remove(owner, id);
    expect((await restore(owner, id)).body).toMatchObject({ status: "queued", live_version: null });
    expect((await ingested(owner, id)).body).toMatchObject({ status: "ready", live_version: 1 });
  });

  it("is embedded again where its vectors were collected meanwhile: the same rows, found by words until then", async () => {
    const { owner, id } = await withDeleted();
    const before = (await passagesOf(owner, id)).map((passage) => passage.id);
    await change(owner, sql`delete from passage_vectors where source_id = ${id}`);
    const { body } = await restore(owner, id);
    expect(body).toMatchObject({ status: "queued", reason: "model_changed", live_version: 1 });
    const { hearth } = listening(async () => expect(await searchTexts(owner, "whale oil")).toHaveLength(1));
    // Whoever comes first: the queue's own consumer, or the test.
    expect(["ready", "not_ours"]).toContain(await ingestNow(owner, id, hearth));
    expect((await ingested(owner, id)).body.status).toBe("ready");
    const after = await passagesOf(owner, id);
    expect(after.map((passage) => passage.id)).toEqual(before);
    expect(after.map(({ vectors }) => vectors.length)).toEqual([1]);
  });
});

describe("the end of a deleted document", () => {
  const bytesOf = async (person: Person, id: string) =>
    (await env.FILES.list({ prefix: filesPrefix(person.workspaceId, id) })).objects.length;
  const deletedBefore = (person: Person, id: string, days: number) =>
    change(person, sql`update sources set deleted_at = now() - ${days} * interval '1 day' where id = ${id}`);

  it("comes after 30 days: rows, vectors and the bytes of all versions", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, lamp);
    await put(owner, id, `${lamp} Always.`);
    await ingested(owner, id);
    await remove(owner, id);
    await deletedBefore(owner, id, 29);
    await purgeDeleted(services());
    expect(await bytesOf(owner, id)).toBe(2);
    await deletedBefore(owner, id, 31);
    await purgeDeleted(services());
    expect(await bytesOf(owner, id)).toBe(0);
    expect(await passagesOf(owner, id)).toEqual([]);
    for (const table of ["sources", "documents", "document_versions", "passage_vectors"]) {
      const column = { sources: "id", documents: "id", document_versions: "document_id" }[table] ?? "source_id";
      const [{ rows }] = await change(
        owner,
        sql`select 1 from ${sql.identifier(table)} where ${sql.identifier(column)} = ${id}`,
      );
      expect([table, rows]).toEqual([table, []]);
    }
    expect((await restore(owner, id)).status).toBe(404);
    const { body } = await call("GET", `/api/v1/audit?entity_id=${id}`, owner.token);
    expect(body.items[0]).toMatchObject({ action: "document.purge", actor_kind: "system" });
  });

  it("goes on where it was broken off", async () => {
    const { owner, id } = await withDeleted();
    await deletedBefore(owner, id, 31);
    const files = { list: () => Promise.reject(new Error("storage is away")) } as unknown as R2Bucket; // All that is asked of it
    await purgeDeleted({ ...services(), files });
    expect((await restore(owner, id)).status).toBe(404);
    expect(await idsOf(owner, "?state=deleted")).toEqual([]);
    expect(await bytesOf(owner, id)).toBe(1);
    await purgeDeleted(services());
    expect(await bytesOf(owner, id)).toBe(0);
  });

  it("doesn't come over one that is brought back at that very moment", async () => {
    const { owner, id } = await withDeleted();
    await deletedBefore(owner, id, 31);
    const { database } = services();
    const slow: typeof database = {
      ...database,
      async system(reason, build) {
        const found = await database.system(reason, build);
        expect((await restore(owner, id)).status).toBe(200);
        return found;
      },
    };
    await purgeDeleted({ ...services(), database: slow });
    expect(await bytesOf(owner, id)).toBe(1);
    expect(await searchTexts(owner, "whale oil")).toHaveLength(1);
  });
});
