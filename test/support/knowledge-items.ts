// Items of the knowledge base, written and read as a client does.
import { expect } from "vitest";
import { type Answer, call } from "./api.ts";
import { eventually } from "./eventually.ts";
import type { Person } from "./workspace.ts";

export const itemsBase = "/api/v1/knowledge/items";

export const writeItem = (person: Person, json: object, headers = {}): Promise<Answer> =>
  call("POST", itemsBase, person.token, { json: { text: "Ask a week before.", ...json }, headers });

/** Published, and read. */
export async function publishItem(person: Person, json: object): Promise<string> {
  const { body } = await writeItem(person, { ...json, state: "published" });
  await eventually(async () => {
    expect((await call("GET", `${itemsBase}/${body.id}`, person.token)).body.status).toBe("ready");
  });
  return body.id;
}

export const changeItem = (person: Person, id: string, json: object, headers = {}): Promise<Answer> =>
  call("PATCH", `${itemsBase}/${id}`, person.token, { json, headers });

export const ofItem = (person: Person, id: string, rest = ""): Promise<Answer> =>
  call("GET", `${itemsBase}/${id}${rest}`, person.token);
