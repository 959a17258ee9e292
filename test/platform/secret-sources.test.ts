// Each source against a peer that checks what it is sent: signatures, tokens, namespaces, paths. No error has a value in it.
import { AwsV4Signer } from "aws4fetch";
import { describe, expect, inject, it } from "vitest";
import { chooseSource } from "../../src/platform/secrets/choose-source.ts";
import { SecretSourceError } from "../../src/platform/secrets/secret-source.ts";
import { newAccount, newValue, newVault, region, secretId } from "../support/stores.ts";

async function readFrom(env: object) {
  const { source } = chooseSource(env);
  return source.read(source.names());
}

async function problemOf(env: object): Promise<string> {
  const error = await readFrom(env).then(
    () => expect.fail("It was meant to fail"),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(SecretSourceError);
  const { message, cause } = error as SecretSourceError; // The line above says so.
  expect(cause).toBeUndefined();
  return message;
}

const key = newValue();
const held = { OPENAI_API_KEY: key, JWT_KEYS: [{ kid: "1" }], GROQ_API_KEY: " ", HEARTH_ENV: "production", OTHER: "x" };
/** What isn't text comes as JSON; blank ones, and what is no secret of ours, don't come at all. */
const read = { OPENAI_API_KEY: key, JWT_KEYS: '[{"kid":"1"}]' };

describe("Worker secrets", () => {
  it("are what the environment holds under our names", async () => {
    const env = { OPENAI_API_KEY: key, GROQ_API_KEY: "", JWT_KEYS: '[{"kid":"1"}]', PATH: "/bin", FILES: {} };
    expect(await readFrom(env)).toEqual({ values: read, changedAt: null });
  });
});

describe("Cloudflare Secrets Store", () => {
  const store = { SECRETS_SOURCE: "secrets_store", SECRETS_TIMEOUT_MS: "100" };

  it("gives each binding's value, and leaves what is text to the Worker", async () => {
    const env = { ...store, OPENAI_API_KEY: { get: async () => key }, GROQ_API_KEY: "of the Worker" };
    expect(await readFrom(env)).toEqual({ values: { OPENAI_API_KEY: key }, changedAt: null });
  });

  it.each([
    ["refuses", () => Promise.reject(new Error(`secret ${key} is broken`)), /^Cloudflare.* OPENAI_API_KEY$/],
    ["hangs", () => new Promise<string>(() => undefined), /OPENAI_API_KEY within 100 ms$/],
  ])("names the binding that %s", async (_, get, said) => {
    const problem = await problemOf({ ...store, OPENAI_API_KEY: { get } });
    expect(problem).toMatch(said);
    expect(problem).not.toContain(key);
  });

  it("without a binding is an error, not an empty store", async () => {
    expect(await problemOf(store)).toContain("no binding");
  });
});

describe("AWS Secrets Manager", () => {
  it("gives the settings in the secret's JSON, asked for under a signature that AWS would take", async () => {
    const account = await newAccount(held);
    const { values, changedAt } = await readFrom(account.settings);
    expect(values).toEqual(read);
    expect(changedAt?.toISOString()).toBe("2026-09-21T14:13:20.500Z");
    expect(await account.asked()).toBe(1);
  });

  it("signs with a session's token too", async () => {
    const { settings } = await newAccount(held, { sessionToken: "of-the-session" });
    expect(await problemOf(settings)).toContain("UnrecognizedClientException");
    expect((await readFrom({ ...settings, AWS_SESSION_TOKEN: "of-the-session" })).values).toEqual(read);
  });

  it.each([
    ["another secret key", { AWS_SECRET_ACCESS_KEY: newValue() }, "InvalidSignatureException"],
    ["another region", { AWS_REGION: "us-east-1" }, "InvalidSignatureException"],
    ["an unknown access key", { AWS_ACCESS_KEY_ID: "AKIANOBODY" }, "UnrecognizedClientException"],
    ["another secret's name", { AWS_SECRET_ID: "nothing" }, "ResourceNotFoundException"],
  ])("names HTTP status and AWS's own name of what is wrong: %s", async (_, wrong, code) => {
    const { settings, secretAccessKey } = await newAccount(held);
    const problem = await problemOf({ ...settings, ...wrong });
    expect(problem).toBe(`AWS Secrets Manager answered HTTP 400 (${code})`);
    expect(problem).not.toContain(secretAccessKey);
  });

  it.each(["not JSON", "[1]", '"text"', "null"])("takes no secret that holds %s", async (text) => {
    expect(await problemOf((await newAccount(text)).settings)).toContain("isn't a JSON object");
  });

  it("has the secret rotated, where AWS rotates it", async () => {
    const account = await newAccount(held, { rotates: true });
    const { source } = chooseSource(account.settings);
    expect(await source.rotate?.("OPENAI_API_KEY")).toEqual({ kind: "begun", versionId: expect.any(String) });
    expect(await source.rotate?.("OPENAI_API_KEY")).toMatchObject({ kind: "busy" });
    const other = chooseSource((await newAccount(held)).settings).source;
    expect(await other.rotate?.("OPENAI_API_KEY")).toMatchObject({ kind: "impossible" });
  });
});

describe("the AWS peer", () => {
  const target = "secretsmanager.GetSecretValue";
  const body = JSON.stringify({ SecretId: secretId });

  async function signed(change: { datetime?: string; service?: string; sent?: string; target?: string }) {
    const { accessKeyId, secretAccessKey } = await newAccount(held);
    const { datetime, service = "secretsmanager" } = change;
    const headers = { "Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": target };
    const signer = new AwsV4Signer({
      ...{ url: inject("awsPeerUrl"), method: "POST", headers, body, accessKeyId, secretAccessKey, region, service },
      ...(datetime ? { datetime } : {}),
    });
    const request = await signer.sign();
    if (change.target) request.headers.set("X-Amz-Target", change.target);
    const sent = { method: "POST", headers: request.headers, body: change.sent ?? body };
    return (await fetch(inject("awsPeerUrl"), sent)).json<{ __type?: string }>();
  }
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString().replace(/[:-]|\.\d{3}/g, "");

  it("takes what was signed for it, now or minutes ago", async () => {
    expect(await signed({})).toHaveProperty("SecretString");
    expect(await signed({ datetime: at(-4) })).toHaveProperty("SecretString");
  });

  it.each([
    ["a date of six minutes ago", { datetime: at(-6) }, "RequestExpired"],
    ["a date to come", { datetime: at(6) }, "RequestExpired"],
    ["another service", { service: "s3" }, "InvalidSignatureException"],
    ["a body that was changed", { sent: JSON.stringify({ SecretId: "other" }) }, "InvalidSignatureException"],
    ["a header that was changed", { target: "secretsmanager.DeleteSecret" }, "InvalidSignatureException"],
  ])("refuses %s", async (_, change, type) => {
    expect(await signed(change)).toMatchObject({ __type: type });
  });
});

describe("Vault", () => {
  it("gives the settings of a KV 2 secret, and when its version was made", async () => {
    const { values, changedAt } = await readFrom((await newVault(held)).settings);
    expect(values).toEqual(read);
    expect(changedAt?.toISOString()).toBe("2026-11-20T10:00:00.123Z");
  });

  it("is found under its namespace and mount, also behind a slash", async () => {
    const vault = await newVault(held, { namespace: "team/a", mount: "kv/house" });
    const settings = { ...vault.settings, VAULT_ADDR: `${vault.url}/` };
    expect(await problemOf({ ...settings, VAULT_MOUNT: "kv/house" })).toContain("403");
    const { values } = await readFrom({ ...settings, VAULT_NAMESPACE: "team/a", VAULT_MOUNT: "kv/house" });
    expect(values).toEqual(read);
  });

  const approle = { mount: "approle", roleId: "role-1", secretId: newValue(), leaseSeconds: 3_600 };
  const withRole = (settings: object, secret = approle.secretId) => ({
    ...settings,
    VAULT_TOKEN: "",
    VAULT_ROLE_ID: approle.roleId,
    VAULT_SECRET_ID: secret,
  });
  const loginsOf = async (url: string) => (await (await fetch(url)).json<{ logins: number }>()).logins;

  it("lets an AppRole in, once for the time of its lease", async () => {
    const vault = await newVault(held, { approle });
    const { source } = chooseSource(withRole(vault.settings));
    expect((await source.read(source.names())).values).toEqual(read);
    expect((await source.read(source.names())).values).toEqual(read);
    expect(await loginsOf(vault.url)).toBe(1);
    // A login that was revoked is made again.
    await vault.change({ tokens: {} });
    expect((await source.read(source.names())).values).toEqual(read);
    expect(await loginsOf(vault.url)).toBe(2);
  });

  it("logs in again where the lease has no time left", async () => {
    const vault = await newVault(held, { approle: { ...approle, leaseSeconds: -1 } });
    const { source } = chooseSource(withRole(vault.settings));
    await source.read(source.names());
    await source.read(source.names());
    expect(await loginsOf(vault.url)).toBe(2);
  });

  it("refuses an AppRole with another secret id, which is told nowhere", async () => {
    const wrong = newValue();
    const problem = await problemOf(withRole((await newVault(held, { approle })).settings, wrong));
    expect(problem).toContain("HTTP 400 to the login");
    expect(problem).not.toContain(wrong);
  });

  it.each([
    ["a token that isn't known", { VAULT_TOKEN: "hvs.unknown" }, {}, "403"],
    ["a token whose policy says no", {}, { tokens: {} }, "403"],
    ["a path where nothing is", { VAULT_PATH: "nothing" }, {}, "404"],
    ["a version that was deleted", {}, { secrets: { "hearth/prod": null } }, "404"],
    ["a mount that isn't there", { VAULT_MOUNT: "kv" }, {}, "404"],
    ["a sealed vault", {}, { isSealed: true }, "503"],
  ])("names the HTTP status: %s", async (_, settings, change, status) => {
    const vault = await newVault(held);
    await vault.change(change);
    const problem = await problemOf({ ...vault.settings, ...settings });
    expect(problem).toContain(`Vault answered HTTP ${status} to the read`);
    expect(problem).not.toContain(vault.token);
  });
});

describe.each([
  ["AWS Secrets Manager", newAccount],
  ["Vault", newVault],
])("%s that fails", (name, newStore) => {
  it.each([
    ["hang", "didn't answer within 300 ms"],
    ["slow-error-body", "didn't answer within 300 ms"],
    ["error-500", "HTTP 500"],
    ["gossip", "HTTP 500"],
    ["error-429", "HTTP 429"],
    ["garbage-json", "HTTP 200 without"],
    ["html", "HTTP 200 without"],
    ["redirect", "HTTP 302"],
    ["reset", "can't be reached"],
    ["cut-body", "can't be reached"],
    ["endless", "more than 1048576 bytes"],
  ])("by %s is told by its name, without what it said", async (behaviour, said) => {
    const { settings } = await newStore(held, { behaviour });
    const problem = await problemOf({ ...settings, SECRETS_TIMEOUT_MS: behaviour === "endless" ? "5000" : "300" });
    expect(problem).toContain(name);
    expect(problem).toContain(said);
    expect(problem).not.toContain(key);
  });
});

describe("a source", () => {
  it.each([
    ["aws", ["AWS_SECRET_ID", "AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"], {}],
    ["vault", ["VAULT_ADDR", "VAULT_PATH"], {}],
    ["vault", ["VAULT_TOKEN"], { VAULT_ADDR: "http://127.0.0.1:8200", VAULT_PATH: "x" }],
    ["vault", ["VAULT_SECRET_ID"], { VAULT_ADDR: "http://127.0.0.1:8200", VAULT_PATH: "x", VAULT_ROLE_ID: "r" }],
    ["elsewhere", ["SECRETS_SOURCE"], {}],
  ])("that isn't set up names what it lacks: %s", (SECRETS_SOURCE, variables, given) => {
    const problems = variables.map((variable) => ({ variable, problem: expect.any(String) }));
    expect(() => chooseSource({ SECRETS_SOURCE, ...given })).toThrow(expect.objectContaining({ problems }));
  });

  it("isn't asked in the clear in production", async () => {
    const { settings } = await newVault(held);
    expect(() => chooseSource({ ...settings, HEARTH_ENV: "production" })).toThrow(/VAULT_ADDR: must be https/);
  });
});
