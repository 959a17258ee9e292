// OAuth's own paths, which the table of routes doesn't know, with what no honest client sends.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oauthPaths } from "../../src/identity/oauth/server.ts";
import { send } from "../support/api.ts";
import { hostileHeaders, hostileQuery } from "../support/hostile/requests.ts";
import { hostileJson, hostileText } from "../support/hostile/values.ts";
import { authorizationUrl, discover, openBrowser, register } from "../support/oauth.ts";

const names = {
  authorize: [
    "response_type",
    "client_id",
    "redirect_uri",
    "scope",
    "state",
    "code_challenge",
    "code_challenge_method",
  ],
  login: ["email", "password", "handle"],
  consent: ["workspace_id", "decision", "handle"],
  token: ["grant_type", "code", "redirect_uri", "client_id", "code_verifier", "refresh_token", "resource", "scope"],
  register: ["client_name", "redirect_uris", "token_endpoint_auth_method", "grant_types", "scope"],
} as const;
const values = fc.oneof(
  hostileText,
  fc.constantFrom(
    "code",
    "authorization_code",
    "refresh_token",
    "http://127.0.0.1/callback",
    "S256",
    "chat",
    "approve",
  ),
);
const form = (fields: readonly string[]) =>
  fc
    .dictionary(fc.constantFrom(...fields), values)
    .map((given) => new URLSearchParams(given).toString().slice(0, 20_000));
const metadata = fc
  .dictionary(fc.constantFrom(...names.register), hostileJson)
  .map((given) => `{${Object.entries(given).map(([name, value]) => `"${name}": ${value}`)}}`);

async function expectNoFault(method: string, path: string, body: string | undefined, headers: Record<string, string>) {
  const response = await send(method, path, undefined, { ...(body === undefined ? {} : { body }), headers });
  const text = await response.text();
  const told = `${method} ${path.slice(0, 300)}: ${response.status} ${text.slice(0, 600)}`;
  expect(response.status, told).toBeLessThan(500);
  expect(text, told).not.toMatch(/\n +at |\.ts:\d|\.js:\d|(?:Type|Range|Syntax)Error/);
}

describe.each(Object.values(oauthPaths))("%s", (path) => {
  const fields = Object.entries(names).find(([name]) => path.endsWith(name))?.[1] ?? ["x"];

  it("withstands hostile queries and headers", async () => {
    const asked = fc.tuple(hostileQuery(fields), hostileHeaders, fc.constantFrom("GET", "DELETE", "OPTIONS"));
    const check = ([query, headers, method]: [string, Record<string, string>, string]) =>
      expectNoFault(method, path + query, undefined, headers);
    await fc.assert(fc.asyncProperty(asked, check), { numRuns: 20 });
  });

  it("withstands hostile forms and JSON", async () => {
    const types = { form: "application/x-www-form-urlencoded", json: "application/json" };
    const bodies = fc.oneof(
      fc.tuple(form(fields), fc.constant(types.form)),
      fc.tuple(metadata, fc.constant(types.json)),
      fc.tuple(hostileText, fc.constantFrom(types.form, types.json, "multipart/form-data; boundary=b", "x")),
    );
    const check = ([body, type]: [string, string]) =>
      expectNoFault("POST", path, body, { "Content-Type": type, "Sec-Fetch-Site": "same-origin" });
    await fc.assert(fc.asyncProperty(bodies, check), { numRuns: 20 });
  });
});

describe("the login page", () => {
  it("withstands hostile credentials, and asks again", async () => {
    const server = await discover();
    const client = await register(server);
    const { url } = await authorizationUrl(server, client);
    const check = async (email: string, password: string) => {
      const browser = openBrowser();
      const answer = await browser.submit(await browser.get(url), { email, password });
      expect(answer.status, JSON.stringify([email, password])).toBeLessThan(500);
      // What is too long for the form gets no form again.
      expect(answer.action).toBe(answer.status === 413 ? "" : oauthPaths.login);
    };
    await fc.assert(fc.asyncProperty(hostileText, hostileText, check), {
      numRuns: 10,
      examples: [
        ["a\u0000@example.com", "x"],
        ["somebody@example.com", "\u0000"],
      ],
    });
  });
});
