// Access tokens: HS256 by jose, with issuer, audience and algorithm pinned.
import { errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { Failure } from "../platform/failure.ts";
import type { UserActor } from "./actor.ts";
import { type Role, rolePermissions, roles } from "./permissions.ts";

export interface TokenSettings {
  jwtSecret: string;
  jwtIssuer: string;
  jwtAudience: string;
}

export interface TokenClaims {
  userId: string;
  workspaceId: string;
  role: Role;
  /** Without it the standard one */
  plan?: string | undefined;
}

/** What a token is worth that names no plan. */
export const standardPlan = "standard";

const algorithm = "HS256";
const claimsSchema = z.object({
  sub: z.uuid(),
  workspace: z.uuid(),
  role: z.enum(roles),
  plan: z.string().min(1).max(32).default(standardPlan),
});

export async function issueToken(
  claims: TokenClaims,
  settings: TokenSettings,
  options: { now: Date; ttlSeconds: number },
): Promise<string> {
  const issuedAt = Math.floor(options.now.getTime() / 1000);
  return new SignJWT({ workspace: claims.workspaceId, role: claims.role, plan: claims.plan })
    .setProtectedHeader({ alg: algorithm, typ: "JWT" })
    .setSubject(claims.userId)
    .setIssuer(settings.jwtIssuer)
    .setAudience(settings.jwtAudience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + options.ttlSeconds)
    .sign(keyOf(settings));
}

/** Checks a token without any I/O. Throws `unauthenticated` with the reason; never tells what exactly was wrong with a signature. */
export async function verifyToken(token: string, settings: TokenSettings, now: Date): Promise<UserActor> {
  const { payload } = await jwtVerify(token, keyOf(settings), {
    algorithms: [algorithm],
    issuer: settings.jwtIssuer,
    audience: settings.jwtAudience,
    requiredClaims: ["exp", "sub"],
    currentDate: now,
  }).catch((error: unknown) => {
    throw new Failure({
      tag: "unauthenticated",
      why: error instanceof errors.JWTExpired ? "expired_token" : "invalid_token",
    });
  });
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) throw new Failure({ tag: "unauthenticated", why: "invalid_token" });
  const { sub, workspace, role, plan } = claims.data;
  const permissions = rolePermissions[role];
  return { kind: "user", id: sub, userId: sub, workspaceId: workspace, role, plan, permissions };
}

function keyOf(settings: TokenSettings): Uint8Array {
  return new TextEncoder().encode(settings.jwtSecret);
}
