// What an attacker, a careless client and a machine in trouble try with OAuth, and are refused.

import { createExecutionContext, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import * as oauth from "oauth4webapi";
import { beforeAll, describe, expect, it } from "vitest";
import { app } from "../../src/app.ts";
import { call } from "../support/api.ts";
import {
  type Asked,
  approve,
  authorizationUrl,
  authorized,
  createLoginUser,
  discover,
  issuer,
  type LoginUser,
  nativeRedirect,
  openBrowser,
  ownFetch,
  password,
  register,
} from "../support/oauth.ts";
import { services } from "../support/workspace.ts";

let user: LoginUser;
let server: oauth.AuthorizationServer;
let client: oauth.Client;
beforeAll(async () => {
  user = await createLoginUser();
  server = await discover();
  client = await register(server);
});

const usersStore = () => env.OAUTH_STORE.getByName(`user:${user.userId}`);
const models = (token: string) => call("GET", "/api/v1/models", token);

async function token(fields: Record<string, string>): Promise<{ status: number; error: string | undefined }> {
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const body = new URLSearchParams({ client_id: client.client_id, ...fields });
  const answer = await call("POST", "/oauth/token", undefined, { body, headers });
  return { status: answer.status, error: answer.body?.error };
}

async function code(): Promise<{ asked: Asked; fields: Record<string, string> }> {
  const asked = await authorizationUrl(server, client);
  const callback = await approve(asked.url, user);
  const fields = {
    grant_type: "authorization_code",
    code: callback.searchParams.get("code") ?? "",
    redirect_uri: asked.redirectUri,
    code_verifier: asked.verifier,
  };
  return { asked, fields };
}

const invalidGrant = { status: 400, error: "invalid_grant" };

describe("an authorization request", () => {
  it.each([
    ["without PKCE", { code_challenge: null, code_challenge_method: null }, "invalid_request"],
    ["with a plain challenge", { code_challenge_method: "plain" }, "invalid_request"],
    ["with a challenge of no named method", { code_challenge_method: null }, "invalid_request"],
    ["with a challenge that is none", { code_challenge: "short" }, "invalid_request"],
    ["for an unknown scope", { scope: "chat everything" }, "invalid_scope"],
    ["for the implicit flow", { response_type: "token" }, "unsupported_response_type"],
    ["for another resource", { resource: "https://elsewhere.example.com" }, "invalid_target"],
  ])("%s is refused by a redirect to the client", async (_, changes, error) => {
    const { url, state } = await authorizationUrl(server, client, changes);
    const { location, status } = await openBrowser().get(url);
    expect(status).toBe(303);
    const told = new URL(location ?? "").searchParams;
    expect([told.get("error"), told.get("state"), told.get("iss")]).toEqual([error, state, issuer.origin]);
  });

  it.each([
    ["a foreign address", { redirect_uri: "https://evil.example.com/callback" }],
    ["a path below the registered one", { redirect_uri: `${nativeRedirect}/more` }],
    ["a remote address that begins like this machine", { redirect_uri: "http://127.0.0.1.evil.example.com/callback" }],
    ["this machine as a user name", { redirect_uri: "http://127.0.0.1:80@evil.example.com/callback" }],
    ["a fragment", { redirect_uri: `${nativeRedirect}#x` }],
    ["no address", { redirect_uri: null }],
    ["an unknown client", { client_id: "abcdefghijklmnop" }],
    ["garbage for a client", { client_id: "../clients" }],
  ])("to %s is refused by a page, never by a redirect", async (_, changes) => {
    const { url } = await authorizationUrl(server, client, changes);
    const page = await openBrowser().get(url);
    expect([page.status, page.location, page.action]).toEqual([400, null, ""]);
    expect(page.html).toContain("Nobody was given access");
  });
});

describe("a code", () => {
  it("is refused to a wrong or missing verifier, another client and another address, and keeps its worth", async () => {
    const { fields } = await code();
    const other = await register(server);
    expect(await token({ ...fields, code_verifier: "x".repeat(43) })).toEqual(invalidGrant);
    expect(await token({ ...fields, code_verifier: "" })).toMatchObject({ status: 400 });
    expect(await token({ ...fields, client_id: other.client_id })).toEqual(invalidGrant);
    expect(await token({ ...fields, redirect_uri: "http://127.0.0.1:9/callback" })).toEqual(invalidGrant);
    expect(await token({ ...fields, code: `${fields.code}x` })).toEqual(invalidGrant);
    expect(await token({ ...fields, code: "a:b:c" })).toEqual(invalidGrant);
    expect((await token(fields)).status).toBe(200);
  });

  it("used twice ends what was made from it", async () => {
    const { fields } = await code();
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const body = new URLSearchParams({ client_id: client.client_id, ...fields });
    const { body: tokens } = await call("POST", "/oauth/token", undefined, { body, headers });
    expect((await models(tokens.access_token)).status).toBe(200);
    expect(await token(fields)).toEqual(invalidGrant);
    expect((await models(tokens.access_token)).status).toBe(401);
    expect(await token({ grant_type: "refresh_token", refresh_token: tokens.refresh_token })).toEqual(invalidGrant);
  });

  it("is exchanged once by ten at the same moment", async () => {
    const { fields } = await code();
    const answers = await Promise.all(Array.from({ length: 10 }, () => token(fields)));
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ error }) => error))).toEqual(
      new Set(["invalid_grant"]),
    );
  });

  it("is worth nothing once it is old", async () => {
    const { fields } = await code();
    await runInDurableObject(usersStore(), (_, { storage }) => {
      storage.sql.exec("update entries set expires_at_ms = ? where key like 'grant:%'", Date.now() - 1);
    });
    expect(await token(fields)).toEqual(invalidGrant);
  });
});

