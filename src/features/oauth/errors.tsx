// What goes wrong on these paths: told to a program as an OAuth error, to a person as a page, to nobody with a stack.
import { AuthorizationError } from "@cloudflare/workers-oauth-provider";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { errorSchema } from "../../http/contract.ts";
import type { AppContext } from "../../http/environment.ts";
import { onError } from "../../http/errors.ts";
import { oauthPaths } from "../../identity/oauth/server.ts";
import { respondPage, respondRedirect } from "./browser.ts";
import { TroublePage } from "./pages.tsx";

/** What the person before the page is told, in words of theirs. */
export class PageTrouble extends Error {
  override readonly name = "PageTrouble";
}

interface Told {
  code: string;
  description: string;
  status: ContentfulStatusCode;
}

const pagePaths: ReadonlySet<string> = new Set([oauthPaths.authorize, oauthPaths.login, oauthPaths.consent]);

export async function onOAuthError(error: Error, c: AppContext): Promise<Response> {
  if (error instanceof AuthorizationError && error.redirectTo) return respondRedirect(c, error.redirectTo);
  const { code, description, status } = await tell(error, c);
  if (pagePaths.has(c.req.path)) return respondPage(c, <TroublePage problem={description} />, { status });
  c.header("Cache-Control", "no-store");
  return c.json({ error: code, error_description: description }, status);
}

async function tell(error: Error, c: AppContext): Promise<Told> {
  if (error instanceof PageTrouble) return { code: "invalid_request", description: error.message, status: 400 };
  if (error instanceof AuthorizationError) return { code: error.code, description: error.description, status: 400 };
  // The house's own mapping: it writes the log, and lets no exception's text out.
  const standard = onError(error, c);
  const { message } = errorSchema.parse(await standard.json()).error;
  // Every status of the catalog has a body.
  const status = standard.status as ContentfulStatusCode;
  return { code: codeOf(status), description: message, status };
}

/** RFC 6749 knows no other codes for what isn't the protocol's. */
function codeOf(status: number): string {
  if (status === 429 || status === 503) return "temporarily_unavailable";
  return status >= 500 ? "server_error" : "invalid_request";
}
