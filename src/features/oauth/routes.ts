// OAuth's own paths. They aren't in the table of routes: the protocol says who may call them, and their metadata describes them.
import { type Handler, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { AppEnv } from "../../http/environment.ts";
import { limitAddresses } from "../../http/limits.ts";
import { oauthPaths } from "../../identity/oauth/server.ts";
import { Failure } from "../../platform/failure.ts";
import { decide } from "./consent.tsx";
import { onOAuthError } from "./errors.tsx";
import { authorize, logIn } from "./log-in.tsx";
import { describeResource, register, serveProtocol } from "./protocol.ts";

const bodyMaxBytes = 16_384;

const limitBody = bodyLimit({
  maxSize: bodyMaxBytes,
  onError: () => {
    throw new Failure({ tag: "too_large", field: "body", limit: bodyMaxBytes, unit: "bytes" });
  },
});

export function registerOAuth(app: Hono<AppEnv>): void {
  const oauth = new Hono<AppEnv>();
  oauth.onError(onOAuthError);
  const counted = (handler: Handler<AppEnv>) => [limitAddresses, limitBody, handler] as const;
  oauth.get(oauthPaths.authorize, ...counted(authorize));
  oauth.post(oauthPaths.login, ...counted(logIn));
  oauth.post(oauthPaths.consent, ...counted(decide));
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
