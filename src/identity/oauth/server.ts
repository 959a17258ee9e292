// The OAuth library as this house sets it up, one for each origin under which Hearth is called: issuer and resource in one.
import { OAuthAuthorizationServer } from "@cloudflare/workers-oauth-provider";
import type { Config } from "../../platform/config.ts";
import type { Logger } from "../../telemetry/log.ts";
import { scopeNames } from "../permissions.ts";
import type { OAuthKv } from "./kv.ts";
import { isLoopback } from "./redirects.ts";
import { refusalOf } from "./registration.ts";

export type OAuthSettings = Pick<Config, "accessTokenSeconds" | "refreshTokenDays" | "oauthDynamicRegistration">;
export type OAuthServer = OAuthAuthorizationServer<{ OAUTH_KV: OAuthKv }>;

export const oauthPaths = {
  metadata: "/.well-known/oauth-authorization-server",
  resource: "/.well-known/oauth-protected-resource",
  authorize: "/oauth/authorize",
  login: "/oauth/login",
  consent: "/oauth/consent",
  token: "/oauth/token",
  register: "/oauth/register",
} as const;

const daySeconds = 86_400;
/** Of a client that nobody uses; whoever uses it renews it. */
const clientSeconds = 90 * daySeconds;
const originsMax = 100;

/** Undefined: tokens are for https, and for this machine itself. */
export function oauthServers(config: OAuthSettings, logger: Logger): (origin: string) => OAuthServer | undefined {
  const servers = new Map<string, OAuthServer>();
  return (origin) => {
    const url = new URL(origin);
    if (url.protocol !== "https:" && !isLoopback(url)) return undefined;
    const server = servers.get(origin) ?? openServer(origin, config, logger);
    // Origins come from requests: whoever makes some up fills no memory.
    if (servers.size >= originsMax) servers.clear();
    servers.set(origin, server);
    return server;
  };
}

function openServer(origin: string, config: OAuthSettings, logger: Logger): OAuthServer {
  const refreshTokenSeconds = config.refreshTokenDays * daySeconds;
  return new OAuthAuthorizationServer({
    issuer: origin,
    resources: [origin],
    authorizeEndpoint: oauthPaths.authorize,
    tokenEndpoint: oauthPaths.token,
    ...(config.oauthDynamicRegistration === "on" ? { clientRegistrationEndpoint: oauthPaths.register } : {}),
    clientRegistrationTTL: clientSeconds,
    clientRegistrationCallback: ({ clientMetadata }) => refusalOf(clientMetadata),
    scopesSupported: [...scopeNames],
    accessTokenTTL: config.accessTokenSeconds,
    refreshTokenTTL: refreshTokenSeconds,
    refreshTokenIdleTTL: refreshTokenSeconds,
    allowPrivateUseRedirectUris: true,
    onError: ({ code, status, internal: { category, reason } }) =>
      logger.log("info", "oauth_refused", { code, status, category, reason }),
  });
}
