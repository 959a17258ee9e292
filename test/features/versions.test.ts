// Versions of documents: each stays, one answers, and what comes back or is compared is what was there.
import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../src/platform/ids.ts";
import { type Answer, call, ingested, send, upload, uploadReady } from "../support/api.ts";
import { pdf } from "../support/pdf-maker.ts";
import { put, searchTexts } from "../support/versions.ts";
import { createOwner, createPerson, type Person } from "../support/workspace.ts";

const old = "# Lamp\n\nThe lamp burns whale oil.";
const later = "# Lamp\n\nThe lamp burns petroleum.";

const versionPath = (id: string, rest = "") => `/api/v1/docs/${id}/versions${rest}`;
const get = (person: Person, path: string): Promise<Answer> => call("GET", path, person.token);
async function withVersions(...contents: string[]): Promise<{ owner: Person; id: string }> {
  const owner = await createOwner();
  const [first = "", ...others] = contents;
  const id = await uploadReady(owner, first);
  for (const content of others) {
    expect((await put(owner, id, content)).status).toBe(202);
    expect((await ingested(owner, id)).body).toMatchObject({ status: "ready" });
  }
  return { owner, id };
}

describe("another version", () => {
  it("answers from when it is ready, and until then the old one does", async () => {
    const { owner, id } = await withVersions(old);
    const taken = await put(owner, id, later, {}, {}, "lamp.md");
    expect(taken).toMatchObject({ status: 202, body: { id, version: 2, live_version: 1, file_name: "lamp.md" } });
    expect(taken.headers.get("ETag")).toMatch(/^"e\d+\.r\d+"$/);
    expect((await ingested(owner, id)).body).toMatchObject({ status: "ready", version: 2, live_version: 2 });
    expect(await searchTexts(owner, "What does the lamp burn?")).toEqual(["The lamp burns petroleum."]);
  });

  it("of the same bytes is none", async () => {
    const { owner, id } = await withVersions(old);
    expect(await put(owner, id, old)).toMatchObject({ status: 200, body: { version: 1, status: "ready" } });
    expect((await get(owner, versionPath(id))).body.items).toHaveLength(1);
  });

  it("changes title, author and tags where they are told, and nowhere else", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, old, "note.md", { title: "Lamp", author: "Noa", tags: "light" });
    expect((await put(owner, id, later)).body).toMatchObject({ title: "Lamp", author: "Noa", tags: ["light"] });
    const told = { title: "The lamp", author: "Dan", tags: "oil, light" };
    expect((await put(owner, id, `${later} Still.`, told)).body).toMatchObject({ ...told, tags: ["oil", "light"] });
  });

  it("that can't be read leaves the old one answering, and the document says so", async () => {
    const { owner, id } = await withVersions(old);
    await put(owner, id, new Uint8Array([1, 2, 0, 4, 5, 6, 7]));
    expect((await ingested(owner, id)).body).toMatchObject({
      status: "failed",
      reason: "binary_content",
      version: 2,
      live_version: 1,
    });
    expect(await searchTexts(owner, "What does the lamp burn?")).toEqual(["The lamp burns whale oil."]);
    const { body } = await get(owner, versionPath(id));
    expect(body.items).toMatchObject([
      { version: 2, state: "failed", reason: "binary_content" },
      { version: 1, state: "live", reason: null },
    ]);
    expect((await put(owner, id, old)).status).toBe(202);
    expect((await ingested(owner, id)).body).toMatchObject({ status: "ready", version: 3, live_version: 3 });
  });

  it("is refused where its content is another document's", async () => {
    const { owner, id } = await withVersions(old);
    await uploadReady(owner, later);
    expect(await put(owner, id, later)).toMatchObject({ status: 409, body: { error: { error_code: "ERR_CONFLICT" } } });
    expect((await get(owner, `/api/v1/docs/${id}`)).body).toMatchObject({ version: 1, status: "ready" });
    expect((await put(owner, id, "Something else.")).body.version).toBe(2);
  });

  it("is made only of what the caller has seen, if he insists", async () => {
    const { owner, id } = await withVersions(old);
    const etag = (await get(owner, `/api/v1/docs/${id}`)).headers.get("ETag") ?? "";
    expect((await put(owner, id, later, {}, { "If-Match": '"e9.r1"' })).status).toBe(412);
    expect((await put(owner, id, later, {}, { "If-Match": etag })).status).toBe(202);
    expect((await put(owner, id, `${later}.`, {}, { "If-Match": etag })).status).toBe(412);
  });

  it("of many at once: each is whole, and one answers", async () => {
    const { owner, id } = await withVersions(old);
    const contents = [1, 2, 3, 4].map((n) => `# Lamp\n\nThe lamp number ${n} burns.`);
    const answers = await Promise.all(contents.map((content) => put(owner, id, content)));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    const { body } = await ingested(owner, id);
    const { items } = (await get(owner, versionPath(id))).body;
    expect(items).toHaveLength(5);
    for (const item of items) {
      const file = await send("GET", versionPath(id, `/${item.version}/download`), owner.token);
      expect(await sha256Hex(await file.text())).toBe(item.content_hash);
    }
    const live = await send("GET", `/api/v1/docs/${id}/download`, owner.token);
    expect(await searchTexts(owner, "Which lamp burns?")).toEqual([(await live.text()).split("\n\n")[1]]);
    expect(body.live_version).toBe(items[0].version);
  });

  it("isn't for viewers, nor of what was deleted", async () => {
    const { owner, id } = await withVersions(old);
    const viewer = await createPerson(owner.workspaceId, "viewer");
    expect((await put(viewer, id, later)).status).toBe(403);
    await call("DELETE", `/api/v1/docs/${id}`, owner.token);
    expect((await put(owner, id, later)).status).toBe(404);
    expect((await get(owner, versionPath(id))).status).toBe(404);
    expect((await get(owner, versionPath(id, "/1/download"))).status).toBe(404);
  });
});

