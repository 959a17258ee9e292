// Who may come in: what tokens are signed with, whose tokens count beside our own, how long logins live.
import { z } from "zod";
import { httpUrl, integer, json, list } from "./kinds.ts";

const base64url = z.string().regex(/^[\w-]{43}$/, "is 32 bytes in base64url");

const signingKey = z.strictObject({
  kty: z.literal("OKP"),
  crv: z.literal("Ed25519"),
  kid: z.string().min(1).max(64),
  x: base64url,
  d: base64url,
  alg: z.literal("EdDSA").optional(),
  use: z.literal("sig").optional(),
});
export type SigningKey = z.output<typeof signingKey>;

const asymmetric = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA"] as const;

const trustedIssuer = z.strictObject({
  issuer: z.string().min(1).max(500),
  audience: z.string().min(1).max(500),
  jwks_url: httpUrl(),
  algorithms: z.array(z.enum(asymmetric)).min(1).default(["RS256", "ES256"]),
  /** Names of the claims that tell of the user */
  claims: z
    .strictObject({
      user: z.string().min(1).default("sub"),
      email: z.string().min(1).default("email"),
      name: z.string().min(1).default("name"),
      workspace: z.string().min(1).optional(),
    })
    .prefault({}),
  /** Where new users of this issuer become members, by its slug; without it each gets a workspace of their own */
  workspace: z.string().min(1).max(100).optional(),
  role: z.enum(["admin", "member", "viewer"]).default("member"),
});
export type TrustedIssuer = z.output<typeof trustedIssuer>;

const encryptionKey = z.strictObject({ id: z.string().regex(/^[\w-]{1,32}$/), key: base64url });

export const identitySettings = {
  JWT_KEYS: json("[]", z.array(signingKey).max(5)).describe(
    "Ed25519 keys that access tokens are signed with, as a JSON list of JWKs: the first signs, the others still verify; `npm run --silent signing-key` makes one",
  ),
  JWT_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe("Signs access tokens (HS256) where there is no JWT_KEYS, 32 characters or more; verifies beside them"),
  JWT_PREVIOUS_SECRETS: list("Earlier JWT_SECRETs, with commas, while tokens that they signed are still good"),
  JWT_ISSUER: z.string().min(1).default("hearth").describe("The `iss` that a token must have"),
  JWT_AUDIENCE: z.string().min(1).default("hearth-api").describe("The `aud` that a token must have"),
  ACCESS_TOKEN_SECONDS: integer(60, 3_600, 900).describe("How long an access token is good"),
  REFRESH_TOKEN_DAYS: integer(1, 365, 30).describe("How long a login lives without being used"),
  REFRESH_GRACE_SECONDS: integer(0, 60, 10).describe(
    "How long a refresh token that was used already is taken again: the answer to its first use may have got lost",
  ),
  TRUSTED_ISSUERS: json("[]", z.array(trustedIssuer).max(10)).describe(
    'Whose tokens count beside our own, as JSON: [{"issuer": "https://team.cloudflareaccess.com", "audience": "…", "jwks_url": "https://team.cloudflareaccess.com/cdn-cgi/access/certs", "algorithms": ["RS256"], "claims": {"user": "sub", "email": "email"}, "workspace": "home", "role": "member"}]',
  ),
  REGISTRATION: z
    .enum(["open", "invited", "closed"])
    .default("open")
    .describe("Who may register: everybody, those with an invitation, nobody"),
  LOGIN_ATTEMPTS: integer(1, 1_000, 10).describe("Failed logins into one account from one address within 15 minutes"),
  INVITATION_DAYS: integer(1, 90, 7).describe("How long an invitation can be accepted"),
  OPERATORS: list(
    "User ids of those who run this Hearth, with commas: where they are owner or admin they may manage what concerns all workspaces",
  ),
  OWNER_PLANS: list(
    "Plans that a workspace's owner and admins may choose for it, with commas; without any the operator alone chooses",
  ),
  ENCRYPTION_KEYS: json("[]", z.array(encryptionKey).max(5)).describe(
    'Keys that users\' own provider keys are kept with (AES-GCM), as JSON: [{"id": "2026", "key": "<32 bytes in base64url>"}]; the first encrypts, all decrypt; without one none are kept',
  ),
  OAUTH_DYNAMIC_REGISTRATION: z
    .enum(["on", "off"])
    .default("on")
    .describe("Whether OAuth clients may register themselves"),
};
