// API keys as the tests use them: by HTTP.
import { expect } from "vitest";
import type { Scope } from "../../src/identity/permissions.ts";
import { type Answer, call } from "./api.ts";
import type { Person } from "./workspace.ts";

export const keysPath = "/api/v1/api-keys";

export interface MadeKey {
  id: string;
  key: string;
}

export const requestKey = (person: Person, json: Record<string, unknown> = {}): Promise<Answer> =>
  call("POST", keysPath, person.token, { json: { name: "Script", scopes: ["chat"], ...json } });

export async function makeKey(person: Person, ...scopes: Scope[]): Promise<MadeKey> {
  const { status, body } = await requestKey(person, { scopes });
  expect(status).toBe(201);
  return body;
}

/** Whoever holds the key, as a person of the tests. */
export const holderOf = (person: Person, { key }: MadeKey): Person => ({ ...person, token: key });

export const revoke = (person: Person, { id }: MadeKey) => call("DELETE", `${keysPath}/${id}`, person.token);
export const rotate = (person: Person, { id }: MadeKey, json: Record<string, unknown> = {}) =>
  call("POST", `${keysPath}/${id}/rotate`, person.token, { json });
