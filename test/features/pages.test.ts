// Pages of the web as documents: fetched with all the guard's care, read, looked at again, and never twice for nothing.
import { sql } from "drizzle-orm";
import { describe, expect, inject, it } from "vitest";
import { addPage, type PageInput } from "../../src/features/documents/add-page.ts";
import { toDocument } from "../../src/features/documents/document.ts";
import { refreshDocument } from "../../src/features/documents/refresh.ts";
import { refreshDue } from "../../src/features/documents/refresh-due.ts";
import { publicOnly } from "../../src/guard/fetch-policy.ts";
import { resolverAt } from "../../src/guard/resolve.ts";
import { newId } from "../../src/platform/ids.ts";
import { call, ingested, uploadReady } from "../support/api.ts";
import { actorOf, createOwner, type Person, services } from "../support/workspace.ts";

const peer = inject("pagePeerUrl");
/** Loopback counts as public here, and only there where the peer listens. */
const web = {
  policy: {
    ports: [80, Number(new URL(peer).port)],
    isPublic: (address: string) => address === "127.0.0.1" || publicOnly.isPublic(address),
  },
  resolve: resolverAt(`${peer}/dns`),
};
const withWeb = () => ({ ...services(), web });

const pageOf = (fact: string) =>
  `<html lang="en"><head><title>The lamp</title><meta name="author" content="Noa"><link rel="canonical" href="https://example.com/lamp"></head><body><h1 id="lamp">Lamp</h1><p>${fact}</p></body></html>`;

async function put(content: BodyInit, path = `/kept/${newId()}`, type = "text/html; charset=utf-8"): Promise<string> {
  const url = `${peer}${path}`;
  await fetch(url, { method: "PUT", body: content, headers: { "Content-Type": type } });
  return url;
}
const counts = async (url: string) =>
  (await fetch(`${url}?counts`)).json<{ fetches: number; unchanged: number; agent: string }>();

async function add(person: Person, url: string, more: Partial<PageInput> = {}) {
  const { row, accepted } = await addPage(withWeb(), actorOf(person), { url, tags: [], ...more }, newId());
  const { body } = await ingested(person, row.source.id);
  return { id: row.source.id, accepted, queued: toDocument(row), body };
}
const refresh = async (person: Person, id: string) => refreshDocument(withWeb(), actorOf(person), id, newId());
const found = async (person: Person, query: string) =>
  (await call("POST", "/api/v1/search", person.token, { json: { query } })).body.results.map(
    ({ text }: { text: string }) => text,
  );

