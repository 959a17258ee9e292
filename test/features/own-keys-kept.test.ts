// A provider key of the user's own that is kept here: sealed, used wherever its user asks, gone at once when it is deleted.
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { providerKeys } from "../../src/identity/logins.table.ts";
import { call, send, uploadReady } from "../support/api.ts";
import { heatingNote } from "../support/documents.ts";
import { saying } from "../support/openai-client.ts";
import { askAnew, bringing, houseKey, keep, keySeenBy, newModel, newOwnKey } from "../support/own-keys.ts";
import { createOwner, createPerson, type Person, services, tokenFor } from "../support/workspace.ts";

const base = "/api/v1/auth/provider-keys";
let owner: Person;
beforeAll(async () => {
  owner = await createOwner();
  await uploadReady(owner, heatingNote);
});

const newMember = () => createPerson(owner.workspaceId, "member");

/** With which key this person's question arrives at the provider */
async function keyOf(person: Person, headers: Record<string, string> = {}): Promise<string> {
  const name = newModel();
  const { status, body } = await askAnew(person, `openai/${name}`, headers);
  expect(status).toBe(200);
  const key = await keySeenBy(name);
  expect(body.usage.own_key).toBe(key !== houseKey);
  return key;
}

const rowsOf = async ({ userId }: Person) => {
  const [rows] = await services().database.system("test.provider_keys", (db) => [
    db.select().from(providerKeys).where(eq(providerKeys.userId, userId)),
  ]);
  return rows;
};

