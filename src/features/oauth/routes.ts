// OAuth's own paths. They aren't in the table of routes: the protocol says who may call them, and their metadata describes them.
import { type Handler, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { bodyOf, readBody } from "../../http/body.ts";
import type { AppEnv } from "../../http/environment.ts";
import { limitAddresses } from "../../http/limits.ts";
import { oauthPaths } from "../../identity/oauth/server.ts";
import { Failure } from "../../platform/failure.ts";
import { ownPagesOnly } from "./browser.ts";
import { decide } from "./consent.tsx";
import { onOAuthError } from "./errors.tsx";
import { authorize, logIn } from "./log-in.tsx";
import { describeResource, register, serveProtocol } from "./protocol.ts";

const bodyMaxBytes = 16_384;

/** Read whole, then handed on as a request: the library wants one of its own. */
const limitBody = createMiddleware<AppEnv>(async function limitBody(c, next) {
  const body = await readBody(c.req.raw, bodyOf(bodyMaxBytes));
  // A GET may come with one, and can't be made with it.
  if (body && c.req.method !== "GET") c.req.raw = new Request(c.req.raw, { body });
  await next();
});

export function registerOAuth(app: Hono<AppEnv>): void {
  const oauth = new Hono<AppEnv>();
  oauth.onError(onOAuthError);
  const counted = (handler: Handler<AppEnv>) => [limitAddresses, limitBody, handler] as const;
  oauth.get(oauthPaths.authorize, ...counted(authorize));
  oauth.post(oauthPaths.login, ownPagesOnly, ...counted(logIn));
  oauth.post(oauthPaths.consent, ownPagesOnly, ...counted(decide));
  oauth.all(oauthPaths.token, ...counted(serveProtocol));
  oauth.all(oauthPaths.register, ...counted(register));
  oauth.all(oauthPaths.metadata, serveProtocol);
  oauth.get(oauthPaths.resource, describeResource);
  oauth.all(oauthPaths.authorize, refuseMethod("GET"));
  oauth.all(oauthPaths.resource, refuseMethod("GET"));
  oauth.all(oauthPaths.login, refuseMethod("POST"));
  oauth.all(oauthPaths.consent, refuseMethod("POST"));
  app.route("/", oauth);
}

const refuseMethod =
  (allowed: string): Handler<AppEnv> =>
  () => {
    throw new Failure({ tag: "method_not_allowed", allowed: [allowed] });
  };
