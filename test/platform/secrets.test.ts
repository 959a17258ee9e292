// What an isolate knows of its secrets: read once, kept for minutes, kept on when the source is down; its age is told, never a value.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { configOf, configVariables, settingsOf } from "../../src/platform/config.ts";
import { databaseOf } from "../../src/platform/secrets/database-of.ts";
import { secretsOf } from "../../src/platform/secrets/secrets.ts";
import { secretNames, storeCredentialNames } from "../../src/platform/settings/secrets.ts";
import { newAccount, newValue, newVault, type Store } from "../support/stores.ts";

const databaseUrl = "postgres://hearth:hunter2@db.example.com/hearth";
const jwtSecret = "0123456789abcdef0123456789abcdef";
const needed = { DATABASE_URL: databaseUrl, JWT_SECRET: jwtSecret };
const troubles: unknown[] = [];
const note = (event: unknown) => void troubles.push(event);

beforeEach(() => {
  troubles.length = 0;
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
});
afterEach(() => void vi.useRealTimers());
const pass = (seconds: number) => void vi.setSystemTime(Date.now() + seconds * 1_000);

/** A vault and an environment that has nothing but the way to it */
async function hearthWithVault(values: object = {}): Promise<{ env: Record<string, string>; vault: Store }> {
  const vault = await newVault({ ...needed, ...values });
  return { env: { ...vault.settings, LOG_LEVEL: "silent", SECRETS_CACHE_SECONDS: "300" }, vault };
}

describe("secrets of the Worker itself", () => {
  it("are at hand: nobody waits, and there is nothing to read again", async () => {
    const env = { ...needed };
    const secrets = secretsOf(env);
    expect(secrets.ready(note)).toBeUndefined();
    expect(await secrets.refresh(note)).toEqual([]);
    pass(3_600);
    expect(secrets.ready(note)).toBeUndefined();
    expect(secrets.status()).toMatchObject({ source: "worker", isStale: false, failure: null, ageSeconds: 3_600 });
    expect(settingsOf(env)).toBe(configOf(env));
  });
});

describe("secrets that are kept elsewhere", () => {
  it("take the place of the settings of their names, and of no others", async () => {
    const { env } = await hearthWithVault({ OPENAI_API_KEY: "sk-of-the-vault", LOG_LEVEL: "debug" });
    Object.assign(env, { OPENAI_API_KEY: "sk-of-the-worker", GROQ_API_KEY: "of-the-worker" });
    await secretsOf(env).ready(note);
    expect(configOf(env)).toMatchObject({
      databaseUrl,
      openaiApiKey: "sk-of-the-vault",
      groqApiKey: "of-the-worker",
      logLevel: "silent",
    });
    const sources = new Map(
      secretsOf(env)
        .held()
        .map(({ name, source }) => [name, source]),
    );
    expect([sources.get("OPENAI_API_KEY"), sources.get("GROQ_API_KEY"), sources.get("JWT_KEYS")]).toEqual([
      "vault",
      "worker",
      null,
    ]);
  });

  it("have to be read first; what is no secret is known before", async () => {
    const { env } = await hearthWithVault();
    expect(() => configOf(env)).toThrow(
      expect.objectContaining({ reason: expect.objectContaining({ dependency: "secrets" }) }),
    );
    expect(settingsOf(env)).toMatchObject({ logLevel: "silent", historyPairs: 30 });
    expect(settingsOf(env)).not.toHaveProperty("databaseUrl");
  });

  it("are read once, however many come first", async () => {
    const { env, vault } = await hearthWithVault();
    const secrets = secretsOf(env);
    await Promise.all(Array.from({ length: 5 }, () => secrets.ready(note)));
    expect(secrets.ready(note)).toBeUndefined();
    expect(await vault.asked()).toBe(1);
    pass(299);
    expect(secrets.ready(note)).toBeUndefined();
    expect(secrets.status()).toMatchObject({ ageSeconds: 299, isStale: false });
  });

  it("are read again when they are old, while others go on with what is known; unchanged, they make no new settings", async () => {
    const { env, vault } = await hearthWithVault();
    const secrets = secretsOf(env);
    await secrets.ready(note);
    const before = configOf(env);
    pass(300);
    const reading = secrets.ready(note);
    expect(reading).toBeInstanceOf(Promise);
    expect(secrets.ready(note)).toBeUndefined();
    await reading;
    expect(await vault.asked()).toBe(2);
    expect(configOf(env)).toBe(before);
    expect(secrets.status().ageSeconds).toBe(0);
  });

  it("that were changed there make new settings, and their names are told", async () => {
    const { env, vault } = await hearthWithVault({ OPENAI_API_KEY: "first", GROQ_API_KEY: "first" });
    const secrets = secretsOf(env);
    await secrets.ready(note);
    const before = configOf(env);
    await vault.keep({ ...needed, OPENAI_API_KEY: "second" });
    expect(await secrets.refresh(note)).toEqual(["OPENAI_API_KEY", "GROQ_API_KEY"]);
    expect(configOf(env)).toMatchObject({ openaiApiKey: "second", groqApiKey: undefined });
    expect(before).toMatchObject({ openaiApiKey: "first" });
  });

  it("come from AWS as well", async () => {
    const account = await newAccount({ ...needed, GOOGLE_API_KEY: "of-aws" });
    const env = { ...account.settings };
    await secretsOf(env).ready(note);
    expect(configOf(env)).toMatchObject({ databaseUrl, googleApiKey: "of-aws" });
  });

  it("come from the Secrets Store's bindings as well", async () => {
    const env = {
      SECRETS_SOURCE: "secrets_store",
      DATABASE_URL: { get: async () => databaseUrl },
      JWT_SECRET: jwtSecret,
    };
    await secretsOf(env).ready(note);
    expect(configOf(env)).toMatchObject({ databaseUrl, jwtSecret });
  });
});