describe("a page", () => {
  it("is fetched, read, and tells where it comes from", async () => {
    const owner = await createOwner();
    const url = await put(pageOf("It burns whale oil."));
    const { accepted, queued, body } = await add(owner, `${url}#oil`, { tags: ["light"] });
    expect(accepted).toBe(true);
    expect(queued).toMatchObject({ status: "queued", title: url, content_type: "text/html" });
    expect(body).toMatchObject({
      status: "ready",
      title: "The lamp",
      author: "Noa",
      language: "en",
      encoding: "utf-8",
      tags: ["light"],
      remote: {
        url,
        canonical_url: "https://example.com/lamp",
        etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
        last_modified: "Sat, 21 Nov 2026 10:00:00 GMT",
        refresh_hours: null,
        refresh_problem: null,
      },
    });
    expect(await found(owner, "whale oil")).toEqual(["It burns whale oil."]);
    expect((await counts(url)).agent).toMatch(/^HearthBot\/1\.0 \(\+https:.*; robots-friendly\)$/);
  });

  it("keeps the title that it was given", async () => {
    const { body } = await add(await createOwner(), await put(pageOf("It has a name.")), { title: "Ours" });
    expect(body.title).toBe("Ours");
  });

  it("is cited by heading, anchor and the address where it was read", async () => {
    const owner = await createOwner();
    const url = await put(pageOf("Its wick is trimmed at dusk."));
    await add(owner, url);
    const { body } = await call("POST", "/api/v1/chat", owner.token, {
      json: { question: "When is the wick trimmed?", model: "builtin/extractive", stream: false },
    });
    const place = { title: "The lamp", heading: "Lamp", anchor: "lamp", url: `${url}#lamp` };
    expect(body.citations[0]).toMatchObject({ type: "document", ...place });
  });

  it("is cited by its canonical address where that is of the same site", async () => {
    const owner = await createOwner();
    const page = `<link rel="canonical" href="/lamp?a=1#top"><p>Its mantle is of glass.</p>`;
    await add(owner, await put(page));
    const { body } = await call("POST", "/api/v1/search", owner.token, { json: { query: "mantle of glass" } });
    expect(body.results[0].citation).toMatchObject({ anchor: null, url: `${peer}/lamp?a=1#top` });
  });

  it("may be linked to by an answer that was shown it, and by no other", async () => {
    const owner = await createOwner();
    await add(owner, await put(pageOf("Its wick is trimmed at dusk.")));
    const json = { question: "When is the wick trimmed?", model: "openai/exfiltrates", stream: false };
    const answered = async () => (await call("POST", "/api/v1/chat", owner.token, { json })).body.answer;
    expect(await answered()).toContain("[manual](#)");
    // The address to which the peer's model always links
    const place = JSON.stringify({ url: "https://docs.example.com/manual.pdf" });
    await services().workspaces.changingKnowledge(owner.workspaceId, () =>
      services().database.forWorkspace(owner, (db) => [
        db.execute(sql`update passages set locator = locator || ${place}::jsonb`),
      ]),
    );
    expect(await answered()).toContain("[manual](https://docs.example.com/manual.pdf)");
  });

  it("is one document, however often it is added", async () => {
    const owner = await createOwner();
    const url = await put(pageOf("It is one."));
    const first = await add(owner, url);
    const again = await add(owner, url);
    expect([again.id, again.accepted]).toEqual([first.id, false]);
    expect((await counts(url)).fetches).toBe(1);
  });

  it("in another encoding is read as its server says", async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode("<p>"), 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    const { body } = await add(await createOwner(), await put(bytes, undefined, "text/html; charset=windows-1251"));
    expect(body).toMatchObject({ status: "ready", encoding: "windows-1251" });
  });

  it.each([
    ["/kept/private/1", "robots_disallowed"],
    ["/gone", "status 410"],
    ["/binary", "content_type_not_allowed"],
    ["/redirect?to=http://10.0.0.1/", "address_not_public"],
    ["/cut", "unreachable"],
  ])("at %s isn't taken, and the reason is told: %s", async (path, reason) => {
    const owner = await createOwner();
    const failure = await add(owner, `${peer}${path}`).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      reason: { tag: "invalid_input", issues: [{ field: "url", problem: expect.stringContaining(reason) }] },
    });
    expect((await call("GET", "/api/v1/docs", owner.token)).body.items).toEqual([]);
  });

  it("inside the house isn't fetched by the front door", async () => {
    const owner = await createOwner();
    for (const url of [`${peer}/page`, "http://169.254.169.254/latest", "http://[::1]/", "http://localhost/"]) {
      const answer = await call("POST", "/api/v1/docs/url", owner.token, { json: { url } });
      expect(answer).toMatchObject({ status: 400, body: { error: { details: [{ field: "url" }] } } });
    }
  });
});

