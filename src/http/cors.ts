// Which pages of other origins may use the API from a browser: those in CORS_ORIGINS. No answer ever allows cookies: callers are
// known by what they send in a header.
import { createMiddleware } from "hono/factory";
import { oauthPaths } from "../identity/oauth/server.ts";
import { Failure } from "../platform/failure.ts";
import type { AppContext, AppEnv } from "./environment.ts";

const methods = "GET, HEAD, POST, PUT, PATCH, DELETE";
const exposed = [
  "X-Request-Id",
  "Traceparent",
  "Retry-After",
  "RateLimit",
  "RateLimit-Policy",
  "ETag",
  "Location",
  "WWW-Authenticate",
  "X-Session-Id",
  "X-Message-Id",
].join(", ");
const preflightSeconds = 3_600;

/** The protocol's own paths say themselves, by the library, who may read them. */
const protocolPaths: ReadonlySet<string> = new Set([
  oauthPaths.metadata,
  oauthPaths.resource,
  oauthPaths.token,
  oauthPaths.register,
]);

/** Before authentication: a browser asks without a token whether it may send one. */
export const cors = createMiddleware<AppEnv>(async function cors(c, next) {
  if (protocolPaths.has(c.req.path)) return next();
  const allowed = allowedOrigin(c);
  if (isPreflight(c)) return preflight(c, allowed);
  refuseForeignSocket(c, allowed);
  await next();
  c.header("Vary", "Origin", { append: true });
  if (allowed === undefined) return;
  c.header("Access-Control-Allow-Origin", allowed);
  c.header("Access-Control-Expose-Headers", exposed);
});

function allowedOrigin(c: AppContext): string | undefined {
  const origin = c.req.header("Origin");
  const { corsOrigins } = c.get("services").config;
  if (origin === undefined) return undefined;
  if (corsOrigins.includes("*")) return "*";
  return corsOrigins.includes(origin) ? origin : undefined;
}

const isPreflight = (c: AppContext): boolean =>
  c.req.method === "OPTIONS" &&
  c.req.header("Origin") !== undefined &&
  c.req.header("Access-Control-Request-Method") !== undefined;

/** Which headers a trusted page sends is left to it: SDKs have many of their own. */
function preflight(c: AppContext, allowed: string | undefined): Response {
  c.header("Vary", "Origin, Access-Control-Request-Headers");
  if (allowed === undefined) return c.body(null, 204);
  c.header("Access-Control-Allow-Origin", allowed);
  c.header("Access-Control-Allow-Methods", methods);
  c.header("Access-Control-Allow-Headers", c.req.header("Access-Control-Request-Headers"));
  c.header("Access-Control-Max-Age", String(preflightSeconds));
  return c.body(null, 204);
}

/** Browsers ask nobody before they open a WebSocket to elsewhere, and cookies of a proxy in front would go along. */
function refuseForeignSocket(c: AppContext, allowed: string | undefined): void {
  const origin = c.req.header("Origin");
  if (origin === undefined || allowed !== undefined) return;
  if (c.req.header("Upgrade")?.toLowerCase() !== "websocket") return;
  if (!isOwnOrigin(c, origin)) throw new Failure({ tag: "origin_refused" });
}

/** By host: a proxy in front may have taken the https off. */
export const isOwnOrigin = (c: AppContext, origin: string): boolean =>
  URL.canParse(origin) && new URL(origin).host === new URL(c.req.url).host;
