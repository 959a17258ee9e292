// The house's secrets through the front door: operators alone, never a value, and a key that was changed is the one that is used.
import { createExecutionContext, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { app } from "../../src/app.ts";
import { openDeps } from "../../src/conversation/conversation-deps.ts";
import { secretNames } from "../../src/platform/settings/secrets.ts";
import { Workspace } from "../../src/workspace/workspace.object.ts";
import { makeKey } from "../support/keys.ts";
import { keySeenBy, newModel } from "../support/own-keys.ts";
import { auditOf } from "../support/sessions.ts";
import { newAccount, newValue, newVault, type Store } from "../support/stores.ts";
import { createOwner, createPerson, type Person, services } from "../support/workspace.ts";

let operator: Person;
beforeAll(async () => {
  operator = await createOwner();
});

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(console, "log").mockImplementation((line) => void lines.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

type Hearth = Env & Record<string, unknown>;

/** A Hearth whose secrets are all in that store: the Worker itself has none. */
const hearthWith = (settings: Record<string, unknown>): Hearth => ({
  ...env,
  ...Object.fromEntries(secretNames.map((name) => [name, ""])),
  OPERATORS: operator.userId,
  LOG_LEVEL: "debug",
  ...settings,
});
const inStore = (values: object = {}) => ({
  ...Object.fromEntries(secretNames.map((name) => [name, Reflect.get(env, name)])),
  ...values,
});

async function callAt(hearth: Hearth, route: string, person: Person | undefined = operator, json?: unknown) {
  const [method = "", path = ""] = route.split(" ");
  const headers = new Headers({ "CF-Connecting-IP": crypto.randomUUID(), "Content-Type": "application/json" });
  if (person) headers.set("Authorization", `Bearer ${person.token}`);
  const body = json === undefined ? null : JSON.stringify(json);
  const request = new Request(`https://hearth.test${path}`, { method, headers, body });
  const response = await app.fetch(request, hearth, createExecutionContext());
  const text = await response.text();
  // biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it expects
  return { status: response.status, text, body: JSON.parse(text) as any };
}

const base = "/api/v1/secrets";
const routes = [
  `GET ${base}`,
  `GET ${base}/status`,
  `GET ${base}/providers`,
  `POST ${base}/test`,
  `POST ${base}/refresh`,
];
const rotateRoute = `POST ${base}/OPENAI_API_KEY/rotate`;

describe("who may see to the house's secrets", () => {
  const house = () => hearthWith(inStore());

  it("is an operator, as owner or admin", async () => {
    for (const route of routes) expect([route, (await callAt(house(), route)).status]).toEqual([route, 200]);
    const { body } = await callAt(house(), "GET /api/v1/auth/me");
    expect(body.caller.permissions).toContain("system:admin");
  });

  it("is nobody else: no other owner, no operator as a mere member, no key of theirs", async () => {
    const { workspaceId } = await createOwner();
    const member = await createPerson(workspaceId, "member");
    const key = await makeKey(operator, "admin");
    const asMember = { ...house(), OPERATORS: `${operator.userId}, ${member.userId}` };
    for (const route of [...routes, rotateRoute]) {
      expect((await callAt(house(), route, await createOwner())).status).toBe(403);
      expect((await callAt(asMember, route, member)).status).toBe(403);
      expect((await callAt(house(), route, { ...operator, token: key.key })).status).toBe(403);
    }
  });
});

describe("Worker secrets", () => {
  it("are listed by name, each with whether it is set, and can't be rotated from here", async () => {
    const hearth = hearthWith(inStore());
    const { body } = await callAt(hearth, `GET ${base}`);
    expect(body.secrets.map(({ name }: { name: string }) => name)).toEqual([...secretNames]);
    expect(body.secrets).toContainEqual({
      name: "OPENAI_API_KEY",
      is_set: true,
      source: "worker",
      age_seconds: expect.any(Number),
      changed_at: null,
    });
    expect(body.secrets).toContainEqual(expect.objectContaining({ name: "GROQ_API_KEY", is_set: false, source: null }));
    const refused = await callAt(hearth, rotateRoute);
    expect(refused).toMatchObject({ status: 501, body: { error: { error_code: "ERR_NOT_SUPPORTED" } } });
    expect(refused.body.error.message).toContain("wrangler secret put");
  });

  it("of no known name, or that aren't set, are 404", async () => {
    const hearth = hearthWith(inStore());
    expect((await callAt(hearth, `POST ${base}/HEARTH_ENV/rotate`)).status).toBe(404);
    expect((await callAt(hearth, `POST ${base}/GROQ_API_KEY/rotate`)).status).toBe(404);
  });
});

describe("a Hearth whose secrets are in Vault", () => {
  it("works by them alone, and says where they come from", async () => {
    const hearth = hearthWith((await newVault(inStore())).settings);
    expect((await callAt(hearth, "GET /health/ready", undefined)).status).toBe(200);
    const { body } = await callAt(hearth, `GET ${base}`);
    expect(body.secrets).toContainEqual({
      name: "DATABASE_URL",
      is_set: true,
      source: "vault",
      age_seconds: 0,
      changed_at: "2026-11-20T10:00:00.123Z",
    });
    expect((await callAt(hearth, `GET ${base}/status`)).body).toMatchObject({
      source: "vault",
      is_stale: false,
      cache_seconds: 300,
      failure: null,
    });
    const { body: sources } = await callAt(hearth, `GET ${base}/providers`);
    expect(sources.providers.map((one: { id: string; is_chosen: boolean }) => [one.id, one.is_chosen])).toEqual([
      ["worker", false],
      ["secrets_store", false],
      ["aws", false],
      ["vault", true],
    ]);
    const refused = await callAt(hearth, rotateRoute);
    expect([refused.status, refused.body.error.message]).toEqual([501, expect.stringContaining("vault kv patch")]);
  });

  it("uses a key that was changed there from the refresh on, and the old one until then", async () => {
    const [first, second] = [newValue(), newValue()];
    const vault = await newVault(inStore({ OPENAI_API_KEY: first }));
    const hearth = hearthWith(vault.settings);
    const keyUsed = async () => {
      const name = newModel();
      const asked = { model: `openai/${name}`, messages: [{ role: "user", content: "Say it." }] };
      expect((await callAt(hearth, "POST /v1/chat/completions", operator, asked)).status).toBe(200);
      return keySeenBy(name);
    };
    expect(await keyUsed()).toBe(first);
    await vault.keep(inStore({ OPENAI_API_KEY: second }));
    expect(await keyUsed()).toBe(first);
    const refreshed = await callAt(hearth, `POST ${base}/refresh`);
    expect(refreshed.body).toEqual({ source: "vault", changed: ["OPENAI_API_KEY"], everywhere_after_seconds: 300 });
    expect(await keyUsed()).toBe(second);
    expect(await auditOf(operator, "vault")).toContainEqual({ action: "secrets.refresh", actor_kind: "user" });
  });

  it("answers 503 with a line in the log while Vault is down at first, and works once it is back", async () => {
    const vault = await newVault(inStore(), { isSealed: true });
    const hearth = hearthWith(vault.settings);
    const refused = await callAt(hearth, "GET /api/v1/docs");
    expect(refused).toMatchObject({
      status: 503,
      body: { error: { error_code: "ERR_UNAVAILABLE", details: [{ dependency: "secrets (vault)" }] } },
    });
    expect(lines.join()).toContain("Vault answered HTTP 503 to the read (it is sealed, or in maintenance)");
    await vault.change({ isSealed: false });
    expect((await callAt(hearth, "GET /api/v1/docs")).status).toBe(200);
  });

  it("goes on while Vault is down later; test and refresh tell", async () => {
    const vault = await newVault(inStore());
    const hearth = hearthWith(vault.settings);
    expect((await callAt(hearth, `POST ${base}/test`)).body).toMatchObject({ ok: true, problem: null });
    await vault.change({ tokens: {} });
    const tested = await callAt(hearth, `POST ${base}/test`);
    expect(tested).toMatchObject({ status: 200, body: { source: "vault", ok: false, names: 0 } });
    expect(tested.body.problem).toContain("HTTP 403");
    expect((await callAt(hearth, `POST ${base}/refresh`)).status).toBe(503);
    expect((await callAt(hearth, `GET ${base}/status`)).body.failure.problem).toContain("HTTP 403");
    expect((await callAt(hearth, "GET /api/v1/docs")).status).toBe(200);
  });
});

describe("a Hearth whose secrets are at AWS", () => {
  it("has them rotated there where AWS does that, and says so where it doesn't", async () => {
    const account = await newAccount(inStore(), { rotates: true });
    const hearth = hearthWith(account.settings);
    const rotated = await callAt(hearth, rotateRoute);
    expect(rotated).toMatchObject({
      status: 202,
      body: { name: "OPENAI_API_KEY", source: "aws", version_id: expect.any(String) },
    });
    expect(await auditOf(operator, "OPENAI_API_KEY")).toContainEqual({ action: "secrets.rotate", actor_kind: "user" });
    expect((await callAt(hearth, rotateRoute)).status).toBe(409);
    const refused = await callAt(hearthWith((await newAccount(inStore())).settings), rotateRoute);
    expect([refused.status, refused.body.error.message]).toEqual([
      501,
      expect.stringContaining("no rotation is set up"),
    ]);
  });
});

describe("a Hearth whose secrets are in the Secrets Store", () => {
  it("reads them from bindings", async () => {
    const bindings = Object.entries(inStore()).filter(([, value]) => value);
    const bound = bindings.map(([name, value]) => [name, { get: async () => value }]);
    const hearth = hearthWith({ SECRETS_SOURCE: "secrets_store", ...Object.fromEntries(bound) });
    const { status, body } = await callAt(hearth, `GET ${base}`);
    expect(status).toBe(200);
    expect(body.secrets).toContainEqual(expect.objectContaining({ name: "JWT_KEYS", source: "secrets_store" }));
    expect((await callAt(hearth, rotateRoute)).status).toBe(501);
  });
});

/** All that a Hearth with this store answers operators while the store is well, and while it isn't */
async function everythingTold(store: Store): Promise<string[]> {
  const hearth = hearthWith(store.settings);
  const told: string[] = [];
  for (const behaviour of ["ok", "gossip", "garbage-json", "reset"]) {
    await store.change({ behaviour });
    for (const route of [...routes, rotateRoute]) told.push((await callAt(hearth, route)).text);
  }
  // One that has read nothing yet
  told.push((await callAt({ ...hearth }, `GET ${base}`)).text);
  return told;
}

describe("no value", () => {
  it("is in any answer or any line of the log, whatever the store says or does", async () => {
    const values = inStore({ GROQ_API_KEY: newValue(), COHERE_API_KEY: newValue() });
    const vault = await newVault(values);
    const account = await newAccount(values);
    const told = [...(await everythingTold(vault)), ...(await everythingTold(account)), ...lines].join("\n");
    expect(lines.join()).toContain("source_of_settings_unreadable");
    const secrets = [...Object.values(values), vault.token, account.secretAccessKey].filter(Boolean);
    expect(secrets.length).toBeGreaterThan(6);
    for (const secret of secrets) expect(told.includes(String(secret))).toBe(false);
  });
});

describe("objects", () => {
  it("read the secrets themselves before their first statement", async () => {
    const hearth = hearthWith((await newVault(inStore())).settings);
    const stub = env.WORKSPACE.getByName(operator.workspaceId);
    const state = await runInDurableObject(stub, (_, ctx) => new Workspace(ctx, hearth).read(operator.workspaceId));
    expect(state?.settings).toBeDefined();
  });

  it("ask models with the keys of the moment", async () => {
    const [first, second] = [newValue(), newValue()];
    const vault = await newVault(inStore({ GROQ_API_KEY: first }));
    const hearth = { ...hearthWith(vault.settings), SECRETS_CACHE_SECONDS: "10" };
    const deps = openDeps(hearth, () => undefined);
    const groqKey = async () => {
      const adapter = (await deps.catalog()).providers.find(({ id }) => id === "groq")?.adapter;
      return adapter && "apiKey" in adapter ? adapter.apiKey : undefined;
    };
    expect(deps.catalog()).toBeInstanceOf(Promise);
    expect(await groqKey()).toBe(first);
    expect(deps.catalog()).not.toBeInstanceOf(Promise);
    await vault.keep(inStore({ GROQ_API_KEY: second }));
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 11_000);
    expect(await groqKey()).toBe(second);
  });

  it("and the Worker wait for nothing where the secrets are the Worker's own", () => {
    expect(openDeps(env, () => undefined).catalog()).not.toBeInstanceOf(Promise);
    expect(services().secrets.ready(() => undefined)).toBeUndefined();
  });
});
