// How a page goes to a browser, and what binds the next one to the same browser: one cookie, of ten minutes.
import { getCookie, setCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { isOwnOrigin } from "../../http/cors.ts";
import type { AppContext, AppEnv } from "../../http/environment.ts";
import { interactionSeconds, isSecret, newSecret } from "../../identity/oauth/interactions.ts";
import { Failure } from "../../platform/failure.ts";
import { styleSource } from "./style.ts";

interface PageOptions {
  status?: ContentfulStatusCode;
  /** Where its form may end beside our own paths: browsers count the redirect that follows */
  formTarget?: string;
}

export async function respondPage(
  c: AppContext,
  page: JSX.Element,
  { status = 200, formTarget }: PageOptions = {},
): Promise<Response> {
  const formTargets = ["'self'", formTarget].filter(Boolean).join(" ");
  c.header(
    "Content-Security-Policy",
    `default-src 'none'; style-src ${styleSource}; form-action ${formTargets}; frame-ancestors 'none'; base-uri 'none'`,
  );
  c.header("Cross-Origin-Opener-Policy", "same-origin");
  return c.html(`<!doctype html>${await page}`, status);
}

/** From a form to elsewhere by GET, without a trace of where the browser came from. */
export function respondRedirect(c: AppContext, location: string): Response {
  return c.redirect(location, 303);
}

/** `__Host-` needs Secure, which browsers don't all grant to http://localhost. */
const isSecure = (c: AppContext): boolean => new URL(c.req.url).protocol === "https:";
const cookieName = (c: AppContext): string => (isSecure(c) ? "__Host-hearth-oauth" : "hearth-oauth");

/** Empty where this browser has none: nothing was begun in it. */
export const bindingOf = (c: AppContext): string => getCookie(c, cookieName(c)) ?? "";

/** Two tabs of one browser share it, so that neither ends the other. */
export function bind(c: AppContext): string {
  const known = bindingOf(c);
  const binding = isSecret(known) ? known : newSecret();
  setCookie(c, cookieName(c), binding, {
    path: "/",
    httpOnly: true,
    secure: isSecure(c),
    sameSite: "Lax",
    maxAge: interactionSeconds,
  });
  return binding;
}

/**
 * A form counts only from a page of ours. Pages without a referrer send their origin as `null`, so that newer browsers' own word
 * goes first; programs send neither.
 */
export const ownPagesOnly = createMiddleware<AppEnv>(async function ownPagesOnly(c, next) {
  const site = c.req.header("Sec-Fetch-Site");
  const origin = c.req.header("Origin");
  const isOwn = site ? site === "same-origin" : !origin || origin === "null" || isOwnOrigin(c, origin);
  if (!isOwn) throw new Failure({ tag: "origin_refused" });
  await next();
});
