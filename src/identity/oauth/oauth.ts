// OAuth as the rest of the house sees it: what a token is worth, the protocol's own paths, and a grant that a user has given.
import { AuthorizationError, type AuthRequest } from "@cloudflare/workers-oauth-provider";
import { z } from "zod";
import { Failure } from "../../platform/failure.ts";
import type { Logger } from "../../telemetry/log.ts";
import type { Credential } from "../credentials.ts";
import { type Scope, scopeNames } from "../permissions.ts";
import { type Interactions, interactions } from "./interactions.ts";
import { isOAuthToken, oauthKv, type Revoked } from "./kv.ts";
import { isRedirectAllowed } from "./redirects.ts";
import { authorizationProblem, isScope } from "./request.ts";
import { type OAuthServer, type OAuthSettings, oauthServers } from "./server.ts";
import type { OAuthStore } from "./store.object.ts";

export type OAuthCredential = Extract<Credential, { kind: "oauth_client" }>;

/** What a client asks of a user */
export interface AskedGrant {
  request: AuthRequest;
  scopes: Scope[];
}

export interface AskingClient {
  /** As the client calls itself: nobody has checked it */
  name: string;
  redirectHost: string;
  isOnThisMachine: boolean;
}

export interface GivenGrant extends AskedGrant {
  userId: string;
  workspaceId: string;
}

export interface OAuth {
  /** Undefined where the token is worth nothing. One call to the user's store object. */
  read(token: string, origin: string): Promise<OAuthCredential | undefined>;
  /** Metadata, tokens, revocation and registration: the protocol's own. `onRevoke` is told what it ended. */
  serve(request: Request, ctx: ExecutionContext, onRevoke: (revoked: Revoked) => void): Promise<Response>;
  /** Throws AuthorizationError, with `redirectTo` where the client may be told. */
  ask(request: Request): Promise<AskedGrant>;
  describe(request: AuthRequest): Promise<AskingClient>;
  /** Where the browser goes with the code */
  grant(given: GivenGrant): Promise<string>;
  interactions: Interactions;
}

interface Deps {
  namespace: DurableObjectNamespace<OAuthStore>;
  config: OAuthSettings;
  logger: Logger;
}

/** What a grant carries, sealed with its tokens */
const grantProps = z.object({ workspaceId: z.uuid() });

export function openOAuth({ namespace, config, logger }: Deps): OAuth {
  const serverOf = oauthServers(config, logger);
  const envOf = () => ({ OAUTH_KV: oauthKv(namespace) });
  const helpersOf = (origin: string) => served(serverOf(origin)).getOAuthApi(envOf());
  return {
    async read(token, origin) {
      const server = isOAuthToken(token) ? serverOf(origin) : undefined;
      const valid = await server?.validateToken(origin, token, envOf()).catch((error: unknown) => {
        throw new Failure({ tag: "dependency_unavailable", dependency: "oauth" }, { cause: error });
      });
      if (!valid) return undefined;
      const { workspaceId } = grantProps.parse(valid.props);
      const { clientId, userId, scope } = valid;
      return { kind: "oauth_client", clientId, userId, workspaceId, scopes: scope.filter(isScope) };
    },
    serve: async (request, ctx, onRevoke) =>
      served(serverOf(new URL(request.url).origin)).fetch(request, { OAUTH_KV: oauthKv(namespace, onRevoke) }, ctx),
    async ask(request) {
      const asked = await helpersOf(new URL(request.url).origin).parseAuthRequest(request);
      // Where a browser must not be sent, nobody is told by a redirect either.
      if (!isRedirectAllowed(asked.redirectUri)) throw invalidRequest("Invalid redirect URI");
      const problem = authorizationProblem(asked);
      if (problem) throw refused(asked, problem);
      // RFC 6749, 3.3: a client that names none gets what is said in the documentation.
      const scopes = asked.scope.length > 0 ? [...new Set(asked.scope.filter(isScope))] : defaultScopes;
      return { request: { ...asked, scope: scopes }, scopes };
    },
    async describe(request) {
      const told = await helpersOf(originOf(request)).describeConsent(request);
      return { name: told.clientName, redirectHost: told.redirectHost, isOnThisMachine: told.redirectIsLoopback };
    },
    async grant({ request, scopes, userId, workspaceId }) {
      const props = { workspaceId } satisfies z.input<typeof grantProps>;
      const completed = { request, userId, scope: scopes, metadata: { workspaceId }, props };
      const { redirectTo } = await helpersOf(originOf(request)).completeAuthorization(completed);
      return redirectTo;
    },
    interactions: interactions(namespace),
  };
}

const defaultScopes: Scope[] = scopeNames.filter((name) => name === "chat");

function served(server: OAuthServer | undefined): OAuthServer {
  if (server) return server;
  throw invalidRequest("OAuth needs https, or http on this machine itself");
}

const invalidRequest = (description: string) => new AuthorizationError("invalid_request", { description });

function refused(asked: AuthRequest, problem: NonNullable<ReturnType<typeof authorizationProblem>>) {
  const { redirectUri, state, issuer } = asked;
  const known = issuer === undefined ? { redirectUri, state } : { redirectUri, state, issuer };
  return new AuthorizationError(problem.code, { description: problem.description, ...known });
}

function originOf({ issuer }: AuthRequest): string {
  if (issuer) return issuer;
  throw new Error("A request that was parsed has its issuer");
}
