// What this house asks of an authorization request beyond the library: PKCE by S256 of every client, and scopes that exist. Pure.
import type { AuthRequest } from "@cloudflare/workers-oauth-provider";
import { type Scope, scopeNames } from "../permissions.ts";

const s256Challenge = /^[\w-]{43}$/;
const stateMaxChars = 2_000;

export const isScope = (name: string): name is Scope => scopeNames.some((known) => known === name);

interface AuthorizationProblem {
  code: "invalid_request" | "invalid_scope";
  description: string;
}

export function authorizationProblem(asked: AuthRequest): AuthorizationProblem | undefined {
  const { codeChallenge, codeChallengeMethod, scope, state } = asked;
  if (!codeChallenge) return { code: "invalid_request", description: "PKCE is needed: code_challenge with S256" };
  if (codeChallengeMethod !== "S256" || !s256Challenge.test(codeChallenge))
    return {
      code: "invalid_request",
      description: "code_challenge_method must be S256, code_challenge its 43 characters",
    };
  if (state.length > stateMaxChars) return { code: "invalid_request", description: "state is too long" };
  if (!scope.every(isScope)) return { code: "invalid_scope", description: `The scopes are: ${scopeNames.join(" ")}` };
  return undefined;
}