describe("looking again", () => {
  it("costs nothing where nothing has changed, by the server's word or by the bytes", async () => {
    const owner = await createOwner();
    for (const [query, unchanged] of [
      ["", 1],
      ["?weak", 0],
    ] as const) {
      const url = await put(pageOf(`It stays ${query}.`));
      const { id } = await add(owner, url + query);
      const { row, hasChanged } = await refresh(owner, id);
      expect(hasChanged).toBe(false);
      expect(row.source).toMatchObject({ status: "ready", version: 1 });
      expect(await counts(url)).toMatchObject({ fetches: 2, unchanged });
    }
  });

  it("reads what has changed as a new version, and answers from the old one until it is ready", async () => {
    const owner = await createOwner();
    const path = `/kept/${newId()}`;
    const { id } = await add(owner, await put(pageOf("The lamp burns whale oil."), path));
    await put(pageOf("The lamp burns petroleum."), path);
    const { row, hasChanged } = await refresh(owner, id);
    expect([hasChanged, row.source.version, row.source.liveVersion]).toEqual([true, 2, 1]);
    expect((await ingested(owner, id)).body).toMatchObject({ status: "ready", version: 2 });
    expect(await found(owner, "What does the lamp burn?")).toEqual(["The lamp burns petroleum."]);
    expect((await refresh(owner, id)).hasChanged).toBe(false);
  });

  it("brings no title or author back that its owner has changed", async () => {
    const owner = await createOwner();
    const path = `/kept/${newId()}`;
    const { id } = await add(owner, await put(pageOf("It was signed."), path));
    const json = { title: "Our lamp", author: null };
    await call("PATCH", `/api/v1/docs/${id}`, owner.token, { json });
    await put(pageOf("It is signed again."), path);
    await refresh(owner, id);
    expect((await ingested(owner, id)).body).toMatchObject({ status: "ready", version: 2, ...json });
  });

  it("makes one new version of two looks at once", async () => {
    const owner = await createOwner();
    const path = `/kept/${newId()}`;
    const { id } = await add(owner, await put(pageOf("First."), path));
    await put(pageOf("Second."), path);
    const looks = await Promise.all([1, 2, 3].map(() => refresh(owner, id)));
    expect(looks.filter(({ hasChanged }) => hasChanged)).toHaveLength(1);
    expect((await ingested(owner, id)).body).toMatchObject({ status: "ready", version: 2 });
  });

  it("leaves the text as it was where the page is gone", async () => {
    const owner = await createOwner();
    const { id } = await add(owner, await put(pageOf("It was here.")));
    await services().database.forWorkspace(owner, (db) => [
      db.execute(sql`update documents set url = ${`${peer}/gone`} where id = ${id}`),
    ]);
    await expect(refresh(owner, id)).rejects.toMatchObject({ reason: { tag: "invalid_input" } });
    expect(await found(owner, "was it here?")).toEqual(["It was here."]);
  });

  it("is nothing for an upload", async () => {
    const owner = await createOwner();
    const id = await uploadReady(owner, "Just a file.");
    expect((await call("POST", `/api/v1/docs/${id}/refresh`, owner.token)).status).toBe(409);
  });

  it("happens by itself when its time has come, and only then", async () => {
    const owner = await createOwner();
    const path = `/kept/${newId()}`;
    const { id, body } = await add(owner, await put(pageOf("Old news."), path), { refreshHours: 6 });
    expect(body.remote.refresh_hours).toBe(6);
    await put(pageOf("New news."), path);
    await refreshDue(withWeb());
    expect((await call("GET", `/api/v1/docs/${id}`, owner.token)).body.version).toBe(1);
    const due = (at: string) =>
      services().database.forWorkspace(owner, (db) => [
        db.execute(sql`update documents set refresh_at = now() + ${at}::interval where id = ${id}`),
      ]);
    await due("-1 minute");
    await Promise.all([refreshDue(withWeb()), refreshDue(withWeb())]);
    expect((await ingested(owner, id)).body).toMatchObject({ status: "ready", version: 2 });
    // As the house stands, the peer isn't public: the row tells why the look failed, and the text stays.
    await due("-1 minute");
    await refreshDue(services());
    const { body: after } = await call("GET", `/api/v1/docs/${id}`, owner.token);
    expect(after).toMatchObject({ status: "ready", version: 2, remote: { refresh_problem: "port_not_allowed" } });
  });
});