describe("the list of versions", () => {
  it("goes from the newest to the oldest, page by page", async () => {
    const { owner, id } = await withVersions(old, later, `${later} Again.`);
    const first = await get(owner, versionPath(id, "?limit=2"));
    expect(first.body.items).toMatchObject([
      { version: 3, state: "live", origin: "upload", restored_from: null, created_by: owner.userId },
      { version: 2, state: "replaced" },
    ]);
    const second = await get(owner, versionPath(id, `?limit=2&cursor=${first.body.next_cursor}`));
    expect(second.body).toMatchObject({ items: [{ version: 1, state: "replaced" }], next_cursor: null });
    const foreign = (await get(owner, "/api/v1/docs?limit=1&sort=title")).body.next_cursor ?? "WyJ0aXRsZSIsImEiLCIwIl0";
    expect((await get(owner, versionPath(id, `?cursor=${foreign}`))).status).toBe(400);
  });

  it("tells of each the hashes of its parts", async () => {
    const { owner, id } = await withVersions("# A\n\nOne.\n\n## B\n\nTwo.", "# A\n\nOne.\n\n## B\n\nThree.");
    const [one, two] = [await get(owner, versionPath(id, "/1")), await get(owner, versionPath(id, "/2"))];
    expect(one.body.parts).toEqual([
      { label: "A", sha256: await sha256Hex("A\n\nOne.\n") },
      { label: "A › B", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(two.body.parts[0]).toEqual(one.body.parts[0]);
    expect(two.body.parts[1].sha256).not.toBe(one.body.parts[1].sha256);
    expect((await get(owner, versionPath(id, "/3"))).status).toBe(404);
  });
});

describe("a download", () => {
  it("is the file as it came, to be saved and never to be run", async () => {
    const owner = await createOwner();
    const page = "<h1>Lamp</h1><script>alert(1)</script><p>It burns.</p>";
    const id = await uploadReady(owner, page, "לmpe (x)\\.html");
    const answer = await send("GET", versionPath(id, "/1/download"), owner.token);
    expect(await answer.text()).toBe(page);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": expect.stringMatching(/^text\/html/),
      "content-disposition": `attachment; filename="_mpe (x)_.html"; filename*=UTF-8''%D7%9Cmpe%20%28x%29%5C.html`,
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
      etag: `"${await sha256Hex(page)}"`,
      "accept-ranges": "bytes",
      "cache-control": "private, no-cache",
    });
  });

  it.each([
    ["bytes=0-3", 206, "# La", "bytes 0-3/33"],
    ["bytes=28-", 206, " oil.", "bytes 28-32/33"],
    ["bytes=-4", 206, "oil.", "bytes 29-32/33"],
    ["bytes=31-99", 206, "l.", "bytes 31-32/33"],
    ["bytes=40-50", 200, old, null],
    ["bytes=5-2", 200, old, null],
    ["bytes=0-1,3-4", 200, old, null],
    ["lines=1-2", 200, old, null],
  ])("of the range %s is %i", async (range, status, text, told) => {
    const { owner, id } = await withVersions(old);
    const answer = await send("GET", `/api/v1/docs/${id}/download`, owner.token, { headers: { Range: range } });
    expect([answer.status, await answer.text(), answer.headers.get("Content-Range")]).toEqual([status, text, told]);
    expect(answer.headers.get("Content-Length")).toBe(String(text.length));
  });

  it("is nothing where the caller has it, and whole where he has the beginning of another file", async () => {
    const { owner, id } = await withVersions(old, later);
    const path = `/api/v1/docs/${id}/download`;
    const etag = (await send("GET", path, owner.token)).headers.get("ETag") ?? "";
    const known = await call("GET", path, owner.token, { headers: { "If-None-Match": `"x", ${etag}` } });
    expect([known.status, known.headers.get("ETag")]).toEqual([304, etag]);
    const ranged = (ifRange: string) =>
      call("GET", path, owner.token, { headers: { Range: "bytes=0-1", "If-Range": ifRange } });
    expect((await ranged(etag)).status).toBe(206);
    expect((await ranged('"other"')).status).toBe(200);
  });

  it("of the live version is the one that answers, also while another is read", async () => {
    const { owner, id } = await withVersions(old);
    await put(owner, id, new Uint8Array([1, 2, 0, 4, 5]));
    await ingested(owner, id);
    expect(await (await send("GET", `/api/v1/docs/${id}/download`, owner.token)).text()).toBe(old);
  });
});

describe("bringing a version back", () => {
  it("makes a new one of its bytes", async () => {
    const { owner, id } = await withVersions(old, later);
    const restored = await call("POST", versionPath(id, "/1/restore"), owner.token);
    expect(restored).toMatchObject({ status: 202, body: { version: 3, live_version: 2 } });
    expect((await ingested(owner, id)).body).toMatchObject({ status: "ready", live_version: 3 });
    expect(await searchTexts(owner, "What does the lamp burn?")).toEqual(["The lamp burns whale oil."]);
    expect((await get(owner, versionPath(id, "/3"))).body).toMatchObject({ origin: "restore", restored_from: 1 });
    expect(await (await send("GET", `/api/v1/docs/${id}/download`, owner.token)).text()).toBe(old);
    const { body } = await get(owner, `/api/v1/audit?entity_id=${id}`);
    expect(body.items[0]).toMatchObject({
      action: "document.restore_version",
      details: { version: 3, restoredFrom: 1 },
    });
  });

  it("is nothing for the live one, nor for one of the same bytes", async () => {
    const { owner, id } = await withVersions(old, later);
    expect((await call("POST", versionPath(id, "/2/restore"), owner.token)).status).toBe(200);
    await call("POST", versionPath(id, "/1/restore"), owner.token);
    await ingested(owner, id);
    expect((await call("POST", versionPath(id, "/1/restore"), owner.token)).status).toBe(200);
    expect((await get(owner, versionPath(id))).body.items).toHaveLength(3);
  });

  it("is refused where its content is another document's by now, or somebody else was faster", async () => {
    const { owner, id } = await withVersions(old, later);
    await uploadReady(owner, old);
    expect((await call("POST", versionPath(id, "/1/restore"), owner.token)).status).toBe(409);
    const stale = { headers: { "If-Match": '"e9.r1"' } };
    expect((await call("POST", versionPath(id, "/1/restore"), owner.token, stale)).status).toBe(412);
  });
});

describe("a diff of two versions", () => {
  const diff = (person: Person, id: string, from: number, to: number) =>
    get(person, versionPath(id, `/${from}/diff/${to}`));

  it("tells by section what came, went, changed and moved", async () => {
    const section = (name: string, text: string) => `## ${name}\n\n${text}\n`;
    const [a, b, c, d] = ["A", "B", "C", "D"].map((name) => section(name, `Text of ${name}.`));
    const { owner, id } = await withVersions(
      [a, b, c, d].join("\n"),
      [c, a, section("B", "Text of B.\nAnd more."), section("E", "New.")].join("\n"),
    );
    const { body } = await diff(owner, id, 1, 2);
    expect(body).toMatchObject({
      from: 1,
      to: 2,
      counts: { added: 0, removed: 0, changed: 2, moved: 1, same: 1 },
      is_truncated: false,
    });
    expect(body.changes).toMatchObject([
      { kind: "moved", from: "C", to: "C", hunks: null },
      {
        kind: "changed",
        from: "B",
        to: "B",
        hunks: [{ lines: expect.arrayContaining([" Text of B.", "+And more."]) }],
      },
      { kind: "changed", from: "D", to: "E" },
    ]);
    expect((await diff(owner, id, 1, 1)).body).toMatchObject({ changes: [], counts: { same: 4 } });
    expect((await diff(owner, id, 1, 3)).status).toBe(404);
  });

  it("tells by page of a PDF", async () => {
    const pages = Array.from({ length: 5 }, (_, n) => ({ lines: [`Chapter ${n}`, `Tells of the number ${n}.`] }));
    const owner = await createOwner();
    const id = await uploadReady(owner, pdf(pages), "book.pdf");
    const changed = pages.with(3, { lines: ["Chapter 3", "Tells of another number."] }).toSpliced(1, 1);
    await put(owner, id, pdf([{ lines: ["Preface", "Before all."] }, ...changed]), {}, {}, "book.pdf");
    expect((await ingested(owner, id)).body).toMatchObject({ status: "ready", version: 2, page_count: 5 });
    const { body } = await diff(owner, id, 1, 2);
    expect(body.counts).toEqual({ added: 1, removed: 1, changed: 1, moved: 0, same: 3 });
    expect(body.changes).toMatchObject([
      { kind: "added", from: null, to: "page 1" },
      { kind: "removed", from: "page 2", to: null },
      {
        kind: "changed",
        from: "page 4",
        to: "page 4",
        hunks: [{ lines: expect.arrayContaining(["-Tells of the number 3.", "+Tells of another number."]) }],
      },
    ]);
  });

  it("is refused where a version was never read", async () => {
    const { owner, id } = await withVersions(old);
    await put(owner, id, new Uint8Array([1, 2, 0, 4, 5]));
    await ingested(owner, id);
    expect((await diff(owner, id, 1, 2)).status).toBe(409);
  });
});

describe("uploads", () => {
  it("of an older version's bytes are a new document: one document is what it says now", async () => {
    const { owner } = await withVersions(old, later);
    expect((await upload(owner, old)).status).toBe(202);
    expect((await upload(owner, later)).status).toBe(200);
  });
});
