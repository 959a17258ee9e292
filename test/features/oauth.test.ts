// OAuth as a client lives through it: discovery, registration, login and consent, tokens, refresh, revocation.

import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { and, eq } from "drizzle-orm";
import * as oauth from "oauth4webapi";
import { beforeAll, describe, expect, it } from "vitest";
import { auditEvents } from "../../src/audit/audit.table.ts";
import { memberClaim } from "../../src/identity/credentials.ts";
import { members } from "../../src/identity/identity.table.ts";
import { call, fileForm } from "../support/api.ts";
import {
  approve,
  authorizationUrl,
  authorized,
  createLoginUser,
  discover,
  exchange,
  issuer,
  type LoginUser,
  openBrowser,
  ownFetch,
  password,
  register,
} from "../support/oauth.ts";
import { createPerson, createWorkspace, services } from "../support/workspace.ts";

let user: LoginUser;
beforeAll(async () => {
  user = await createLoginUser();
});

const question = { json: { question: "Where is the boiler?", model: "builtin/extractive", stream: false } };
const chat = (token: string) => call("POST", "/api/v1/chat", token, question);
const usersStore = (userId: string) => env.OAUTH_STORE.getByName(`user:${userId}`);

describe("the way of a client", () => {
  it("goes from discovery to an answer, and on by refresh until it revokes", async () => {
    const { server, client, tokens } = await authorized(user, "chat search");
    expect(tokens).toMatchObject({ token_type: "bearer", scope: "chat search", expires_in: 900 });
    expect((await chat(tokens.access_token)).status).toBe(200);

    const refreshing = await oauth.refreshTokenGrantRequest(
      server,
      client,
      oauth.None(),
      tokens.refresh_token ?? "",
      ownFetch(),
    );
    const fresh = await oauth.processRefreshTokenResponse(server, client, refreshing);
    expect(fresh.refresh_token).not.toBe(tokens.refresh_token);
    expect((await chat(fresh.access_token)).status).toBe(200);

    const revoking = oauth.revocationRequest(server, client, oauth.None(), fresh.refresh_token ?? "", ownFetch());
    await oauth.processRevocationResponse(await revoking);
    expect((await chat(fresh.access_token)).status).toBe(401);
    expect((await chat(tokens.access_token)).status).toBe(401);
  });

  it("reads the metadata of server and resource", async () => {
    const server = await discover();
    expect(server).toMatchObject({
      issuer: issuer.origin,
      code_challenge_methods_supported: ["S256"],
      response_types_supported: ["code"],
      authorization_response_iss_parameter_supported: true,
    });
    const response = await oauth.resourceDiscoveryRequest(issuer, ownFetch());
    const resource = await oauth.processResourceDiscoveryResponse(issuer, response);
    expect(resource).toMatchObject({ authorization_servers: [issuer.origin], bearer_methods_supported: ["header"] });
    expect(resource.scopes_supported).toEqual(server.scopes_supported);
  });

  it("may be that of a client with a secret, which still needs PKCE", async () => {
    const server = await discover();
    const redirect_uris = ["https://app.example.com/callback"];
    const client = await register(server, { redirect_uris, token_endpoint_auth_method: "client_secret_basic" });
    const secret = oauth.ClientSecretBasic(String(client.client_secret));
    const asked = await authorizationUrl(server, client, { redirect_uri: redirect_uris[0] ?? "" });
    const answer = oauth.validateAuthResponse(server, client, await approve(asked.url, user), asked.state);
    const ask = () =>
      oauth.authorizationCodeGrantRequest(
        server,
        client,
        secret,
        answer,
        asked.redirectUri,
        asked.verifier,
        ownFetch(),
      );
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, await ask());
    expect((await chat(tokens.access_token)).status).toBe(200);

    const bare = await authorizationUrl(server, client, {
      redirect_uri: redirect_uris[0] ?? "",
      code_challenge: null,
      code_challenge_method: null,
    });
    expect((await openBrowser().get(bare.url)).location).toContain("error=invalid_request");
  });

  it("may end on another port of this machine than the one that was registered", async () => {
    const server = await discover();
    const client = await register(server);
    const asked = await authorizationUrl(server, client, { redirect_uri: "http://127.0.0.1:51234/callback" });
    const callback = await approve(asked.url, user);
    expect(callback.port).toBe("51234");
    expect((await exchange(server, client, asked, callback)).access_token).toBeTruthy();
  });

  it("may end in an app of its own scheme", async () => {
    const server = await discover();
    const redirect_uri = "com.example.app:/callback";
    const client = await register(server, { redirect_uris: [redirect_uri] });
    const asked = await authorizationUrl(server, client, { redirect_uri });
    const callback = await approve(asked.url, user);
    expect(callback.href).toMatch(/^com\.example\.app:\/callback\?code=/);
    expect((await exchange(server, client, asked, callback)).access_token).toBeTruthy();
  });

  it("leaves a trace in the workspace's record", async () => {
    const { client } = await authorized(user);
    const [rows] = await services().database.system("test.audit", (db) => [
      db.select().from(auditEvents).where(eq(auditEvents.entityId, client.client_id)),
    ]);
    expect(rows).toMatchObject([{ action: "oauth.grant", workspaceId: user.workspaceId, actorId: user.userId }]);
  });
});

