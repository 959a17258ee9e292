// What a request shows of who sends it: an access token or an API key, checked as far as that needs nobody else, or the token of an
// OAuth client, for which the store that can revoke it is asked.
import { parseApiKey } from "../identity/api-keys.ts";
import type { Credential } from "../identity/credentials.ts";
import { isOAuthToken } from "../identity/oauth/kv.ts";
import { verifyToken } from "../identity/tokens.ts";
import { Failure } from "../platform/failure.ts";
import type { AppContext } from "./environment.ts";

/** Throws `unauthenticated`. No I/O for our own tokens and keys. */
export async function credentialOf(c: AppContext): Promise<Credential> {
  const { config, now, foreignUsers, oauth } = c.get("services");
  const shown = shownIn(c.req.raw.headers);
  if (shown === undefined) throw new Failure({ tag: "unauthenticated", why: "missing_token" });
  const key = await parseApiKey(shown);
  if (key) return { kind: "api_key", ...key };
  if (isOAuthToken(shown))
    return (await oauth.read(shown, new URL(c.req.url).origin)) ?? Promise.reject(invalidToken());
  const token = await verifyToken(shown, config, now());
  const user = token.kind === "own" ? token : await foreignUsers.resolve(token, c.get("trace").requestId);
  return {
    kind: "user",
    userId: user.userId,
    workspaceId: user.workspaceId ?? null,
    role: user.role ?? null,
    plan: user.plan ?? null,
    sessionId: user.sessionId ?? null,
  };
}

const invalidToken = () => new Failure({ tag: "unauthenticated", why: "invalid_token" });

/** What the client itself shows comes before what Cloudflare Access says of it. */
function shownIn(headers: Headers): string | undefined {
  const given = /^Bearer +(\S+)$/i.exec(headers.get("Authorization") ?? "")?.[1] ?? headers.get("X-API-Key");
  return given || protocolToken(headers) || accessToken(headers);
}

/** A browser's WebSocket can send no headers: there it stands among the subprotocols, never in the URL. */
function protocolToken(headers: Headers): string | undefined {
  if (headers.get("Upgrade")?.toLowerCase() !== "websocket") return undefined;
  const protocols = headers.get("Sec-WebSocket-Protocol")?.split(",") ?? [];
  return protocols.map((protocol) => /^bearer\.(\S+)$/.exec(protocol.trim())?.[1]).find((token) => token);
}

/** Access puts it there by the browser's cookie, which comes along with what other sites make the browser send. */
const accessToken = (headers: Headers): string | undefined =>
  headers.get("Sec-Fetch-Site") === "cross-site" ? undefined : (headers.get("Cf-Access-Jwt-Assertion") ?? undefined);
