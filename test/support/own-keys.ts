// Users who bring provider keys of their own, and what the peer and the books saw of it.
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { newId } from "../../src/platform/ids.ts";
import { type Answer, ask, call } from "./api.ts";
import { eventually } from "./eventually.ts";
import { peerSaw } from "./openai-client.ts";
import { type Person, services } from "./workspace.ts";

/** Of no provider's known form: no pattern masks it by chance. */
export const newOwnKey = (): string => `own-${newId()}`;
export const houseKey = "sk-test-key-of-the-loopback-peer";

/** A model of the OpenAI peer that nobody else asks */
export const newModel = (behaviour = "ok"): string => `${behaviour}@${newId()}`;
export const keySeenBy = async (name: string): Promise<string> => (await peerSaw(name)).lastKey;

export const bringing = (keys: Record<string, string>): Record<string, string> => ({
  "X-Provider-Key": Object.entries(keys)
    .map(([provider, key]) => `${provider}=${key}`)
    .join(", "),
});

export const keep = (person: Person, provider: string, key: string): Promise<Answer> =>
  call("PUT", `/api/v1/auth/provider-keys/${provider}`, person.token, { json: { key } });

/** Past every cache */
export const askAnew = (person: Person, model: string | string[] | undefined, headers: Record<string, string> = {}) =>
  ask(
    person,
    { question: "What must the gauge show?", ...(model === undefined ? {} : { model }) },
    {
      "Cache-Control": "no-store",
      ...headers,
    },
  );

export interface BookedRow extends Record<string, unknown> {
  kind: string;
  model: string;
  cost: number;
  own: number;
}

/** What is in the books once `count` entries are */
export async function bookedFor({ userId }: Person, count: number): Promise<BookedRow[]> {
  return eventually(async () => {
    const [{ rows }] = await services().database.system("test.booked", (db) => [
      db.execute<BookedRow>(sql`select kind, model, cost_nano_usd::float8 as cost, own_nano_usd::float8 as own
        from usage_events where user_id = ${userId}::uuid order by created_at, kind`),
    ]);
    expect(rows).toHaveLength(count);
    return rows.map((row) => ({ ...row, cost: Number(row.cost), own: Number(row.own) }));
  });
}

export async function moneyOf(person: Person): Promise<{ used: number; reserved: number }[]> {
  const { body } = await call("GET", "/api/v1/rate-limit/status", person.token);
  return body.limits
    .filter(({ unit, name }: { unit: string; name: string }) => unit === "usd" && name.startsWith("user"))
    .map(({ used, reserved }: { used: number; reserved: number }) => ({ used, reserved }));
}