describe("what a token is worth", () => {
  it("is its scopes, and no more than its user's role", async () => {
    const { accessToken } = await authorized(user, "chat");
    expect((await chat(accessToken)).status).toBe(200);
    const form = { body: fileForm("The boiler is in the cellar.", "note.md") };
    expect((await call("POST", "/api/v1/docs", accessToken, form)).status).toBe(403);
    expect((await call("POST", "/api/v1/search", accessToken, { json: { query: "boiler" } })).status).toBe(403);
  });

  it("ends with the membership", async () => {
    const leaver = await createLoginUser();
    const { workspaceId, userId } = leaver;
    const { accessToken } = await authorized(leaver);
    expect((await chat(accessToken)).status).toBe(200);
    await services().workspaces.changingStandings(workspaceId, [memberClaim(userId)], () =>
      services().database.system("test.leave", (db) => [
        db.delete(members).where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId))),
      ]),
    );
    expect((await chat(accessToken)).status).toBe(401);
  });

  it("is nothing in another workspace", async () => {
    const { accessToken } = await authorized(user);
    const other = await createWorkspace();
    const headers = { "X-Workspace-Id": other };
    expect((await call("GET", "/api/v1/models", accessToken, { headers })).status).toBe(404);
  });

  it("ends at once when it alone is revoked, and the grant lives on", async () => {
    const { server, client, tokens } = await authorized(user);
    await oauth.revocationRequest(server, client, oauth.None(), tokens.access_token, ownFetch());
    expect((await chat(tokens.access_token)).status).toBe(401);
    const refresh = oauth.refreshTokenGrantRequest(
      server,
      client,
      oauth.None(),
      tokens.refresh_token ?? "",
      ownFetch(),
    );
    const { access_token } = await oauth.processRefreshTokenResponse(server, client, await refresh);
    expect((await chat(access_token)).status).toBe(200);
  });

  it("outlives the death of the object that keeps it", async () => {
    const { accessToken, client, server } = await authorized(user);
    await evictDurableObject(usersStore(user.userId));
    await evictDurableObject(env.OAUTH_STORE.getByName("clients"));
    expect((await chat(accessToken)).status).toBe(200);
    const asked = await authorizationUrl(server, client);
    expect((await openBrowser().get(asked.url)).status).toBe(200);
  });

  it("is nothing when it is made up", async () => {
    const made = `${crypto.randomUUID()}:${"a".repeat(16)}:${"b".repeat(32)}`;
    expect((await chat(made)).status).toBe(401);
    const { accessToken } = await authorized(user);
    const otherEnd = accessToken.endsWith("_") ? "-" : "_";
    expect((await chat(`${accessToken.slice(0, -1)}${otherEnd}`)).status).toBe(401);
  });
});

describe("the pages", () => {
  it("show the client as an unchecked name, where it goes, and what it asks, to somebody in two workspaces", async () => {
    const server = await discover();
    const client = await register(server, { client_name: '<script>alert(1)</script>" onload="x' });
    const second = await createWorkspace();
    await services().database.system("test.join", (db) => [
      db.insert(members).values({ workspaceId: second, userId: user.userId, role: "viewer" }),
    ]);
    const browser = openBrowser();
    const login = await browser.get((await authorizationUrl(server, client, { scope: "chat docs:read" })).url);
    const consent = await browser.submit(login, { email: ` ${user.email.toUpperCase()} `, password });
    for (const page of [login, consent]) {
      expect(page.status).toBe(200);
      expect(page.html).not.toContain("<script");
      expect(page.html).not.toMatch(/(?:src|href)=/);
      expect(page.html).toContain("&lt;script&gt;");
      expect(page.headers.get("Content-Security-Policy")).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'[^;]*; frame-ancestors 'none'; base-uri 'none'$/,
      );
      expect(page.headers.get("X-Frame-Options")).toBe("DENY");
      expect(page.headers.get("Referrer-Policy")).toBe("no-referrer");
      expect(page.headers.get("Cache-Control")).toBe("no-store");
      expect(page.headers.getSetCookie().join()).toMatch(
        page === login ? /^__Host-.*HttpOnly; Secure; SameSite=Lax$/ : /^$/,
      );
    }
    expect(consent.html).toContain("Ask questions and read your conversations");
    expect(consent.html).toContain("127.0.0.1");
    expect(consent.html).toContain(second);
    expect(consent.headers.get("Content-Security-Policy")).toContain("form-action 'self' http://127.0.0.1;");
  });

  it("have the style that their policy allows", async () => {
    const server = await discover();
    const page = await openBrowser().get((await authorizationUrl(server, await register(server))).url);
    const style = /<style>([\s\S]*)<\/style>/.exec(page.html)?.[1] ?? "";
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
    const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
    expect(page.headers.get("Content-Security-Policy")).toContain(`'sha256-${hash}'`);
  });

  it("bring a no back to the client", async () => {
    const server = await discover();
    const client = await register(server);
    const asked = await authorizationUrl(server, client);
    const browser = openBrowser();
    const consent = await browser.submit(await browser.get(asked.url), { email: user.email, password });
    const end = await browser.submit(consent, { decision: "deny", workspace_id: user.workspaceId });
    expect(end.status).toBe(303);
    const callback = new URL(end.location ?? "");
    expect(() => oauth.validateAuthResponse(server, client, callback, asked.state)).toThrow(
      expect.objectContaining({ error: "access_denied" }),
    );
  });

  it("give nothing in a workspace that the user isn't in", async () => {
    const server = await discover();
    const browser = openBrowser();
    const login = await browser.get((await authorizationUrl(server, await register(server))).url);
    const consent = await browser.submit(login, { email: user.email, password });
    const stranger = await createPerson(await createWorkspace());
    const end = await browser.submit(consent, { decision: "approve", workspace_id: stranger.workspaceId });
    expect([end.status, end.location]).toEqual([400, null]);
  });
});
