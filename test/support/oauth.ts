// An OAuth client as its makers would write it (oauth4webapi), and a browser that fills in forms.
import { exports } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import * as oauth from "oauth4webapi";
import { users } from "../../src/identity/identity.table.ts";
import { hashPassword } from "../../src/identity/passwords.ts";
import { createOwner, type Person, services } from "./workspace.ts";

export const issuer = new URL("https://hearth.test");
export const password = "correct horse battery";

export interface LoginUser extends Person {
  email: string;
}

/** Hashing is slow on purpose: one hash serves them all. */
let hashed: Promise<string> | undefined;

export async function createLoginUser(): Promise<LoginUser> {
  const person = await createOwner();
  const email = `${person.userId}@example.com`;
  await giveLogin(person.userId, email);
  return { ...person, email };
}

export async function giveLogin(userId: string, email: string): Promise<void> {
  hashed ??= hashPassword(password);
  const passwordHash = await hashed;
  await services().database.system("test.login", (db) => [
    db.update(users).set({ email, passwordHash }).where(eq(users.id, userId)),
  ]);
}

/** A client's requests, from an address of its own. */
export const ownFetch = (address: string = crypto.randomUUID()) => ({
  [oauth.customFetch]: (url: string, init: { method: string; headers: Record<string, string>; body?: BodyInit }) => {
    const { method, headers, body } = init;
    const all = { ...headers, "CF-Connecting-IP": address };
    return exports.default.fetch(new Request(url, { method, headers: all, redirect: "manual", body }));
  },
});

export async function discover(): Promise<oauth.AuthorizationServer> {
  const response = await oauth.discoveryRequest(issuer, { algorithm: "oauth2", ...ownFetch() });
  return oauth.processDiscoveryResponse(issuer, response);
}

export const nativeRedirect = "http://127.0.0.1/callback";

export async function register(
  server: oauth.AuthorizationServer,
  metadata: Partial<oauth.OmitSymbolProperties<oauth.Client>> & Record<string, oauth.JsonValue> = {},
): Promise<oauth.Client> {
  const asked = {
    client_name: "Test app",
    redirect_uris: [nativeRedirect],
    token_endpoint_auth_method: "none",
    ...metadata,
  };
  const response = await oauth.dynamicClientRegistrationRequest(server, asked, ownFetch());
  return oauth.processDynamicClientRegistrationResponse(response);
}

export interface Asked {
  url: URL;
  verifier: string;
  state: string;
  redirectUri: string;
}

/** `changes`: null leaves a parameter out. */
export async function authorizationUrl(
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  changes: Record<string, string | null> = {},
): Promise<Asked> {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const url = new URL(server.authorization_endpoint ?? "");
  const parameters = {
    response_type: "code",
    client_id: client.client_id,
    redirect_uri: nativeRedirect,
    scope: "chat",
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...changes,
  };
  for (const [name, value] of Object.entries(parameters)) if (value !== null) url.searchParams.set(name, value);
  return { url, verifier, state, redirectUri: parameters.redirect_uri ?? "" };
}

export interface Page {
  status: number;
  headers: Headers;
  html: string;
  /** Of its one form */
  action: string;
  fields: Record<string, string>;
  location: string | null;
}

/** Keeps cookies, follows nothing. */
export function openBrowser(address: string = crypto.randomUUID()) {
  const cookies = new Map<string, string>();

  async function request(url: URL | string, form?: Record<string, string>): Promise<Page> {
    const headers = new Headers({ "CF-Connecting-IP": address });
    if (cookies.size > 0) headers.set("Cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const init = { headers, redirect: "manual", ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}) };
    const response = await exports.default.fetch(new Request(new URL(url, issuer), init as RequestInit));
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    return pageOf(response);
  }

  return {
    get: (url: URL | string) => request(url),
    submit: (page: Page, filled: Record<string, string>) => request(page.action, { ...page.fields, ...filled }),
    cookies,
  };
}
export type Browser = ReturnType<typeof openBrowser>;

async function pageOf(response: Response): Promise<Page> {
  const html = await response.text();
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  return {
    status: response.status,
    headers: response.headers,
    html,
    action: /<form method="post" action="([^"]+)"/.exec(html)?.[1] ?? "",
    fields: Object.fromEntries(fields),
    location: response.headers.get("Location"),
  };
}

/** Logs in, and says yes. */
export async function approve(url: URL, user: LoginUser, browser: Browser = openBrowser()): Promise<URL> {
  const login = await browser.get(url);
  const consent = await browser.submit(login, { email: user.email, password });
  const end = await browser.submit(consent, { workspace_id: user.workspaceId, decision: "approve" });
  if (!end.location) throw new Error(`No redirect but ${end.status}: ${end.html.slice(-600)}`);
  return new URL(end.location);
}

export async function exchange(
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  asked: Asked,
  callback: URL,
): Promise<oauth.TokenEndpointResponse> {
  const answer = oauth.validateAuthResponse(server, client, callback, asked.state);
  const { redirectUri, verifier } = asked;
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    answer,
    redirectUri,
    verifier,
    ownFetch(),
  );
  return oauth.processAuthorizationCodeResponse(server, client, response);
}

/** From nothing to tokens. */
export async function authorized(user: LoginUser, scope = "chat") {
  const server = await discover();
  const client = await register(server);
  const asked = await authorizationUrl(server, client, { scope });
  const callback = await approve(asked.url, user);
  const tokens = await exchange(server, client, asked, callback);
  return { server, client, asked, callback, tokens, accessToken: tokens.access_token };
}
