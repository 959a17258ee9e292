// How a page goes to a browser, and what binds the next one to the same browser: one cookie, of ten minutes.
import { getCookie, setCookie } from "hono/cookie";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AppContext } from "../../http/environment.ts";
import { interactionSeconds, isSecret, newSecret } from "../../identity/oauth/interactions.ts";
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
  c.header("X-Frame-Options", "DENY");
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Referrer-Policy", "no-referrer");
  c.header("Cross-Origin-Opener-Policy", "same-origin");
  c.header("Cache-Control", "no-store");
  return c.html(`<!doctype html>${await page}`, status);
}

/** From a form to elsewhere by GET, without a trace of where the browser came from. */
export function respondRedirect(c: AppContext, location: string): Response {
  c.header("Cache-Control", "no-store");
  c.header("Referrer-Policy", "no-referrer");
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
