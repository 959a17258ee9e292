// Two workspaces never see each other: over HTTP, and in the database even where a statement forgets its `where`.
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { sqlStateOf } from "../../src/platform/database.ts";
import { newId } from "../../src/platform/ids.ts";
import { ask, call, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { createOwner, createPerson, type Person, services } from "../support/workspace.ts";

let mine: Person;
let theirs: Person;
let theirDocument: string;
beforeAll(async () => {
  [mine, theirs] = await Promise.all([createOwner(), createOwner()]);
  await uploadReady(mine, "# Garden\n\nThe roses are cut in March.");
  theirDocument = await uploadReady(theirs, heatingNote);
});

describe("over HTTP", () => {
  it("search and lists show the own workspace alone", async () => {
    const { body } = await call("POST", "/api/v1/search", mine.token, {
      json: { query: "boiler gauge blue valve", k: 50 },
    });
    expect(body.results.map((result: { text: string }) => result.text).join()).not.toContain("gauge");
    expect((await call("GET", "/api/v1/docs", mine.token)).body.items).toHaveLength(1);
  });

  it("a session is its user's alone, also inside the workspace", async () => {
    const { body } = await ask(theirs, { question: "Where is the boiler?", model: "builtin/extractive" });
    const colleague = await createPerson(theirs.workspaceId, "admin");
    for (const person of [mine, colleague]) {
      expect((await call("GET", `/api/v1/chat/sessions/${body.session_id}`, person.token)).status).toBe(404);
      expect((await call("DELETE", `/api/v1/chat/sessions/${body.session_id}`, person.token)).status).toBe(404);
      expect((await ask(person, { question: "And the valve?", session_id: body.session_id })).status).toBe(404);
    }
    expect((await call("GET", `/api/v1/chat/sessions/${body.session_id}`, theirs.token)).status).toBe(200);
  });
});

describe("in the database, without any `where`", () => {
  const tables = [
    "sources",
    "passages",
    "documents",
    "audit_events",
    "usage_events",
    "sessions",
    "members",
    "workspaces",
  ];

  it.each(tables)("%s shows no row of another workspace", async (table) => {
    const column = sql.identifier(table === "workspaces" ? "id" : "workspace_id");
    const [seen] = await services().database.forWorkspace(mine, (db) => [
      db.execute<{ w: string }>(sql`select distinct ${column}::text as w from ${sql.identifier(table)}`),
    ]);
    expect(seen.rows.map(({ w }) => w).filter((workspaceId) => workspaceId !== mine.workspaceId)).toEqual([]);
  });

  it("users show nothing at all", async () => {
    const reading = services().database.forWorkspace(mine, (db) => [db.execute(sql`select * from users`)]);
    expect(await reading.catch(sqlStateOf)).toBe("42501");
  });

  it("rows of another workspace can be neither changed nor written", async () => {
    const [changed] = await services().database.forWorkspace(mine, (db) => [
      db.execute(sql`update sources set title = 'mine now' returning id`),
    ]);
    expect(changed.rows.map(({ id }) => id)).not.toContain(theirDocument);
    const writing = services().database.forWorkspace(mine, (db) => [
      db.execute(
        sql`insert into sources (id, workspace_id, kind, title, created_by) values (${newId()}, ${theirs.workspaceId}, 'document', 'smuggled', 'me')`,
      ),
    ]);
    expect(await writing.catch(sqlStateOf)).toBe("42501");
  });

  it("the audit record can be added to, never altered", async () => {
    for (const statement of [sql`update audit_events set action = 'nothing.happened'`, sql`delete from audit_events`]) {
      const altering = services().database.forWorkspace(mine, (db) => [db.execute(statement)]);
      expect(await altering.catch(sqlStateOf)).toBe("42501");
    }
    const [events] = await services().database.forWorkspace(mine, (db) => [
      db.execute(sql`select action from audit_events`),
    ]);
    expect(events.rows).toEqual([{ action: "document.upload" }]);
  });

  it("nothing of a batch leaks into the next one", async () => {
    await services().database.forWorkspace(theirs, (db) => [db.execute(sql`select 1`)]);
    const [seen] = await services().database.forWorkspace({ workspaceId: newId() }, (db) => [
      db.execute(sql`select id from passages`),
    ]);
    expect(seen.rows).toEqual([]);
  });
});
