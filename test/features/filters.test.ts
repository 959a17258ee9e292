// One filter for lists, search and questions: each part narrows, bad ones are refused, and no cache answers across it.
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { newId } from "../../src/platform/ids.ts";
import { ask, askStream, call, readEvents, textOf, uploadReady } from "../support/api.ts";
import { eventually } from "../support/eventually.ts";
import { createOwner, type Person, services } from "../support/workspace.ts";

const kettle = "The kettle of the kitchen holds";

let owner: Person;
let ids: Record<"red" | "blue" | "page" | "old", string>;
beforeAll(async () => {
  owner = await createOwner();
  const put = (what: string, fileName: string, fields: Record<string, string>) =>
    uploadReady(owner, fileName.endsWith("html") ? `<p>${kettle} ${what}.</p>` : `${kettle} ${what}.`, fileName, {
      title: fileName,
      ...fields,
    });
  ids = {
    red: await put("one litre", "red.md", { tags: "red,tea", author: "Noa", path: "/manuals/kitchen" }),
    blue: await put("two litres", "blue.txt", { tags: "blue,tea", author: "Dan", path: "/manuals" }),
    page: await put("three litres", "page_1.html", { tags: "blue", author: "Noa", path: "/manuals2" }),
    old: await put("four litres", "old.md", {}),
  };
  await services().database.forWorkspace(owner, (db) => [
    db.execute(sql`update sources set created_at = '2020-05-17T23:59:59.9995Z' where id = ${ids.old}`),
  ]);
});

type Name = keyof typeof ids;
const wishes: [filter: Record<string, unknown>, query: string, found: Name[]][] = [
  [{ tags: ["tea"] }, "tag=tea", ["red", "blue"]],
  [{ tags: ["blue", "tea"] }, "tag=blue&tag=tea", ["blue"]],
  [{ tags: [" tea "] }, "tag=%20tea%20", ["red", "blue"]],
  [{ types: ["md"] }, "type=md", ["red", "old"]],
  [{ types: ["TXT", "html"] }, "type=TXT&type=html", ["blue", "page"]],
  [{ types: ["text/markdown"] }, "type=text/markdown", ["red", "old"]],
  [{ types: ["pdf", "docx", "image"] }, "type=pdf&type=docx&type=image", []],
  [{ authors: ["Noa", "Nobody"] }, "author=Noa&author=Nobody", ["red", "page"]],
  [{ path: "/manuals" }, "path=/manuals", ["red", "blue"]],
  [{ path: "manuals/kitchen/" }, "path=manuals/kitchen/", ["red"]],
  [{ path: "/manual" }, "path=/manual", []],
  [{ path: "/manuals_" }, "path=/manuals_", []],
  [{ path: "/" }, "path=/", ["red", "blue", "page", "old"]],
  [{ created_to: "2020-05-17" }, "created_to=2020-05-17", ["old"]],
  [{ created_to: "2020-05-17T23:59:59.999Z" }, "created_to=2020-05-17T23:59:59.999Z", ["old"]],
  [{ created_to: "2020-05-17T23:59:59.998Z" }, "created_to=2020-05-17T23:59:59.998Z", []],
  [{ created_from: "2020-05-18" }, "created_from=2020-05-18", ["red", "blue", "page"]],
  [
    { created_from: "2020-05-18T01:00:00+02:00", created_to: "2021-01-01" },
    "created_from=2020-05-18T01:00:00%2B02:00&created_to=2021-01-01",
    ["old"],
  ],
  [
    { tags: ["tea"], authors: ["Noa"], types: ["md"], path: "/manuals" },
    "tag=tea&author=Noa&type=md&path=/manuals",
    ["red"],
  ],
];

const sorted = (names: readonly Name[]) => names.map((name) => ids[name]).sort();
const listed = async (query: string): Promise<string[]> =>
  (await call("GET", `/api/v1/docs?${query}`, owner.token)).body.items.map(({ id }: { id: string }) => id).sort();
