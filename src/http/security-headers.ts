// Headers that keep browsers from doing more with an answer than its caller meant. What a route says itself stays.
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./environment.ts";

/** An answer of the API is data: no browser loads, runs, frames or sends anything because of it. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const always: Readonly<Record<string, string>> = {
  "Content-Security-Policy": dataPolicy,
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

/** Two years, as the preload list asks for. At home there is no https to insist on. */
const strictTransport = "max-age=63072000; includeSubDomains";

/** Outermost, so that answers to what failed early have them too. */
export const securityHeaders = createMiddleware<AppEnv>(async function securityHeaders(c, next) {
  await next();
  // What stands within has made the answer one that can be changed.
  const { headers } = c.res;
  headers.set("Cache-Control", cachingOf(headers));
  for (const [name, value] of Object.entries(always)) if (!headers.has(name)) headers.set(name, value);
  // Read as it is: these headers are there even where the settings can't be read.
  if (c.env.HEARTH_ENV === "production") headers.set("Strict-Transport-Security", strictTransport);
});

/** Nobody keeps what was told to one caller; what has an ETag its own caller may, if he asks each time whether it still holds. */
function cachingOf(headers: Headers): string {
  return headers.get("Cache-Control") ?? (headers.has("ETag") ? "private, no-cache" : "no-store");
}
