// Sixty questions, thirty in Hebrew and thirty in English, over records in both: the right one is among the first three.
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { type BilingualFact, bilingualFacts } from "../fixtures/bilingual-records.ts";
import { call } from "../support/api.ts";
import { eventually } from "../support/eventually.ts";
import { createOwner, type Person, services } from "../support/workspace.ts";

type Language = "en" | "he";
const sessionsPerClient = 3;
const shown = 3;

/** By the fact's place in the list: its record's id. Clients are called by numbers: names answer nothing here. */
async function recordAll(owner: Person, languages: readonly Language[]): Promise<Record<Language, string[]>> {
  const ids: Record<Language, string[]> = { en: [], he: [] };
  for (const language of languages) {
    let clientId = "";
    for (const [index, { field, ...fact }] of bilingualFacts.entries()) {
      if (index % sessionsPerClient === 0)
        clientId = await make(owner, "clients", { name: `${language === "he" ? "לקוח" : "Client"} ${index}` });
      const date = `2026-0${1 + (index % 9)}-1${index % 10}`;
      const json = { client_id: clientId, date, [field]: fact[language].text };
      ids[language].push(await make(owner, "clinical-sessions", json));
    }
  }
  await eventually(async () => {
    const [{ rows }] = await services().database.forWorkspace(owner, (db) => [
      db.execute(sql`select from sources where status <> 'ready'`),
    ]);
    expect(rows).toHaveLength(0);
  });
  return ids;
}

const make = async (owner: Person, kind: string, json: object): Promise<string> =>
  (await call("POST", `/api/v1/${kind}`, owner.token, { json })).body.id;

async function found(owner: Person, query: string): Promise<string[]> {
  const json = { query, k: shown, filter: { source_kinds: ["session"] } };
  const { body } = await call("POST", "/api/v1/search", owner.token, { json });
  return body.results.map(({ citation }: { citation: { session_id: string } }) => citation.session_id);
}

/** Of the questions in one language, those whose record, kept in another or in the same, isn't among the first. */
async function missed(owner: Person, asked: Language, ids: readonly string[]): Promise<string[]> {
  const questions = bilingualFacts.map((fact: BilingualFact, index) => ({
    text: fact[asked].question,
    id: ids[index],
  }));
  const misses: string[] = [];
  for (const { text, id } of questions) if (!(await found(owner, text)).includes(id ?? "")) misses.push(text);
  return misses;
}

describe("With the built-in models", () => {
  let owner: Person;
  let ids: Record<Language, string[]>;
  beforeAll(async () => {
    owner = await createOwner();
    ids = await recordAll(owner, ["en", "he"]);
  });

  it.each(["en", "he"] as const)("thirty questions in %s find their records of the same language", async (language) => {
    expect(await missed(owner, language, ids[language])).toEqual([]);
  });
});

describe("With a multilingual embedding model", () => {
  it.each([
    ["en", "he"],
    ["he", "en"],
  ] as const)("questions in %s find records in %s", async (asked, kept) => {
    const owner = await createOwner();
    const ids = await recordAll(owner, [kept]);
    const path = "/api/v1/admin/reindex";
    const model = "openai/multilingual";
    await call("POST", path, owner.token, { json: { model } });
    await eventually(async () => expect((await call("GET", path, owner.token)).body.status).toBe("collecting"));
    // The Workspace object hears of it after the database: until then questions go on with the old vectors.
    const { workspaces } = services();
    await eventually(async () =>
      expect((await workspaces.read(owner.workspaceId)).settings.embeddingModel).toBe(model),
    );
    expect(await missed(owner, asked, ids[kept])).toEqual([]);
  });
});