describe("a source that is down", () => {
  it("at the very first read stops who needs it, and is asked again by the next", async () => {
    const { env, vault } = await hearthWithVault();
    await vault.change({ isSealed: true });
    const secrets = secretsOf(env);
    const unavailable = { reason: { tag: "dependency_unavailable", dependency: "secrets (vault)" } };
    await expect(secrets.ready(note)).rejects.toMatchObject(unavailable);
    await expect(secrets.ready(note)).rejects.toMatchObject(unavailable);
    expect(troubles).toHaveLength(2);
    expect(secrets.status()).toMatchObject({ ageSeconds: null, isStale: true });
    await vault.change({ isSealed: false });
    await secrets.ready(note);
    expect(secrets.status()).toMatchObject({ ageSeconds: 0, isStale: false, failure: null });
  });

  it("later leaves what is known in use, tells its age, and is left alone for a while", async () => {
    const { env, vault } = await hearthWithVault();
    const secrets = secretsOf(env);
    await secrets.ready(note);
    await vault.change({ behaviour: "error-500" });
    pass(400);
    await secrets.ready(note);
    expect(configOf(env).databaseUrl).toBe(databaseUrl);
    const problem = "Vault answered HTTP 500 to the read";
    expect(troubles).toEqual([{ source: "vault", problem, ageSeconds: 400 }]);
    expect(secrets.status()).toMatchObject({ ageSeconds: 400, isStale: true, failure: { problem } });
    expect(secrets.ready(note)).toBeUndefined();
    pass(15);
    await vault.change({ behaviour: "ok" });
    await secrets.ready(note);
    expect(secrets.status()).toMatchObject({ ageSeconds: 0, failure: null });
  });

  it("fails a refresh, which changes nothing", async () => {
    const { env, vault } = await hearthWithVault();
    const secrets = secretsOf(env);
    await secrets.ready(note);
    await vault.change({ behaviour: "reset" });
    await expect(secrets.refresh(note)).rejects.toMatchObject({ reason: { tag: "dependency_unavailable" } });
    expect(await secrets.test()).toEqual({ problem: "Vault can't be reached", names: 0 });
    expect(configOf(env).databaseUrl).toBe(databaseUrl);
  });

  it("by holding what can't be used leaves what is known, and names the settings alone", async () => {
    const { env, vault } = await hearthWithVault();
    const secrets = secretsOf(env);
    await secrets.ready(note);
    await vault.keep({ ...needed, DATABASE_URL: "mysql://root:hunter3@db", JWT_SECRET: "short-hunter3" });
    await expect(secrets.refresh(note)).rejects.toMatchObject({ reason: { tag: "dependency_unavailable" } });
    expect(configOf(env).databaseUrl).toBe(databaseUrl);
    expect(troubles).toMatchObject([{ problem: "what it holds can't be used: DATABASE_URL, JWT_SECRET" }]);
    await vault.keep(needed);
    expect(await secrets.refresh(note)).toEqual([]);
  });
});

describe("what is told of secrets", () => {
  it("has no value in it", async () => {
    const value = newValue();
    const { env, vault } = await hearthWithVault({ OPENAI_API_KEY: value });
    const secrets = secretsOf(env);
    await secrets.ready(note);
    await vault.change({ behaviour: "gossip" });
    const refused = await secrets.refresh(note).catch((error: unknown) => error);
    const told = [secrets.held(), secrets.status(), await secrets.test(), troubles, String(refused)];
    expect(troubles).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain(value);
    expect(JSON.stringify(secrets)).not.toContain(value);
  });
});

describe("the list of secrets", () => {
  it("names every setting that sounds like one", () => {
    const marked = new Set<string>([...secretNames, ...storeCredentialNames]);
    const sounding = Object.keys(configVariables).filter((name) =>
      /(?<!_PUBLIC)_(KEYS?|SECRET|SECRETS|TOKEN|PASSWORD)$/.test(name),
    );
    expect(sounding.filter((name) => !marked.has(name))).toEqual([]);
  });
});

describe("the database of an object", () => {
  it("waits for the secrets with its first statement, and fails as they do", async () => {
    const { env, vault } = await hearthWithVault();
    await vault.change({ isSealed: true });
    const database = databaseOf(env, { onSlow: () => undefined, onTrouble: note });
    const asking = database.system("test", () => []);
    await expect(asking).rejects.toMatchObject({ reason: { dependency: "secrets (vault)" } });
  });
});
