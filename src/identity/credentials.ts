// What somebody shows at the door, once it is known to be genuine as far as that can be told without asking anybody.
import type { Role, Scope } from "./permissions.ts";

export type Credential =
  /** An access token. Role and plan are those of the moment when it was made. */
  | {
      kind: "user";
      userId: string;
      sessionId: string | null;
      workspaceId: string | null;
      role: Role | null;
      plan: string | null;
    }
  /** An API key; its hash is compared where its record is. */
  | { kind: "api_key"; keyId: string; workspaceId: string; hash: string }
  /** A token that an OAuth client was given by a user, for one workspace */
  | { kind: "oauth_client"; clientId: string; userId: string; workspaceId: string; scopes: readonly Scope[] };

/** Who acts in a workspace, as its object is asked. */
export type Claim = { kind: "member"; userId: string } | { kind: "key"; keyId: string; hash: string };

export const claimOf = (credential: Credential): Claim =>
  credential.kind === "api_key"
    ? { kind: "key", keyId: credential.keyId, hash: credential.hash }
    : { kind: "member", userId: credential.userId };

/** The same claim has the same name; what is known of it changes under that name. */
export const claimName = (claim: Claim): `member:${string}` | `key:${string}` =>
  claim.kind === "member" ? memberClaim(claim.userId) : keyClaim(claim.keyId);
export const memberClaim = (userId: string): `member:${string}` => `member:${userId}`;
export const keyClaim = (keyId: string): `key:${string}` => `key:${keyId}`;

/** What a claim is worth in its workspace right now. */
export interface Standing {
  userId: string;
  role: Role;
  /** Null: no key, the whole role */
  key: { hash: string; scopes: readonly Scope[]; expiresAtMs: number | null } | null;
  /** The user's own provider keys, sealed, by provider */
  sealedKeys: Readonly<Record<string, string>>;
}
