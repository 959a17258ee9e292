// Planted keys of users, hunted for afterwards wherever Hearth keeps or tells something: they are nowhere.
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { send, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { eventually } from "../support/eventually.ts";
import { saying } from "../support/openai-client.ts";
import { bringing, keep, keySeenBy, newModel, newOwnKey } from "../support/own-keys.ts";
import { createOwner, createPerson, type Person, services } from "../support/workspace.ts";

/** All that was logged by anybody, before anything is masked */
const logged = vi.hoisted(() => ({ lines: [] as string[] }));
vi.mock("../../src/telemetry/log.ts", async (original) => ({
  ...(await original<typeof import("../../src/telemetry/log.ts")>()),
  jsonLogger: () => ({
    log: (...line: unknown[]) => {
      logged.lines.push(JSON.stringify(line));
    },
  }),
}));

const brought = newOwnKey();
const kept = newOwnKey();
const told: string[] = [];
const sessionIds: string[] = [];
let member: Person;

async function tell(path: string, json: unknown, headers: Record<string, string>): Promise<void> {
  const response = await send("POST", path, member.token, { json, headers });
  const sessionId = response.headers.get("X-Session-Id");
  if (sessionId) sessionIds.push(sessionId);
  told.push(JSON.stringify([...response.headers]), await response.text());
}

const behaviours = ["ok", "refuses-key", "error-500", "cut", "garbage", "html", "reset", "stall", "slow-5"];

beforeAll(async () => {
  const owner = await createOwner();
  await uploadReady(owner, heatingNote);
  member = await createPerson(owner.workspaceId, "member");
  told.push(JSON.stringify((await keep(member, "openai", kept)).body));
  const question = "What must the gauge show?";
  for (const headers of [{}, bringing({ openai: brought, anthropic: brought, google: brought, groq: brought })]) {
    for (const behaviour of behaviours) {
      const name = newModel(behaviour);
      const model = `openai/${name}`;
      await tell("/api/v1/chat", { question, model, stream: false }, headers);
      expect(await keySeenBy(name)).toBe("X-Provider-Key" in headers ? brought : kept);
      await tell("/api/v1/chat", { question, model: [model, "anthropic/error-401"], stream: true }, headers);
      for (const stream of [false, true])
        await tell("/v1/chat/completions", { model, messages: saying("Say it."), stream }, headers);
    }
  }
  for (const header of [brought, `openai=${brought},x`, `ollama=${brought}`])
    await tell("/api/v1/chat", { question }, { "X-Provider-Key": header });
  // What is written after the answer has to be written too.
  await eventually(async () => {
    const [{ rows }] = await services().database.system("test.settled", (db) => [
      db.execute(sql`select id from usage_events where user_id = ${member.userId}::uuid and kind = 'answer'`),
    ]);
    expect(rows.length).toBeGreaterThanOrEqual(4 * 2 * behaviours.length - 8);
  });
}, 120_000);

const hunt = (texts: readonly string[]) => {
  expect(texts.length).toBeGreaterThan(0);
  for (const key of [brought, kept]) {
    const [found] = texts.filter((text) => text.includes(key) || text.includes(key.slice(8)));
    expect(found).toBeUndefined();
  }
};

describe("a planted key", () => {
  it("is in no answer, no header and no error", () => hunt(told));

  it("is in no log line, even before masking", () => {
    expect(logged.lines.some((line) => line.includes("model_failed"))).toBe(true);
    // The objects' own lines are among them.
    expect(logged.lines.some((line) => line.includes('"answer"') && line.includes(sessionIds[0] ?? "?"))).toBe(true);
    hunt(logged.lines);
  });

  it("is in no row of any table", async () => {
    const [{ rows: tables }] = await services().database.system("test.tables", (db) => [
      db.execute<{ name: string }>(sql`select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE'`),
    ]);
    for (const { name } of tables) {
      const [{ rows }] = await services().database.system("test.hunt", (db) => [
        db.execute<{ row: string }>(sql`select t::text as row from ${sql.identifier(name)} t`),
      ]);
      hunt(["", ...rows.map(({ row }) => row)]);
    }
  });

  it("is in no value and no name of the cache", async () => {
    const { keys } = await env.CACHE.list();
    const values = await Promise.all(keys.map(({ name }) => env.CACHE.get(name)));
    hunt(["", ...keys.map(({ name }) => name), ...values.map(String)]);
  });

  it("is in no object's storage", async () => {
    expect(sessionIds.length).toBeGreaterThan(20);
    const stubs = [
      ...sessionIds.map((id) => env.CONVERSATION.getByName(`${member.workspaceId}:${id}`)),
      env.WORKSPACE.getByName(member.workspaceId),
      env.QUOTA.getByName(`user:${member.userId}`),
    ];
    for (const stub of stubs) {
      const rows = await runInDurableObject(stub, (_, { storage }) => {
        const entries = JSON.stringify([...storage.kv.list()]);
        const tables = storage.sql
          .exec<{ name: string }>(
            "select name from sqlite_master where type = 'table' and name not like '\\_cf%' escape '\\'",
          )
          .toArray();
        return [
          entries,
          ...tables.map(({ name }) => JSON.stringify(storage.sql.exec(`select * from "${name}"`).toArray())),
        ];
      });
      hunt(rows);
    }
  });
});
