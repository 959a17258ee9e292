// The usual search, as a function that Postgres keeps planned: the very statement, under the very rights.
import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { beforeAll, describe, expect, it } from "vitest";
import { plannedName, plannedSearch, plannedStatement } from "../../src/knowledge/planned.ts";
import { sketchOf } from "../../src/knowledge/sketch.ts";
import { askedTerms } from "../../src/knowledge/sparse.ts";
import { vectorLiteral } from "../../src/platform/vector.ts";
import { hashingModel, hashingModelId } from "../../src/providers/builtin/hashing.ts";
import { call, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { createOwner, type Person, services } from "../support/workspace.ts";

const question = "Where is the valve of the boiler?";

let owner: Person;
beforeAll(async () => {
  owner = await createOwner();
  await uploadReady(owner, heatingNote, "heating.md");
});

async function rowsOf(person: Person, statement: SQL): Promise<Record<string, unknown>[]> {
  const [{ rows }] = await services().database.forWorkspace(person, (db) => [db.execute(statement)]);
  return rows;
}

describe("The planned search", () => {
  it("is the statement that the code builds, in the database that the migrations make", async () => {
    const { sql: body } = new PgDialect().sqlToQuery(plannedStatement().inlineParams());
    const [made] = await rowsOf(owner, sql`select prosrc from pg_proc where proname = ${plannedName}`);
    // Where this fails: a new name in planned.ts, and a migration by scripts/planned-search.ts.
    expect(made?.prosrc).toContain(body);
  });

  it("finds what the explained search finds, whose plan isn't kept", async () => {
    const ask = async (explain: boolean) => {
      const { body } = await call("POST", "/api/v1/search", owner.token, { json: { query: question, explain } });
      return body.results.map(({ passage_id, score }: Record<string, unknown>) => ({ passage_id, score }));
    };
    const planned = await ask(false);
    expect(planned.length).toBeGreaterThan(0);
    expect(planned).toEqual(await ask(true));
  });

  it("shows nothing of another workspace, also where it is asked for it", async () => {
    const [vector = []] = await hashingModel(1_536).embed([question]);
    const asked = {
      workspaceId: owner.workspaceId,
      model: hashingModelId,
      terms: askedTerms(question),
      roles: sql`${sql.param(["viewer", "member", "admin", "owner"])}`,
      limit: 24,
      vector: vectorLiteral(vector),
      sketch: sketchOf(vector),
    };
    const stranger = await createOwner();
    expect(await rowsOf(stranger, plannedSearch(asked))).toEqual([]);
    expect((await rowsOf(owner, plannedSearch(asked))).length).toBeGreaterThan(0);
  });
});
