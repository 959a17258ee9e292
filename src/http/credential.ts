// What a request shows of who sends it: an access token or an API key, checked as far as that needs nobody else.
import { parseApiKey } from "../identity/api-keys.ts";
import type { Credential } from "../identity/credentials.ts";
import { verifyToken } from "../identity/tokens.ts";
import { Failure } from "../platform/failure.ts";
import type { AppContext } from "./environment.ts";

/** Throws `unauthenticated`. No I/O for our own tokens and keys. */
export async function credentialOf(c: AppContext): Promise<Credential> {
  const { config, now, foreignUsers } = c.var.services;
  const shown = shownIn(c.req.raw.headers);
  if (shown === undefined) throw new Failure({ tag: "unauthenticated", why: "missing_token" });
  const key = await parseApiKey(shown);
  if (key) return { kind: "api_key", ...key };
  const token = await verifyToken(shown, config, now());
  const user = token.kind === "own" ? token : await foreignUsers.resolve(token);
  return {
    kind: "user",
    userId: user.userId,
    workspaceId: user.workspaceId ?? null,
    role: user.role ?? null,
    plan: user.plan ?? null,
    sessionId: user.sessionId ?? null,
  };
}

/** A browser's WebSocket can send no headers: there it stands among the subprotocols, never in the URL. */
function shownIn(headers: Headers): string | undefined {
  const given =
    /^Bearer +(\S+)$/i.exec(headers.get("Authorization") ?? "")?.[1] ??
    headers.get("X-API-Key") ??
    // Cloudflare Access puts its token there.
    headers.get("Cf-Access-Jwt-Assertion") ??
    undefined;
  if (given || headers.get("Upgrade")?.toLowerCase() !== "websocket") return given;
  const protocols = headers.get("Sec-WebSocket-Protocol")?.split(",") ?? [];
  return protocols.map((protocol) => /^bearer\.(\S+)$/.exec(protocol.trim())?.[1]).find((token) => token);
}
