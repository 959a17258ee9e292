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
  interface Table extends Record<string, unknown> {
    name: string;
    has_security: boolean;
    /** Which column names its workspace; null: none does */
    column: "id" | "workspace_id" | null;
    is_readable: boolean;
  }
  let tables: Table[];
  beforeAll(async () => {
    const [{ rows }] = await services().database.forWorkspace(mine, (db) => [
      db.execute<Table>(sql`
        select c.relname as name, c.relrowsecurity as has_security, has_table_privilege(c.oid, 'select') as is_readable,
          case when c.relname = 'workspaces' then 'id' else (select attname from pg_attribute
            where attrelid = c.oid and attname = 'workspace_id' and not attisdropped) end as column
        from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`),
    ]);
    tables = rows;
  });

  it("every table has row-level security", () => {
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter(({ has_security }) => !has_security).map(({ name }) => name)).toEqual([]);
  });

  it("no table shows a row of another workspace", async () => {
    const readable = tables.filter(({ column, is_readable }) => column && is_readable);
    expect(readable.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "sources",
        "passages",
        "members",
        "workspaces",
        "api_keys",
        "invitations",
        "sessions",
        "audit_events",
        "incidents",
      ]),
    );
    const seen = await services().database.forWorkspace(mine, (db) =>
      readable.map(({ name, column }) =>
        db.execute(sql`select distinct ${sql.identifier(column ?? "")}::text as w from ${sql.identifier(name)}`),
      ),
    );
    const workspaces = seen.flatMap(({ rows }) => rows.map(({ w }) => w));
    expect(workspaces.filter((id) => id !== mine.workspaceId)).toEqual([]);
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
