import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { app } from "../../src/app.ts";
import { askStream, call, readEvents, send, upload } from "../support/api.ts";
import { createOwner } from "../support/workspace.ts";

const dataPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const everywhere = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
};
const headersOf = ({ headers }: { headers: Headers }, names: object) =>
  Object.fromEntries(Object.keys(names).map((name) => [name, headers.get(name)]));

const trusted = "https://app.example.com";
const foreign = "https://evil.example.com";
const fromPage = (origin: string, headers: Record<string, string> = {}) => ({
  headers: { Origin: origin, ...headers },
});

describe("security headers", () => {
  it("stand on answers, errors and streams", async () => {
    const owner = await createOwner();
    const stream = await askStream(owner, { question: "Where is the key?" });
    await readEvents(stream);
    const answers = [
      await call("GET", "/api/v1/docs", owner.token),
      await call("GET", "/health/live"),
      await call("GET", "/nowhere"),
      await call("PATCH", "/api/v1/docs", owner.token),
      await call("GET", "/api/v1/docs"),
      await call("POST", "/oauth/token"),
      stream,
    ];
    for (const answer of answers) {
      expect(headersOf(answer, everywhere)).toEqual(everywhere);
      expect(answer.headers.get("Content-Security-Policy")).toBe(dataPolicy);
      expect(answer.headers.get("Cache-Control")).toBe("no-store");
    }
  });

  it("stand on OAuth's pages, which keep their own policy", async () => {
    const page = await call("GET", "/oauth/authorize?client_id=nobody");
    expect(page.status).toBe(400);
    expect(headersOf(page, everywhere)).toEqual(everywhere);
    expect(page.headers.get("Content-Security-Policy")).toMatch(/style-src 'sha256-.*frame-ancestors 'none'/);
    expect(page.headers.get("Cache-Control")).toBe("no-store");
  });

  it("stand where the settings can't be read, with strict transport in production", async () => {
    const broken = { ...env, HEARTH_ENV: "production", BODY_MAX_BYTES: "nonsense", LOG_LEVEL: "silent" };
    const answer = await app.request("/api/v1/docs", {}, broken, createExecutionContext());
    expect(answer.status).toBe(503);
    expect(headersOf(answer, everywhere)).toEqual(everywhere);
    expect(answer.headers.get("Strict-Transport-Security")).toContain("max-age=63072000");
    expect((await call("GET", "/health/live")).headers.get("Strict-Transport-Security")).toBeNull();
    await answer.body?.cancel();
  });

  it("let a caller keep what has an ETag, and everybody the public keys", async () => {
    const owner = await createOwner();
    const { body } = await upload(owner, "# Keys\n\nThe key hangs by the door.");
    const known = await call("GET", `/api/v1/docs/${body.id}`, owner.token);
    expect(known.headers.get("Cache-Control")).toBe("private, no-cache");
    expect((await call("GET", "/.well-known/jwks.json")).headers.get("Cache-Control")).toBe("public, max-age=300");
  });

  it("stand on static pages; the API's page runs its own scripts alone", async () => {
    for (const path of ["/docs", "/docs.js"]) {
      const asset = await env.ASSETS.fetch(`https://hearth.test${path}`);
      await asset.body?.cancel();
      expect([path, asset.status]).toEqual([path, 200]);
      expect(headersOf(asset, everywhere)).toEqual(everywhere);
      const policy = asset.headers.get("Content-Security-Policy");
      if (path === "/docs") expect(policy).toMatch(/^default-src 'none'; script-src 'self'; [^,]*$/);
      else expect(policy).toBe(dataPolicy);
    }
  });
});

describe("a page of another origin", () => {
  it.each([trusted, "http://localhost:5173"])("%s may ask, and reads what it needs", async (origin) => {
    const preflight = await call("OPTIONS", "/api/v1/chat", undefined, {
      headers: {
        Origin: origin,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization, content-type, x-stainless-os",
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("Access-Control-Allow-Origin")).toBe(origin);
    expect(preflight.headers.get("Access-Control-Allow-Methods")).toContain("POST");
    expect(preflight.headers.get("Access-Control-Allow-Headers")).toBe("authorization, content-type, x-stainless-os");
    const answer = await call("GET", "/api/v1/docs", (await createOwner()).token, fromPage(origin));
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe(origin);
    expect(answer.headers.get("Access-Control-Expose-Headers")).toContain("X-Request-Id");
    expect(answer.headers.get("Vary")).toContain("Origin");
  });

  it("reads errors too, that of a missing token among them", async () => {
    const answer = await call("GET", "/api/v1/docs", undefined, fromPage(trusted));
    expect([answer.status, answer.headers.get("Access-Control-Allow-Origin")]).toEqual([401, trusted]);
  });

  it.each([
    foreign,
    "https://app.example.com.evil.example.com",
    "https://app.example.com:444",
    "http://app.example.com",
    "https://sub.app.example.com",
    "null",
    `${trusted}/`,
    trusted.toUpperCase(),
  ])("%s reads nothing, and no answer names it", async (origin) => {
    const preflight = { Origin: origin, "Access-Control-Request-Method": "GET" };
    const answers = [
      await call("OPTIONS", "/api/v1/docs", undefined, { headers: preflight }),
      await call("GET", "/api/v1/docs", (await createOwner()).token, fromPage(origin)),
    ];
    for (const { headers } of answers) {
      expect([...headers].filter(([name, value]) => name.startsWith("access-control") || value === origin)).toEqual([]);
      expect(headers.get("Vary")).toContain("Origin");
    }
  });

  it("may be any where the operator says so", async () => {
    const open = { ...env, CORS_ORIGINS: "*" };
    const answer = await app.request("/health/live", fromPage(foreign), open, createExecutionContext());
    await answer.body?.cancel();
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(answer.headers.has("Access-Control-Allow-Credentials")).toBe(false);
  });

  it("never sends cookies", async () => {
    const { headers } = await call("GET", "/health/live", undefined, fromPage(trusted));
    expect(headers.has("Access-Control-Allow-Credentials")).toBe(false);
  });

  it("opens no WebSocket, unless it is trusted or ours", async () => {
    const { token } = await createOwner();
    const path = `/api/v1/chat/sessions/${crypto.randomUUID()}/ws`;
    const open = (origin: string) => call("GET", path, token, fromPage(origin, { Upgrade: "websocket" }));
    for (const origin of [foreign, "null"]) {
      expect(await open(origin)).toMatchObject({ status: 403, body: { error: { error_code: "ERR_ORIGIN_REFUSED" } } });
    }
    for (const origin of [trusted, "https://hearth.test"]) expect((await open(origin)).status).toBe(404);
  });

  it("posts no form of OAuth's pages", async () => {
    const form = new URLSearchParams({ handle: "x" });
    for (const path of ["/oauth/login", "/oauth/consent"]) {
      const post = async (headers: Record<string, string>) =>
        (await call("POST", path, undefined, { body: form, headers })).status;
      expect(await post({ Origin: foreign })).toBe(403);
      expect(await post({ Origin: "null", "Sec-Fetch-Site": "cross-site" })).toBe(403);
      expect(await post({ Origin: "null", "Sec-Fetch-Site": "same-site" })).toBe(403);
      // Goes on to the form itself, which nobody was shown.
      expect(await post({ Origin: "null", "Sec-Fetch-Site": "same-origin" })).toBe(400);
      expect(await post({ Origin: "https://hearth.test" })).toBe(400);
    }
  });

  it("may read OAuth's metadata, which says so itself", async () => {
    const answer = await send("GET", "/.well-known/oauth-authorization-server", undefined, fromPage(foreign));
    await answer.body?.cancel();
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBeTruthy();
  });
});
