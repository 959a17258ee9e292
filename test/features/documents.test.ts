import { describe, expect, it } from "vitest";
import { call, type FileContent, fileForm, ingested, upload, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { createOwner } from "../support/workspace.ts";

describe("uploading a document", () => {
  it("takes the file in, then makes it ready", async () => {
    const owner = await createOwner();
    const taken = await upload(owner, heatingNote, "heating.md", {
      title: "Heating",
      author: "Noa",
      tags: "house, winter",
    });
    expect(taken.status).toBe(202);
    expect(taken.headers.get("Location")).toBe(`/api/v1/docs/${taken.body.id}`);
    expect(taken.body).toMatchObject({
      status: "queued",
      reason: null,
      title: "Heating",
      author: "Noa",
      tags: ["house", "winter"],
      content_type: "text/markdown",
    });

    const { body } = await ingested(owner, taken.body.id);
    expect(body).toMatchObject({
      status: "ready",
      progress: { passages_done: 3, passages_total: 3 },
      file_size: new TextEncoder().encode(heatingNote).length,
    });
  });

  it("names a document after its file when no title is given", async () => {
    const { body } = await upload(await createOwner(), "Some text.", "my notes.txt");
    expect(body).toMatchObject({ title: "my notes", file_name: "my notes.txt", content_type: "text/plain" });
  });

  it("takes out what can't be seen of a title, and what Postgres can't hold", async () => {
    const { status, body } = await upload(await createOwner(), "Text.", "note.txt", {
      title: "He\u0000at\u200Bing ",
    });
    expect(status).toBe(202);
    expect(body.title).toBe("Heating");
  });

  it("knows the same bytes again", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, heatingNote);
    const again = await upload(owner, heatingNote, "copy.md");
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ id, status: "ready" });
  });

  it("takes the same bytes as a new document after a deletion", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, heatingNote);
    expect((await call("DELETE", `/api/v1/docs/${id}`, owner.token)).status).toBe(204);
    const again = await upload(owner, heatingNote);
    expect(again.status).toBe(202);
    expect(again.body.id).not.toBe(id);
  });

  it("makes one document of two uploads of the same bytes at once", async () => {
    const owner = await createOwner();
    const answers = await Promise.all([1, 2, 3, 4].map(() => upload(owner, heatingNote)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
  });

  it("processes failed bytes again when they come again", async () => {
    const owner = await createOwner();
    const broken = new Uint8Array([0x48, 0x69, 0xff, 0xfe, 0x20]);
    const first = await upload(owner, broken, "broken.txt");
    expect((await ingested(owner, first.body.id)).body).toMatchObject({ status: "failed", reason: "invalid_utf8" });
    const again = await upload(owner, broken, "broken.txt");
    expect(again).toMatchObject({ status: 202, body: { id: first.body.id, status: "queued" } });
    expect((await ingested(owner, first.body.id)).body).toMatchObject({ status: "failed", reason: "invalid_utf8" });
  });
});

