// Sessions as the tests use them: by HTTP, with a look at their rows.
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { sessions } from "../../src/conversation/sessions.table.ts";
import { ask, call } from "./api.ts";
import { eventually } from "./eventually.ts";
import { type Person, services } from "./workspace.ts";

export const base = "/api/v1/chat/sessions";
export const question = "Where does the boiler stand?";
export const model = "builtin/extractive";

export const create = async (person: Person, json: Record<string, unknown> = {}): Promise<string> =>
  (await call("POST", base, person.token, { json })).body.id;
export const get = (person: Person, id: string, rest = "") => call("GET", `${base}/${id}${rest}`, person.token);

export async function rowOf(person: Person, id: string) {
  const [[row]] = await services().database.forWorkspace(person, (db) => [
    db.select().from(sessions).where(sql`id = ${id}`),
  ]);
  return row;
}

/** Asks, and waits until the answer is settled. */
export async function askIn(person: Person, id: string, text = question) {
  const before = (await rowOf(person, id))?.messages ?? 0;
  const { status, body } = await ask(person, { question: text, session_id: id, model });
  expect(status).toBe(200);
  await eventually(async () => expect((await rowOf(person, id))?.messages).toBe(before + 1));
  return body;
}

export async function auditOf(person: Person, id: string): Promise<{ action: string; actor_kind: string }[]> {
  const [{ rows }] = await services().database.forWorkspace(person, (db) => [
    db.execute<{ action: string; actor_kind: string }>(
      sql`select action, actor_kind from audit_events where entity_id = ${id} order by id`,
    ),
  ]);
  return rows;
}