describe("a kept key", () => {
  it("is shown by its end alone, and stands sealed in the table", async () => {
    const member = await newMember();
    const key = newOwnKey();
    const kept = await keep(member, "openai", key);
    const told = { provider: "openai", hint: key.slice(-4), created_at: expect.any(String) };
    expect([kept.status, kept.body]).toEqual([200, told]);
    const { body } = await call("GET", base, member.token);
    expect(body).toEqual({ keys: [told] });
    const rows = await rowsOf(member);
    expect(rows).toMatchObject([{ sealed: expect.stringMatching(/^v1\.tests\./) }]);
    expect(JSON.stringify([rows, body])).not.toContain(key);
  });

  it("of a few characters has no hint", async () => {
    expect((await keep(await newMember(), "openai", "short-key")).body.hint).toBe("");
  });

  it("is used before the house's from the next question on, replaced and deleted as soon", async () => {
    const member = await newMember();
    expect(await keyOf(member)).toBe(houseKey);
    const [first, second] = [newOwnKey(), newOwnKey()];
    await keep(member, "openai", first);
    expect(await keyOf(member)).toBe(first);
    await keep(member, "openai", second);
    expect(await keyOf(member)).toBe(second);
    expect((await call("DELETE", `${base}/openai`, member.token)).status).toBe(204);
    expect(await keyOf(member)).toBe(houseKey);
    expect((await call("DELETE", `${base}/openai`, member.token)).status).toBe(404);
    expect(await rowsOf(member)).toEqual([]);
  });

  it("gives way to one that the request brings", async () => {
    const member = await newMember();
    const [kept, brought] = [newOwnKey(), newOwnKey()];
    await keep(member, "openai", kept);
    expect(await keyOf(member, bringing({ openai: brought }))).toBe(brought);
    expect(await keyOf(member, bringing({ groq: newOwnKey() }))).toBe(kept);
  });

  it("is its user's alone: others of the workspace ask with the house's", async () => {
    const [member, other] = [await newMember(), await newMember()];
    await keep(member, "openai", newOwnKey());
    expect(await keyOf(other)).toBe(houseKey);
    expect((await call("GET", base, other.token)).body).toEqual({ keys: [] });
    expect((await call("DELETE", `${base}/openai`, other.token)).status).toBe(404);
    expect(await keyOf(member)).not.toBe(houseKey);
  });

  it("counts in every workspace of its user", async () => {
    const member = await newMember();
    const elsewhere = await createOwner();
    await services().database.system("test.join", (db) => [
      db.execute(`insert into members (workspace_id, user_id, role)
        values ('${elsewhere.workspaceId}', '${member.userId}', 'member')`),
    ]);
    await uploadReady(elsewhere, heatingNote);
    const there = {
      ...member,
      workspaceId: elsewhere.workspaceId,
      token: await tokenFor({ ...member, workspaceId: elsewhere.workspaceId }),
    };
    expect([await keyOf(member), await keyOf(there)]).toEqual([houseKey, houseKey]);
    const key = newOwnKey();
    await keep(member, "openai", key);
    expect([await keyOf(member), await keyOf(there)]).toEqual([key, key]);
  });

  it("opens a provider that the house has no key for, also to an isolate that didn't know of it", async () => {
    const member = await newMember();
    const key = newOwnKey();
    await askAnew(member, "openai/ok");
    const peek = vi.spyOn(services().workspaces, "peekStanding").mockReturnValue(undefined);
    await keep(member, "groq", key);
    for (let times = 0; times < 2; times++) {
      const name = newModel();
      const { status, body } = await askAnew(member, `groq/${name}`, { "Idempotency-Key": name });
      expect([status, body.model, body.usage?.own_key]).toEqual([200, `groq/${name}`, true]);
      expect(await keySeenBy(name)).toBe(key);
      peek.mockRestore();
    }
  });

  it("is used for a completion too, and one that was deleted isn't, whatever the isolate remembers", async () => {
    const member = await newMember();
    const key = newOwnKey();
    await keep(member, "openai", key);
    const complete = async () => {
      const name = newModel();
      const json = { model: `openai/${name}`, messages: saying("Say it.") };
      const response = await send("POST", "/v1/chat/completions", member.token, { json });
      expect([response.status, await response.text()]).toEqual([200, expect.stringContaining("own_key")]);
      return keySeenBy(name);
    };
    expect(await complete()).toBe(key);
    await call("DELETE", `${base}/openai`, member.token);
    expect(await complete()).toBe(houseKey);
  });

  it("that can't be opened any more is none", async () => {
    const member = await newMember();
    await keep(member, "openai", newOwnKey());
    const log = vi.spyOn(services().telemetry.logger, "log");
    await services().workspaces.changingStandings(owner.workspaceId, [`member:${member.userId}`], () =>
      services().database.system("test.spoil", (db) => [
        db
          .update(providerKeys)
          .set({ sealed: "v1.gone.AAAAAAAAAAAAAAAA.AAAA" })
          .where(eq(providerKeys.userId, member.userId)),
      ]),
    );
    expect(await keyOf(member)).toBe(houseKey);
    expect(log).toHaveBeenCalledWith("warn", "provider_key_not_opened", { user_id: member.userId, provider: "openai" });
    log.mockRestore();
  });
});

describe("keeping a key", () => {
  it.each(["ollama", "builtin", "workers-ai", "azure", "nobody", "constructor"])(
    "is refused for %s, which takes none here",
    async (provider) => expect((await keep(owner, provider, newOwnKey())).status).toBe(404),
  );

  it("needs ENCRYPTION_KEYS, and is told so in the log", async () => {
    const { config, telemetry } = services();
    const { encryptionKeys } = config;
    const log = vi.spyOn(telemetry.logger, "log");
    config.encryptionKeys = [];
    const { status, body } = await keep(owner, "openai", newOwnKey());
    config.encryptionKeys = encryptionKeys;
    expect([status, body.error.error_code]).toEqual([503, "ERR_MISCONFIGURED"]);
    expect(log).toHaveBeenCalledWith(
      "error",
      "misconfigured",
      expect.objectContaining({ variables: ["ENCRYPTION_KEYS"] }),
    );
    log.mockRestore();
  });

  it("tells nothing of a key that isn't one", async () => {
    const { status, body } = await keep(owner, "openai", "sk-with blank");
    expect(status).toBe(400);
    expect(JSON.stringify(body)).not.toContain("sk-with");
  });
});