const search = (filter: unknown, query = "How much does the kettle hold?") =>
  call("POST", "/api/v1/search", owner.token, { json: { query, filter } });
const foundBy = async (filter: unknown): Promise<string[]> =>
  (await search(filter)).body.results
    .map(({ citation }: { citation: { document_id: string } }) => citation.document_id)
    .sort();

describe("a filter", () => {
  it.each(wishes)("%j finds the same in search as in a list", async (filter, query, found) => {
    expect(await listed(query)).toEqual(sorted(found));
    expect(await foundBy(filter)).toEqual(sorted(found));
  });

  it("by id or kind narrows a search", async () => {
    expect(await foundBy({ document_ids: [ids.blue.toUpperCase(), newId()] })).toEqual([ids.blue]);
    expect(await foundBy({ source_kinds: ["document"], tags: ["tea"] })).toEqual(sorted(["red", "blue"]));
    expect(await foundBy({ source_kinds: ["note"] })).toEqual([]);
    // Postgres holds no NUL.
    expect(await foundBy({ source_kinds: ["no\u0000te"] })).toEqual([]);
    expect(await foundBy({})).toEqual(sorted(["red", "blue", "page", "old"]));
  });

  it.each([
    [{ tag: ["tea"] }, "filter"],
    [{ tags: [] }, "filter.tags"],
    [{ tags: "tea" }, "filter.tags"],
    [{ tags: Array.from({ length: 21 }, (_, index) => `t${index}`) }, "filter.tags"],
    [{ types: ["exe"] }, "filter.types.0"],
    [{ types: ["constructor"] }, "filter.types.0"],
    [{ authors: [""] }, "filter.authors.0"],
    [{ path: "/a/../b" }, "filter.path"],
    [{ created_from: "soon" }, "filter.created_from"],
    [{ created_to: "0001-01-01" }, "filter.created_to"],
    [{ created_to: "9999-12-31T23:59:59-12:00" }, "filter.created_to"],
    [{ document_ids: ["seven"] }, "filter.document_ids.0"],
    [{ document_ids: Array.from({ length: 101 }, () => newId()) }, "filter.document_ids"],
  ])("that is wrong is refused by search, chat and the OpenAI surface (%#)", async (filter, field) => {
    const inChat = await ask(owner, { question: "How much?", filter });
    const messages = [{ role: "user", content: "How much?" }];
    const asOpenAi = await call("POST", "/v1/chat/completions", owner.token, {
      json: { model: "hearth", messages, hearth: { filter } },
    });
    expect(await search(filter)).toMatchObject({ status: 400, body: { error: { details: [{ field }] } } });
    expect(inChat).toMatchObject({ status: 400, body: { error: { details: [{ field }] } } });
    expect(asOpenAi).toMatchObject({
      status: 400,
      body: { error: { hearth: { details: [{ field: `hearth.${field}` }] } } },
    });
  });
});

describe("a list", () => {
  it("is searched in its titles, whatever the case, and signs are only signs", async () => {
    expect(await listed("q=RED")).toEqual([ids.red]);
    expect(await listed("q=e_1")).toEqual([ids.page]);
    expect(await listed("q=%25")).toEqual([]);
  });

  it("pages through what a filter leaves", async () => {
    const path = "/api/v1/docs?path=/manuals&sort=title&limit=1";
    const first = await call("GET", path, owner.token);
    const second = await call("GET", `${path}&cursor=${first.body.next_cursor}`, owner.token);
    const titles = [...first.body.items, ...second.body.items].map(({ title }: { title: string }) => title);
    expect([titles, second.body.next_cursor]).toEqual([["blue.txt", "red.md"], null]);
  });
});

