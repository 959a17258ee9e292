// From the Authorization header to an actor with the permission that the route's row asks for. No I/O for a token that is good.
import { createMiddleware } from "hono/factory";
import type { Permission } from "../identity/permissions.ts";
import { verifyToken } from "../identity/tokens.ts";
import { Failure } from "../platform/failure.ts";
import type { AppEnv } from "./environment.ts";
import { countAddress } from "./limits.ts";

export function authenticate(permission: Permission) {
  return createMiddleware<AppEnv>(async function authenticate(c, next) {
    const { config, now } = c.var.services;
    const token = bearerOf(c.req.raw.headers);
    const verifying = token
      ? verifyToken(token, config, now())
      : Promise.reject(new Failure({ tag: "unauthenticated", why: "missing_token" }));
    const actor = await verifying.catch(async (error: unknown) => {
      // Whoever guesses tokens runs into the limit of his address first.
      await countAddress(c);
      throw error;
    });
    c.set("actor", actor);
    if (!actor.permissions.has(permission)) throw new Failure({ tag: "forbidden", permission });
    await next();
  });
}

/** A browser's WebSocket can send no headers: there the token stands among the subprotocols, never in the URL. */
function bearerOf(headers: Headers): string | undefined {
  const authorization = /^Bearer +(\S+)$/i.exec(headers.get("Authorization") ?? "")?.[1];
  if (authorization || headers.get("Upgrade")?.toLowerCase() !== "websocket") return authorization;
  const protocols = headers.get("Sec-WebSocket-Protocol")?.split(",") ?? [];
  return protocols.map((protocol) => /^bearer\.(\S+)$/.exec(protocol.trim())?.[1]).find((token) => token);
}