describe("what isn't a document", () => {
  const refused: [name: string, content: FileContent, fileName: string, status: number, field: string][] = [
    ["an empty file", "", "empty.md", 400, "file"],
    ["an extension that isn't taken", "MZ", "setup.exe", 415, "file"],
    ["no extension", "text", "README", 415, "file"],
    [
      "a picture named as text",
      Uint8Array.from(
        atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
        (c) => c.charCodeAt(0),
      ),
      "photo.txt",
      415,
      "file",
    ],
    ["text named as PDF", "just text", "paper.pdf", 415, "file"],
  ];
  it.each(refused)("refuses %s", async (_, content, fileName, status, field) => {
    const owner = await createOwner();
    const answer = await upload(owner, content, fileName);
    expect(answer.status).toBe(status);
    expect(answer.body.error.details[0]).toMatchObject({ field });
    expect((await upload(owner, heatingNote)).status).toBe(202);
  });

  const failing: [name: string, content: FileContent, reason: string][] = [
    ["invalid UTF-8", new Uint8Array([0x61, 0xc3, 0x28, 0x62]), "invalid_utf8"],
    ["binary with NULs", new Uint8Array([1, 2, 0, 4, 5, 6, 7]), "binary_content"],
    [
      "control characters without NULs",
      new Uint8Array(Array.from({ length: 400 }, (_, index) => (index % 3 === 0 ? 0x01 : 0x41))),
      "binary_content",
    ],
    ["nothing but white space", " \n\n \t\n", "empty_document"],
  ];
  it.each(failing)("fails %s with the reason, and takes the next upload", async (_, content, reason) => {
    const owner = await createOwner();
    const { body } = await upload(owner, content, "note.txt");
    expect((await ingested(owner, body.id)).body).toMatchObject({ status: "failed", reason });
    await uploadReady(owner, heatingNote);
  });

  it("refuses a file beyond the limit and names the limit", async () => {
    const answer = await upload(await createOwner(), new Uint8Array(26_214_401).fill(65), "big.txt");
    expect(answer).toMatchObject({
      status: 413,
      body: { error: { error_code: "ERR_TOO_LARGE", details: [{ field: "file", limit: 26_214_400 }] } },
    });
  });

  it("refuses a form without a file, a file that is text, and too many tags", async () => {
    const owner = await createOwner();
    const form = new FormData();
    form.set("title", "No file");
    const missing = await call("POST", "/api/v1/docs", owner.token, { body: form });
    expect(missing).toMatchObject({ status: 400, body: { error: { details: [{ field: "file" }] } } });
    const tags = Array.from({ length: 21 }, (_, index) => `t${index}`).join(",");
    const many = await call("POST", "/api/v1/docs", owner.token, { body: fileForm("x", "a.md", { tags }) });
    expect(many).toMatchObject({ status: 400, body: { error: { details: [{ field: "tags" }] } } });
  });
});

describe("reading documents", () => {
  it("lists page by page in any order, and filters", async () => {
    const owner = await createOwner();
    const titles = ["Beta", "alpha", "Gamma", "delta", "Epsilon"];
    for (const title of titles)
      await upload(owner, `Text of ${title}.`, "note.txt", { title, tags: title === "Gamma" ? "odd" : "even" });
    for (const [sort, expected] of [
      ["-created_at", [...titles].reverse()],
      ["created_at", titles],
      ["title", [...titles].sort()],
      ["-title", [...titles].sort().reverse()],
    ] as const) {
      expect(await readAll(owner.token, `sort=${sort}&limit=2`)).toEqual(expected);
    }
    expect(await readAll(owner.token, "tag=odd")).toEqual(["Gamma"]);
  });

  it.each([
    ["limit=0", "limit"],
    ["limit=101", "limit"],
    ["sort=size", "sort"],
    ["status=lost", "status"],
    ["cursor=nonsense", "cursor"],
    ["cursor=WyJ0aXRsZSIsImEiLCIwMTkzYjVmZS0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDAiXQ", "cursor"],
  ])("refuses %s and names the field", async (query, field) => {
    const answer = await call("GET", `/api/v1/docs?${query}`, (await createOwner()).token);
    expect(answer).toMatchObject({ status: 400, body: { error: { details: [{ field }] } } });
  });

  it("answers 304 to who has the present revision, and 412 to who has an old one", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, heatingNote);
    const etag = (await call("GET", `/api/v1/docs/${id}`, owner.token)).headers.get("ETag") ?? "";
    expect((await call("GET", `/api/v1/docs/${id}`, owner.token, { headers: { "If-None-Match": etag } })).status).toBe(
      304,
    );
    const stale = await call("DELETE", `/api/v1/docs/${id}`, owner.token, { headers: { "If-Match": '"e9.r1"' } });
    expect(stale).toMatchObject({ status: 412, body: { error: { error_code: "ERR_PRECONDITION_FAILED" } } });
    expect(
      (await call("DELETE", `/api/v1/docs/${id}`, owner.token, { headers: { "If-Match": "nonsense" } })).status,
    ).toBe(400);
    expect((await call("DELETE", `/api/v1/docs/${id}`, owner.token, { headers: { "If-Match": etag } })).status).toBe(
      204,
    );
    expect((await call("DELETE", `/api/v1/docs/${id}`, owner.token)).status).toBe(404);
  });
});

async function readAll(token: string, query: string): Promise<string[]> {
  const titles: string[] = [];
  let cursor = "";
  do {
    const { body } = await call("GET", `/api/v1/docs?${query}${cursor}`, token);
    titles.push(...body.items.map((item: { title: string }) => item.title));
    cursor = body.next_cursor ? `&cursor=${body.next_cursor}` : "";
  } while (cursor !== "");
  return titles;
}
