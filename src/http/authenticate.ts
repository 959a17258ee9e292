// From the Authorization header to an actor with the permission that the route's row asks for. No I/O.
import { createMiddleware } from "hono/factory";
import type { Permission } from "../identity/permissions.ts";
import { verifyToken } from "../identity/tokens.ts";
import { Failure } from "../platform/failure.ts";
import type { AppEnv } from "./environment.ts";

export function authenticate(permission: Permission) {
  return createMiddleware<AppEnv>(async function authenticate(c, next) {
    const { config, now } = c.var.services;
    const token = /^Bearer +(\S+)$/i.exec(c.req.header("Authorization") ?? "")?.[1];
    if (!token) throw new Failure({ tag: "unauthenticated", why: "missing_token" });
    const actor = await verifyToken(token, config, now());
    c.set("actor", actor);
    if (!actor.permissions.has(permission)) throw new Failure({ tag: "forbidden", permission });
    await next();
  });
}
