// Who opens a WebSocket, as the object that holds it asks for him again.
import type { SocketHolder } from "../conversation/socket-guard.ts";
import type { AppContext } from "./environment.ts";

/** An OAuth client's token is asked for no more once the socket is open: the socket ends when the token would have. */
export function socketHolderOf(c: AppContext): SocketHolder {
  const { workspaceId, userId, kind, sessionId: loginId } = c.var.actor;
  const untilMs = kind === "oauth_client" ? tokensEndMs(c) : null;
  return { workspaceId, userId, claim: c.var.claim, loginId, untilMs };
}

/** When a token of this moment would end */
export function tokensEndMs(c: AppContext): number {
  const { config, now } = c.var.services;
  return now().getTime() + config.accessTokenSeconds * 1000;
}