describe("a refresh token", () => {
  it("is refused to another client, with more scopes than were given, and once its child was used", async () => {
    const { tokens, client: own } = await authorized(user, "chat");
    const refresh = (refresh_token: string, more = {}) =>
      token({ grant_type: "refresh_token", client_id: own.client_id, refresh_token, ...more });
    const first = tokens.refresh_token ?? "";
    expect(await refresh(first, { client_id: client.client_id })).toEqual(invalidGrant);
    expect(await refresh(first, { scope: "admin" })).toMatchObject({ status: 400, error: "invalid_scope" });

    const again = async (given: string) => {
      const asking = oauth.refreshTokenGrantRequest(server, own, oauth.None(), given, ownFetch());
      return (await oauth.processRefreshTokenResponse(server, own, await asking)).refresh_token ?? "";
    };
    await again(await again(first));
    expect(await refresh(first)).toEqual(invalidGrant);
  });

  it("that is revoked while it is refreshed leaves nothing that works", async () => {
    const { tokens, client: own } = await authorized(user);
    const asking = oauth.refreshTokenGrantRequest(server, own, oauth.None(), tokens.refresh_token ?? "", ownFetch());
    const revoking = oauth.revocationRequest(server, own, oauth.None(), tokens.refresh_token ?? "", ownFetch());
    const [refreshed] = await Promise.all([asking, revoking]);
    const made: { access_token?: string } = await refreshed.json();
    for (const access of [tokens.access_token, made.access_token ?? tokens.access_token])
      expect((await models(access)).status).toBe(401);
  });

  it("can't be revoked by another client", async () => {
    const { tokens, accessToken } = await authorized(user);
    const revoking = oauth.revocationRequest(server, client, oauth.None(), tokens.refresh_token ?? "", ownFetch());
    await oauth.processRevocationResponse(await revoking);
    expect((await models(accessToken)).status).toBe(200);
  });
});

describe("a form", () => {
  const login = async (browser = openBrowser()) => browser.get((await authorizationUrl(server, client)).url);
  const right = () => ({ email: user.email, password });

  it("without the browser's cookie, or from another browser, is refused", async () => {
    const page = await login();
    expect((await openBrowser().submit(page, right())).status).toBe(400);
    const other = openBrowser();
    const othersPage = await login(other);
    expect((await other.submit({ ...othersPage, fields: page.fields }, right())).status).toBe(400);
  });

  it("is good once", async () => {
    const browser = openBrowser();
    const page = await login(browser);
    const consent = await browser.submit(page, right());
    expect((await browser.submit(page, right())).status).toBe(400);
    const yes = { decision: "approve", workspace_id: user.workspaceId };
    expect((await browser.submit(consent, yes)).status).toBe(303);
    expect((await browser.submit(consent, yes)).status).toBe(400);
  });

  it("of consent needs a login first", async () => {
    const browser = openBrowser();
    const page = await login(browser);
    const yes = { decision: "approve", workspace_id: user.workspaceId };
    const end = await browser.submit({ ...page, action: "/oauth/consent" }, yes);
    expect([end.status, end.location]).toEqual([400, null]);
  });

  it("is worth nothing after ten minutes", async () => {
    const browser = openBrowser();
    const page = await login(browser);
    const store = env.OAUTH_STORE.getByName("interactions");
    await runInDurableObject(store, (_, { storage }) => {
      storage.sql.exec("update entries set expires_at_ms = ?", Date.now() - 1);
    });
    expect((await browser.submit(page, right())).status).toBe(400);
    await runDurableObjectAlarm(store);
    expect(await runInDurableObject(store, (_, { storage }) => storage.sql.databaseSize)).toBeLessThan(20_000);
  });

  it("with a wrong password asks again, and not for ever", async () => {
    const victim = await createLoginUser();
    const browser = openBrowser();
    let page = await login(browser);
    const statuses = new Set<number>();
    for (let attempt = 0; attempt <= services().config.loginAttempts; attempt++) {
      const answer = await browser.submit(page, { email: victim.email, password: `wrong password ${attempt}` });
      statuses.add(answer.status);
      if (answer.status === 400) page = answer;
      else expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0);
    }
    expect([...statuses]).toEqual([400, 429]);
    expect(page.html).toContain("don’t belong together");
    const last = await browser.submit(await login(browser), { email: victim.email, password });
    expect(last.status).toBe(429);
  });
});

