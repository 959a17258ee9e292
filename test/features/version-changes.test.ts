// From one version to the next only what has changed is embedded; what stayed keeps its rows; and at no moment is anything found
// that isn't live.
import { createExecutionContext, createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import worker from "../../src/index.ts";
import { collectAllLeftovers } from "../../src/knowledge/collect.ts";
import { call, ingested, uploadReady } from "../support/api.ts";
import { eventually } from "../support/eventually.ts";
import { type PdfPage, pdf } from "../support/pdf-maker.ts";
import { ingestNow, listening, passagesOf, putSilently, type StoredPassage, searchTexts } from "../support/versions.ts";
import { createOwner, type Person, services } from "../support/workspace.ts";

const page = (n: number, fact = `keeps ${n * 7} barrels`): PdfPage => ({
  lines: [`Lighthouse number ${n}`, `The keeper of lighthouse ${n} ${fact} in the cellar.`],
});
const section = (n: number, fact = `keeps ${n * 7} barrels`) => `## Lighthouse ${n}\n\nKeeper ${n} ${fact}.\n\n`;
const sections = (count: number) => Array.from({ length: count }, (_, n) => section(n));
const idsBy = (passages: readonly StoredPassage[], key: (passage: StoredPassage) => string | number) =>
  new Map(passages.map((passage) => [key(passage), passage.id]));
const change = (person: Person, statement: ReturnType<typeof sql>) =>
  services().database.forWorkspace(person, (db) => [db.execute(statement)]);

async function withSections(count: number): Promise<{ owner: Person; id: string }> {
  const owner = await createOwner();
  return { owner, id: await uploadReady(owner, sections(count).join("")) };
}

describe("an edited page", () => {
  it("of 50 is all that is embedded, and the others keep their rows", async () => {
    const owner = await createOwner();
    const pages = Array.from({ length: 50 }, (_, n) => page(n));
    const id = await uploadReady(owner, pdf(pages), "book.pdf");
    const before = await passagesOf(owner, id);
    expect(before).toHaveLength(50);
    await putSilently(owner, id, pdf(pages.with(20, page(20, "keeps a parrot"))), "book.pdf");
    const { embedded, hearth } = listening();
    expect(await ingestNow(owner, id, hearth)).toBe("ready");
    expect(embedded).toEqual([expect.stringContaining("parrot")]);
    const after = await passagesOf(owner, id);
    expect(after.map(({ version, ordinal }) => [version, ordinal])).toEqual(pages.map((_, n) => [2, n]));
    expect(after.toSpliced(20, 1).map(({ id: row, vectors }) => [row, vectors])).toEqual(
      before.toSpliced(20, 1).map(({ id: row, vectors }) => [row, vectors]),
    );
    expect(after[20]?.id).not.toBe(before[20]?.id);
    expect((await call("GET", `/api/v1/docs/${id}`, owner.token)).body).toMatchObject({
      progress: { passages_done: 50, passages_total: 50 },
      page_count: 50,
    });
  });

  it("in front moves the others: same rows, new places, new pages in their citations", async () => {
    const owner = await createOwner();
    const pages = Array.from({ length: 6 }, (_, n) => page(n));
    const id = await uploadReady(owner, pdf(pages), "book.pdf");
    const before = idsBy(await passagesOf(owner, id), ({ text }) => text);
    await putSilently(owner, id, pdf([page(99, "writes a preface"), ...pages]), "book.pdf");
    const { embedded, hearth } = listening();
    expect(await ingestNow(owner, id, hearth)).toBe("ready");
    expect(embedded).toHaveLength(1);
    const [preface, ...others] = await passagesOf(owner, id);
    expect(preface).toMatchObject({ page: 1, ordinal: 0 });
    expect(others.map(({ page, ordinal }) => [page, ordinal])).toEqual(pages.map((_, n) => [n + 2, n + 1]));
    expect(idsBy(others, ({ text }) => text)).toEqual(before);
  });

  it("costs nothing where only the order has changed, nor where a version comes back", async () => {
    const { owner, id } = await withSections(8);
    const before = await passagesOf(owner, id);
    const { embedded, hearth } = listening();
    await putSilently(owner, id, sections(8).reverse().join(""));
    expect(await ingestNow(owner, id, hearth)).toBe("ready");
    expect((await passagesOf(owner, id)).map((passage) => passage.id)).toEqual(before.map((p) => p.id).reverse());
    await putSilently(owner, id, sections(8).join(""));
    expect(await ingestNow(owner, id, hearth)).toBe("ready");
    expect((await passagesOf(owner, id)).map((passage) => passage.id)).toEqual(before.map((p) => p.id));
    expect(embedded).toEqual([]);
  });

  it("that says the same thing more or less often keeps as many rows as there are", async () => {
    const owner = await createOwner();
    const same = "## Lamp\n\nIt burns.\n\n";
    const id = await uploadReady(owner, same.repeat(3));
    const before = (await passagesOf(owner, id)).map((passage) => passage.id);
    const { embedded, hearth } = listening();
    await putSilently(owner, id, same.repeat(5));
    expect(await ingestNow(owner, id, hearth)).toBe("ready");
    expect(embedded).toHaveLength(2);
    expect((await passagesOf(owner, id)).map((passage) => passage.id).slice(0, 3)).toEqual(before);
    await putSilently(owner, id, same.repeat(2));
    expect(await ingestNow(owner, id, hearth)).toBe("ready");
    expect(embedded).toHaveLength(2);
    expect((await passagesOf(owner, id)).map((passage) => passage.id)).toEqual(before.slice(0, 2));
  });

  it("is known by the same hash that the migration gives to passages of old", async () => {
    const { owner, id } = await withSections(3);
    const [{ rows }] = await change(
      owner,
      sql`select count(*)::int as n from passages where source_id = ${id}
        and content_hash = encode(sha256(convert_to(heading || E'\n' || text, 'UTF8')), 'hex')`,
    );
    expect(rows).toEqual([{ n: 3 }]);
  });
});

describe("in the middle of a change", () => {
  it("only what is live is found, by words and by vectors", async () => {
    const { owner, id } = await withSections(12);
    const changed = Array.from({ length: 12 }, (_, n) => section(n, n % 2 ? "feeds the seagulls" : undefined));
    await putSilently(owner, id, changed.join(""));
    const seen: string[][] = [];
    const { hearth } = listening(async () => {
      seen.push(await searchTexts(owner, "keeper seagulls"), await searchTexts(owner, "keeper barrels"));
    });
    expect(await ingestNow(owner, id, hearth)).toBe("ready");
    expect(seen).toHaveLength(4);
    for (const texts of seen) {
      expect(texts.length).toBeGreaterThan(0);
      expect(texts.filter((text) => text.includes("seagulls"))).toEqual([]);
    }
    const after = await searchTexts(owner, "keeper seagulls");
    expect(after.filter((text) => text.includes("seagulls"))).toHaveLength(6);
    expect(new Set(after).size).toBe(after.length);
  });

  it("a consumer that dies leaves nothing wrong behind, and the next one ends it", async () => {
    const { owner, id } = await withSections(12);
    const before = await passagesOf(owner, id);
    const changed = Array.from({ length: 12 }, (_, n) => section(n, n < 8 ? "feeds the seagulls" : undefined));
    await putSilently(owner, id, changed.join(""));
    let calls = 0;
    const { hearth } = listening(async () => {
      if (++calls === 2) throw new Error("disk on fire");
    });
    expect(await ingestNow(owner, id, hearth)).toBe("retry");
    expect((await passagesOf(owner, id)).filter(({ version }) => version === 2)).toHaveLength(4);
    expect(await ingestNow(owner, id, hearth)).toBe("ready");
    const after = await passagesOf(owner, id);
    expect(after.map(({ version, ordinal }) => [version, ordinal])).toEqual(changed.map((_, n) => [2, n]));
    expect(after.slice(8).map((passage) => passage.id)).toEqual(before.slice(8).map((passage) => passage.id));
  });

  it("a newer version overtakes, and nothing of the one in between is left", async () => {
    const { owner, id } = await withSections(12);
    const changed = Array.from({ length: 12 }, (_, n) => section(n, "feeds the seagulls"));
    await putSilently(owner, id, changed.join(""));
    const { hearth } = listening(() => putSilently(owner, id, `${sections(12).join("")}${section(12, "is new")}`));
    expect(await ingestNow(owner, id, hearth)).toBe("not_ours");
    expect(await ingestNow(owner, id)).toBe("ready");
    const after = await passagesOf(owner, id);
    expect(after).toHaveLength(13);
    expect(new Set(after.map(({ version }) => version))).toEqual(new Set([3]));
    const { body } = await call("GET", `/api/v1/docs/${id}/versions`, owner.token);
    expect(body.items.map(({ state }: { state: string }) => state)).toEqual(["live", "skipped", "replaced"]);
  });

  it("what a failed version left is collected, and the live one stays", async () => {
    const { owner, id } = await withSections(12);
    await putSilently(owner, id, Array.from({ length: 12 }, (_, n) => section(n, "feeds the seagulls")).join(""));
    let calls = 0;
    const { hearth } = listening(async () => {
      if (++calls > 1) throw new Error("disk on fire");
    });
    await change(owner, sql`update sources set attempts = ${services().config.ingestRetries} where id = ${id}`);
    expect(await ingestNow(owner, id, hearth)).toBe("retry");
    await worker.scheduled(createScheduledController(), env, createExecutionContext());
    expect((await call("GET", `/api/v1/docs/${id}`, owner.token)).body).toMatchObject({
      status: "failed",
      reason: "attempts_exhausted",
      live_version: 1,
    });
    await eventually(async () => {
      await collectAllLeftovers(services().database);
      expect((await passagesOf(owner, id)).map(({ version }) => version)).toEqual(Array(12).fill(1));
    });
    expect(await searchTexts(owner, "keeper barrels")).not.toEqual([]);
  });

  it("the workspace moves to another model: rows stay, and each gets a vector of the new one", async () => {
    const { owner, id } = await withSections(6);
    const before = await passagesOf(owner, id);
    await putSilently(owner, id, sections(6).with(2, section(2, "feeds the seagulls")).join(""));
    const moveTo = (model: string) => change(owner, sql`update workspaces set embedding_model = ${model}`);
    let moved = 0;
    const { embedded, hearth } = listening(async () => {
      if (moved++ === 0) await moveTo("openai/embed");
    });
    expect(await ingestNow(owner, id, hearth)).toBe("retry");
    expect((await call("GET", `/api/v1/docs/${id}`, owner.token)).body).toMatchObject({
      status: "queued",
      reason: "model_changed",
      live_version: 1,
    });
    embedded.length = 0;
    expect(await ingestNow(owner, id, hearth)).toBe("ready");
    expect(embedded).toHaveLength(6);
    const after = await passagesOf(owner, id);
    expect(after.toSpliced(2, 1).map((passage) => passage.id)).toEqual(
      before.toSpliced(2, 1).map((passage) => passage.id),
    );
    const [{ rows }] = await change(
      owner,
      sql`select count(*)::int as n from passage_vectors where source_id = ${id} and model = 'openai/embed'`,
    );
    expect(rows).toEqual([{ n: 6 }]);
  });
});

describe("a live version embedded again", () => {
  const again = (owner: Person, id: string) =>
    change(owner, sql`update sources set status = 'queued', attempts = 0 where id = ${id}`);

  it("is found all the while, and keeps its rows", async () => {
    const { owner, id } = await withSections(6);
    const before = (await passagesOf(owner, id)).map((passage) => passage.id);
    await change(owner, sql`delete from passage_vectors where source_id = ${id}`);
    await again(owner, id);
    const { embedded, hearth } = listening(async () => expect(await searchTexts(owner, "barrels")).toHaveLength(6));
    expect(await ingestNow(owner, id, hearth)).toBe("ready");
    expect(embedded).toHaveLength(6);
    expect((await passagesOf(owner, id)).map((passage) => passage.id)).toEqual(before);
  });

  it("says what it says now, where it is read otherwise", async () => {
    const { owner, id } = await withSections(6);
    const before = await passagesOf(owner, id);
    await change(
      owner,
      sql`update passages set text = 'Read wrongly.', content_hash = 'x' where id = ${before[1]?.id}`,
    );
    await change(owner, sql`update passages set ordinal = 5 - ordinal where source_id = ${id}`);
    await again(owner, id);
    const { embedded, hearth } = listening(async () =>
      expect(await searchTexts(owner, "Read wrongly")).toContain("Read wrongly."),
    );
    expect(await ingestNow(owner, id, hearth)).toBe("ready");
    expect(embedded).toHaveLength(1);
    const after = await passagesOf(owner, id);
    expect(after.map(({ text }) => text)).toEqual(sections(6).map((text) => text.split("\n\n")[1]));
    expect(after.toSpliced(1, 1).map((p) => p.id)).toEqual(before.toSpliced(1, 1).map((p) => p.id));
    expect(after.map(({ version }) => version)).toEqual(Array(6).fill(1));
  });
});

describe("leftovers", () => {
  it("beyond what a change itself takes away are collected by the cron, and of what is under way nothing", async () => {
    const { owner, id } = await withSections(3);
    await change(
      owner,
      sql`insert into passages (id, workspace_id, source_kind, source_id, version, ordinal, text, tokens)
        select gen_random_uuid(), workspace_id, kind, id, 2, n, 'Old.', 1 from sources, generate_series(1, 1200) n where id = ${id}`,
    );
    await change(
      owner,
      sql`update sources set version = 2, status = 'processing', has_leftovers = true where id = ${id}`,
    );
    await collectAllLeftovers(services().database);
    expect(await passagesOf(owner, id)).toHaveLength(1_203);
    await change(owner, sql`update sources set status = 'failed' where id = ${id}`);
    await collectAllLeftovers(services().database);
    expect(await passagesOf(owner, id)).toHaveLength(3);
    const [{ rows }] = await change(owner, sql`select has_leftovers from sources where id = ${id}`);
    expect(rows).toEqual([{ has_leftovers: false }]);
    expect((await ingested(owner, id)).body.live_version).toBe(1);
  });
});