describe("a question", () => {
  const question = "How much does the kettle of the kitchen hold?";
  const asked = { question, model: "builtin/extractive" };

  it("is answered from what its filter lets through, as JSON and as a stream", async () => {
    const { body } = await ask(owner, { ...asked, filter: { tags: ["red"] } });
    expect(body.citations.map((citation: { document_id: string }) => citation.document_id)).toEqual([ids.red]);
    const events = await readEvents(await askStream(owner, { ...asked, filter: { document_ids: [ids.blue] } }));
    expect(textOf(events)).toContain("two litres");
    expect(textOf(events)).not.toContain("one litre");
  });

  it("whose filter finds nothing is answered as one without passages", async () => {
    const none = await ask(owner, { ...asked, filter: { tags: ["nobody's"] } });
    const unknown = await ask(owner, { ...asked, question: "Who was the third emperor of Trebizond?" });
    expect(none.body).toMatchObject({ citations: [], answer: unknown.body.answer });
  });

  it("never shares an answer with one that differs by its filter alone", async () => {
    const model = `openai/ok@${newId()}`;
    await ask(owner, { question, model });
    const isCached = async (change: Record<string, unknown>) =>
      (await ask(owner, { question, model, ...change })).body.usage.cached;
    await eventually(async () => expect(await isCached({})).toBe(true));
    for (const filter of [{ tags: ["red"] }, { tags: ["blue"] }, { types: ["md"] }, { path: "/manuals" }])
      expect([filter, await isCached({ filter })]).toEqual([filter, false]);
    // Nor by meaning: the words are the same but for a capital.
    const near = question.replace("How", "how");
    for (const filter of [{ authors: ["Noa"] }, { created_from: "2020-01-01" }, { document_ids: [ids.red] }])
      expect([filter, await isCached({ filter, question: near })]).toEqual([filter, false]);
    expect(await isCached({ question: near })).toBe(true);
  });

  it("shares it with one whose filter means the same", async () => {
    const model = `openai/ok@${newId()}`;
    await ask(owner, { question, model, filter: { tags: ["red", "tea"], path: "/manuals" } });
    await eventually(async () => {
      const { body } = await ask(owner, {
        question,
        model,
        filter: { path: "manuals/", tags: [" tea", "red", "tea"] },
      });
      expect(body.usage.cached).toBe(true);
    });
    await ask(owner, { question, model });
    await eventually(async () => {
      expect((await ask(owner, { question, model, filter: {} })).body.usage.cached).toBe(true);
    });
  });

  it("asked with different filters at once is asked of the model once for each", async () => {
    const name = `slow-20@${newId()}`;
    const filters = [{ tags: ["red"] }, { tags: ["blue"] }, undefined];
    const answers = await Promise.all(
      filters.flatMap((filter) => [1, 2, 3].map(() => ask(owner, { question, model: `openai/${name}`, filter }))),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const stats = await fetch(`${inject("openAiPeerUrl")}/control/stats?model=${name}`);
    expect(await stats.json()).toMatchObject({ requests: 3 });
  });

  it("with the key of another filter is another question", async () => {
    const headers = { "Idempotency-Key": newId() };
    expect((await ask(owner, { ...asked, filter: { tags: ["red"] } }, headers)).status).toBe(200);
    expect((await ask(owner, { ...asked, filter: { tags: ["blue"] } }, headers)).status).toBe(409);
  });

  it("of an OpenAI client takes the filter for `hearth`, and no other model does", async () => {
    const messages = [{ role: "user", content: question }];
    const complete = (model: string) =>
      call("POST", "/v1/chat/completions", owner.token, {
        json: { model, messages, hearth: { filter: { tags: ["red"] } } },
      });
    const { status, body } = await complete("hearth");
    expect(status).toBe(200);
    expect(body.hearth.citations.map((citation: { document_id: string }) => citation.document_id)).toEqual([ids.red]);
    expect(await complete("openai/ok")).toMatchObject({
      status: 400,
      body: { error: { hearth: { details: [{ field: "hearth" }] } } },
    });
  });
});