describe("a registration", () => {
  const registering = (metadata: unknown) => call("POST", "/oauth/register", undefined, { json: metadata });

  it.each([
    ["javascript:alert(1)"],
    ["data:text/html,x"],
    ["http://app.example.com/callback"],
    ["https://app.example.com/callback#x"],
    ["https://*.example.com/callback"],
    ["https://user:pw@app.example.com/"],
    ["myapp:/callback"],
    ["https:\\\\app.example.com/"],
    ["http://0.0.0.0/callback"],
    ["http://127.0.0.1.example.com/"],
    ["com.example.app"],
  ])("of %s is refused, also beside a good one", async (uri) => {
    const answer = await registering({ redirect_uris: [nativeRedirect, uri], token_endpoint_auth_method: "none" });
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatch(/^invalid_(redirect_uri|client_metadata)$/);
  });

  it("of too much, or of nonsense, is refused", async () => {
    expect((await registering({ redirect_uris: [nativeRedirect], client_name: "n".repeat(101) })).status).toBe(400);
    expect((await registering({ redirect_uris: [nativeRedirect], logo_uri: "javascript:alert(1)" })).status).toBe(400);
    expect((await registering({ redirect_uris: Array(11).fill(nativeRedirect) })).status).toBe(400);
    expect((await registering([])).body.error).toBe("invalid_client_metadata");
    const large = await registering({ redirect_uris: [nativeRedirect], padding: "x".repeat(20_000) });
    expect([large.status, large.body.error]).toEqual([413, "invalid_request"]);
  });

  it("is refused where it is switched off, and isn't announced", async () => {
    const off = { ...env, OAUTH_DYNAMIC_REGISTRATION: "off" };
    const ask = async (path: string, init: RequestInit) =>
      app.fetch(new Request(`${issuer.origin}${path}`, init), off, createExecutionContext());
    const metadata = await ask("/.well-known/oauth-authorization-server", {});
    expect(await metadata.json()).not.toHaveProperty("registration_endpoint");
    const body = JSON.stringify({ redirect_uris: [nativeRedirect] });
    const refused = await ask("/oauth/register", { method: "POST", body });
    expect([refused.status, await refused.json()]).toMatchObject([400, { error: "access_denied" }]);
  });

  it("counts for its address", async () => {
    const headers = { "CF-Connecting-IP": crypto.randomUUID() };
    const limit = services().config.addressPerMinute;
    const answers = await Promise.all(
      Array.from({ length: limit + 1 }, () => call("GET", "/oauth/register", undefined, { headers })),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.body.error).toBe("temporarily_unavailable");
    expect(Number(refused[0]?.headers.get("Retry-After"))).toBeGreaterThan(0);
  });
});

describe("a guess", () => {
  it("leaves nothing in the object of whom it guesses at", async () => {
    const nobody = crypto.randomUUID();
    const store = env.OAUTH_STORE.getByName(`user:${nobody}`);
    await models(`${nobody}:${"a".repeat(16)}:${"b".repeat(32)}`);
    await token({
      grant_type: "authorization_code",
      code: `${nobody}:${"a".repeat(16)}:x`,
      redirect_uri: nativeRedirect,
    });
    const tables = await runInDurableObject(store, (_, { storage }) =>
      storage.sql.exec("select name from sqlite_master where name = 'entries'").toArray(),
    );
    expect(tables).toEqual([]);
  });

  it("of a method is refused by its own error", async () => {
    const posted = await call("POST", "/oauth/authorize");
    expect([posted.status, posted.headers.get("Allow")]).toEqual([405, "GET"]);
    expect((await call("GET", "/oauth/token")).status).toBe(405);
    expect((await call("GET", "/oauth/nothing")).body.error.error_code).toBe("ERR_NOT_FOUND");
  });
});
