// The paths that programs call: metadata, tokens, revocation and registration are the library's, what stands around them is ours.
import { AuthorizationError } from "@cloudflare/workers-oauth-provider";
import type { AppContext } from "../../http/environment.ts";
import { scopeNames } from "../../identity/permissions.ts";

export const serveProtocol = (c: AppContext): Promise<Response> =>
  c.var.services.oauth.serve(c.req.raw, c.executionCtx as ExecutionContext);

export async function register(c: AppContext): Promise<Response> {
  if (c.var.services.config.oauthDynamicRegistration === "on") return serveProtocol(c);
  throw new AuthorizationError("access_denied", { description: "Clients can't register themselves here" });
}

/** RFC 9728: who gives tokens for this API, and what they may be for */
export function describeResource(c: AppContext): Response {
  const { origin } = new URL(c.req.url);
  c.header("Access-Control-Allow-Origin", "*");
  return c.json({
    resource: origin,
    authorization_servers: [origin],
    scopes_supported: scopeNames,
    bearer_methods_supported: ["header"],
    resource_name: "Hearth",
  });
}
