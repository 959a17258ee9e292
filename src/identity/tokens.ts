// Access tokens by jose: our own, with issuer, audience, algorithm and key pinned, and those of issuers that are trusted by
// configuration.
import { decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify, SignJWT } from "jose";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Config } from "../platform/config.ts";
import { Failure } from "../platform/failure.ts";
import type { TrustedIssuer } from "../platform/settings/identity.ts";
import { issuerKeys } from "./issuer-keys.ts";
import { type KeySettings, keyringOf } from "./keyring.ts";
import { type Role, roles } from "./permissions.ts";

export type TokenSettings = KeySettings &
  Pick<Config, "jwtIssuer" | "jwtAudience"> &
  Partial<Pick<Config, "trustedIssuers">>;

export interface TokenClaims {
  userId: string;
  /** Without it the token is for the account alone, until a header names a workspace. */
  workspaceId?: string | undefined;
  /** As it was when the token was made: good for starting work early, the Workspace object decides. */
  role?: Role | undefined;
  /** Without it the standard one */
  plan?: string | undefined;
  sessionId?: string | undefined;
}

/** Who a good token says asks: a user of ours, or one of a trusted issuer. */
export type VerifiedToken =
  | ({ kind: "own" } & TokenClaims)
  | ({ kind: "foreign"; issuer: TrustedIssuer; subject: string } & Partial<Record<ForeignClaim, string | undefined>>);
type ForeignClaim = "email" | "name" | "workspaceId";

/** What a token is worth that names no plan. */
export const standardPlan = "standard";

/** Room for the longest of the trusted issuers' tokens; nothing longer is even decoded. */
const tokenMaxChars = 8_192;
/** What the clocks of two issuers may differ */
const foreignClockToleranceSeconds = 5;
/** What a foreign claim may hold: users of an issuer often choose their names themselves. */
const claimText = /^[^\p{Cc}]{1,320}$/u;

const ownClaims = z.object({
  sub: z.uuid(),
  workspace: z.uuid().optional(),
  role: z.enum(roles).optional(),
  plan: z.string().min(1).max(32).optional(),
  sid: z.uuid().optional(),
  exp: z.number(),
});

export async function issueToken(
  { userId, workspaceId, role, plan, sessionId }: TokenClaims,
  settings: TokenSettings,
  options: { now: Date; ttlSeconds: number },
): Promise<string> {
  const issuedAt = Math.floor(options.now.getTime() / 1000);
  const { alg, kid, key } = await keyringOf(settings).signer();
  return new SignJWT({ workspace: workspaceId, role, plan, sid: sessionId })
    .setProtectedHeader({ alg, kid, typ: "JWT" })
    .setSubject(userId)
    .setIssuer(settings.jwtIssuer)
    .setAudience(settings.jwtAudience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + options.ttlSeconds)
    .sign(key);
}

/** Throws `unauthenticated` with the reason; never tells what exactly was wrong with a signature. No I/O for our own tokens. */
export async function verifyToken(token: string, settings: TokenSettings, now: Date): Promise<VerifiedToken> {
  const known = checkedBefore(token, settings, now);
  if (known) return known;
  if (token.length > tokenMaxChars) throw invalidToken();
  const issuer = issuerOf(token);
  if (issuer === settings.jwtIssuer) return verifyOwn(token, settings, now);
  const trusted = settings.trustedIssuers?.find((candidate) => candidate.issuer === issuer);
  if (!trusted) throw invalidToken();
  return verifyForeign(token, trusted, now);
}

/** A signature that was checked once needn't be again while its token lasts: that costs more than all else at the door. */
const verifiedMax = 1_000;
const checked = new WeakMap<object, LRUCache<string, { token: VerifiedToken; untilMs: number }>>();

function checkedBefore(token: string, settings: TokenSettings, now: Date): VerifiedToken | undefined {
  const before = checked.get(settings)?.get(token);
  return before && before.untilMs > now.getTime() ? before.token : undefined;
}

async function verifyOwn(token: string, settings: TokenSettings, now: Date): Promise<VerifiedToken> {
  const known = checked.get(settings) ?? new LRUCache({ max: verifiedMax });
  checked.set(settings, known);
  const { expiresAtMs, ...verified } = await checkOwn(token, settings, now);
  known.set(token, { token: verified, untilMs: expiresAtMs });
  return verified;
}

type Checked = Extract<VerifiedToken, { kind: "own" }> & { expiresAtMs: number };

async function checkOwn(token: string, settings: TokenSettings, now: Date): Promise<Checked> {
  const keyring = keyringOf(settings);
  const getKey: JWTVerifyGetKey = async (header) => (await keyring.verifier(header)) ?? Promise.reject(invalidToken());
  const payload = await verified(token, getKey, {
    algorithms: ["EdDSA", "HS256"],
    issuer: settings.jwtIssuer,
    audience: settings.jwtAudience,
    requiredClaims: ["exp", "sub"],
    currentDate: now,
  });
  const claims = ownClaims.safeParse(payload);
  if (!claims.success) throw invalidToken();
  const { sub, workspace, role, plan, sid, exp } = claims.data;
  return { kind: "own", userId: sub, workspaceId: workspace, role, plan, sessionId: sid, expiresAtMs: exp * 1000 };
}

async function verifyForeign(token: string, issuer: TrustedIssuer, now: Date): Promise<VerifiedToken> {
  const payload = await verified(token, issuerKeys(issuer.jwks_url, now.getTime()), {
    algorithms: [...issuer.algorithms],
    issuer: issuer.issuer,
    audience: issuer.audience,
    requiredClaims: ["exp", issuer.claims.user],
    clockTolerance: foreignClockToleranceSeconds,
    currentDate: now,
  });
  const text = (name: string | undefined) => {
    const value = name === undefined ? undefined : payload[name];
    return typeof value === "string" && claimText.test(value) && value.isWellFormed() ? value : undefined;
  };
  const subject = text(issuer.claims.user);
  if (!subject) throw invalidToken();
  const workspaceId = z.uuid().safeParse(text(issuer.claims.workspace)).data;
  const told = { email: text(issuer.claims.email), name: text(issuer.claims.name), workspaceId };
  return { kind: "foreign", issuer, subject, ...told };
}

async function verified(
  token: string,
  getKey: JWTVerifyGetKey,
  options: Parameters<typeof jwtVerify>[2],
): Promise<JWTPayload> {
  return jwtVerify(token, getKey, options).then(
    ({ payload }) => payload,
    (error: unknown) => {
      if (error instanceof errors.JWTExpired) throw new Failure({ tag: "unauthenticated", why: "expired_token" });
      if (error instanceof Failure && error.reason.tag === "dependency_unavailable") throw error;
      throw invalidToken();
    },
  );
}

function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    throw invalidToken();
  }
}

const invalidToken = () => new Failure({ tag: "unauthenticated", why: "invalid_token" });
