// The paths that programs call: metadata, tokens, revocation and registration are the library's, what stands around them is ours.
import { AuthorizationError } from "@cloudflare/workers-oauth-provider";
import { recordSecurityEvent } from "../../audit/security-event.ts";
import type { AppContext } from "../../http/environment.ts";
import type { Revoked } from "../../identity/oauth/kv.ts";
import { scopeNames } from "../../identity/permissions.ts";

export async function serveProtocol(c: AppContext): Promise<Response> {
  const revoked: Revoked[] = [];
  const ctx = c.executionCtx as ExecutionContext;
  const response = await c.var.services.oauth.serve(c.req.raw, ctx, (ended) => revoked.push(ended));
  // With a grant go its tokens: that is told once.
  const told = revoked.find(({ what }) => what === "grant") ?? revoked[0];
  if (told) ctx.waitUntil(tell(c, told));
  return response;
}

/** By its client, or by the server itself: a code or a refresh token was shown twice. */
function tell(c: AppContext, { what, grantId, userId, clientId, workspaceId }: Revoked): Promise<void> {
  const actor = { kind: "oauth_client", id: clientId, workspaceId };
  const entry = { action: "oauth.revoke", entityKind: "oauth_grant", entityId: grantId } as const;
  const details = { what, user_id: userId };
  return recordSecurityEvent(c.var.services, actor, { ...entry, details, requestId: c.var.trace.requestId });
}

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
